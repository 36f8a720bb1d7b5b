import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { listBundled, readLicences } from "../support/build/bundled-packages";
import { findAxeProblems as findProblemsIn } from "../support/browser/axe";
import { launchBrowser, watchPage, type Watch } from "../support/browser/browser";
import { buildPaneFixture } from "../support/browser/build";
import type { Fixture } from "../support/pane/pane-fixture";
import type { ScenarioName } from "../support/pane/scenarios";
import { listForeignTexts } from "../support/pane/foreign-texts";
import {
  countTabStops,
  countUntilNext,
  longestStatement,
  measureEvidence,
  usualSize,
} from "../support/pane/measure-pane";
import { serveFolder, type Served } from "../support/browser/serve";
import { smallTemplate } from "../support/checklist/small-checklist";
import { inProject } from "../support/root";
import type { ViewId } from "../../src/taskpane/port/port";

declare global {
  interface Window {
    /** The clipboard's own way to write, while the test has taken it from the pane. */
    openClipboard: Clipboard["writeText"];
  }
}

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watch: Watch;

// One tab for all: a page that is loaded anew knows nothing of the one before, and comes up in a third of the time.
beforeAll(async () => {
  // The library is not what is tested here; the pages that do load it are in pages.test.ts.
  served = await serveFolder(buildPaneFixture(), /^\/office-js\//);
  browser = await launchBrowser();
  context = await browser.newContext({ locale: "en-GB" });
  page = await context.newPage();
  watch = watchPage(page, served.origin);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(() => page.setViewportSize({ width: 320, height: 700 }));
afterEach(async () => {
  // After what the page still writes to it for the last click.
  await page.evaluate(() => new Promise((next) => setTimeout(next)).then(() => sessionStorage.clear()));
  await page.goto("about:blank");
  await page.emulateMedia({ forcedColors: null });
  await context.clearPermissions();
  const { otherHosts, faults } = watch;
  const seen = { otherHosts: otherHosts.splice(0), faults: faults.splice(0) };
  expect(seen).toEqual({ otherHosts: [], faults: [] });
});

/** Office's grounds in its white, black and high-contrast looks. */
const grounds = { light: "ffffff", dark: "262626", contrast: "000000" } as const;

async function open(scenario: ScenarioName, view: string, more = ""): Promise<void> {
  await page.goto(`${served.origin}/taskpane.html?view=${view}&scenario=${scenario}${more}`);
  // A checklist that was never completed has a notice instead of the views.
  await page
    .getByRole(scenario === "interrupted" ? "region" : "tab")
    .first()
    .waitFor();
}

function calls(): Promise<readonly string[]> {
  return page.evaluate(() => window.fixture.calls);
}

function set(change: Partial<Pick<Fixture, "failure" | "fault" | "held" | "scenario">>): Promise<void> {
  return page.evaluate((parts) => void Object.assign(window.fixture, parts), change);
}

/** @param isContrastOnly for other themes, in which nothing else differs. */
function findAxeProblems(isContrastOnly = false): Promise<readonly string[]> {
  return findProblemsIn(page, { isContrastOnly });
}

function focused(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

/** Opens every part of the view that can be opened, so that all of it is looked at. */
function openAllParts(): Promise<void> {
  return page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
}

const heading = (name: string | RegExp) => page.getByRole("heading", { name, exact: true });
const button = (name: string | RegExp) => page.getByRole("button", { name });
/** The button of a part of Share. */
const part = (name: "Copies" | "Issue" | "Merge") =>
  page.getByRole("group", { name: "Share" }).getByRole("button", { name });

describe("the pane in every view and state", () => {
  const states: readonly (readonly [ScenarioName, ViewId, string])[] = [
    ["none", "set-up", "New checklist"],
    ["none", "assess", "Assess"],
    ["none", "check", "Check"],
    ["none", "results", "Results"],
    ["none", "settings", "Settings"],
    ["blank", "set-up", "This assessment"],
    ["blank", "assess", "Guidance"],
    ["blank", "check", "Check"],
    ["blank", "results", "Results"],
    ["example", "set-up", "This assessment"],
    ["example", "assess", "Guidance"],
    ["example", "check", "Check"],
    ["example", "results", "Results"],
    ["example", "settings", "Settings"],
    ["complete", "check", "Check"],
    ["complete", "results", "Results"],
    ["finished", "check", "Check"],
    ["broken", "set-up", "This assessment"],
    ["broken", "check", "Check"],
    ["none", "share", "Share"],
    ["example", "share", "Share"],
    ["circulated", "share", "Share"],
    ["prepared", "share", "Share"],
    ["followed-up", "share", "Share"],
    ["renewed", "assess", "Guidance"],
    ["none", "report", "Report"],
    ["example", "report", "To the Board in six steps"],
    ["reported", "report", "To the Board in six steps"],
    ["copy", "send-back", "Copy for Anna Berg"],
    ["copy", "assess", "Guidance"],
    ["portfolio", "set-up", "A portfolio"],
    ["portfolio", "report", "A portfolio"],
    ["board-copy", "check", "A Board copy"],
    ["unreadable", "set-up", "This checklist cannot be read"],
    ["unreadable", "check", "This checklist cannot be read"],
    ["hidden-sheet-missing", "set-up", "The hidden sheet is missing"],
    ["hidden-sheet-missing", "check", "The hidden sheet is missing"],
    ["interrupted", "set-up", "Creating the checklist was interrupted"],
    ["half-merged", "share", "A merge was interrupted"],
    ["manual", "results", "Results"],
  ];

  /** The states in which each view has the most in it are looked at in each theme. */
  const fullest = [
    "followed-up share",
    "reported report",
    "copy send-back",
    "example settings",
    "none set-up",
    "example set-up",
    "example assess",
    "broken check",
    "example results",
    "interrupted set-up",
    "half-merged share",
  ];

  test.each(states)(
    "%s, %s: axe finds nothing, nothing sticks out at 320 px, and it can be read at twice the size",
    async (scenario, view, title) => {
      const themes = Object.entries(grounds).slice(0, fullest.includes(`${scenario} ${view}`) ? 3 : 1);
      for (const [theme, ground] of themes) {
        await open(scenario, view, `&background=${ground}`);
        await heading(title).waitFor();
        expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(theme);
        await openAllParts();
        expect(await findAxeProblems(theme !== "light")).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
      // A pane of 320 px has 160 px left at 200 %; WCAG 1.4.10 asks for 320 only.
      await page.setViewportSize({ width: 160, height: 350 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(160);
    },
  );

  test("[P15] in a portfolio and in the Board's own copy no checklist can be made", async () => {
    for (const scenario of ["portfolio", "board-copy"] as const) {
      for (const view of ["set-up", "assess", "check", "results", "share"]) {
        await open(scenario, view);
        await page.getByText("It has no checklist to fill in.").waitFor();
        expect(await button("Create").count()).toBe(0);
        expect(await heading("New checklist").count()).toBe(0);
      }
    }
  });

  test.each(states)("[P6] %s, %s: every word comes from the one module of words", async (scenario, view) => {
    await open(scenario, view, "&words=pseudo");
    await page.getByRole("main").getByRole("heading").first().waitFor();
    await openAllParts();
    expect(await listForeignTexts(page)).toEqual([]);
  });

  test("while reading, creating and failing, axe finds nothing", async () => {
    await open("none", "set-up", "&held");
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
    await open("example", "results");
    await heading("Results").waitFor();
    const faces = await page.evaluate(
      () =>
        [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .filter((rule) => rule instanceof CSSFontFaceRule).length,
    );
    expect(faces).toBe(0);
  });

  test("[P7] forced colours of the system win over the theme", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await open("example", "assess");
    await heading("Guidance").waitFor();
    expect(await findAxeProblems()).toEqual([]);
  });
});

describe("opening", () => {
  test("a first reading that fails can be tried again", async () => {
    await open("example", "check", "&held");
    await set({ failure: { kind: "editing-cell" } });
    await page.evaluate(() => window.fixture.release());
    await button("Try again").click();
    await page.getByText("38 statements to answer", { exact: true }).waitFor();
    expect(await calls()).toEqual(["read", "read"]);
  });

  test.each([
    ["example", "check", "Check"],
    ["example", "results", "Results"],
    ["example", "set-up", "Set up"],
    ["example", "nonsense", "Assess"],
    ["none", "nonsense", "Set up"],
  ] as const)("%s with ?view=%s opens %s with one reading", async (scenario, view, tab) => {
    await open(scenario, view);
    await page
      .getByRole("tab", { name: new RegExp(`^${tab}`), selected: true })
      .or(button(`More: ${tab}`))
      .waitFor();
    expect(await calls()).toEqual(["read"]);
  });

  test("without a checklist, a view leads to Set up by its one button", async () => {
    await open("none", "assess");
    expect(await page.locator("main .ms-Button--primary").allInnerTexts()).toEqual(["Create checklist"]);
    await button("Create checklist").click();
    await heading("New checklist").waitFor();
    await button("Create checklist").waitFor();
  });

  test("a view is loaded when it is opened, and keeps its state when another is", async () => {
    await open("none", "set-up");
    await page.getByLabel("Organisation").fill("Acme Water");
    await page.getByRole("tab", { name: "Report" }).click();
    await heading("Report").waitFor();
    await page.getByRole("tab", { name: "Set up" }).click();
    expect(await page.getByLabel("Organisation").inputValue()).toBe("Acme Water");
  });

  test("a view of which a part cannot be loaded says so instead of going blank", async () => {
    await open("example", "check");
    await heading("Check").waitFor();
    await page.route("**/*.js", (route) => route.abort());
    await page.getByRole("tab", { name: "Results" }).click();
    await page.getByText(/could not be loaded/).waitFor();
    await page.unrouteAll();
    watch.faults.length = 0;
  });
});

describe("[P22] a pane that is reloaded", () => {
  const evidence = () => page.getByLabel("Evidence/Actions");
  /** As a person, or Excel, reloads the pane: with the address that the ribbon has. */
  const reload = async (scenario: ScenarioName): Promise<void> => {
    await page.goto(`${served.origin}/taskpane.html?scenario=${scenario}`);
    await page.getByRole("tab", { selected: true }).waitFor();
  };
  const choose = (...names: readonly string[]): Promise<void> =>
    page
      .getByLabel("Returned copies (.xlsx)")
      .setInputFiles(names.map((name) => ({ name, mimeType: "", buffer: Buffer.from("x") })));
  const row = (number: number) => page.getByRole("article", { name: new RegExp(`^${number} `) });

  test("shows the same view", async () => {
    await open("example", "check");
    await page.getByRole("tab", { name: "Results" }).click();
    await heading("Results").waitFor();
    await reload("example");
    await page.getByRole("tab", { name: "Results", selected: true }).waitFor();
    await heading("Results").waitFor();
  });

  test("saves a text that was only half typed", async () => {
    await open("blank", "assess");
    // Excel does not answer the pane that is going.
    await set({ held: true });
    await evidence().fill("Minutes of M");
    await reload("blank");
    await page.getByText("✓ Saved").waitFor();
    expect(await evidence().inputValue()).toBe("Minutes of M");
    expect(await calls()).toEqual(["read", "evidence 1 Minutes of M"]);
    await reload("blank");
    await evidence().waitFor();
    expect(await calls()).toEqual(["read"]);
  });

  test("[P2] saves at once when it is hidden", async () => {
    await open("blank", "assess");
    await evidence().fill("Minutes");
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    expect(await calls()).toEqual(["read", "evidence 1 Minutes"]);
  });

  test("[X4] has the files, the decisions and the people to ask again, but no password, and nothing once they are merged", async () => {
    await open("circulated", "share");
    await part("Issue").click();
    await page.getByLabel("Name", { exact: true }).fill("Dot Eames");
    await button("Add to list").click();
    await page.getByLabel("Password for the copies").fill("Bridge 42");
    await page.getByLabel("Due").fill("2026-03-12");
    await part("Merge").click();
    await choose("anna.xlsx", "bo.xlsx", "locked.xlsx");
    await page.getByText("“locked.xlsx” needs a password.").waitFor();
    await row(2).getByLabel("No", { exact: true }).check();
    await row(2).getByLabel("Reason").fill("Bo runs the site");
    await page.getByLabel("Decided by").fill("K. Mensah");
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    expect(kept).not.toContain("Bridge 42");
    await reload("circulated");
    await row(2).waitFor();
    expect(await row(2).getByRole("radio", { name: "No", exact: true }).isChecked()).toBe(true);
    expect(await row(2).getByLabel("Reason").inputValue()).toBe("Bo runs the site");
    expect(await page.getByText("locked.xlsx").count()).toBe(0);
    await part("Issue").click();
    expect(await page.getByLabel("Due").inputValue()).toBe("2026-03-12");
    expect(await page.getByLabel("Password for the copies").inputValue()).toBe("");
    await button("Issue 1 copy").waitFor();
    await part("Merge").click();
    await page.getByRole("button", { name: /^Merge \d+ row/ }).click();
    await heading("Merged").waitFor();
    expect((await calls()).at(-1)).toBe("merge 2|no|K. Mensah|Bo runs the site");
    const names = await page.evaluate(() => Object.keys(sessionStorage));
    expect(names.filter((name) => /returned|decisions|decided|reasons|comments/.test(name))).toEqual([]);
  });

  test("[X4] of another assessment starts afresh", async () => {
    await open("circulated", "share");
    await page.evaluate(() => {
      sessionStorage.setItem("psems-1 of another-assessment  drafts", "[]");
    });
    await reload("circulated");
    await heading("Share").waitFor();
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.includes("another"))),
    ).toEqual([]);
  });

  test("says that files do not survive where the browser refuses its storage, and goes on", async () => {
    await page.addInitScript(() => {
      if (!location.search.includes("refused")) return;
      Storage.prototype.setItem = () => {
        throw new DOMException("Full", "QuotaExceededError");
      };
    });
    await open("circulated", "share", "&refused");
    await part("Merge").click();
    await choose("anna.xlsx");
    await page.getByText("There is no room to keep these files.").waitFor();
    await row(2).waitFor();
    expect(await findAxeProblems()).toEqual([]);
  });
});

describe("what concerns the whole workbook", () => {
  const notice = (title: string) => page.getByRole("region", { name: title });

  test("[X11] a checklist that was never completed is finished, and there is nothing else to do before", async () => {
    await page.goto(`${served.origin}/taskpane.html?scenario=interrupted`);
    const interrupted = notice("Creating the checklist was interrupted");
    await interrupted.getByText("It was started on 1 March 2026, 10:00 UTC.").waitFor();
    expect(await page.getByRole("tab").count()).toBe(0);
    await set({ held: true });
    await button("Finish").click();
    await page.getByRole("status").filter({ hasText: "Finishing…" }).waitFor();
    expect(await button("Finish").getAttribute("aria-disabled")).toBe("true");
    await page.evaluate(() => window.fixture.release());
    await page.getByText("The interrupted step is finished.").waitFor();
    expect(await calls()).toEqual(["read", "repair"]);
    await page.getByRole("tab", { name: "Assess", selected: true }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[X12] a checklist that was never completed is removed after one question", async () => {
    await page.goto(`${served.origin}/taskpane.html?scenario=interrupted`);
    await button("Remove checklist").click();
    expect(await focused()).toBe("Remove this checklist?");
    expect(await findAxeProblems()).toEqual([]);
    await button("Keep").click();
    expect(await focused()).toBe("Remove checklist");
    await button("Remove checklist").click();
    await button("Remove").last().click();
    await page
      .getByText("The checklist was removed. “PLAN Policy” stays, because someone has typed there.")
      .waitFor();
    expect(await calls()).toEqual(["read", "remove"]);
    await heading("New checklist").waitFor();
  });

  test("[X11] another step that was interrupted is above the views, which can still be used", async () => {
    await open("half-merged", "share");
    await notice("A merge was interrupted").waitFor();
    await heading("Who has a copy").waitFor();
    expect(await button("Remove checklist").count()).toBe(0);
    await set({ failure: { kind: "editing-cell" } });
    await button("Finish").click();
    await page.getByText("Press Enter or Esc in the sheet").waitFor();
    await button("Finish").click();
    await page.getByText("The interrupted step is finished.").waitFor();
    expect(await notice("A merge was interrupted").count()).toBe(0);
  });

  test("[P26] manual calculation is reported, and can be turned off", async () => {
    await open("manual", "results");
    await page.getByText("change only when you press F9.").waitFor();
    await button("Calculate automatically").click();
    await page.getByText("change only when you press F9.").waitFor({ state: "detached" });
    expect(await calls()).toEqual(["read", "calculate automatically"]);
  });
});

describe("set up", () => {
  test("says what was made and what to do next, and takes the focus there", async () => {
    await open("none", "set-up");
    await page.getByLabel("Organisation").fill("Acme Water");
    await page.getByText("Sheets that will be added").click();
    await page.getByText("14 sheets, with 43 statements in 7 sections.").waitFor();
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
    expect(await calls()).toEqual(["read", "create psems Acme Water"]);
    expect(await focused()).toBe("Checklist created");
    expect(await findAxeProblems()).toEqual([]);
    await button("Start assessing").click();
    await heading("Guidance").waitFor();
  });

  test("a second click while it runs does nothing, and the button keeps the focus", async () => {
    await open("none", "set-up");
    await heading("New checklist").waitFor();
    await set({ held: true });
    await button("Create checklist").click();
    await button("Create checklist").click({ force: true });
    await page.keyboard.press("Enter");
    expect(await button("Create checklist").getAttribute("aria-disabled")).toBe("true");
    expect(await focused()).toBe("Create checklist");
    expect(await calls()).toEqual(["read", "create psems "]);
    await page.evaluate(() => window.fixture.release());
    await heading("Checklist created").waitFor();
  });

  test("creating shows how far it is, and can be called off", async () => {
    await open("none", "set-up");
    await heading("New checklist").waitFor();
    await set({ held: true });
    await button("Create checklist").click();
    expect(await page.getByRole("progressbar").getAttribute("aria-valuetext")).toBe("10% done");
    await button("Cancel").click();
    await page.getByText("Cancelling…").first().waitFor();
    await page.evaluate(() => window.fixture.release());
    await page.getByText("Cancelled: the workbook is unchanged.").waitFor();
    await button("Dismiss").click();
    expect(await page.getByText("Cancelled:").count()).toBe(0);
  });

  test("a failure is said in words, what was typed stays, and it can be tried again", async () => {
    await open("none", "set-up");
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
    await open("none", "set-up");
    await heading("New checklist").waitFor();
    await set({ fault: "boom" });
    await button("Create checklist").click();
    await page.getByText("boom.").waitFor();
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
  });

  test("another checklist comes from a file, and one that cannot be used says why", async () => {
    await open("none", "set-up");
    await page.locator("summary", { hasText: "Checklist to use" }).click();
    await page.getByLabel("Another checklist (from a file)").check();
    const choose = (name: string, text: string): Promise<void> =>
      page
        .getByLabel("Checklist file (.json)")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await choose("notes.json", "hello");
    await page.getByText("notes.json is not a checklist").waitFor();
    await choose("half.json", JSON.stringify({ ...smallTemplate, title: "" }));
    await page.getByText("half.json cannot be used").waitFor();
    expect(await button("Create checklist").getAttribute("aria-disabled")).toBe("true");
    expect(await findAxeProblems()).toEqual([]);
    await choose("own.json", JSON.stringify(smallTemplate));
    await page.getByText(`${smallTemplate.title}, `).first().waitFor();
    await button("Create checklist").click();
    await heading("Checklist created").waitFor();
    expect((await calls()).at(-1)).toBe(`create ${smallTemplate.id} `);
  });

  test("details and done dates are written to the Cover", async () => {
    await open("example", "set-up");
    await page.getByLabel("Assessor").fill("K. Mensah");
    await page.getByLabel("Assessor").blur();
    await page.getByText("✓ Saved").waitFor();
    await page.locator("summary", { hasText: "Suggested steps" }).click();
    await page.getByLabel("Answer each statement, with evidence", { exact: true }).check();
    const done = page.getByLabel("Date done: Answer each statement, with evidence");
    await done.fill("2026-02-27");
    expect((await calls()).at(-1)).toBe("step answer 2026-03-02");
    await done.press("Enter");
    await page.getByLabel("Answer each statement, with evidence", { exact: true }).uncheck();
    expect((await calls()).slice(1)).toEqual([
      "detail assessor K. Mensah",
      "step answer 2026-03-02",
      "step answer 2026-02-27",
      "step answer ",
    ]);
  });

  test("[P2] a date is saved once it is complete, and not while its year is typed", async () => {
    await open("example", "set-up");
    await page.locator("summary", { hasText: "Suggested steps" }).click();
    await page.getByLabel("Answer each statement, with evidence", { exact: true }).check();
    const done = page.getByLabel("Date done: Answer each statement, with evidence");
    await done.fill("0002-02-27");
    await page.waitForTimeout(1_000);
    expect((await calls()).at(-1)).toBe("step answer 2026-03-02");
    await done.fill("2026-02-27");
    await page.waitForFunction(() => window.fixture.calls.includes("step answer 2026-02-27"));
    expect(await done.inputValue()).toBe("2026-02-27");
  });

  test("[X5] a repair says what is kept, before and after", async () => {
    await open("broken", "set-up");
    await page
      .getByText("Keeps all answers, evidence, actions, details and settings that are still in the workbook.")
      .waitFor();
    await button("Repair workbook").click();
    await page.getByText("All answers, evidence and details that were still in it were kept.").waitFor();
    expect(await calls()).toEqual(["read", "repair"]);
    expect(await findAxeProblems()).toEqual([]);
  });
});

describe("assess", () => {
  const evidence = () => page.getByLabel("Evidence/Actions");
  const radio = (name: string) => page.getByRole("radio", { name: new RegExp(`^${name} `) });
  const chosen = (name: string) => page.getByRole("radio", { name: new RegExp(`^${name} `), checked: true });
  const answered = async () => (await calls()).filter((call) => /^answers? /.test(call));

  test("[P4] begins at the first open statement and follows the row that is selected", async () => {
    await open("example", "assess");
    await heading(/^6 Security objectives/).waitFor();
    await page.evaluate(() => window.fixture.select(40, null));
    await heading(/^40 Senior management has a defined role/).waitFor();
    await page.evaluate(() => window.fixture.select(null, "1.1"));
    await page.evaluate(() => window.fixture.select(null, null));
    expect(await heading(/^(30|40) /).count()).toBe(1);
    await button("Go to the selected row").click();
    await heading(/^12 All security processes/).waitFor();
  });

  test("[M3] a click answers, another takes the answer over, and it can be cleared", async () => {
    await open("blank", "assess");
    await radio("In part").click();
    await chosen("In part").waitFor();
    await page.getByRole("status").filter({ hasText: "Statement 1: In part." }).waitFor();
    await radio("No").click();
    await chosen("No").waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(1);
    await button("Clear").click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("radio");
    await page.getByRole("status").filter({ hasText: "Statement 1: response cleared." }).waitFor();
    expect((await calls()).slice(1)).toEqual(["answer 1 in-part", "answer 1 no", "answer 1 null"]);
  });

  test("[I1] in a copy, the answer that the owner shows is next to the row", async () => {
    await open("copy", "assess");
    await page.getByText("The owner’s response: In part.").waitFor();
    await page.getByText("The draft of the security policy").waitFor();
  });

  test("[T6] what was said last time is shown, and is confirmed by a click", async () => {
    await open("renewed", "assess");
    await page.getByText("Last time: In part.").waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    await button("Confirm In part").click();
    await chosen("In part").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("radio");
    expect(await page.getByText("Last time: In part.").count()).toBe(1);
    expect(await button("Confirm In part").count()).toBe(0);
    expect((await calls()).slice(1)).toEqual(["answer 1 in-part"]);
  });

  test("[P61] keys answer, move and open the list, but not while a text is typed", async () => {
    await open("blank", "assess");
    await heading(/^1 /).click();
    for (const key of ["1", "n", "4", "p", "5", "l"]) await page.keyboard.press(key);
    await heading("All statements").waitFor();
    await page.keyboard.press("Escape");
    await heading(/^1 /).waitFor();
    expect(await answered()).toEqual(["answer 1 yes", "answer 2 not-sure", "answer 1 not-applicable"]);
    await evidence().fill("Room 4");
    await evidence().press("2");
    await evidence().press("n");
    expect(await evidence().inputValue()).toBe("Room 42n");
    await evidence().press("Control+Enter");
    await heading(/^3 /).waitFor();
    expect(await answered()).toHaveLength(3);
  });

  test("[P64] the answers are one Tab stop, the arrows move, and Tab leads to the evidence and then to the next statement", async () => {
    await open("blank", "assess");
    await radio("Yes").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await answered()).toEqual([]);
    await page.keyboard.press("Space");
    await chosen("No").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("Minutes");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Next unanswered");
    expect(await countTabStops(page)).toBe(2);
    await page.keyboard.press("Enter");
    await heading(/^2 /).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("radio");
    expect(await calls()).toContain("evidence 1 Minutes");
  });

  test("[P64] one key or one click answers a statement and goes on, and empty evidence is never skipped", async () => {
    await open("renewed", "assess");
    await page.getByLabel("Go to next after answering").check();
    expect(await countUntilNext(page, () => radio("Yes").click())).toBe(1);
    await heading(/^2 /).waitFor();
    expect(await countUntilNext(page, () => page.keyboard.press("3"))).toBe(1);
    await heading(/^3 /).waitFor();
    await page.evaluate(() => window.fixture.happen({ kind: "evidence", statement: 3, text: "", base: "" }));
    await page.keyboard.press("1");
    await chosen("Yes").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await heading(/^3 /).waitFor();
    expect(await answered()).toEqual(["answer 1 yes", "answer 2 no", "answer 3 yes"]);
    // The other view of the pane has it too.
    await page.getByRole("tab", { name: "Check" }).click();
    await page.getByRole("tab", { name: "Assess" }).click();
    expect(await page.getByLabel("Go to next after answering").isChecked()).toBe(true);
  });

  test("[P63] at 350 × 730 the longest statement, its answers and the evidence are in view above the foot, and stay where they are", async () => {
    await page.setViewportSize(usualSize);
    await open("blank", "assess");
    await page.evaluate((statement) => window.fixture.select(statement, null), longestStatement);
    await heading(new RegExp(`^${longestStatement} `)).waitFor();
    const edges = await measureEvidence(page);
    expect(edges.evidence).toBeLessThan(edges.foot - 20);
    const box = (locator: ReturnType<typeof button>) =>
      locator.evaluate((each) => each.getBoundingClientRect());
    const field = await box(evidence());
    expect((await box(button("Next unanswered"))).bottom).toBeLessThanOrEqual(usualSize.height);
    const before = await box(radio("No"));
    await radio("No").click();
    await chosen("No").waitFor();
    expect(await box(radio("No"))).toEqual(before);
    expect(await box(evidence())).toEqual(field);
    // A dot fills also under the pointer and where colours are forced.
    for (const forcedColors of ["none", "active"] as const) {
      await page.emulateMedia({ forcedColors });
      const dots = await page
        .locator("[role=radio] > span:first-child")
        .evaluateAll((all) => all.map((each) => getComputedStyle(each).borderTopWidth));
      expect(dots).toEqual(["1px", "1px", "5px", "1px", "1px"]);
    }
  });

  test("[P65] the list of all statements shows the state of each, is searched and filtered, and leads to one", async () => {
    await open("followed-up", "assess");
    await button("All statements").click();
    await heading("All statements").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await button(/^4 .* No$/).waitFor();
    await page.getByLabel("Show", { exact: true }).selectOption({ label: "No (1)" });
    await page.getByText("1 of 43 statements").waitFor();
    await page.getByLabel("Show", { exact: true }).selectOption("asked Anna Berg");
    await page.getByLabel("Search").fill("policy assess");
    await button(/^2 The policy is based/).click();
    await heading(/^2 The policy/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("radio");
  });

  test("[P66] [P102] the owner, the due date and the status of the action can be read, and are written to Actions", async () => {
    await open("reported", "assess");
    await page.evaluate(() => window.fixture.select(2, null));
    await page.getByLabel("Owner").fill("K. Mensah");
    await page.getByLabel("Owner").blur();
    await page.getByLabel("Due").fill("2026-09-30");
    await page.getByLabel("Due").press("Enter");
    await page.getByLabel("Status").selectOption("In progress");
    expect((await calls()).filter((call) => call.startsWith("action"))).toEqual([
      "action 2 owner K. Mensah",
      "action 2 due 2026-09-30",
      "action 2 status In progress",
    ]);
    for (const width of [350, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.getByLabel("Owner").fill("Chukwuemeka Featherstonehaugh");
      expect(await page.getByLabel("Owner").evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
      // As wide as its longest choice needs.
      const [given, needed] = await page.getByLabel("Status").evaluate((each) => {
        const own = each.clientWidth;
        each.style.width = "max-content";
        const natural = each.clientWidth;
        each.style.width = "";
        return [own, natural];
      });
      expect(given).toBeGreaterThanOrEqual(needed ?? Infinity);
    }
    // A button that is half below the header would be too small.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P66] [P101] a gap without an action gets one after a question that says what cannot be undone", async () => {
    await open("example", "assess");
    await page.evaluate(() => window.fixture.select(2, null));
    await button("Give this an owner and a date").click();
    await page.getByText("This cannot be undone, so save the workbook first.").waitFor();
    const [no, foot] = await Promise.all(
      [button("Cancel"), button("Next unanswered")].map((each) => each.boundingBox()),
    );
    expect((no?.y ?? Infinity) + (no?.height ?? 0)).toBeLessThan((foot?.y ?? 0) - 30);
    await button("Update actions").click();
    await page.getByLabel("Owner").waitFor();
    expect((await calls()).filter((call) => call.startsWith("report"))).toEqual(["report actions {}"]);
  });

  test("[P67] the answers of last time that a section has left are confirmed together", async () => {
    await open("renewed", "assess");
    await button("Confirm all 5 left in this section").click();
    await page.getByText("1 In part, 2 No, 3 Yes, 4 Yes, 5 Not sure.").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await button("Yes, confirm all").click();
    await chosen("In part").waitFor();
    expect(await answered()).toEqual(["answers 1 in-part, 2 no, 3 yes, 4 yes, 5 not-sure"]);
    expect(await button(/^Confirm/).count()).toBe(0);
  });

  test("[P63] when all is answered, or all but the statement in view, the foot shows it, and leads to Check and to Results", async () => {
    await open("finished", "assess");
    await page.getByText("✓ All answered").waitFor();
    expect(await button("Next unanswered").count()).toBe(0);
    await open("broken", "assess");
    await page.getByText("42 of 43, only this one left").waitFor();
    expect(await button("Next unanswered").getAttribute("aria-disabled")).toBe("true");
    await open("finished", "assess");
    await page.getByRole("tabpanel", { name: "Assess" }).getByRole("button", { name: "Results" }).click();
    await page.getByRole("tab", { name: "Results", selected: true }).waitFor();
  });

  test("[P4] going to a statement selects its row in the workbook, once one has come to rest", async () => {
    await open("blank", "assess");
    await button(/^Next$/).click();
    await button(/^Next$/).click();
    await page.waitForTimeout(400);
    expect((await calls()).slice(1)).toEqual(["show PLAN Policy B8"]);
    await button("Previous").click();
    await heading(/^2 The policy/).waitFor();
    await button("All statements").click();
    await button(/^43 /).click();
    await heading(/^43 Senior management has the information/).waitFor();
    expect(await button(/^Next$/).getAttribute("aria-disabled")).toBe("true");
  });

  test("[P2 X5] evidence is saved when the person goes on, and nothing that was typed is lost", async () => {
    await open("blank", "assess");
    await evidence().fill("Minutes of May");
    await button("Next unanswered").click();
    await heading(/^2 /).waitFor();
    expect(await calls()).toContain("evidence 1 Minutes of May");
    expect(await evidence().inputValue()).toBe("");
    // The stand-in refuses one call: the workbook's way to the row of statement 2 must not be that one.
    await page.waitForTimeout(800);
    await set({ failure: { kind: "editing-cell" } });
    await evidence().fill("Register");
    await evidence().blur();
    await page.getByText("Press Enter or Esc in the sheet").waitFor();
    expect(await evidence().inputValue()).toBe("Register");
    await page.getByText("Not saved. Your text is kept.").waitFor();
    await page.waitForTimeout(800);
    await set({ failure: { kind: "editing-cell" } });
    await button(/^Next$/).click();
    await heading(/^3 /).waitFor();
    await page.getByText("Some text could not be saved.").waitFor();
    await page.waitForTimeout(400);
    expect(await page.getByText("Press Enter or Esc in the sheet").count()).toBe(1);
    await button("Statement 2").click();
    expect(await evidence().inputValue()).toBe("Register");
    await evidence().focus();
    await evidence().blur();
    await page.getByText("✓ Saved").waitFor();
    const saved = (await calls()).filter((call) => call.startsWith("evidence"));
    expect(saved.at(-1)).toBe("evidence 2 Register");
  });

  test("[P2 X5] what is typed while a save is under way goes next, from what was saved", async () => {
    await open("blank", "assess");
    await set({ held: true });
    await evidence().fill("First");
    await evidence().blur();
    await evidence().fill("First and second");
    await evidence().blur();
    await page.waitForTimeout(1_000);
    expect((await calls()).filter((call) => call.startsWith("evidence"))).toEqual(["evidence 1 First"]);
    await page.evaluate(() => window.fixture.release());
    await page.waitForFunction(() => window.fixture.calls.includes("evidence 1 First and second"));
    await page.getByText("✓ Saved").waitFor();
    expect(await evidence().inputValue()).toBe("First and second");
  });

  test("the draft asks before a text that is not saved yet", async () => {
    await open("finished", "assess");
    await page.evaluate(() => window.fixture.select(30, null));
    await set({ held: true });
    await evidence().fill("A person's text");
    await button("Draft evidence from these answers").click();
    await button("Cancel").click();
    expect(await evidence().inputValue()).toBe("A person's text");
    expect(await focused()).toBe("Draft evidence from these answers");
    await page.evaluate(() => window.fixture.release());
  });

  test("[X5] what somebody else wrote meanwhile is shown for a choice", async () => {
    await open("blank", "assess");
    await set({
      failure: { kind: "changed-meanwhile", sheet: "PLAN Policy", address: "H6", found: "Theirs" },
    });
    await evidence().fill("Mine");
    await evidence().blur();
    await page.getByRole("blockquote").filter({ hasText: "Theirs" }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await button("Keep my text").click();
    await page.getByText("✓ Saved").waitFor();
    expect((await calls()).at(-1)).toBe("evidence 1 Mine");
  });

  test("a change in the sheet shows at once, in the answer and in the evidence", async () => {
    await open("blank", "assess");
    await heading(/^1 /).waitFor();
    await page.evaluate(() => window.fixture.happen({ kind: "answer", statement: 1, response: "no" }));
    await chosen("No").waitFor();
    await page.evaluate(() =>
      window.fixture.happen({ kind: "evidence", statement: 1, text: "From the sheet", base: "" }),
    );
    expect(await evidence().inputValue()).toBe("From the sheet");
  });

  test("[P2] the annex is answered here, and drafts the evidence, never over a text unasked", async () => {
    await open("blank", "assess");
    await page.evaluate(() => window.fixture.select(30, null));
    await heading("Annex A").waitFor();
    const draft = button("Draft evidence from these answers");
    expect(await draft.getAttribute("aria-disabled")).toBe("true");
    await page.locator("summary", { hasText: "prompts answered" }).first().click();
    await page.getByRole("region", { name: "Annex A" }).getByRole("textbox").first().fill("Monthly");
    await page.getByRole("region", { name: "Annex A" }).getByRole("textbox").first().blur();
    await page.getByText("1 of 11 prompts answered").waitFor();
    await button("Draft evidence from these answers").click();
    await page.waitForFunction(() => window.fixture.calls.some((call) => call.startsWith("evidence 30")));
    const drafted = await evidence().inputValue();
    expect(drafted).toContain("Monthly");
    await evidence().fill("My own words");
    await evidence().blur();
    await button("Draft evidence from these answers").click();
    expect(await focused()).toBe("Keep it and add the draft below");
    expect(await findAxeProblems()).toEqual([]);
    await button("Cancel").click();
    expect(await evidence().inputValue()).toBe("My own words");
    await button("Draft evidence from these answers").click();
    await button("Keep it and add the draft below").click();
    expect(await evidence().inputValue()).toBe(`My own words\n\n${drafted}`);
  });

  test("what is our suggestion is labelled so, and cases are named", async () => {
    await open("blank", "assess");
    await heading("Guidance").waitFor();
    expect(await page.getByText("Our suggestion").count()).toBe(1);
    await page.locator("summary", { hasText: "Case studies" }).click();
    await page.locator("summary", { hasText: "Airport, part 1 of 2" }).click();
    await page.getByText("Their challenge").first().waitFor();
    await page.getByText("case studies, p28").waitFor();
  });
});

describe("check", () => {
  test("[F1] [P80] what is not answered is work, not an error, and Continue goes to the next of it", async () => {
    await open("example", "check");
    await page.getByText("38 statements to answer", { exact: true }).waitFor();
    await page.getByText("5 of 43 answered. Next: statement 6.").waitFor();
    expect(await page.getByRole("tab", { name: "Check", exact: true }).count()).toBe(1);
    expect(await heading(/^To correct/).count()).toBe(0);
    await button("Continue").click();
    await heading(/^6 Security objectives/).waitFor();
  });

  test("[F2] a row with two responses names both cells, and which to keep is a choice", async () => {
    await open("broken", "check");
    await page.getByText("Statement 3 has 2 responses").waitFor();
    await button("PLAN Policy, C8 and E8").click();
    expect((await calls()).at(-1)).toBe("show PLAN Policy C8,E8");
    await button("Keep No for statement 3").click();
    await page.getByText("Statement 3 has 2 responses").waitFor({ state: "detached" });
    expect((await calls()).at(-1)).toBe("answer 3 no");
    // The corrected card has gone: the focus is on what can be done next.
    expect(await focused()).toBe("See results");
  });

  test("[P80] errors come before warnings, and what has no cell has no link", async () => {
    await open("broken", "check");
    await heading(/^To correct · 2/).waitFor();
    expect(await page.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      "To correct · 2",
      "To improve · 3",
    ]);
    const missing = page.getByRole("listitem").filter({ hasText: "Sheet “Annex A 2” is missing" });
    expect(await missing.getByRole("button").allInnerTexts()).toEqual(["Repair"]);
    await missing.getByRole("button").click();
    await heading("Repair").waitFor();
  });

  test("[P81] a group of warnings is gone through one by one, at the cell, and fixed on the way", async () => {
    await open("example", "check");
    await button("Go through: 3 gaps have no action").click();
    await page.waitForFunction(() => window.fixture.calls.includes("show PLAN Policy H6"));
    expect(await focused()).toBe("3 gaps have no action");
    expect(await findAxeProblems()).toEqual([]);
    await page.getByText("1 of 3", { exact: true }).waitFor();
    await page.getByLabel("Evidence/Actions").fill("Ms Berg, by May");
    await page.getByLabel("Evidence/Actions").blur();
    await page.getByText("✓ Done", { exact: true }).waitFor();
    await button("Next").click();
    await page.getByText("2 of 3", { exact: true }).waitFor();
    await page.waitForFunction(() => window.fixture.calls.includes("show PLAN Policy H7"));
    await button("Previous").click();
    expect(await page.getByLabel("Evidence/Actions").inputValue()).toBe("Ms Berg, by May");
    await button("Next").click();
    await button("Next").click();
    await button("Assess statement 3").waitFor();
    await button("Finish").click();
    await button("Go through: 2 gaps have no action").waitFor();
    expect((await calls()).filter((call) => call.startsWith("evidence"))).toEqual([
      "evidence 1 Ms Berg, by May",
    ]);
  });

  test("[P3] is live: a change in the sheet changes what is left and what a screen reader hears", async () => {
    await open("example", "check");
    await page.getByText("38 statements to answer", { exact: true }).waitFor();
    await page.evaluate(() => window.fixture.happen({ kind: "answer", statement: 6, response: "yes" }));
    await page.getByText("37 statements to answer", { exact: true }).waitFor();
    await page.getByRole("status").filter({ hasText: "37 to answer, 0 to correct" }).waitFor();
    expect(await calls()).toEqual(["read"]);
  });

  test("a finished assessment says so, and leads to the results", async () => {
    await open("finished", "check");
    await page.getByText("Nothing needs checking.").waitFor();
    expect(await heading(/^To (correct|improve)/).count()).toBe(0);
    await button("See results").click();
    await heading("Results").waitFor();
  });

  test("[P12] a copy says whom to send it back to, and by when", async () => {
    await open("copy", "check");
    await page.getByText(/statements? to answer$/).waitFor();
    for (const statement of [1, 2, 3, 4, 5])
      await page.evaluate(
        (number) => window.fixture.happen({ kind: "answer", statement: number, response: "yes" }),
        statement,
      );
    await page.getByText(/^Save the workbook and send it back to .+ by \d+ \w+ \d{4}\.$/).waitFor();
    await button("Send back").click();
    await heading("How to send it back").waitFor();
  });

  test("Check now reads again, and tells a screen reader what came of it", async () => {
    await open("example", "check");
    await page.getByText("38 statements to answer", { exact: true }).waitFor();
    await set({ scenario: "complete" });
    await button("Check now").click();
    await page.getByRole("status").filter({ hasText: "Checked. 0 to answer, 0 to correct" }).waitFor();
    expect(await calls()).toEqual(["read", "read"]);
  });

  test("a cell that cannot be shown is said in words, and the findings stay", async () => {
    await open("broken", "check");
    await set({ failure: { kind: "sheet-not-found", sheet: "PLAN Policy" } });
    await button("PLAN Policy, C8 and E8").click();
    await page.getByText("The sheet “PLAN Policy” is missing").waitFor();
    expect(await heading(/^To correct/).count()).toBe(1);
  });
});

describe("results", () => {
  const fold = (title: string) => page.locator("summary", { hasText: title });

  test("[P82] the first screen has the result, every section and a square for each statement", async () => {
    await page.setViewportSize(usualSize);
    await open("reported", "results");
    await heading("Overall: Red").waitFor();
    expect(await page.getByText("up to 61%, could be Amber").count()).toBe(1);
    await page.getByText("Amber starts at 50%.").waitFor();
    await page.getByText("43 of 43 answered, 0 with evidence.").waitFor();
    const sections = page.getByRole("list", { name: "Sections" }).getByRole("listitem");
    expect(await sections.first().innerText()).toMatch(/^PLAN Policy\s+40%[^]*■ Red$/);
    // One line each, and all of it above the lower edge.
    for (const section of await sections.all())
      expect((await section.boundingBox())?.height).toBeLessThan(30);
    const key = await page.getByRole("list", { name: "Key to the squares, with numbers" }).boundingBox();
    expect((key?.y ?? Infinity) + (key?.height ?? 0)).toBeLessThanOrEqual(730);
    expect(
      await page
        .getByRole("group")
        .getByRole("button", { name: /^\d+: / })
        .count(),
    ).toBe(43);
    await button("Go to Dashboard").click();
    expect((await calls()).at(-1)).toBe("show Dashboard");
  });

  test("[P82] each section has its bar, also next to a long rating and with text at 200 %", async () => {
    const bars = page.getByRole("list", { name: "Sections" }).locator("li > div");
    const widths = () => bars.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    await page.setViewportSize(usualSize);
    await open("example", "results");
    await page.getByText("○ Incomplete").last().waitFor();
    expect(await widths()).toEqual(Array(7).fill(64));
    await page.setViewportSize({ width: 175, height: 365 });
    // The whole line.
    expect(await widths()).toEqual(Array(7).fill(147));
  });

  test("[P82] the squares are one Tab stop, and each goes to its statement", async () => {
    await open("example", "results");
    await button("Go to Dashboard").focus();
    await page.keyboard.press("Tab");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft"]) await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "7: Unanswered",
    );
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("2: No");
    await page.keyboard.press("Tab");
    expect(await focused()).toContain("Largest gaps");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await heading(/^2 The policy/).waitFor();
  });

  test("[P83] no view of the checks or results is longer than three screens", async () => {
    await page.setViewportSize(usualSize);
    for (const view of ["check", "results"])
      for (const scenario of ["reported", "followed-up", "broken"] as const) {
        await open(scenario, view);
        await heading(view === "check" ? "Check" : "Results").waitFor();
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        expect(height).toBeLessThanOrEqual(3 * usualSize.height);
      }
  });

  test("[S3 S8 S9] in detail: score, range, rating in words, and evidence", async () => {
    await open("example", "results");
    await page.getByText("Provisional until every statement is answered.").waitFor();
    await fold("Sections and phases in detail").click();
    const policy = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "PLAN – Security Management Policy" }) });
    await policy.waitFor();
    const text = await policy.innerText();
    expect(text).toContain("40%, up to 60%");
    expect(text).toContain("■ Red, could be Amber");
    expect(text).toContain("0 of 5 answers have evidence");
  });

  test("[P107] while nothing is answered, it shows that instead of scores, and leads to Assess", async () => {
    await open("blank", "results");
    await page.getByText("No statement is answered yet").waitFor();
    expect(await page.getByRole("tabpanel").innerText()).not.toMatch(/0%|Incomplete/);
    expect(await fold("Largest gaps").count()).toBe(0);
    await button("Start assessing").click();
    await heading("Guidance").waitFor();
    await page.getByRole("radio", { name: /^No / }).click();
    await page.getByRole("tab", { name: "Results" }).click();
    await heading("Overall: Incomplete").waitFor();
    expect(await fold("Largest gaps").count()).toBe(1);
  });

  test("[P5 S3] what if shows what would follow, and writes nothing", async () => {
    await open("example", "results");
    await fold("What if").click();
    const whatIf = page.locator("details", { has: page.getByRole("heading", { name: "What if" }) });
    await whatIf.getByText("60%", { exact: true }).waitFor();
    await whatIf.getByText("▲ Amber", { exact: true }).waitFor();
    await whatIf
      .getByRole("button", { name: /^None: / })
      .first()
      .click();
    expect(await whatIf.getByText("▲ Amber", { exact: true }).count()).toBe(0);
    expect(await calls()).toEqual(["read"]);
  });

  test("[P5] a setting shows its effect before it is applied, and a wrong one is not applied", async () => {
    await open("complete", "results");
    await fold("How this is scored").click();
    await button("Change the scoring in Settings").click();
    const settings = page.getByRole("region", { name: "Settings" });
    await settings.getByLabel(/^Green at or above/).fill("95");
    await settings.getByText("▲ Amber", { exact: true }).first().waitFor();
    expect(await calls()).toEqual(["read"]);
    await settings.getByLabel(/^Green at or above/).fill("120");
    expect(await settings.getByRole("button", { name: "Apply" }).getAttribute("aria-disabled")).toBe("true");
    await settings.getByLabel(/^Green at or above/).fill("95");
    await settings.getByRole("button", { name: "Apply" }).click();
    await page.waitForFunction(() => window.fixture.calls.length > 1);
    expect((await calls()).at(-1)).toContain('"greenAt":0.95');
    expect(await findAxeProblems()).toEqual([]);
  });

  test("a gap leads to its statement in Assess", async () => {
    await open("example", "results");
    await fold("Largest gaps · 1 No, 1 Not sure, 2 In part").click();
    await page.getByRole("button", { name: "2 The policy is based" }).click();
    await heading(/^2 The policy/).waitFor();
  });

  test("[S9] how it is scored, in words", async () => {
    await open("complete", "results");
    await fold("How this is scored").click();
    await page.getByText("This is the standard rule.").waitFor();
  });
});

describe("share", () => {
  const choose = (...names: readonly string[]): Promise<void> =>
    page
      .getByLabel("Returned copies (.xlsx)")
      .setInputFiles(names.map((name) => ({ name, mimeType: "", buffer: Buffer.from("x") })));
  const file = (name: string) => page.getByRole("listitem").filter({ hasText: name }).first();
  const row = (number: number) => page.getByRole("article", { name: new RegExp(`^${number} `) });
  /** Opens the part of Share for returned copies, and chooses files there. */
  const openMerge = async (scenario: ScenarioName): Promise<void> => {
    await open(scenario, "share");
    await part("Merge").click();
  };

  test.each([
    ["example", "Issue"],
    ["circulated", "Copies"],
    ["followed-up", "Merge"],
  ] as const)(
    "[P94] %s: Share opens at %s, and the other parts are one click away",
    async (scenario, first) => {
      await open(scenario, "share");
      const shown = page.getByRole("group", { name: "Share" }).getByRole("button", { pressed: true });
      await shown.waitFor();
      expect(await shown.innerText()).toMatch(new RegExp(`^${first}`));
      const parts = {
        Copies: scenario === "example" ? page.getByText("Nobody has a copy yet.") : heading("Who has a copy"),
        Issue: page.getByText(/^A copy opens in Excel or LibreOffice/),
        Merge: page.getByLabel("Returned copies (.xlsx)"),
      };
      for (const name of ["Copies", "Issue", "Merge"] as const) {
        await part(name).click();
        await parts[name].waitFor();
        for (const [other, sign] of Object.entries(parts))
          expect([other, await sign.isVisible()]).toEqual([other, other === name]);
      }
    },
  );

  /** The view with everything in it: people on the list, files of every verdict, rows to decide, a preview. */
  async function fill(): Promise<void> {
    await part("Issue").click();
    await page.getByLabel("Sections", { exact: true }).check();
    await page.getByLabel("Name", { exact: true }).fill("Dot Eames");
    await page.getByLabel("PLAN – Security Management Policy").check();
    await button("Add to list").click();
    await button("Issue 1 copy").waitFor();
    await page.getByLabel("Password for the copies").fill("Bridge 42");
    await part("Merge").click();
    await choose(
      "anna.xlsx",
      "bo.xlsx",
      "nameless.xlsx",
      "locked.xlsx",
      "notes.pdf",
      "own list.xlsx",
      "remarked.xlsx",
    );
    await row(2).getByLabel("No", { exact: true }).check();
    await page.getByText("“locked.xlsx” needs a password.").waitFor();
  }

  test.each(Object.entries(grounds))(
    "with everything in it, %s: axe finds nothing, it fits, and it can be read at twice the size",
    async (theme, ground) => {
      await open("circulated", "share", `&background=${ground}`);
      await fill();
      for (const name of ["Copies", "Issue", "Merge"] as const) {
        await part(name).click();
        await openAllParts();
        expect(await findAxeProblems(theme !== "light")).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 160, height: 350 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(160);
        await page.setViewportSize({ width: 320, height: 700 });
      }
    },
  );

  test("[P6] with everything in it, every word comes from the one module of words", async () => {
    await open("circulated", "share", "&words=pseudo");
    await page.getByRole("tabpanel").getByRole("button").nth(2).click();
    await choose(
      "anna.xlsx",
      "bo.xlsx",
      "nameless.xlsx",
      "locked.xlsx",
      "notes.pdf",
      "own list.xlsx",
      "remarked.xlsx",
    );
    await page.getByRole("article").first().getByRole("radio").first().check();
    await openAllParts();
    expect(await listForeignTexts(page)).toEqual([]);
    await page.getByRole("tabpanel").getByRole("button").nth(1).click();
    await page.getByRole("radio").nth(4).check();
    expect(await listForeignTexts(page)).toEqual([]);
  });

  test("[P106] the button that issues is in view, with what is missing or on what terms", async () => {
    await page.setViewportSize({ width: 350, height: 730 });
    await open("example", "share");
    const issue = button(/^Issue (copies|1 copy)$/);
    const isInView = async (): Promise<boolean> => {
      const box = await issue.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 730;
    };
    await page.getByText("Add a person to the list first.").waitFor();
    expect([await issue.getAttribute("aria-disabled"), await isInView()]).toEqual(["true", true]);
    await page.getByLabel("Sections", { exact: true }).check();
    expect(await isInView()).toBe(true);
    await page.getByLabel("All 43 statements").check();
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await button("Add to list").click();
    await page.getByText("No due date, blank, no password").waitFor();
    await page.evaluate(() => window.scrollTo(0, 0));
    expect([await issue.getAttribute("aria-disabled"), await isInView()]).toEqual([null, true]);
    await page.getByLabel("Due").fill("2026-03-12");
    await page.getByText("Due 12 March 2026, blank, no password").waitFor();
  });

  test("[P9] [P95] asks whom for what with errors at their fields, and issues a copy for each on the terms of all", async () => {
    await open("example", "share");
    await page.getByLabel("Individual statements").check();
    await page.getByLabel("Statement numbers").fill("1-3, 99");
    await button("Add to list").click();
    const error = (words: string) => page.getByRole("alert").filter({ hasText: words });
    await error("Enter a name.").waitFor();
    await error("no statement 99").waitFor();
    expect(await page.getByLabel("Name", { exact: true }).evaluate((field) => field.matches(":focus"))).toBe(
      true,
    );
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await error("Enter a name.").waitFor({ state: "detached" });
    expect(await error("no statement 99").count()).toBe(1);
    await page.getByLabel("Statement numbers").fill("1-3, 30");
    await button("Add to list").click();
    await page.getByText("PLAN Policy 1–3; CHECK Monitoring 30").waitFor();
    await page.getByLabel("Several people").check();
    await page.getByLabel("All 43 statements").check();
    await button("Add to list").click();
    await page.getByLabel("Due").fill("2026-03-12");
    expect(await page.getByLabel("Return to").inputValue()).toBe("J. Okonkwo");
    await button("Issue 2 copies").click();
    await button("Issue without a password").click();
    await page.getByText("2 copies are prepared and in the register.").waitFor();
    expect((await calls()).at(-1)).toBe(
      "issue Anna Berg|1–3, 30|2026-03-12|J. Okonkwo| |1–43|2026-03-12|J. Okonkwo| ",
    );
    await page.getByText("Save your workbook now: the register of copies is in it.").waitFor();
    await page.getByText("! Prepared 2 March 2026, not handed over yet").first().waitFor();
    await button("Mark all 2 as handed over").click();
    await page.getByText("The register shows that the copies were handed over.").waitFor();
    expect((await calls()).at(-1)).toBe("confirm new-0 new-1");
    await page.getByText("Waiting, due 12 March 2026").first().waitFor();
    await button("Go to Contributors").click();
    expect((await calls()).at(-1)).toBe("show Contributors");
  });

  test("[P24] the email text is copied by whatever the browser allows, or is shown and selected", async () => {
    await open("example", "share");
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await button("Add to list").click();
    await button("Issue 1 copy").click();
    await button("Issue without a password").click();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: served.origin });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const copy = button("Copy email text for Anna Berg");
    await page.evaluate(() => {
      window.openClipboard = navigator.clipboard.writeText.bind(navigator.clipboard);
      navigator.clipboard.writeText = () => Promise.reject(new Error("shut"));
    });
    await copy.click();
    await page.getByText("Copied.").waitFor();
    const text = await copied();
    expect(text).toContain("Dear Anna Berg,");
    expect(await focused()).toBe("Copy email text");
    await page.evaluate(async () => {
      await window.openClipboard("something else");
      document.execCommand = () => false;
      navigator.clipboard.writeText = window.openClipboard;
    });
    await copy.click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).includes("Dear Anna Berg,"),
    );
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("shut"));
    });
    await copy.click();
    const shown = page.getByRole("textbox", { name: "The text could not be copied." });
    expect(await shown.inputValue()).toBe(text.replace(/\r\n/g, "\n"));
    expect(await page.evaluate(() => window.getSelection()?.toString())).toContain("Dear Anna Berg,");
  });

  test("[P18] files that were not made are reported, and can be made from the register", async () => {
    await open("example", "share");
    for (const name of ["Anna Berg", "Bo Lund"]) {
      await page.getByLabel("Name", { exact: true }).fill(name);
      await button("Add to list").click();
    }
    await page.evaluate(() => {
      window.fixture.refusal = { kind: "cancelled" };
    });
    await page.getByLabel("Password for the copies").fill("Bridge 42");
    await button("Issue 2 copies").click();
    await page.getByText("1 of 2 files were made.").waitFor();
    await page.getByRole("link", { name: "Save Acme – Anna Berg" }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await page.evaluate(() => {
      window.fixture.refusal = undefined;
    });
    const bo = file("Bo Lund");
    await bo.locator("summary", { hasText: "Make the file again" }).click();
    await bo.getByLabel("Password for the copies").fill("Bridge 43");
    await button("Prepare copy for Bo Lund again").click();
    await page.getByRole("link", { name: "Save Acme – Bo Lund" }).waitFor();
    expect((await calls()).at(-1)).toBe("again new-1|J. Okonkwo|Bridge 43");
    expect(await focused()).toBe("Prepared copies");
  });

  /** Issues copies for two people, without a password. */
  async function prepareTwo(): Promise<void> {
    await open("blank", "share");
    for (const name of ["Anna Berg", "Bo Lund"]) {
      await page.getByLabel("Name", { exact: true }).fill(name);
      await button("Add to list").click();
    }
    await button("Issue 2 copies").click();
    await button("Issue without a password").click();
    await page.getByText("2 copies are prepared and in the register.").waitFor();
  }
  const download = async (link: string): Promise<readonly [string, string]> => {
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: link }).press("Enter"),
    ]);
    return [saved.suggestedFilename(), readFileSync(await saved.path(), "utf8")];
  };

  test("[P21] each file is saved under its name, by keyboard too, or all as one .zip", async () => {
    await prepareTwo();
    for (const [link, name] of [
      ["Save Acme – Anna Berg", "Acme – Anna Berg – 2026-03-02.xlsx"],
      ["Save Acme – Bo Lund", "Acme – Bo Lund – 2026-03-02.xlsx"],
      ["Save all as one .zip", "Acme – copies – 2026-03-02.zip"],
    ] as const)
      expect(await download(link)).toEqual([name, `The contents of ${name}`]);
    await page.locator("summary", { hasText: "Nothing arrived? Open as workbooks" }).click();
    await button("Open Acme – Bo Lund – 2026-03-02.xlsx").click();
    expect((await calls()).at(-1)).toBe("open Acme – Bo Lund – 2026-03-02.xlsx");
    await set({ failure: { kind: "cannot-open-copy", message: "It is disabled" } });
    await button("Open Acme – Bo Lund – 2026-03-02.xlsx").click();
    await page.getByText("Excel could not open a new workbook: It is disabled.").waitFor();
    await openAllParts();
    expect(await findAxeProblems()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("[P21] where the pane cannot save, the files open as workbooks, and no password is offered", async () => {
    await open("blank", "share", "&mac");
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await button("Add to list").click();
    await page.getByText("cannot make files with a password").waitFor();
    expect(await page.getByLabel("Password for the copies").count()).toBe(0);
    await button("Issue 1 copy").click();
    await button("Issue without a password").click();
    await page.getByText("Excel on this device cannot save files from the add-in.").waitFor();
    expect(await page.getByRole("link", { name: /^Save/ }).count()).toBe(0);
    expect(await page.getByText("Nothing arrived?").count()).toBe(0);
    await button("Open Acme – Anna Berg – 2026-03-02.xlsx").click();
    expect((await calls()).at(-1)).toBe("open Acme – Anna Berg – 2026-03-02.xlsx");
  });

  test("[P21] a file with a password can only be saved", async () => {
    await open("blank", "share");
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await button("Add to list").click();
    await page.getByLabel("Password for the copies").fill("Bridge 42");
    await button("Issue 1 copy").click();
    await page.getByRole("link", { name: "Save Acme – Anna Berg" }).waitFor();
    await page.locator("summary", { hasText: "Nothing arrived?" }).click();
    await page.getByText("Files with a password cannot be opened as workbooks.").waitFor();
    expect(await page.getByRole("button", { name: /^Open Acme/ }).count()).toBe(0);
  });

  test("[P18] [P19] the register lists prepared copies, to confirm one by one or all at once", async () => {
    await open("prepared", "share");
    // Nothing says that they are handed over until someone says so.
    expect(await page.getByText("! Prepared 10 February 2026, not handed over yet").count()).toBe(3);
    expect(await page.locator("summary", { hasText: "Make the file again" }).count()).toBe(3);
    expect(await page.locator("summary", { hasText: "Hand over again" }).count()).toBe(0);
    await button("Mark as handed over: copy for Bo Lund").click();
    await page.getByText("✗ Overdue since 20 February 2026").waitFor();
    expect((await calls()).at(-1)).toBe("confirm copy-1");
    await button("Mark all 2 as handed over").click();
    expect((await calls()).at(-1)).toBe("confirm copy-0 copy-2");
    await page.getByText("○ Waiting, due 12 March 2026").waitFor();
    expect(await page.getByText("! Prepared").count()).toBe(0);
    // A copy that is back is not handed over again.
    expect(await page.locator("summary", { hasText: "Hand over again" }).count()).toBe(3);
    expect(await page.locator("summary", { hasText: "Make the file again" }).count()).toBe(0);
  });

  test("[P10] each file gets a verdict before anything is applied, with the findings about its cells", async () => {
    await openMerge("circulated");
    await choose("anna.xlsx", "notes.pdf");
    await file("anna.xlsx").getByText("3 of 5 statements answered.").waitFor();
    await file("anna.xlsx").locator("summary").click();
    await page
      .getByText(/Statement 4 has no response \(PLAN Policy, /)
      .first()
      .waitFor();
    await file("notes.pdf").getByText("This file is a PDF").waitFor();
    await page.getByText("1 accepted with remarks, 1 refused.", { exact: true }).waitFor();
    await button("Remove notes.pdf").click();
    expect(await page.getByText("This file is a PDF").count()).toBe(0);
    expect((await calls()).filter((call) => !call.startsWith("read"))).toEqual([]);
  });

  test("[P23] a file that is dropped beside its field is ignored, and text can be dragged as ever", async () => {
    await open("circulated", "share");
    await heading("Share").waitFor();
    const drop = (what: "file" | "text") =>
      page.evaluate((kind) => {
        const data = new DataTransfer();
        if (kind === "file") data.items.add(new File(["x"], "bo.xlsx"));
        else data.setData("text/plain", "Some text");
        const isLeft = ["dragover", "drop"].map((type) =>
          document
            .querySelector("h1")
            ?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })),
        );
        return isLeft;
      }, what);
    // False: the browser does nothing else, such as opening the file.
    expect(await drop("file")).toEqual([false, false]);
    expect(await drop("text")).toEqual([true, true]);
    expect(await page.getByText("bo.xlsx").count()).toBe(0);
  });

  test("[P23] files can be dropped, and one that was given twice counts once", async () => {
    await openMerge("circulated");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["x"], "bo.xlsx"));
      data.items.add(new File(["x"], "bo.xlsx"));
      const zone = document.querySelector("input[type=file]")?.parentElement;
      zone?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.locator("summary", { hasText: "remark" }).last().click();
    await page.getByText("The same file was added twice (bo.xlsx). It counts once.").waitFor();
    expect(await row(2).getByText("Bo Lund").count()).toBe(1);
  });

  test("[P10] a name that is blank is asked for, and so is a password, once for all", async () => {
    await openMerge("circulated");
    await choose("nameless.xlsx", "locked.xlsx");
    await page.getByText("“locked.xlsx” needs a password.").waitFor();
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await button("Unlock").click();
    await page.getByText("Wrong password.").waitFor();
    await page.getByLabel("Password", { exact: true }).fill("Bridge 42");
    await button("Unlock").click();
    await file("locked.xlsx").getByText("Cy Dunn", { exact: true }).waitFor();
    await file("locked.xlsx").getByText("1 of 5 statements answered.").waitFor();
    await page.getByText("Files with a password are not kept.").waitFor();
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(
      "Cy Dunn",
    );
    await page.getByLabel("Who filled it in?").fill("Dot Eames");
    await button("Use this name").click();
    await file("nameless.xlsx").getByText("Dot Eames", { exact: true }).waitFor();
    await file("nameless.xlsx").getByText("1 of 5 statements answered.").waitFor();
  });

  test("[J8] a spreadsheet of their own is matched by a statement's words, and nothing of it is guessed", async () => {
    await openMerge("circulated");
    await choose("own list.xlsx");
    const own = file("own list.xlsx");
    await own.getByText("✗ Refused").waitFor();
    await own.locator("summary").click();
    await own.getByText("Found in Own, A2").waitFor();
    expect(await own.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await own.getByRole("checkbox", { checked: true }).count()).toBe(0);
    const use = own.getByRole("button", { name: /^Use / });
    expect(await use.isDisabled()).toBe(true);
    await own.getByLabel("Use as evidence (Notes): Audit of June").check();
    await own.getByLabel("In part", { exact: true }).check();
    await use.click();
    await own.getByText("✓ Accepted").waitFor();
    const preview = page.getByRole("region", { name: "What will change" });
    await preview.getByText("→ In part").waitFor();
    await preview.getByText("From own list.xlsx", { exact: true }).waitFor();
    await page.getByText("own list.xlsx: Audit of June").waitFor();
  });

  test("[P10] reading says how far it is, and can be called off", async () => {
    await openMerge("circulated");
    await set({ held: true });
    await choose("anna.xlsx", "bo.xlsx");
    await page.getByText("Reading 1 of 2: anna.xlsx").first().waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await button("Cancel").click();
    expect(await page.getByText("Reading 1 of 2").count()).toBe(0);
    await page.evaluate(() => window.fixture.release());
    expect(await page.getByText("anna.xlsx").count()).toBe(0);
  });

  test("only disputed rows are shown, each with who said what; what is decided is previewed and applied", async () => {
    await openMerge("circulated");
    await choose("anna.xlsx", "bo.xlsx");
    await row(2).getByText("Bo Lund").waitFor();
    expect(await page.getByRole("article").count()).toBe(2);
    expect(await row(2).innerText()).toMatch(/Your workbook\s+In part[^]*Anna Berg\s+Yes[^]*Policy, page 2/);
    await row(2).getByText("Saved 1 March 2026, 10:00 UTC").first().waitFor();
    expect(await file("anna.xlsx").innerText()).toMatch(
      /^Anna Berg\s+! Accepted with remarks\s+3 of 5 statements answered.\s+anna.xlsx, saved 1 March 2026, 10:00 UTC/,
    );
    await page.getByText("2 rows still to decide.").waitFor();
    const apply = page.getByRole("button", { name: /^Merge \d+ row/ });
    expect(await apply.innerText()).toBe("Merge 2 rows, leave 2 open");
    // Somebody said N/A to statement 3, so that only statement 2 can be decided cautiously.
    await button("Use the most cautious response for the remaining row").click();
    expect(await row(2).getByRole("radio", { name: "No", exact: true }).isChecked()).toBe(true);
    expect(await focused()).toBe("1 row still to decide.");
    await row(3).getByLabel("Yes", { exact: true }).focus();
    await page.keyboard.press("Space");
    await row(3).getByLabel("Reason").fill("Bo runs the site");
    const preview = page.getByRole("region", { name: "What will change" });
    const change = (statement: number) =>
      preview
        .getByRole("listitem")
        .filter({ hasText: `Statement ${statement}` })
        .innerText();
    expect(await change(3)).toMatch(/no response → Yes\s+Decided by J. Okonkwo/);
    expect(await change(1)).toMatch(
      /no response → Yes\s+From Anna Berg\s+Evidence added:\s+Anna Berg:\s+Minutes of May$/,
    );
    await page.getByLabel("Decided by").fill("");
    expect(await apply.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("Decided by").fill("K. Mensah");
    await apply.click();
    await page.getByText("3 rows were changed, from 2 files.").waitFor();
    expect(await focused()).toBe("Merged");
    expect((await calls()).at(-1)).toBe(
      "merge 2|no|K. Mensah|The most cautious answer 3|yes|K. Mensah|Bo runs the site",
    );
    await button("Go to Merge log").click();
    expect((await calls()).at(-1)).toBe("show Merge log");
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[E2] a comment is added to the evidence only once its box is ticked", async () => {
    await openMerge("circulated");
    await choose("remarked.xlsx");
    await file("remarked.xlsx").locator("summary").click();
    await page.getByText("Statement 4 has a picture (PLAN Policy, H9:J12).").waitFor();
    const box = page.getByRole("checkbox", { name: "Add to evidence (Statement 4, Sam Lee)" });
    const preview = page.getByRole("region", { name: "What will change" });
    expect(await box.isChecked()).toBe(false);
    expect(await preview.innerText()).not.toContain("kept by the guards");
    await box.check();
    await preview.getByText("The register is kept by the guards").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await box.uncheck();
    expect(await preview.innerText()).not.toContain("kept by the guards");
    await box.check();
    await page.getByRole("button", { name: /^Merge \d+ row/ }).click();
    await page.getByText("1 row was changed, from 1 file.").waitFor();
    await choose("remarked.xlsx");
    await file("remarked.xlsx").getByText("Di Evans", { exact: true }).waitFor();
    await file("remarked.xlsx").getByText("1 of 5 statements answered.").waitFor();
    expect(await page.getByRole("checkbox", { name: /^Add to evidence/ }).count()).toBe(0);
  });

  test("[X3] a merge that writes can no longer be cancelled", async () => {
    await openMerge("circulated");
    await choose("anna.xlsx");
    await row(2).waitFor();
    await set({ held: true });
    await page.getByRole("button", { name: /^Merge \d+ row/ }).click();
    await page.getByRole("progressbar").waitFor();
    expect(await button("Cancel").count()).toBe(0);
    await page.evaluate(() => window.fixture.release());
    await heading("Merged").waitFor();
  });

  test("[P11] what was decided does not stand when another answer comes in", async () => {
    await openMerge("circulated");
    await choose("anna.xlsx");
    await row(2).getByLabel("No", { exact: true }).check();
    await page.getByText("All rows are decided.").first().waitFor();
    await choose("bo.xlsx");
    await row(2).getByText("Bo Lund").waitFor();
    expect(await row(2).getByRole("radio", { checked: true }).count()).toBe(0);
    await page.getByText("2 rows still to decide.").first().waitFor();
  });

  test("[P11 X5] rows that changed since the preview are shown again, and what was decided on them is asked anew", async () => {
    await openMerge("circulated");
    await choose("anna.xlsx", "bo.xlsx");
    await row(2).getByLabel("No", { exact: true }).check();
    await row(3).getByLabel("Yes", { exact: true }).check();
    await page.evaluate(() => window.fixture.changed.push("2"));
    await page.getByRole("button", { name: /^Merge \d+ row/ }).click();
    await page.getByText("these rows have changed since: 2.").waitFor();
    await row(2).getByText("Changed since", { exact: true }).waitFor();
    expect(await row(2).getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await row(3).getByRole("radio", { checked: true }).count()).toBe(1);
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P11] disputes left open are listed without any file, with their sources, and can be decided then", async () => {
    await open("followed-up", "share");
    await heading("Still open from earlier merges").waitFor();
    expect(await heading("Disputed responses").count()).toBe(0);
    await page.getByText("Anna Berg: checklist.xlsx (00000000), saved 28 February 2026, 14:05 UTC").waitFor();
    await page.getByText(/^Bo Lund: checklist.xlsx \(11111111\)/).waitFor();
    expect(await row(2).innerText()).toMatch(
      /Anna Berg\s+Yes\s+Saved 28 February 2026, 14:05 UTC[^]*Bo Lund\s+No\s+Saved/,
    );
    await row(6).getByText("Was not asked").waitFor();
    expect(await row(4).getByText("Was not asked").count()).toBe(0);
    const apply = button(/^Apply /);
    expect(await apply.getAttribute("aria-disabled")).toBe("true");
    // Nobody but Anna Berg was asked statement 4.
    await button("Use Anna Berg’s answers where nobody else was asked (1)").click();
    expect(await row(4).getByLabel("Yes", { exact: true }).isChecked()).toBe(true);
    expect(await focused()).toBe("2 rows still to decide.");
    await row(6).getByLabel("Keep as it is").check();
    expect(await apply.innerText()).toBe("Apply 2 decisions, leave 1 open");
    await apply.click();
    await page.getByText("1 row was changed. See the Merge log for details. 1 row is still open").waitFor();
    expect(await focused()).toBe("Merged");
    expect((await calls()).at(-1)).toBe("merge 4|yes|J. Okonkwo|Only Anna Berg was asked 6||J. Okonkwo|");
    expect(await page.getByRole("article").count()).toBe(1);
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P17] a past merge is undone after one question, which says what happens", async () => {
    await open("followed-up", "share");
    await page.locator("summary", { hasText: "Past merges" }).click();
    const undo = button("Undo the merge of 1 March 2026, 10:00 UTC");
    await undo.click();
    const question = "Undo the merge of 1 March 2026, 10:00 UTC?";
    expect(await focused()).toBe(question);
    expect(await findAxeProblems()).toEqual([]);
    await button("Keep the merge").click();
    expect(await focused()).toBe("Undo this merge");
    await undo.click();
    await page.getByText(/^4 rows get back what they held before, unless/).waitFor();
    await page.evaluate(() =>
      window.fixture.happen({ kind: "evidence", statement: 1, text: "Checked with Anna", base: "" }),
    );
    await page
      .getByRole("group", { name: question })
      .getByRole("button", { name: "Undo this merge" })
      .click();
    await page.getByText("3 rows were restored").waitFor();
    await page.getByText("1 row has changed since the merge and stay").waitFor();
    expect(await focused()).toBe("Merge undone");
    expect((await calls()).at(-1)).toBe("undo 2026-03-01T10:00:00Z J. Okonkwo");
    expect(await page.getByRole("article").count()).toBe(0);
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P16] overdue people come first, with words to remind them and a link that starts the email", async () => {
    await open("followed-up", "share");
    await part("Copies").click();
    const entries = page.getByRole("list", { name: "Who has a copy" }).getByRole("listitem");
    await entries.first().waitFor();
    expect((await entries.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual([
      ...["Dot Eames", "Cy Dunn", "Anna Berg", "Bo Lund"],
    ]);
    await entries.filter({ hasText: "Anna Berg" }).getByText("Statements: 1–5 · 2 of 5 answered").waitFor();
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: served.origin });
    await button("Copy reminder for Cy Dunn").click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      "It was due on 27 February 2026",
    );
    const links = page.getByRole("link", { name: /^Write reminder to/ });
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toMatch(/^mailto:dot@example\.org\?subject=PSeMS/);
  });

  test("[P16] asking again issues one copy with only the rows in question, due when the owner says", async () => {
    await open("followed-up", "share");
    await part("Copies").click();
    // Bo's statement 2 is disputed and 30 is blank.
    const bo = file("Bo Lund");
    await bo.locator("summary", { hasText: "Ask again (2 statements)" }).click();
    await bo.getByText("PLAN Policy 2; CHECK Monitoring 30").waitFor();
    expect(await bo.getByLabel("Due").inputValue()).toBe("2026-03-16");
    await bo.getByLabel("Due").fill("2026-03-09");
    expect(await bo.getByLabel("Due").inputValue()).toBe("2026-03-09");
    await bo.getByLabel("Password for the copies").fill("Bridge 42");
    await button("Issue copy for Bo Lund").click();
    await page.getByText("1 copy is prepared and in the register.").waitFor();
    expect((await calls()).at(-1)).toBe("issue Bo Lund|2, 30|2026-03-09|J. Okonkwo| Bridge 42");
    expect(await focused()).toBe("Prepared copies");
    await page.getByRole("link", { name: "Write email to Bo Lund" }).waitFor();
    expect(await page.locator("summary", { hasText: /Ask again.*Bo Lund/ }).count()).toBe(0);
    await button("Mark as handed over: copy for Bo Lund").click();
    await page.getByText("Waiting, due 9 March 2026").waitFor();
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P9] what was ticked is cleared after Add, and copied for the next person on purpose", async () => {
    await open("example", "share");
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await page.getByLabel("Email (optional)", { exact: true }).fill("anna@example.org");
    await page.getByLabel("Sections", { exact: true }).check();
    await page.getByLabel("PLAN – Security Management Policy").check();
    await button("Add to list").click();
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("");
    expect(await page.getByLabel("Email (optional)", { exact: true }).inputValue()).toBe("");
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(0);
    await page.getByLabel("Name", { exact: true }).fill("Bo Lund");
    await button("Add to list").click();
    await page.getByRole("alert").filter({ hasText: "Choose at least one statement." }).waitFor();
    await button("Same as the last person").click();
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await button("Add to list").click();
    expect(await page.getByText("PLAN Policy 1–5").count()).toBe(2);
  });

  test("[P9] copies with a protective marking and no password go out only after a second click", async () => {
    await open("example", "share");
    await page.getByLabel("Name", { exact: true }).fill("Anna Berg");
    await button("Add to list").click();
    await page.getByText("COMMERCIALLY SENSITIVE WHEN COMPLETE and have no password").waitFor();
    await page.locator("summary", { hasText: "What the copies show · Blank" }).click();
    await page.getByLabel("With your answers").check();
    await button("Issue 1 copy").click();
    expect(await focused()).toBe("Issue without a password?");
    expect(await findAxeProblems()).toEqual([]);
    expect((await calls()).filter((call) => call.startsWith("issue"))).toEqual([]);
    await button("Go back").click();
    expect(await focused()).toBe("Issue 1 copy");
    await button("Issue 1 copy").click();
    await page.getByLabel("Password for the copies").fill("Bridge 42");
    expect(await button("Issue without a password").count()).toBe(0);
    expect(await page.getByText("and have no password").count()).toBe(0);
    await page.getByLabel("Password for the copies").fill("");
    await button("Issue 1 copy").click();
    await button("Issue without a password").click();
    await page.getByText("1 copy is prepared and in the register.").waitFor();
    expect((await calls()).at(-1)).toMatch(/^issue Anna Berg\|[^ ]+\|\|J. Okonkwo\|my-answers $/);
  });
});

