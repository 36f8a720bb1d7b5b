import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser, watchPage, type Watch } from "./browser";
import { buildPaneFixture } from "./build";
import type { Fixture } from "./pane-fixture";
import type { ScenarioName } from "./scenarios";
import { serveFolder, type Served } from "./serve";

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  served = await serveFolder(buildPaneFixture());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: "en-GB" });
  // The library is not what is tested here; the pages that do load it are in pages.test.ts.
  await context.route("**/office-js/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  page = await context.newPage();
  watch = watchPage(page, served.origin);
});
afterEach(async () => {
  await context.close();
  expect(watch).toEqual({ otherHosts: [], faults: [] });
});

async function open(scenario: ScenarioName, view: string, more = ""): Promise<void> {
  await page.goto(`${served.origin}/taskpane.html?view=${view}&scenario=${scenario}${more}`);
  await page.getByRole("tab").first().waitFor();
}

function calls(): Promise<readonly string[]> {
  return page.evaluate(() => window.fixture.calls);
}

function set(change: Partial<Pick<Fixture, "failure" | "fault" | "held" | "scenario">>): Promise<void> {
  return page.evaluate((parts) => void Object.assign(window.fixture, parts), change);
}

async function findAxeProblems(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

const heading = (name: string) => page.getByRole("heading", { name, exact: true });
const button = (name: string | RegExp) => page.getByRole("button", { name });

describe("the pane in every view and state", () => {
  const states: readonly (readonly [ScenarioName, string, string])[] = [
    ["none", "details", "New checklist"],
    ["none", "check", "Check"],
    ["none", "dashboard", "Dashboard"],
    ["blank", "details", "This assessment"],
    ["blank", "check", "Check"],
    ["blank", "dashboard", "Dashboard"],
    ["example", "details", "This assessment"],
    ["example", "check", "Check"],
    ["example", "dashboard", "Dashboard"],
    ["complete", "check", "Check"],
    ["complete", "dashboard", "Dashboard"],
    ["broken", "details", "This assessment"],
    ["broken", "check", "Check"],
    ["unreadable", "details", "A checklist that cannot be read"],
    ["unreadable", "check", "A checklist that cannot be read"],
  ];

  test.each(states)(
    "%s, %s: axe finds nothing, and nothing sticks out at 320 px",
    async (scenario, view, title) => {
      await open(scenario, view);
      await heading(title).waitFor();
      expect(await findAxeProblems()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  test.each(states)("%s, %s: it can be read at twice the size", async (scenario, view, title) => {
    // A pane of 320 px has 160 px left at 200 %; WCAG 1.4.10 asks for 320 only.
    await page.setViewportSize({ width: 160, height: 350 });
    await open(scenario, view);
    await heading(title).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(160);
  });

  test("while reading, creating and failing, axe finds nothing", async () => {
    await open("none", "details", "&held");
    await page.getByRole("progressbar").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await page.evaluate(() => window.fixture.release());
    await heading("New checklist").waitFor();
    await set({ held: true });
    await button("Create checklist").click();
    await page.getByRole("progressbar").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await set({ failure: { kind: "sheets-in-the-way", sheets: ["Cover", "PLAN Policy"] } });
    await page.evaluate(() => window.fixture.release());
    await page.getByText("named “Cover” and “PLAN Policy”").waitFor();
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[X4] every font is the system's: no font face is declared", async () => {
    await open("example", "dashboard");
    await heading("Dashboard").waitFor();
    const faces = await page.evaluate(
      () =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSFontFaceRule).length,
    );
    expect(faces).toBe(0);
  });
});

describe("creating a checklist", () => {
  test("says what was made and what to do next, and takes the focus there", async () => {
    await open("none", "details");
    await page.getByLabel("Organisation").fill("Acme Water");
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
    expect(await calls()).toEqual(["read", "create Acme Water"]);
    expect(await heading("Checklist created").evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByText("43 statements in 7 sections").count()).toBe(1);
    expect(await findAxeProblems()).toEqual([]);
    await button("Start with PLAN Policy").click();
    expect((await calls()).at(-1)).toBe("show PLAN Policy");
    expect(await heading("Checklist created").count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Start with PLAN Policy");
  });

  test("a second click while it runs does nothing, and the button keeps the focus", async () => {
    await open("none", "details");
    await heading("New checklist").waitFor();
    await set({ held: true });
    await button("Create checklist").dblclick();
    await page.keyboard.press("Enter");
    expect(await button("Create checklist").getAttribute("aria-disabled")).toBe("true");
    expect(await button("Create checklist").evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect(await calls()).toEqual(["read", "create "]);
    await page.evaluate(() => window.fixture.release());
    await heading("Checklist created").waitFor();
  });

  test("a failure is said in words, what was typed stays, and it can be tried again", async () => {
    await open("none", "details");
    await page.getByLabel("Organisation").fill("Acme Water");
    await set({ failure: { kind: "editing-cell" } });
    await button("Create checklist").click();
    await page.getByText("Press Enter or Esc in the sheet").waitFor();
    expect(await page.getByLabel("Organisation").inputValue()).toBe("Acme Water");
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
    expect(await page.getByText("Press Enter or Esc in the sheet").count()).toBe(0);
  });

  test("what the port throws is said too, and the pane is not stuck", async () => {
    await open("none", "details");
    await heading("New checklist").waitFor();
    await set({ fault: "boom" });
    await button("Create checklist").click();
    await page.getByText("boom.").waitFor();
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
  });
});

describe("opening", () => {
  test("a first reading that fails can be tried again", async () => {
    await open("example", "check", "&held");
    await set({ failure: { kind: "editing-cell" } });
    await page.evaluate(() => window.fixture.release());
    await button("Try again").click();
    await heading("Errors").waitFor();
    expect(await calls()).toEqual(["read", "read"]);
  });

  test.each([
    ["check", "Check"],
    ["dashboard", "Dashboard"],
    ["details", "Details"],
    ["nonsense", "Details"],
  ])("the address ?view=%s opens %s with one reading", async (view, tab) => {
    await open("example", view);
    expect(await page.getByRole("tab", { name: tab, selected: true }).count()).toBe(1);
    expect(await calls()).toEqual(["read"]);
  });
});

describe("checking", () => {
  test("[F1] findings stand by section, and choosing one goes to its cell", async () => {
    await open("example", "check");
    await page.getByText("5 of 43 rows have exactly one response.").first().waitFor();
    await button(/Statement 6 has no response/).waitFor();
    await page.locator("summary", { hasText: "CHECK – Performance Monitoring" }).first().click();
    await button(/Statement 30 has no response/).click();
    expect((await calls()).at(-1)).toBe("show CHECK Monitoring C6");
  });

  test("[F2] a row with two responses names both cells", async () => {
    await open("broken", "check");
    await button(/Statement 3 has 2 responses \(PLAN Policy, C8 and E8\)/).click();
    expect((await calls()).at(-1)).toBe("show PLAN Policy C8,E8");
  });

  test("errors come before warnings, and what has no cell is no button", async () => {
    await open("broken", "check");
    await heading("Errors").waitFor();
    expect(await page.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual(["Errors", "Warnings"]);
    expect(await button(/Sheet “Annex A 2” is missing/).count()).toBe(0);
    expect(await page.getByText(/Sheet “Annex A 2” is missing/).count()).toBe(1);
  });

  test("[M2] says so when every row has exactly one response", async () => {
    await open("complete", "check");
    await page.getByText("Every row has exactly one response.").first().waitFor();
    expect(await heading("Errors").count()).toBe(0);
  });

  test("Check now reads again, and tells a screen reader what came of it", async () => {
    await open("example", "check");
    await heading("Errors").waitFor();
    await set({ scenario: "complete" });
    await button("Check now").click();
    await page
      .getByRole("status")
      .filter({ hasText: "Checked. Every row has exactly one response." })
      .waitFor();
    expect(await calls()).toEqual(["read", "read"]);
  });

  test("a cell that cannot be shown is said in words, and the findings stay", async () => {
    await open("broken", "check");
    await set({ failure: { kind: "sheet-not-found", sheet: "PLAN Policy" } });
    await button(/Statement 3 has 2 responses/).click();
    await page.getByText("There is no sheet named “PLAN Policy”").waitFor();
    expect(await heading("Errors").count()).toBe(1);
  });
});

describe("repairing", () => {
  test("[X5] says what is kept, before and after", async () => {
    await open("broken", "details");
    await page.getByText("What people wrote is kept").waitFor();
    await button("Repair this workbook").click();
    await page.getByText("The workbook is repaired.").waitFor();
    expect(await calls()).toEqual(["read", "repair"]);
    expect(await findAxeProblems()).toEqual([]);
  });
});

describe("the dashboard", () => {
  test("[S3 S8 S9] shows score, range, rating in words, and evidence", async () => {
    await open("example", "dashboard");
    const policy = page.getByRole("listitem").filter({ hasText: "PLAN – Security Management Policy" });
    await policy.waitFor();
    const text = await policy.innerText();
    expect(text).toContain("40%, up to 60%");
    expect(text).toContain("■ Red, could be Amber");
    expect(text).toContain("0 of 5 answers have evidence");
    expect(await page.getByText("Provisional until every row has exactly one response.").count()).toBe(1);
    await button("Go to the Dashboard sheet").click();
    expect((await calls()).at(-1)).toBe("show Dashboard");
  });

  test("[S9] the rule stands below, in words", async () => {
    await open("complete", "dashboard");
    await heading("How this is scored").waitFor();
    expect(await page.getByText("This is the standard rule.").count()).toBe(1);
  });
});

describe("with the keyboard alone", () => {
  test("from an empty workbook to the cell of a finding", async () => {
    await open("none", "details");
    await heading("New checklist").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Details");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Acme Water");
    await page.keyboard.press("Enter");
    await heading("Checklist created").waitFor();
    for (const step of ["Start with PLAN Policy", "Check the answers"]) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(step);
    }
    await page.keyboard.press("Enter");
    await button("Check now").waitFor();
    await heading("Errors").waitFor();
    await page.evaluate(() => document.body.focus());
    await tabTo("Statement 1 has no response");
    await page.keyboard.press("Enter");
    expect(await calls()).toEqual(["read", "create Acme Water", "read", "show PLAN Policy C6"]);
  });

  test("tabs are moved between with the arrows", async () => {
    await open("example", "details");
    await heading("This assessment").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await heading("Errors").waitFor();
  });

  async function tabTo(text: string): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => document.activeElement?.textContent?.includes(wanted), text))
        return;
    }
    throw new Error(`The focus never came to “${text}”.`);
  }
});
