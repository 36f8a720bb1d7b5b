import type { FrameLocator, Locator, Page } from "playwright-core";
import { scoreAssessment } from "../../src/assessment/scoring/score";
import { openBarePages, readCells, saveWorkbook, typeInto } from "../support/browser/bare-page";
import { measureFirstLoads } from "../support/pane/measure-pane";
import { psems } from "../support/psems";
import { gridsOf, interpretOurs } from "../support/workbook/grids";

/** Bytes of script, packed, that the pane may load until its first view is drawn. */
const mostFirstLoad = 140_000;

let page: Page;
let pane: FrameLocator;

/** The journeys of a new user, in which the pane's own bundle works over the unmodified office.js. */
openBarePages((opened) => ({ page, pane } = opened));

const inPane = (name: string | RegExp): Locator => pane.getByRole("button", { name });
const tab = (name: string): Locator => pane.getByRole("tab", { name: new RegExp(`^${name}`) });
const radio = (name: string, checked = false): Locator =>
  pane.getByRole("radio", { name: new RegExp(`^${name} `), ...(checked ? { checked } : {}) });
const statements = psems.sections.flatMap((section) => section.statements);

async function createChecklist(): Promise<void> {
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
}

/** The words in the cell of a rating on the Dashboard, in the row of a title. */
async function ratingOf(title: string): Promise<string | undefined> {
  const cells = await readCells(page, "Dashboard");
  return [...cells]
    .flatMap(([address, text]) => (text === title ? (cells.get(address.replace(/^[A-Z]+/, "B")) ?? []) : []))
    .find((words) => /Green|Amber|Red|Incomplete/.test(words));
}

async function readWorkbook() {
  const { checklist, assessment } = interpretOurs(await gridsOf(await saveWorkbook(page)));
  return { assessment, results: scoreAssessment(checklist, assessment) };
}

/** Reloads the pane, as Excel or a person does. */
async function reloadPane(): Promise<void> {
  await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.location.reload());
}

test("by mouse: create, answer all, tick twice, be told, put it right, see the rating change", async () => {
  await createChecklist();
  await inPane("Start assessing").click();
  for (const { number } of statements) {
    await pane.getByRole("heading", { name: new RegExp(`^${number} `) }).waitFor();
    const answer = number === 2 ? "In part" : "Yes";
    await radio(answer).click();
    await radio(answer, true).waitFor();
    if (number < statements.length) await inPane("Next unanswered").click();
  }
  await pane.getByText("✓ All answered").waitFor();
  expect(await ratingOf("PLAN – Security Management Policy")).toContain("Green");
  expect(await ratingOf("Overall")).toContain("Green");

  // A second tick comes by pasting, which no validation stops.
  await page.evaluate(() => window.excel.paste("PLAN Policy", "E7", [["X"]]));
  await tab("Check, 1 to correct").click();
  await pane.getByText("Statement 2 has 2 responses").waitFor();
  expect((await readCells(page, "PLAN Policy")).get("I7")).toContain("keep one");
  expect(await ratingOf("PLAN – Security Management Policy")).toContain("Incomplete");

  await inPane("Keep No for statement 2").click();
  await pane.getByRole("button", { name: "See results" }).waitFor();
  expect(await ratingOf("PLAN – Security Management Policy")).toContain("Amber");
  expect(await ratingOf("Overall")).toContain("Green");
  await tab("Results").click();
  await pane.getByText("▲ Amber", { exact: false }).first().waitFor();

  const { results } = await readWorkbook();
  expect(results.overall).toMatchObject({ answered: 43, rating: "green", score: 42 / 43 });
  expect(results.gaps).toMatchObject([{ statement: 2, response: "no" }]);
});

