import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { read } from "../../src/file/reading/read";
import { words } from "../../src/companion/words";
import { findAxeProblems as findProblemsIn } from "../support/browser/axe";
import { openDemoPages } from "../support/browser/demo-page";
import { inProject } from "../support/root";

interface Inside {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

declare global {
  interface Window {
    heard: string[];
    activateFromPane: (sheet: string, options: Excel.RunOptions) => Promise<string>;
  }
}

let origin: string;
let context: BrowserContext;
let page: Page;
let pane: FrameLocator;

openDemoPages((opened) => ({ origin, context, page, pane } = opened));
beforeEach(async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await page.goto(`${origin}/`);
  await page.getByRole("grid", { name: "Sheet Sheet1" }).waitFor();
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

/** What axe finds in the page and the pane, or in parts of the page. */
function findAxeProblems(...parts: readonly string[]): Promise<readonly string[]> {
  return findProblemsIn(page, { parts });
}

describe("the page without Excel", () => {
  test("begins with a blank workbook, keeps nothing, and can be read by everybody", async () => {
    expect(await page.getByText(words.kept.nothing).count()).toBe(1);
    await pane.getByRole("button", { name: "Create checklist" }).waitFor();
    expect(await findAxeProblems()).toEqual([]);
    for (const theme of ["dark", "contrast"]) {
      await page.getByLabel("Theme").selectOption(theme);
      expect(await findAxeProblems(".toolbar", ".formula-bar", ".sheet-tabs", ".status-line")).toEqual([]);
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
    expect(await findAxeProblems("dialog")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    expect(await cell("A1").innerText()).toBe("2");
  });

  test("F6 goes to the pane and back", async () => {
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
    await refusal.getByText("This row already has a response").waitFor();
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
    expect(await findAxeProblems(".chart")).toEqual([]);
  });

  test("is saved as a workbook, kept over a reload, and cleared on request", async () => {
    await goToSheet("PLAN Policy");
    await type("C6", "X");
    await page.getByText(words.kept.kept).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[\w ()-]+\.xlsx$/);
    const outcome = await read(new Uint8Array(readFileSync(await download.path())));
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const policy = outcome.value.grids.find(({ name }) => name === "PLAN Policy");
    expect(policy?.cells[6 - policy.row]?.[3 - policy.column]).toBe("X");
    await page.getByText(words.kept.saved).waitFor();

    await goToSheet("DO Implement");
    await page.reload();
    await shownSheet("DO Implement");
    await goToSheet("PLAN Policy");
    expect(await cell("C6").innerText()).toBe("X");
    await page.getByRole("button", { name: "Clear the workbook saved in this browser" }).click();
    await alert("Clear the saved workbook?").getByRole("button", { name: "Clear" }).click();
    await shownSheet("Sheet1");
    await page.reload();
    await shownSheet("Sheet1");
  });

  test("[X5] a page that is left right after an edit has kept it", async () => {
    await goToSheet("PLAN Policy");
    await page.getByText(words.kept.kept).waitFor();
    await type("C6", "X");
    await page.reload();
    await shownSheet("PLAN Policy");
    expect(await cell("C6").innerText()).toBe("X");
  });

  test("[X5] a second tab goes on with what is kept, and the first says that it keeps nothing any more", async () => {
    await goToSheet("PLAN Policy");
    await type("C6", "X");
    await cell("C6").getByText("X").waitFor();
    await page.waitForTimeout(800);
    const second = await context.newPage();
    await second.goto(`${origin}/`);
    await second.getByRole("grid", { name: "Sheet PLAN Policy" }).waitFor();
    await page.getByText(words.kept.elsewhere).waitFor();
    await type("D7", "X");
    await page.close();
    await second.reload();
    await second.getByRole("grid", { name: "Sheet PLAN Policy" }).waitFor();
    expect(await second.locator('td[data-address="C6"]').innerText()).toBe("X");
    expect(await second.locator('td[data-address="D7"]').innerText()).toBe("");
  });

  test("asks before it is lost", async () => {
    await page.getByRole("button", { name: "New", exact: true }).click();
    await alert("Save changes first?").getByRole("button", { name: "Cancel" }).click();
    await shownSheet("Cover");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    // The browser falls when it is closed before the answer came to it.
    await dialog.dismiss();
    expect(dialog.type()).toBe("beforeunload");
    await shownSheet("Cover");
  });

  test("is what the pane speaks to: it hears of selections, waits for editing, and gets errors of its own page", async () => {
    await goToSheet("PLAN Policy");
    await page.evaluate(async () => {
      const inside = document.querySelector("iframe")?.contentWindow as unknown as Inside;
      const heard: string[] = [];
      window.heard = heard;
      /** Goes to a sheet; gives the code of the error of the pane's own client library. */
      window.activateFromPane = (sheet, options) =>
        inside.Excel.run(options, (context) => {
          context.workbook.worksheets.getItem(sheet).activate();
          return context.sync();
        }).then(
          () => "done",
          (error: unknown) =>
            error instanceof inside.OfficeExtension.Error ? error.code : "an error of another page",
        );
      await inside.Excel.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await cell("D8").click();
    await page.waitForFunction(() => window.heard.includes("D8"));
    expect(await page.evaluate(() => window.activateFromPane("Nowhere", {}))).toBe("ItemNotFound");
    await page.keyboard.type("x");
    expect(await page.evaluate(() => window.activateFromPane("Cover", {}))).toBe(
      "InvalidOperationInCellEditMode",
    );
    const later = page.evaluate(() => window.activateFromPane("Cover", { delayForCellEdit: true }));
    await page.keyboard.press("Escape");
    expect(await later).toBe("done");
    await shownSheet("Cover");
  });
});

describe("npm run demo", () => {
  const script = inProject("scripts", "demo.mjs");

  /** Starts the server and waits for the line that says where it is. */
  async function start(port: number): Promise<{ readonly line: string; readonly stop: () => Promise<void> }> {
    const server = spawn(process.execPath, [script, "--no-open", "--port", String(port)]);
    const [line] = (await once(server.stdout, "data")) as [Buffer];
    const stop = async (): Promise<void> => {
      server.kill("SIGINT");
      await once(server, "exit");
    };
    return { line: String(line), stop };
  }

  test("says its address in one line, and takes the next port when one is taken", async () => {
    const first = await start(41_730);
    const second = await start(41_730);
    try {
      expect(first.line).toMatch(/http:\/\/localhost:41730\/.*\n$/);
      expect(second.line).toContain("http://localhost:41731/");
      const wasm = await fetch("http://localhost:41731/wasm_bg.wasm");
      expect(wasm.headers.get("content-type")).toBe("application/wasm");
      expect(wasm.headers.get("cache-control")).toBe("no-store");
    } finally {
      await first.stop();
      await second.stop();
    }
  });
});
