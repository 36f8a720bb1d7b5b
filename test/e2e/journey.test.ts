import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { words } from "../../src/taskpane/words";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { scoreAssessment } from "../../src/assessment/scoring/score";
import { read } from "../../src/file/reading/read";
import { interpret } from "../../src/workbook/reading/interpret";
import { psems } from "../support/psems";
import { findAxeProblems as findProblemsIn } from "../support/browser/axe";
import { demo, openDemoPages } from "../support/browser/demo-page";

/** Bytes of script, packed, that the pane may load until its first view stands; office.js is not ours to count. */
const mostFirstLoad = 140_000;

let origin: string;
let page: Page;
let pane: FrameLocator;
let violations: string[];

/** The journeys of a new user on the page without Excel, in which the pane's own bundle works over the simulator. */
openDemoPages((opened) => ({ origin, page, pane } = opened));
beforeEach(async () => {
  violations = [];
  await page.exposeFunction("noteViolation", (words: string) => violations.push(words));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (words: string) => void };
      noteViolation(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
});
afterEach(() => {
  // [X4] Whatever the journey was, no policy was offended.
  expect(violations).toEqual([]);
});

async function openDemo(): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByRole("grid").waitFor();
}

const inPane = (name: string | RegExp): Locator => pane.getByRole("button", { name });
const tab = (name: string): Locator => pane.getByRole("tab", { name: new RegExp(`^${name}`) });
const cell = (address: string): Locator => page.locator(`td[data-address="${address}"]`);

async function goToSheet(name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();
}

async function createChecklist(): Promise<void> {
  await openDemo();
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
}

/** The words in the cell of a rating on the Dashboard, in the row of a title. */
async function ratingOf(title: string): Promise<string> {
  const row = page.locator("tr", { has: page.locator("td", { hasText: new RegExp(`^${title}$`) }) }).first();
  return (await row.locator("td").nth(5).innerText()).trim();
}

async function saveFile(): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

async function judge(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  const found = interpret(outcome.value.grids);
  if (found.kind !== "assessment") throw new Error(found.kind);
  return { ...found, results: scoreAssessment(found.checklist, found.assessment) };
}

/** @param except what is left out: looking at all cells of a sheet takes seconds. */
function findAxeProblems(except: readonly string[] = []): Promise<readonly string[]> {
  return findProblemsIn(page, { except });
}

const statements = psems.sections.flatMap((section) => section.statements);

test("by mouse: create, answer all, tick twice, be told, put it right, see the rating change, save, open again", async () => {
  await createChecklist();
  await inPane("Start assessing").click();
  for (const { number } of statements) {
    await pane.getByRole("heading", { name: new RegExp(`^${number} `) }).waitFor();
    const answer = number === 2 ? "In part" : "Yes";
    await inPane(new RegExp(`^${answer}`)).click();
    await pane.getByRole("button", { name: new RegExp(`^${answer}`), pressed: true }).waitFor();
    if (number < statements.length) await inPane("Next unanswered").click();
  }
  await pane.getByText("43 of 43 answered").waitFor();
  // The workbook follows to the row of the last statement, and then stays where the person goes.
  await page.waitForTimeout(500);
  await pane.getByText("Every statement has exactly one response.").first().waitFor();
  await goToSheet("Dashboard");
  expect(await ratingOf("PLAN – Security Management Policy")).toBe("Green");
  expect(await ratingOf("Overall")).toBe("Green");

  // A second tick comes by pasting, which no validation stops.
  await goToSheet("PLAN Policy");
  await cell("E7").click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "X");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
    );
  });
  await tab("Check \\(1\\)").click();
  await pane.getByText("Statement 2 has 2 responses (PLAN Policy, D7 and E7).").waitFor();
  expect(await cell("I7").innerText()).toContain("keep one");
  await goToSheet("Dashboard");
  expect(await ratingOf("PLAN – Security Management Policy")).toBe("Incomplete");

  await inPane("Keep No for statement 2").click();
  await pane.getByText("Every statement has exactly one response and there are no errors.").waitFor();
  await page.waitForFunction(() => document.querySelector(".window")?.textContent?.includes("Amber"));
  expect(await ratingOf("PLAN – Security Management Policy")).toBe("Amber");
  expect(await ratingOf("Overall")).toBe("Green");
  await tab("Results").click();
  await pane.getByText("▲ Amber", { exact: false }).first().waitFor();

  const bytes = await saveFile();
  const saved = await judge(bytes);
  expect(saved.results.overall).toMatchObject({ answered: 43, rating: "green", score: 42 / 43 });
  expect(saved.results.gaps).toMatchObject([{ statement: 2, response: "no" }]);

  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.getByRole("grid", { name: "Sheet Sheet1" }).waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open", exact: true }).click(),
  ]);
  await chooser.setFiles({ name: "returned.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("tab", { name: "PLAN Policy", exact: true }).waitFor();
  await tab("Assess").click();
  await pane.getByText("43 of 43 answered").waitFor();
  await goToSheet("PLAN Policy");
  expect(await cell("E7").innerText()).toBe("X");
  await cell("C7").click();
  await page.keyboard.type("X");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog", { name: "One response per row" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await judge(await saveFile())).toEqual(saved);
});