test("by keyboard alone: create, follow what is answered in the sheets, put a row right", async () => {
  await inPane("Create checklist").waitFor();
  await page.locator("iframe").focus();
  await tabTo("Organisation");
  await page.keyboard.type("Acme Water");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  await tabTo("Start assessing");
  await page.keyboard.press("Enter");
  for (const section of psems.sections)
    for (const [index] of section.statements.entries())
      await typeInto(page, section.sheet, `C${6 + index}`, "X");
  await tab("Check$").waitFor();
  await pane.getByText("✓ All answered").waitFor();
  const third = psems.sections.find(({ sheet }) => sheet === "DO Implement")?.statements[2];
  await page.evaluate(() => window.excel.select("DO Implement", "H8"));
  await pane.getByRole("heading", { name: new RegExp(`^${third?.number} `) }).waitFor();
  await tabTo("Yes");
  await page.keyboard.press("3");
  await radio("No", true).waitFor();
  const { assessment, results } = await readWorkbook();
  expect(assessment.details.organisation).toBe("Acme Water");
  expect(results.overall.counts).toMatchObject({ yes: 42, no: 1 });
});

test("[P22] [X5] a pane that is reloaded in the middle finds its place again, and the text that was half typed", async () => {
  await createChecklist();
  await typeInto(page, "DO Implement", "D8", "X");
  await tab("Assess").click();
  await page.evaluate(() => window.excel.select("DO Implement", "D8"));
  await pane.getByText("1 of 43 answered").waitFor();
  await radio("In part", true).waitFor();
  await pane.getByLabel("Evidence/Actions").fill("=as text");
  await reloadPane();
  await tab("Assess")
    .and(pane.getByRole("tab", { selected: true }))
    .waitFor();
  await pane.getByText("1 of 43 answered").waitFor();
  await page.evaluate(() => window.excel.select("DO Implement", "D8"));
  await radio("In part", true).waitFor();
  await pane.getByText("✓ Saved").waitFor();
  expect(await pane.getByLabel("Evidence/Actions").inputValue()).toBe("=as text");
  expect((await readCells(page, "DO Implement")).get("H8")).toBe("=as text");
});

test("a creation that is called off leaves nothing behind", async () => {
  await inPane("Create checklist").waitFor();
  // Quicker than a person, so that it comes while the checklist is being made.
  await pane.locator("body").evaluate((body) => {
    new MutationObserver(() => {
      const cancel = [...body.querySelectorAll("button")].find(({ textContent }) => textContent === "Cancel");
      if (cancel && !cancel.classList.contains("is-disabled")) cancel.click();
    }).observe(body, { childList: true, subtree: true });
  });
  await inPane("Create checklist").click();
  await pane.getByText("Cancelled: the workbook is unchanged.").waitFor();
  const listSheets = () => page.evaluate(() => window.excel.toPlan().sheets.map(({ name }) => name));
  expect(await listSheets()).toEqual(["Sheet1"]);
  await reloadPane();
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  expect((await listSheets()).filter((name) => name === "Cover")).toHaveLength(1);
});

test("[P7] the pane takes Office's theme when it gets the focus", async () => {
  await inPane("Create checklist").waitFor();
  for (const theme of ["dark", "contrast", "light"] as const) {
    await page.evaluate((name) => window.showTheme(name), theme);
    await pane.locator(`html[data-theme="${theme}"]`).waitFor();
  }
});

test("[P8] the pane loads at most 140 KB of script, packed, whichever view it opens at", async () => {
  await createChecklist();
  for (const [view, { scripts, bytes }] of await measureFirstLoads(page, pane)) {
    expect(scripts).toContainEqual(expect.stringMatching(new RegExp(`^${view}\\.`)));
    expect([view, bytes]).toEqual([view, Math.min(bytes, mostFirstLoad)]);
  }
});

async function tabTo(words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await page.evaluate((wanted) => {
      const inner = document.querySelector("iframe")?.contentDocument?.activeElement;
      // An element of the frame is of the frame's own classes.
      const label = inner && "labels" in inner ? (inner as HTMLInputElement).labels?.[0]?.textContent : "";
      return `${inner?.textContent ?? ""} ${label}`.includes(wanted) && inner?.tagName !== "BODY";
    }, words);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The focus never came to “${words}”.`);
}