describe("report", () => {
  const step = (title: string) => page.getByRole("button", { name: new RegExp(`^${title}, (done|to do)$`) });
  const fold = (title: string) => page.locator("summary", { hasText: title });

  test("[P13] [P90] the first step that is not done is open, and after a step the next; each says what was done", async () => {
    await open("blank", "report");
    await button("Answer all 43").waitFor();
    await open("example", "report");
    await button("Answer the other 38").waitFor();
    expect(await page.locator("button.ms-Button--primary").count()).toBe(1);
    await step("Actions").click();
    await button("Update actions").click();
    await page
      .getByText(
        "5 rows added, 0 closed. Your text was not changed. To go back, close the workbook without saving it.",
      )
      .waitFor();
    await page.getByText("5 open, 5 without an owner").waitFor();
    expect(await step("Snapshot").getAttribute("aria-expanded")).toBe("true");
    await step("Snapshot").and(page.locator(":focus")).waitFor();
    await page.getByLabel("Name", { exact: true }).fill("2026 Q1");
    await button("Take snapshot").click();
    await page.getByText("Snapshot 2026 Q1 was taken.").waitFor();
    expect(await page.getByText("Your text was not changed").count()).toBe(0);
    await button("Make Board paper").click();
    await page.getByText(/^The Board paper and the actions are up to date/).waitFor();
    await page.getByText("4 drafts to accept on the Board paper.").first().waitFor();
    await page.getByText("print only that sheet").waitFor();
    await button("Go to Board").click();
    expect(await page.locator("button.ms-Button--primary").count()).toBe(1);
    await step("Snapshot").click();
    await fold("What has changed").click();
    await page.getByText("Nothing has changed.").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await step("Sign-off and seal").click();
    await button(/^Seal$/).click();
    await page.getByText("Seal with 38 unanswered?").waitFor();
    await button("Cancel").click();
    expect((await calls()).filter((call) => call.startsWith("report seal"))).toEqual([]);
    await button(/^Seal$/).click();
    await button("Seal anyway").click();
    await page
      .getByText(/^102 responses, settings, actions and texts are sealed.*Record this code/)
      .waitFor();
    await page.getByText("✓ Nothing has changed since.").waitFor();
    await step("Sign-off and seal").click();
    await page.getByText("Not validated yet.").waitFor();
    // The code is not that of what the workbook holds now.
    await page.evaluate(() => window.fixture.happen({ kind: "answer", statement: 1, response: "no" }));
    await page.getByText("✗ 1 sealed item has changed since:").waitFor();
    await page.getByText("Record this code").waitFor({ state: "detached" });
    expect((await calls()).filter((call) => !call.startsWith("read"))).toEqual([
      "report actions {}",
      'report snapshot {"name":"2026 Q1","takenBy":"J. Okonkwo"}',
      'report board {"comparedWith":""}',
      "show Board",
      'report seal {"sealedBy":"J. Okonkwo","allowsUnanswered":true}',
    ]);
  });

  test("[P105] each step explains its own paper, and only Board copy mentions a PDF", async () => {
    await open("reported", "report");
    const titles = [
      "Answer and check",
      "Actions",
      "Snapshot",
      "Board paper",
      "Sign-off and seal",
      "Board copy",
    ];
    const mentioned: string[] = [];
    for (const title of titles) {
      const head = step(title);
      if ((await head.getAttribute("aria-expanded")) === "false") await head.click();
      if (/PDF/.test(await page.getByRole("main").innerText())) mentioned.push(title);
    }
    expect(mentioned).toEqual(["Board copy"]);
  });

  test("[P90] [P92] a Board copy with drafts, or with a marking and no password, is made after a second click", async () => {
    await open("reported", "report");
    await step("Board copy").click();
    await page
      .getByText(/^\d drafts to accept on the Board paper\.$/)
      .last()
      .waitFor();
    await page.getByText("COMMERCIALLY SENSITIVE WHEN COMPLETE and has no password").waitFor();
    await page.getByLabel("Include the Dashboard").check();
    await button("Make Board copy").click();
    expect(await focused()).toBe("Make the Board copy as it is?");
    expect(await findAxeProblems()).toEqual([]);
    await button("Go back").click();
    expect(await focused()).toBe("Make Board copy");
    await page.getByLabel("Password for the Board copy").fill("Bridge 42");
    expect(await page.getByText("and has no password").count()).toBe(0);
    await button("Make Board copy").click();
    await button("Make it anyway").click();
    await page.getByText(/^The Board copy is ready/).waitFor();
    await page.getByRole("link", { name: "Save Acme – Board copy – 2026-03-02.xlsx" }).waitFor();
    expect((await calls()).at(-1)).toBe('report board-copy {"withDashboard":true,"password":"Bridge 42"}');
    const head = page.getByRole("button", { name: "Board copy, done" });
    expect(await head.getAttribute("aria-expanded")).toBe("true");
    expect(await focused()).toBe("Make Board copy");
  });

  test("[P14] [P93] the pivots, the next assessment, and a portfolio of the files on the list", async () => {
    await open("example", "report");
    await fold("Board pivot").click();
    await button("Make PivotTables").click();
    await page.getByText("Not changed: BoardAnswers (Board pivot).").waitFor();
    await button("Go to Board pivot 2").click();
    await fold("Next assessment").click();
    await button("Start next assessment").click();
    await page.getByText("43 responses to confirm").waitFor();
    expect(await page.getByText("Not changed: BoardAnswers").count()).toBe(0);
    await page.getByRole("link", { name: "Save Acme – next assessment – 2026-03-02.xlsx" }).waitFor();
    await fold("Portfolio").click();
    const choose = (...names: readonly string[]): Promise<void> =>
      page
        .getByLabel("Choose workbooks")
        .first()
        .setInputFiles(names.map((name) => ({ name, mimeType: "", buffer: Buffer.from("x") })));
    await choose("a.xlsx", "old.xlsx");
    await choose("notes.xlsx");
    await page.getByText("3 files chosen").waitFor();
    await button("Remove old.xlsx").click();
    expect(await focused()).toBe("2 files chosen");
    expect(await findAxeProblems()).toEqual([]);
    await button("Make portfolio").click();
    await page.getByText("The portfolio of 2 sites is ready").waitFor();
    await page.getByRole("link", { name: "Save Acme – portfolio – 2026-03-02.xlsx" }).waitFor();
    await page.getByText(/^notes\.xlsx: /).waitFor();
    expect((await calls()).slice(1)).toEqual([
      "report pivots {}",
      "show Board pivot 2",
      "report renew {}",
      "report roll-up a.xlsx notes.xlsx",
    ]);
  });

  test("[N2 N3 T4 S11] what moved and what changed is listed with the way to it; a broken seal is said", async () => {
    await open("reported", "report");
    await page.getByText("3 overdue").waitFor();
    await page
      .getByText("Since 2025 Q4: 7 improved, 7 worse, 9 same, 7 newly unknown, 13 newly known.")
      .waitFor();
    await page.getByText("The stored seal on Sign-off has been altered.").waitFor();
    await page.getByText("by J. Okonkwo, with 3 unanswered.").waitFor();
    const news = page.getByText("35 sealed items have changed since the seal.");
    expect((await news.boundingBox())?.y).toBeLessThan(
      (await step("Answer and check").boundingBox())?.y ?? 0,
    );
    await button("Open Sign-off and seal").click();
    expect(await focused()).toMatch(/Sign-off and seal$/);
    expect(await button("Open Sign-off and seal").count()).toBe(0);
    await page.getByText("Validated: Board, Dame R. Llewellyn, 15 January 2026.").waitFor();
    await page.getByRole("button", { name: "Go to Statement 2", exact: true }).click();
    expect((await calls()).at(-1)).toBe("show PLAN Policy C7");
    const changed = page.getByRole("list", { name: "Changed since the seal" }).getByRole("listitem");
    expect(await changed.count()).toBe(10);
    await page.getByRole("button", { name: "Show 25 more" }).click();
    expect(await changed.count()).toBe(35);
    expect(await changed.last().textContent()).toMatch(/^Action \d+ Owner/);
    await step("Snapshot").click();
    await fold("What has changed").click();
    await page.getByText("Not sure → Yes").first().waitFor();
    expect(await page.getByText("= Same").count()).toBe(0);
    await page.getByRole("button", { name: "Statement 1", exact: true }).click();
    await heading("Guidance").waitFor();
  });

  test("[B3] a paper that was compared with a snapshot that is gone offers the last one with other answers", async () => {
    await open("reported", "report");
    await step("Snapshot").click();
    await step("Snapshot").click();
    await button("Take snapshot").click();
    await page.getByText("Snapshot 2026-03-02 was taken.").waitFor();
    expect(await page.getByLabel("Compare with").inputValue()).toBe("2025 Q4");
    await button("Update Board paper").click();
    await page.getByText(/^The Board paper and the actions are up to date/).waitFor();
    expect((await calls()).at(-1)).toBe('report board {"comparedWith":"2025 Q4"}');
  });

  test("what fails is said, and nothing is said to be done", async () => {
    await open("example", "report");
    await step("Actions").click();
    await set({ failure: { kind: "editing-cell" } });
    await button("Update actions").click();
    await page.getByText("Excel is waiting for you to finish typing").waitFor();
    expect(await page.getByText("Your text was not changed").count()).toBe(0);
    expect(await step("Actions").getAttribute("aria-expanded")).toBe("true");
  });
});