test("by keyboard alone: create, answer all in the sheets, follow in the pane, put a row right", async () => {
  await openDemo();
  await inPane("Create checklist").waitFor();
  await goToPane();
  await tabTo("Organisation");
  await page.keyboard.type("Acme Water");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  await page.keyboard.press("F6");
  await focusInGrid();
  await page.keyboard.press("Control+PageDown");
  for (const section of psems.sections) {
    await page.keyboard.press("Control+PageDown");
    await page.getByRole("grid", { name: `Sheet ${section.sheet}` }).waitFor();
    await page.keyboard.press("Control+Home");
    // The cells below the frozen rows begin in A6; the first answer is two to the right.
    while (!/^C6$/.test(await activeAddress())) {
      const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(await activeAddress()) ?? [];
      await page.keyboard.press(Number(row) < 6 ? "ArrowDown" : column < "C" ? "ArrowRight" : "ArrowLeft");
    }
    for (const { number } of section.statements) {
      await page.keyboard.type("X");
      await page.keyboard.press("Enter");
      void number;
    }
  }
  await tab("Check \\(0\\)").waitFor();
  await goToPane();
  await tabTo("Start assessing");
  await page.keyboard.press("Enter");
  await pane.getByText("43 of 43 answered").waitFor();
  await tabTo("Previous");
  await page.keyboard.press("3");
  await pane.getByRole("button", { name: /^No processes/, pressed: true }).waitFor();
  expect(await findAxeProblems()).toEqual([]);
  const saved = await judge(await saveFile());
  expect(saved.assessment.details.organisation).toBe("Acme Water");
  expect(saved.results.overall.counts).toMatchObject({ yes: 42, no: 1 });
});

test("[X5] a reload in the middle keeps every answer, and the pane finds its place again", async () => {
  await createChecklist();
  await goToSheet("DO Implement");
  await cell("D8").click();
  await page.keyboard.type("X");
  await page.keyboard.press("Enter");
  // A cell with the Text format keeps what is typed [E4].
  await cell("H8").click();
  await page.keyboard.type("=as text");
  await page.keyboard.press("Enter");
  await goToSheet("Cover");
  await cell("B11").click();
  await page.keyboard.type("=not a formula");
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await goToSheet("DO Implement");
  await page.getByText("Saved in this browser, not as a file").waitFor();
  await page.waitForTimeout(800);
  await page.reload();
  await page.getByRole("grid", { name: "Sheet DO Implement" }).waitFor();
  expect(await cell("D8").innerText()).toBe("X");
  expect(await cell("H8").innerText()).toBe("=as text");
  await tab("Assess").click();
  await pane.getByText("1 of 43 answered").waitFor();
  await cell("D8").click();
  await pane.getByRole("button", { name: /^In part/, pressed: true }).waitFor();
  expect(await pane.getByLabel("Evidence/Actions").inputValue()).toBe("=as text");
});

test("a creation that is called off leaves nothing behind", async () => {
  await openDemo();
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
  expect(await page.getByRole("tab", { name: "Cover" }).count()).toBe(0);
  await page.reload();
  await inPane("Create checklist").click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  expect(await page.getByRole("tab", { name: "Cover", exact: true }).count()).toBe(1);
});

test("[P7] the pane takes the page's theme, and axe finds nothing in page and pane in any", async () => {
  await createChecklist();
  await inPane("Start assessing").click();
  await pane.getByRole("heading", { name: "Guidance" }).waitFor();
  for (const theme of ["light", "dark", "contrast"]) {
    await page.getByLabel("Theme").selectOption(theme);
    await page.waitForFunction(
      (wanted) =>
        document.querySelector("iframe")?.contentDocument?.documentElement.dataset["theme"] === wanted,
      theme,
    );
    // Once with all rows of the grid; the lower ones are of the same kinds as the upper.
    expect(await findAxeProblems(theme === "light" ? [] : ["tr:nth-child(n+10)"])).toEqual([]);
  }
});

test("[P8] the pane loads at most 140 KB of script, packed, whichever view it opens at", async () => {
  await createChecklist();
  await page.getByText("Saved in this browser, not as a file").waitFor();
  const loaded = new Map<string, number>();
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname.slice(1);
    if (!/\.js$/.test(name) || /^(office-js\/|pane-office|page)/.test(name)) return;
    loaded.set(name, gzipSync(readFileSync(join(demo, name))).length);
  });
  for (const [view, title] of Object.entries(words.shell.tabs)) {
    // The pane opens at the view that was in front [P22].
    await page.evaluate((id) => {
      const name = Object.keys(sessionStorage).find((each) => each.endsWith(" view"));
      if (name === undefined) throw new Error("The pane keeps no view.");
      sessionStorage.setItem(name, JSON.stringify(id));
    }, view);
    loaded.clear();
    await page.reload();
    await pane.getByRole("tab", { name: new RegExp(`^${title}`), selected: true }).waitFor();
    await pane.getByRole("tabpanel").getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    if (view === "assess") await pane.getByRole("heading", { name: "Guidance" }).waitFor();
    expect([...loaded.keys()]).toContainEqual(expect.stringMatching(new RegExp(`^${view}\\.`)));
    const total = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect([view, total]).toEqual([view, Math.min(total, mostFirstLoad)]);
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

/** F6 goes to the next part of the window: at the beginning the first is the grid. */
async function goToPane(): Promise<void> {
  await page.keyboard.press("F6");
  if (await page.evaluate(() => document.activeElement?.tagName !== "IFRAME"))
    await page.keyboard.press("F6");
}

async function focusInGrid(): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.closest("table") !== null);
}

function activeAddress(): Promise<string> {
  return page.getByLabel(/^Name box/).inputValue();
}
