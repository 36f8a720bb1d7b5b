import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { findAxeProblems } from "../support/browser/axe";
import { launchBrowser, watchPage, type Watch } from "../support/browser/browser";
import { putTogether, takeApart, type as typeInto } from "../support/file/edit-cells";
import { measureLengths, usualSize } from "../support/pane/measure-pane";
import { answer, psems, stamp } from "../support/psems";
import { inProject } from "../support/root";

const companion = pathToFileURL(inProject("dist", "psems-companion.html")).href;
const password = "gate house mole";

let folder: string;
let browser: Browser;
let page: Page;
let pane: Locator;
let watch: Watch;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "psems-page-"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  page = await context.newPage();
  watch = watchPage(page, "null");
  pane = page.getByRole("complementary", { name: "Task pane" });
  await page.goto(companion);
});
afterEach(async () => {
  await page.context().close();
  expect(watch).toEqual({ otherHosts: [], faults: [] });
});

const press = (name: string | RegExp): Promise<void> => page.getByRole("button", { name }).click();
const choose = (path: string): Promise<void> => page.getByLabel("Open a workbook").setInputFiles(path);
const choice = async (theme: string): Promise<void> =>
  void (await page.getByRole("combobox", { name: "Theme" }).selectOption(theme));

/** Writes a workbook with two answers to a file. */
async function makeFile(
  name: string,
  change: (bytes: Uint8Array) => Promise<Uint8Array> = async (bytes) => bytes,
  options = {},
): Promise<string> {
  const plan = planWorkbook(psems, answer(psems, { 1: "yes", 2: ["no", "Not yet"] }), stamp);
  const path = join(folder, name);
  writeFileSync(path, await change(await write(plan, options)));
  return path;
}

test("[K10] [K11] [K12] [K17] the first screen, the example and the help, in three themes", async () => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await findAxeProblems(page)).toEqual([]);
  await press(/^Try with an example/);
  await page.getByRole("grid").waitFor();
  await pane.getByRole("tab", { name: "Share" }).click();
  await pane
    .getByText(/Susan Okafor/)
    .locator("visible=true")
    .first()
    .waitFor();
  expect(await pane.getByText(/\.xlsx, saved /).count()).toBeGreaterThanOrEqual(3);
  expect(await page.getByRole("main").count()).toBe(1);
  expect(await findAxeProblems(page)).toEqual([]);

  await pane.getByRole("button", { name: "More" }).click();
  await pane.getByRole("menuitem", { name: "Help" }).click();
  const help = page.getByRole("dialog", { name: "Help" });
  await help.getByRole("heading", { name: "Filling in the checklist" }).waitFor();
  for (const theme of ["dark", "contrast"]) {
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await choice(theme);
    expect(await findAxeProblems(page, { isContrastOnly: true })).toEqual([]);
    await press("Help");
    expect(await findAxeProblems(page, { isContrastOnly: true })).toEqual([]);
  }
});

test("[P83] no view of the example is longer than three screens as it opens", async () => {
  await press(/^Try with an example/);
  await page.getByRole("grid").waitFor();
  // Narrow, so that the pane has the whole width.
  await page.setViewportSize(usualSize);
  for (const [view, length] of await measureLengths(pane))
    expect([view, length]).toEqual([view, Math.min(length, 3 * usualSize.height)]);
});

test("[K10] F6 moves between the sheet and the pane, which take turns in a narrow window", async () => {
  await choose(await makeFile("Moves.xlsx"));
  await page.getByRole("grid").waitFor();
  const isInPane = (): Promise<boolean> => pane.evaluate((area) => area.contains(document.activeElement));
  await page.keyboard.press("F6");
  expect(await isInPane()).toBe(true);
  await page.keyboard.press("F6");
  expect(await isInPane()).toBe(false);

  await page.setViewportSize({ width: 640, height: 800 });
  const grid = page.getByRole("grid");
  expect([await pane.isVisible(), await grid.isVisible()]).toEqual([true, false]);
  await press("Task pane");
  expect([await pane.isVisible(), await grid.isVisible()]).toEqual([false, true]);
  expect(await findAxeProblems(page)).toEqual([]);
});

