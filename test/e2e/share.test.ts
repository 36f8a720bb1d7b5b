import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { readZipDirectory } from "../../src/file/package/zip-directory";
import { fillIn } from "../support/taskpane/share-desk";
import { openBarePages, readCells } from "../support/browser/bare-page";

/** Copies go out and come back, and the pane's own bundle and worker read and write the files. */
let page: Page;
let pane: FrameLocator;

openBarePages((opened) => ({ page, pane } = opened));
beforeEach(async () => {
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await pane.getByLabel("Assessor").fill("J. Okonkwo");
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  await pane.getByRole("tab", { name: "Share" }).click();
});
const inPane = (name: string | RegExp): Locator => pane.getByRole("button", { name });

async function ask(name: string): Promise<void> {
  await pane.getByLabel("Individual statements").check();
  await pane.getByLabel("Name", { exact: true }).fill(name);
  await pane.getByLabel("Statement numbers").fill("1-5");
  await inPane("Add to list").click();
}

/** Saves a file that the pane offers; gives its bytes. */
async function save(name: RegExp | string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("link", { name }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Opens a file that the pane offers as a workbook; gives the bytes that Excel was given. */
async function openAsWorkbook(name: string): Promise<Buffer> {
  await pane.getByText("Nothing arrived? Open as workbooks").click();
  await inPane(new RegExp(`^Open .* – ${name} – `)).click();
  const opened = await page.waitForFunction(() => window.excel.createdWorkbooks[0]);
  return Buffer.from(String(await opened.jsonValue()), "base64");
}

async function bringIn(files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  await pane.getByRole("group", { name: "Share" }).getByRole("button", { name: "Merge" }).click();
  const input = pane.getByLabel("Returned copies (.xlsx)");
  await input.setInputFiles(files.map((file) => ({ ...file, mimeType: "" })));
}

test("issue two copies, fill them in, bring both in, decide, apply, and see who said what", async () => {
  await ask("Anna Berg");
  await ask("Bo Lund");
  await inPane("Issue 2 copies").click();
  await inPane("Issue without a password").click();
  await pane.getByText("2 copies are prepared and in the register.").waitFor();
  const zip = readZipDirectory(await save("Save all as one .zip"), Infinity);
  const names = zip.ok ? zip.value.map((entry) => entry.name) : [];
  expect(names).toEqual([expect.stringMatching(/ – Anna Berg – /), expect.stringMatching(/ – Bo Lund – /)]);
  const copies = { anna: await save(/^Save .* – Anna Berg – /), bo: await save(/^Save .* – Bo Lund – /) };
  expect(await openAsWorkbook("Bo Lund")).toEqual(copies.bo);
  await inPane("Mark all 2 as handed over").click();
  await pane.getByText("The register shows that the copies were handed over.").waitFor();
  expect([...(await readCells(page, "Contributors")).values()]).toContain("Bo Lund");
  const anna = await fillIn(copies.anna.toString("base64"), "anna.xlsx", [
    ["PLAN Policy", "C6", "X"],
    ["PLAN Policy", "H6", "Minutes of May"],
    ["PLAN Policy", "C7", "X"],
  ]);
  const bo = await fillIn(copies.bo.toString("base64"), "bo.xlsx", [["PLAN Policy", "E7", "X"]]);
  await bringIn(
    await Promise.all(
      [anna, bo].map(async (file) => ({ name: file.name, buffer: Buffer.from(await file.arrayBuffer()) })),
    ),
  );
  const disputed = pane.getByRole("article", { name: /^2 / });
  await disputed.getByText("Bo Lund").waitFor();
  await disputed.getByLabel("In part", { exact: true }).check();
  await disputed.getByLabel("Reason").fill("The paper is a draft");
  await pane.getByText("From Anna Berg", { exact: true }).first().waitFor();
  await inPane("Merge 2 rows").click();
  await pane.getByText("2 rows were changed, from 2 files.").waitFor();
  await inPane("Go to Merge log").click();
  await page.waitForFunction(() => window.excel.shown.sheet === "Merge log");
  const log = [...(await readCells(page, "Merge log")).values()];
  expect(log).toContain("The paper is a draft");
  expect(log.filter((text) => text === "anna.xlsx")).toHaveLength(2);
  const policy = await readCells(page, "PLAN Policy");
  expect(["C6", "D7"].map((address) => policy.get(address))).toEqual(["X", "X"]);
  expect(policy.get("H6")).toContain("Minutes of May");
});

test("a copy with a password is a file that only the password opens", async () => {
  await ask("Cy Dunn");
  await pane.getByLabel("Password for the copies").fill("Bridge 42");
  await inPane("Issue 1 copy").click();
  await pane.getByText("1 copy is prepared and in the register.").waitFor();
  const buffer = await save(/^Save .* – Cy Dunn – /);
  // An OLE container, as Office encrypts; no zip that anybody could open.
  expect(buffer.subarray(0, 4).toString("hex")).toBe("d0cf11e0");
  await bringIn([{ name: "cy.xlsx", buffer }]);
  await pane.getByText("“cy.xlsx” needs a password.").waitFor();
  await pane.getByLabel("Password", { exact: true }).fill("Bridge 42");
  await inPane("Unlock").click();
  await pane.getByText("0 of 5 statements answered.").waitFor();
  await pane.getByText("Nothing is disputed.").waitFor();
});
