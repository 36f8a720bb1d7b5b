import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { readPlan } from "../../src/file/read-plan";
import { openDemoPages } from "./demo-page";

/** From answers to the Board on the page without Excel, with the pane's own bundle. */
let origin: string;
let page: Page;
let pane: FrameLocator;

openDemoPages((opened) => ({ origin, page, pane } = opened));
const inPane = (name: string | RegExp): Locator => pane.getByRole("button", { name });

async function toSheet(name: string): Promise<Locator> {
  await page.getByRole("tab", { name, exact: true }).click();
  const grid = page.getByRole("grid", { name: `Sheet ${name}` });
  await grid.waitFor();
  return grid;
}

test("answer, actions, snapshot, Board paper, seal, an answer that changes, and the Board's own copy", async () => {
  await page.goto(`${origin}/`);
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await pane.getByLabel("Assessor").fill("J. Okonkwo");
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  await pane.getByRole("tab", { name: "Assess" }).click();
  await pane.getByRole("heading", { name: "Guidance" }).waitFor();
  const answers = pane.getByRole("group", { name: "Your answer" });
  await answers.getByRole("button", { name: /^No process/ }).click();

  await pane.getByRole("tab", { name: "Report" }).click();
  await inPane("Bring actions up to date").click();
  await pane.getByText("1 row added, 0 closed.").waitFor();
  await pane.getByLabel("Name", { exact: true }).fill("2026 Q4");
  await inPane("Take a snapshot").click();
  await pane.getByText("Snapshot 2026 Q4 is taken.").waitFor();
  await inPane("Make the Board paper").click();
  await pane.getByText(/^The Board paper is up to date/).waitFor();
  await inPane("Seal the answers").click();
  await pane.getByText("✓ Nothing has changed since.").waitFor();

  await pane.getByRole("tab", { name: "Assess" }).click();
  await answers.getByRole("button", { name: /^Yes/ }).click();
  await pane.getByRole("tab", { name: "Report" }).click();
  await pane.getByText("✗ 1 answer or text has changed since:").waitFor();
  await inPane("Go to Statement 1").click();
  await page.getByRole("grid", { name: "Sheet PLAN Policy" }).waitFor();
  const board = await toSheet("Board");
  await board.getByText("1 answer or text has changed since sign-off.").waitFor();
  await board.getByText("↑ Better").first().waitFor();
  const signOff = await toSheet("Sign-off");
  expect(await signOff.locator("td", { hasText: /^✗ Changed$/ }).count()).toBe(1);

  await inPane("Open the Board’s copy").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("alertdialog").getByRole("button", { name: "Save the file" }).click(),
  ]);
  const copy = await readPlan(readFileSync(await download.path()));
  expect(copy.ok && copy.plan.sheets.map(({ name }) => name)).toEqual(["Board"]);
});