test("[K13] a file with a password is saved with it, and a change is not lost without a question", async () => {
  await choose(await makeFile("Locked.xlsx", undefined, { password }));
  await page.getByRole("textbox", { name: "Password" }).fill("wrong");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the right one").waitFor();
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.keyboard.press("Enter");
  await pane.getByRole("radio", { name: /^In part/ }).click();
  await page.getByText("not saved as a file").waitFor();
  await press("New");
  await page.getByRole("alertdialog", { name: "Save changes first?" }).waitFor();
  expect(await findAxeProblems(page)).toEqual([]);
  await press("Cancel");
  await page.getByRole("grid").waitFor();

  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Locked.xlsx");
  await page
    .getByText(/Locked\.xlsx was handed to your browser .*Check that it is in your downloads/)
    .waitFor();
  const bytes = readFileSync(await saved.path());
  expect(await read(bytes)).toMatchObject({ ok: false, problem: { kind: "encrypted" } });
  expect(await read(bytes, { passwords: [password] })).toMatchObject({ ok: true });
  await press("New");
  await page.getByText("Your sheets will be here").waitFor();
});

test("[K19] [K13] what cannot be kept is listed before a dropped file opens, and rows without a place are explained", async () => {
  const path = await makeFile("Pasted.xlsx", async (bytes) => {
    const parts = await takeApart(bytes);
    typeInto(parts, "PLAN Policy", {
      A7: 1,
      H6: '<c r="H6" t="inlineStr"><is><r><rPr><b/></rPr><t>Bold</t></r><r><t> text</t></r></is></c>',
    });
    return putTogether(parts);
  });
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], "Pasted.xlsx"));
    return data;
  }, readFileSync(path).toString("base64"));
  await page.dispatchEvent("main", "drop", { dataTransfer: dropped });
  await page.getByText(/Formatting of individual words in a cell is not kept/).waitFor();
  expect(await page.getByRole("grid").count()).toBe(0);
  await press("Open anyway");
  await page.getByText("You can read this workbook, but not change it here").waitFor();
  await press("OK");
  await page.getByRole("tab", { name: "PLAN Policy" }).click();
  await page.locator('td[data-address="D8"]').click();
  await page.keyboard.type("x");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog", { name: "Some rows would be lost" }).waitFor();
});

test("[K4] [K13] [K20] [K24] a locked cell says why, Undo can be chosen again, and the statement stays next to its answer", async () => {
  await page.setViewportSize({ width: 1080, height: 800 });
  await choose(await makeFile("psems-checklist (2).xlsx"));
  await page.getByRole("tab", { name: "PLAN Policy" }).click();
  const cell = (address: string): Locator => page.locator(`td[data-address="${address}"]`);
  const type = async (address: string, text: string): Promise<void> => {
    await cell(address).click();
    await page.keyboard.type(text);
  };
  const locked = page.getByRole("alertdialog", { name: "This cell is locked" });
  await type("B8", "x");
  await locked.getByRole("button").click();
  await page.getByRole("textbox", { name: "Formula bar" }).click();
  await page.keyboard.type("x");
  await locked.getByRole("button").click();

  const scrolled = (): Promise<number> => page.$eval(".grid-pane", ({ scrollLeft }) => scrollLeft);
  await cell("H8").click({ position: { x: 4, y: 4 } });
  expect(await scrolled()).toBe(0);
  await page.keyboard.type("First");
  await page.keyboard.press("Enter");
  expect(await scrolled()).toBeGreaterThan(0);
  const [statement, evidence] = await Promise.all([cell("B8").boundingBox(), cell("H8").boundingBox()]);
  expect(statement?.x).toBeLessThan(100);
  expect(evidence?.x).toBeGreaterThanOrEqual((statement?.x ?? 0) + (statement?.width ?? 0) - 1);
  await type("H9", "Second");
  await page.keyboard.press("Enter");
  await press("Undo");
  await press("Undo");
  await page.waitForFunction(() => document.querySelector('td[data-address="H8"]')?.textContent === "");
  expect(await cell("H9").innerText()).toBe("");

  // The ready workbook gets a name of its own once it says whose it is.
  await page.getByRole("tab", { name: "Cover" }).click();
  await type("B6", "Severn Water");
  await page.keyboard.press("Enter");
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toMatch(
    /^Severn Water – PSeMS checklist – \d{4}-\d\d-\d\d\.xlsx$/,
  );
});