test("every package in the pane's scripts has its licence text next to them", async () => {
  await page.goto(`${served.origin}/help.html`);
  const folder = inProject("build", "pane-fixture");
  const bundled = listBundled(folder, /\.js$/);
  expect(bundled).toContain("react-dom");
  const licences = readLicences(join(folder, "third-party-licences.txt"));
  expect([...licences.keys()].sort()).toEqual([...bundled, "webpack", "@microsoft/office-js"].sort());
});

describe("the frame", () => {
  const more = () => page.getByRole("button", { name: /^More/ });
  const tabs = () => page.getByRole("tab").allInnerTexts();

  test("[P60] tabs fill one row at 320 px, with the number of errors", async () => {
    await open("broken", "check");
    await page.getByRole("tab", { name: "Check, 2 to correct" }).waitFor();
    for (const width of [320, 350]) {
      await page.setViewportSize({ width, height: 700 });
      await page.getByRole("tab", { name: "Report" }).waitFor();
      const shown = page.getByRole("tab").or(more());
      const tops = await shown.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect(tops).toEqual(Array(6).fill(0));
    }
    await page.evaluate(() => window.fixture.happen({ kind: "answer", statement: 3, response: "no" }));
    await page.getByRole("tab", { name: "Check", exact: true }).waitFor();
  });

  test("[P100] with large text, what does not fit in the row of tabs is under More, and the view in front keeps its tab", async () => {
    await page.setViewportSize({ width: 175, height: 365 });
    await open("broken", "results");
    await page.getByRole("tab", { name: "Results", selected: true }).waitFor();
    expect(await tabs()).toEqual(["Assess", "Results"]);
    expect(await page.locator("header").evaluate((each) => each.clientHeight)).toBe(38);
    expect(await findAxeProblems()).toEqual([]);
    await page.getByRole("tab", { name: "Results" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("Assess");
    await more().click();
    await page.getByRole("menu", { name: "More" }).waitFor();
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
      "Check2",
      "Share",
      "Report",
      "Set up",
      "Settings",
      "Keys",
      "Help",
    ]);
    expect(await findAxeProblems()).toEqual([]);
    await page.getByRole("menuitem", { name: "Check, 2 to correct" }).click();
    await heading("Check").waitFor();
    expect(await tabs()).toEqual(["Assess", "Check2"]);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole("tab", { name: "Report" }).waitFor();
    expect(await tabs()).toEqual(["Assess", "Check2", "Share", "Results", "Report"]);
  });

  test("[P60] few tabs have the widths of their names, with More right after them", async () => {
    for (const scenario of ["none", "copy"] as const) {
      await open(scenario, "report");
      const row = page.getByRole("tab").or(more());
      const boxes = await row.evaluateAll((all) =>
        all.map((each) => {
          const { left, right } = each.getBoundingClientRect();
          return { left, right, room: right - left - (each.querySelector("span")?.offsetWidth ?? 0) };
        }),
      );
      for (const [index, { left, room }] of boxes.entries()) {
        expect(left).toBeCloseTo(boxes[index - 1]?.right ?? 0, 0);
        if (index < boxes.length - 1) expect(Math.abs(room - 28)).toBeLessThan(1);
      }
    }
  });

  test("[P60] tabs are moved between with the arrows", async () => {
    await open("example", "assess");
    await page.getByRole("tab", { name: "Assess" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await heading("Check").waitFor();
    await page.keyboard.press("End");
    expect(await focused()).toBe("Report");
  });

  test("[P60] More opens a menu that works by keyboard, and holds Set up, Settings, Keys and Help", async () => {
    await open("example", "assess");
    await more().focus();
    await page.keyboard.press("ArrowDown");
    await page.getByRole("menu", { name: "More" }).waitFor();
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual(["Set up", "Settings", "Keys", "Help"]);
    expect(await findAxeProblems()).toEqual([]);
    expect(await focused()).toBe("Set up");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("Help");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("More");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Settings" }).click();
    await heading("Settings").waitFor();
    await page.getByRole("button", { name: "More: Settings" }).waitFor();
    await more().click();
    await page.getByText("Change how responses are scored").click({ position: { x: 2, y: 2 } });
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  test("[P61] ? shows the keys, and Esc gives the focus back", async () => {
    await open("blank", "assess");
    await page.getByRole("tab", { name: "Assess" }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await focused()).toBe("Assess");
    await page.getByLabel("Evidence/Actions").press("?");
    expect(await page.getByLabel("Evidence/Actions").inputValue()).toBe("?");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("[P12] a copy has Assess, Check and Send back, which shows what was asked, by whom, by when and what to do", async () => {
    await open("copy", "results");
    await heading("Copy for Anna Berg").waitFor();
    expect(await tabs()).toEqual(["Assess", "Check", "Send back"]);
    await page.getByText("4 statements to answer").waitFor();
    await page.getByText("Asked by J. Okonkwo. Due 12 March 2026.").waitFor();
    await page.getByText("PLAN Policy 1–5").waitFor();
    await button("Go to Cover").click();
    expect((await calls()).at(-1)).toBe("show Cover");
    for (const statement of [1, 3, 4, 5])
      await page.evaluate(
        (number) => window.fixture.happen({ kind: "answer", statement: number, response: "yes" }),
        statement,
      );
    await page.getByText("All 5 statements are answered").waitFor();
    expect(await button("Continue").count()).toBe(0);
    expect(await findAxeProblems()).toEqual([]);
  });

  test("[P62] a change that takes long is shown, over the content", async () => {
    await open("blank", "assess");
    await heading(/^1 /).waitFor();
    const place = () => heading(/^1 /).evaluate((each) => each.getBoundingClientRect().top);
    const before = await place();
    await set({ held: true });
    await page.keyboard.press("Tab");
    await heading(/^1 /).click();
    await page.keyboard.press("1");
    await page.getByRole("progressbar", { name: "Saving…" }).waitFor();
    expect(await place()).toBe(before);
    await page.evaluate(() => window.fixture.release());
    await page.getByRole("progressbar").waitFor({ state: "detached" });
  });
});
