import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { fillIn } from "../support/taskpane/share-desk";
import { openDemoPages } from "../support/browser/demo-page";

/** Copies go out and come back on the page without Excel, where the pane's own bundle and worker read and write the files. */
let origin: string;
let page: Page;
let pane: FrameLocator;

openDemoPages((opened) => ({ origin, page, pane } = opened));
beforeEach(async () => {
  await page.goto(`${origin}/`);
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

/** Saves the file that the page offers for a person's copy; gives its bytes. */
async function saveCopy(name: string): Promise<Buffer> {
  const offer = page.getByRole("alertdialog", { name: new RegExp(name) });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    offer.getByRole("button", { name: "Save file" }).click(),
  ]);
  return readFileSync(await download.path());
}

async function bringIn(files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  const input = pane.getByLabel("Returned copies (.xlsx)");
  await input.setInputFiles(files.map((file) => ({ ...file, mimeType: "" })));
}

test("issue two copies, fill them in, bring both in, decide, apply, and see who said what", async () => {
  await ask("Anna Berg");
  await ask("Bo Lund");
  await inPane("Issue 2 copies").click();
  await inPane("Issue without a password").click();
  const copies = {
    anna: await saveCopy("Anna Berg"),
    bo: await saveCopy("Bo Lund"),
  };
  await pane.getByText("2 copies are open in new windows.").waitFor();
  await page.getByRole("tab", { name: "Contributors", exact: true }).waitFor();
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
  await pane
    .getByText(/^From Anna Berg: anna\.xlsx/)
    .first()
    .waitFor();
  await inPane("Merge 2 rows").click();
  await pane.getByText("2 rows were changed, from 2 files.").waitFor();
  await inPane("Go to Merge log").click();
  const log = page.getByRole("grid", { name: "Sheet Merge log" });
  await log.waitFor();
  await log.getByText("The paper is a draft").first().waitFor();
  expect(await log.locator("td", { hasText: /^anna\.xlsx$/ }).count()).toBe(2);
  await page.getByRole("tab", { name: "PLAN Policy", exact: true }).click();
  await page.getByRole("grid", { name: "Sheet PLAN Policy" }).waitFor();
  const boxes = ["C6", "D7"].map((address) => page.locator(`td[data-address="${address}"]`).innerText());
  expect(await Promise.all(boxes)).toEqual(["X", "X"]);
  expect(await page.locator('td[data-address="H6"]').innerText()).toContain("Minutes of May");
});

test("a copy with a password is a file that only the password opens", async () => {
  await ask("Cy Dunn");
  await pane.getByLabel("Password for the copies").fill("Bridge 42");
  await inPane("Issue 1 copy").click();
  const buffer = await saveCopy("New workbook 1");
  // An OLE container, as Office encrypts; no zip that anybody could open.
  expect(buffer.subarray(0, 4).toString("hex")).toBe("d0cf11e0");
  await pane.getByText("1 copy is open in a new window.").waitFor();
  await bringIn([{ name: "cy.xlsx", buffer }]);
  await pane.getByText("“cy.xlsx” needs a password.").waitFor();
  await pane.getByLabel("Password", { exact: true }).fill("Bridge 42");
  await inPane("Unlock").click();
  await pane.getByText("Cy Dunn: 0 of 5 statements answered.").waitFor();
  await pane.getByText("Nothing is disputed.").waitFor();
});
