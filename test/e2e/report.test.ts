import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { readPlan } from "../../src/file/reading/read-plan";
import { openBarePages, readCells } from "../support/browser/bare-page";

/** From answers to the Board, with the pane's own bundle. */
let page: Page;
let pane: FrameLocator;

openBarePages((opened) => ({ page, pane } = opened));
const inPane = (name: string | RegExp): Locator => pane.getByRole("button", { name });
const step = (title: string): Locator => inPane(new RegExp(`^${title}, `));
const fold = (title: string): Locator => pane.locator("summary", { hasText: title });

async function createChecklist(): Promise<void> {
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await pane.getByLabel("Assessor").fill("J. Okonkwo");
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
}

/** Saves the file that the pane offers under this name. */
async function save(name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("link", { name: "Save" }).and(pane.getByRole("link", { name })).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(name);
  return readFileSync(await download.path());
}

async function textsOf(sheet: string): Promise<readonly string[]> {
  return [...(await readCells(page, sheet)).values()];
}

test("answer, actions, snapshot, Board paper, seal, an answer that changes, and the Board's own copy", async () => {
  await createChecklist();
  await pane.getByRole("tab", { name: "Assess" }).click();
  await pane.getByRole("heading", { name: "Guidance" }).waitFor();
  const radio = (name: string) => pane.getByRole("radio", { name: new RegExp(`^${name} `) });
  await radio("No").click();

  await pane.getByRole("tab", { name: "Report" }).click();
  await step("Actions").click();
  await inPane("Update actions").click();
  await pane.getByText("1 row added, 0 closed.").waitFor();
  await pane.getByLabel("Name", { exact: true }).fill("2026 Q4");
  await inPane("Take snapshot").click();
  await pane.getByText("Snapshot 2026 Q4 was taken.").waitFor();
  await pane.getByLabel("Compare with").selectOption("2026 Q4");
  await inPane("Make Board paper").click();
  await pane.getByText(/^The Board paper and the actions are up to date/).waitFor();
  await step("Sign-off and seal").click();
  await pane.getByLabel("Sealed by").fill("A. Person");
  await inPane(/^Seal$/).click();
  await pane.getByText("Seal with 42 unanswered?").waitFor();
  await inPane("Seal anyway").click();
  await pane.getByText("✓ Nothing has changed since.").waitFor();

  await pane.getByRole("tab", { name: "Assess" }).click();
  await radio("Yes").click();
  await pane.getByRole("tab", { name: "Report" }).click();
  await pane.getByText("✗ 1 sealed item has changed since:").waitFor();
  await inPane("Go to Statement 1").click();
  await page.waitForFunction(() => window.excel.shown.sheet === "PLAN Policy");
  const board = await textsOf("Board");
  expect(board).toContainEqual(expect.stringContaining("1 sealed item has changed."));
  expect(board).toContain("↑ Better");
  expect((await textsOf("Sign-off")).filter((text) => text === "✗ Changed")).toHaveLength(1);

  await step("Board copy").click();
  await inPane("Make Board copy").click();
  await inPane("Make it anyway").click();
  const copy = await readPlan(await save(/ – Board copy – \d{4}-\d\d-\d\d\.xlsx$/));
  expect(copy.ok && copy.value.plan.sheets.map(({ name }) => name)).toEqual(["Board"]);
});

test("the pivots, the next assessment, and two sites side by side", async () => {
  await createChecklist();
  await pane.getByRole("tab", { name: "Report" }).click();
  await fold("Board pivot").click();
  await inPane("Make PivotTables").click();
  await pane.getByText("2 PivotTables added on Board pivot.").waitFor();
  expect(await textsOf("Board pivot")).toContain("Unanswered");

  await fold("Next assessment").click();
  await inPane("Start next assessment").click();
  const next = await save(/ – next assessment – /);
  await pane.getByText("0 responses to confirm").waitFor();
  const files = ["a.xlsx", "b.xlsx", "notes.xlsx"].map((name) => ({
    name,
    mimeType: "",
    buffer: name === "notes.xlsx" ? Buffer.from("notes") : next,
  }));
  await fold("Portfolio").click();
  await pane.getByLabel("Choose workbooks").setInputFiles(files);
  await inPane("Make portfolio").click();
  const portfolio = await readPlan(await save(/portfolio – /));
  expect(portfolio.ok && portfolio.value.plan.sheets.map(({ name }) => name)).toContain("Portfolio");
  // One assessment is one site, however often it is given.
  await pane.getByText("The portfolio of 1 site is ready").waitFor();
  await pane.getByText(/^notes\.xlsx: /).waitFor();
});
