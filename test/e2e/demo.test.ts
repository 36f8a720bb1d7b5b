import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { read } from "../../src/file/read";
import { launchBrowser, watchPage, type Watch } from "./browser";
import { serveFolder, type Served } from "./serve";

const demo = join(__dirname, "..", "..", "build", "demo");

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let pane: FrameLocator;
let watch: Watch;

beforeAll(async () => {
  served = await serveFolder(demo);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: served.origin });
  page = await context.newPage();
  watch = watchPage(page, served.origin);
  await page.goto(`${served.origin}/`);
  pane = page.frameLocator("iframe");
  await page.getByRole("grid", { name: "Sheet Sheet1" }).waitFor();
});
afterEach(async () => {
  await context.close();
  expect(watch).toEqual({ otherHosts: [], faults: [] });
});

const cell = (address: string): Locator => page.locator(`td[data-address="${address}"]`);
const alert = (name: string): Locator => page.getByRole("alertdialog", { name });
const shownSheet = (name: string): Promise<void> =>
  page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();
const activeAddress = (): Promise<string> => page.getByLabel(/^Name box/).inputValue();
const focusedAddress = (): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset["address"] : "",
  );

async function type(address: string, text: string): Promise<void> {
  await cell(address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Makes the checklist with the pane's own button. */
async function createChecklist(): Promise<void> {
  await pane.getByRole("button", { name: "Create checklist" }).click();
  await shownSheet("Cover");
  await pane.getByText("43 statements").first().waitFor();
}

async function goToSheet(name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await shownSheet(name);
}

/** What axe finds in the page and the pane, or in a part of the page. */
async function findAxeProblems(part?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (part === undefined ? axe : axe.include(part))
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

describe("the page without Excel", () => {
  test("begins with a blank workbook, keeps nothing, and can be read by everybody", async () => {
    expect(await page.getByText("Nothing is kept yet").count()).toBe(1);
    await pane.getByRole("button", { name: "Create checklist" }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
    for (const theme of ["dark", "contrast"]) {
      await page.getByLabel("Theme").selectOption(theme);
      for (const part of [".toolbar", ".formula-bar", ".sheet-tabs", ".status-line"]) {
        expect(await findAxeProblems(part)).toEqual([]);
      }
    }
  });

  test("is worked in by keyboard alone", async () => {
    await cell("B2").click();
    await page.keyboard.type("one");
    await page.keyboard.press("Tab");
    await page.keyboard.type("two");
    await page.keyboard.press("ArrowDown");
    expect(await activeAddress()).toBe("C3");
    await page.keyboard.type("three");
    await page.keyboard.press("Escape");
    expect(await cell("C3").innerText()).toBe("");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type("!");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("more");
    await page.keyboard.press("Enter");
    expect(await cell("C2").innerText()).toBe("two!\nmore");
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Shift+End");
    expect(await activeAddress()).toBe("A1:C2");
    await page.keyboard.press("Delete");
    expect([await cell("B2").innerText(), await cell("C2").innerText()]).toEqual(["", ""]);
    await page.keyboard.press("Control+z");
    expect([await cell("B2").innerText(), await cell("C2").innerText()]).toEqual(["one", "two!\nmore"]);
    await type("A5", "=LEN(B2)&TRUE");
    expect(await cell("A5").innerText()).toBe("3TRUE");
    await cell("A5").click();
    expect(await page.getByLabel("Formula bar").inputValue()).toBe("=LEN(B2)&TRUE");
    expect(await focusedAddress()).toBe("A5");
  });

  test("refuses a formula that Excel would not take, and what was typed stays to be mended", async () => {
    await type("A1", "=1+");
    await alert("There is a problem with this formula").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    expect(await cell("A1").innerText()).toBe("2");
  });

  test("shows a pane that waits while a cell is edited, and F6 goes there and back", async () => {
    await createChecklist();
    await cell("A1").click();
    expect(await focusedAddress()).toBe("A1");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    await page.keyboard.press("F6");
    await page.waitForFunction(() => document.activeElement?.matches("td.active"));
  });
});

describe("an assessment", () => {
  beforeEach(createChecklist);

  test("[M2] takes one X a row, and refuses a second with the words of the rule", async () => {
    await goToSheet("PLAN Policy");
    await type("C6", "X");
    expect(await cell("C6").innerText()).toBe("X");
    expect(await cell("I6").innerText()).toContain("Answered");
    await type("D6", "X");
    const refusal = alert("One response per row");
    await refusal.getByText("This row has a response already").waitFor();
    expect(await findAxeProblems()).toEqual([]);
    await refusal.getByRole("button", { name: "Retry" }).click();
    await page.waitForFunction(() => document.activeElement?.matches(".cell-editor"));
    expect(await page.getByLabel("Edit D6").inputValue()).toBe("X");
    await page.keyboard.press("Escape");
    expect(await cell("D6").innerText()).toBe("");
  });

  test("says why a locked cell cannot be changed", async () => {
    await goToSheet("PLAN Policy");
    await cell("B6").click();
    await page.keyboard.type("x");
    await alert("This cell is locked").waitFor();
    await page.keyboard.press("Enter");
    expect(await cell("B6").innerText()).toContain("Senior management endorse");
    await page.waitForFunction(() => document.activeElement?.matches("td.active"));
  });

  test("takes a paste past validation, as Excel does, and takes it back", async () => {
    await goToSheet("PLAN Policy");
    await type("C7", "X");
    await cell("C7").click();
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("X");
    await cell("D7").click();
    await page.keyboard.press("Control+v");
    await page.waitForFunction(() => document.querySelector('td[data-address="D7"]')?.textContent === "X");
    expect(await cell("I7").innerText()).toContain("2 boxes marked");
    await page.keyboard.press("Control+z");
    expect(await cell("D7").innerText()).toBe("");
    expect(await cell("I7").innerText()).toContain("Answered");
  });

  test("goes from sheet to sheet by keyboard, and by links", async () => {
    await page.getByRole("tab", { name: "Cover" }).focus();
    await page.keyboard.press("ArrowRight");
    await shownSheet("Dashboard");
    await cell("A2").click();
    await page.keyboard.press("Control+PageDown");
    await shownSheet("PLAN Policy");
    await page.locator("td.link", { hasText: "Go to the Dashboard" }).click();
    await shownSheet("Dashboard");
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Dashboard");
  });

  test("has its charts, each with its words", async () => {
    await goToSheet("Dashboard");
    const charts = page.locator("svg.chart");
    await charts.first().waitFor();
    const labels = await charts.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
    expect(labels).toHaveLength(2);
    for (const label of labels) expect(label.length).toBeGreaterThan(10);
    expect(await findAxeProblems()).toEqual([]);
  });

  test("is saved as a workbook, kept over a reload, and cleared on request", async () => {
    await goToSheet("PLAN Policy");
    await type("C6", "X");
    await page.getByText("Kept in this browser, not saved as a file").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[\w ()-]+\.xlsx$/);
    const outcome = await read(new Uint8Array(readFileSync(await download.path())));
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const policy = outcome.grids.find(({ name }) => name === "PLAN Policy");
    expect(policy?.cells[6 - policy.row]?.[3 - policy.column]).toBe("X");
    await page.getByText("Saved as a file, and kept in this browser").waitFor();

    await page.reload();
    await shownSheet("PLAN Policy");
    expect(await cell("C6").innerText()).toBe("X");
    await page.getByRole("button", { name: "Clear the workbook that this browser keeps" }).click();
    await alert("Clear the kept workbook?").getByRole("button", { name: "Clear" }).click();
    await shownSheet("Sheet1");
    await page.reload();
    await shownSheet("Sheet1");
  });

  test("asks before it is lost", async () => {
    await page.getByRole("button", { name: "New", exact: true }).click();
    await alert("Save changes first?").getByRole("button", { name: "Cancel" }).click();
    await shownSheet("Cover");
    page.once("dialog", (dialog) => void dialog.dismiss());
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe("beforeunload");
  });

  test("shows in the pane what stands in the grid", async () => {
    await goToSheet("PLAN Policy");
    await type("C6", "X");
    const read = await page.evaluate(async () => {
      const inside = document.querySelector("iframe")?.contentWindow as unknown as { Excel: typeof Excel };
      const heard: string[] = [];
      await inside.Excel.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
      });
      document
        .querySelector<HTMLElement>('td[data-address="D8"]')
        ?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, button: 0 }));
      await new Promise((done) => setTimeout(done, 100));
      const failure = await inside.Excel.run((context) => {
        context.workbook.worksheets.getItem("Nowhere").activate();
        return context.sync();
      }).then(
        () => "no failure",
        (error: unknown) => {
          const { OfficeExtension: extension } = inside as unknown as {
            OfficeExtension: typeof OfficeExtension;
          };
          return error instanceof extension.Error ? error.code : "an error of another realm";
        },
      );
      return { heard, failure };
    });
    expect(read).toEqual({ heard: ["D8"], failure: "ItemNotFound" });
  });
});
