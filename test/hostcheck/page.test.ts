import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { findAxeProblems } from "../support/browser/axe";
import { launchBrowser, watchPage, type Watch } from "../support/browser/browser";
import { runWebpack } from "../support/browser/build";
import { serveFolder, type Served } from "../support/browser/serve";
import { inProject } from "../support/root";
import { read } from "../../src/file/reading/read";

let served: Served;
let browser: Browser;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  runWebpack("--config", inProject("test", "support", "hostcheck", "fixture.webpack.js"));
  served = await serveFolder(inProject("build", "hostcheck-fixture"));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, locale: "en-GB" });
  await context.route("**/office-js/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  page = await context.newPage();
  watch = watchPage(page, served.origin);
});
afterEach(async () => {
  await page.context().close();
  expect(watch).toEqual({ otherHosts: [], faults: [] });
});

async function problems(): Promise<readonly string[]> {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...(await findAxeProblems(page)), ...(wider ? ["too wide"] : [])];
}

const button = (name: string) => page.getByRole("button", { name });

test("checks are run, shown with what failed first, and saved, at the second try if need be", async () => {
  await page.goto(`${served.origin}/hostcheck.html`);
  await button("Run the checks").waitFor();
  expect(await problems()).toEqual([]);
  await button("Run the checks").click();
  await page.getByText("Done: 3 pass, 1 fail, 1 not in this Excel.").waitFor();
  expect(await page.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^✘ fail rule-through-sheet[^]*Found\s*\{"formula":"=#REF!"\}[^]*Expected/),
    expect.stringMatching(/^✔ pass typed-apostrophe/),
    expect.stringMatching(/^– not in this Excel table-resized[^]*Needs ExcelApi 1\.13/),
    expect.stringMatching(/^✔ pass page-policy/),
    expect.stringMatching(/^✔ pass page-worker/),
  ]);
  expect(await problems()).toEqual([]);
  await button("Save the report sheet").click();
  await page.getByText("✘ The report was not saved: Excel is in cell-editing mode.").waitFor();
  await button("Save the report sheet").click();
  await page.getByText("Saved as the sheet Host check report of 5. Save this workbook").waitFor();
  await button("Clear the results").click();
  expect(await page.getByRole("listitem").count()).toBe(0);
  await button("Go on with the saved report").click();
  await page.getByText("The saved report has 5 results.").waitFor();
  expect(await page.getByRole("listitem").count()).toBe(5);
});

test("a workbook without a report is reported", async () => {
  await page.goto(`${served.origin}/hostcheck.html`);
  await button("Go on with the saved report").click();
  await page.getByText("This workbook has no saved report.").waitFor();
});

test("a run shows how far it is, and can be stopped by key", async () => {
  await page.goto(`${served.origin}/hostcheck.html?held`);
  await button("Run the checks").click();
  await page.getByText("5 of 5:").waitFor();
  expect(await page.getByRole("progressbar").getAttribute("value")).toBe("4");
  expect(await problems()).toEqual([]);
  await button("Stop").focus();
  await page.keyboard.press("Enter");
  await page.getByText("Stopped early").waitFor();
});

/** The step that is asked for; the reader's place is at its heading. */
async function step(words: string): Promise<void> {
  await page.getByRole("region", { name: "Please do this" }).getByText(words).waitFor();
  expect(await problems()).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Please do this");
}

/** Moves on with the Tab key until a control with this name has the focus, then types or presses a key. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.and(page.getByRole("button", { name })).count()) > 0) return;
    if ((await focused.and(page.getByLabel(name)).count()) > 0) return;
    if ((await focused.and(page.getByRole("link", { name })).count()) > 0) return;
  }
  throw new Error(`The Tab key does not reach ${String(name)}.`);
}

async function expectSoon(isSo: () => boolean): Promise<void> {
  while (!isSo()) await page.waitForTimeout(20);
}

async function choose(name: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.press("Enter");
}

test("the steps by hand can all be done with the keyboard, and are kept when the page is loaded again", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${served.origin}/hostcheck.html`);
  await button("Run the checks").waitFor();
  await choose("Do the steps by hand (12)");

  await step("Choose any 12 files together");
  const files = Array.from({ length: 12 }, (_, index) => ({
    name: `${index}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from("x"),
  }));
  await page.getByLabel("Files").setInputFiles(files);
  await page.getByText("Files read: 12").waitFor();
  await choose("Done");

  await step("drop it on the box below");
  await choose("Skip this step");

  await step("Choose Copy, then paste");
  await choose("Copy");
  await tabTo("Paste here");
  await page.keyboard.press("Control+V");
  await choose("Done");

  await step("Choose Copy, then paste");
  await choose("Copy");
  await tabTo("Paste here");
  await page.keyboard.press("Control+V");
  await choose("Done");

  await step("Open it: its cell D1");
  const [download] = await Promise.all([page.waitForEvent("download"), choose("Download")]);
  expect(download.suggestedFilename()).toBe("Host check – Anna Müller 1.xlsx");
  const file = await read(readFileSync(await download.path()));
  expect(file.ok && file.value.grids[0]?.cells[0]?.[3]).toBe("opened");
  await choose("It was saved and can be opened");

  await step("Choose Download 3 files");
  const names: string[] = [];
  page.on("download", (one) => names.push(one.suggestedFilename()));
  await choose("Download 3 files");
  await expectSoon(() => names.length === 3);
  expect(names.map((name) => name.at(-6)).sort()).toEqual(["2", "3", "4"]);
  await choose("All three were saved");

  await step("Open this workbook a second time");
  await choose("Only one window shows it");
  await step("drop it on these words");
  await choose("The page stayed");

  await step("Then choose Host check on the Home tab again");
  await tabTo("A few letters");
  await page.keyboard.type("abc");
  await page.reload();
  await page.getByText("The page was loaded again during a step.").waitFor();
  expect(await problems()).toEqual([]);
  expect(await verdicts()).toEqual([
    "✔ pass page-files",
    "– skipped page-drop",
    "✔ pass page-copy-command",
    "✔ pass page-copy-clipboard",
    "✔ pass page-download",
    "✔ pass page-download-several",
    "✔ pass two-panes",
    "✔ pass page-drop-beside",
    "◆ known difference page-ribbon-button",
  ]);

  await choose("Do the steps by hand (4)");
  await step("drop it on the box below");
  await page.locator(".drop").dispatchEvent("drop", {
    dataTransfer: await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "copy.xlsx"));
      return transfer;
    }),
  });
  await page.getByText("Files read: 1").waitFor();
  await choose("Done");
  await step("Then choose Host check: other view");
  await tabTo("A few letters");
  await page.keyboard.type("abc");
  await page.evaluate(() => (location.hash = "other"));
  await choose("My text is still there");
  await step("Load this page again: open the menu");
  await page.reload();
  await page.getByText("The page was loaded again during a step.").waitFor();
  await choose("Do the steps by hand (1)");
  await step("Close this pane with its ×");
  await choose("I have done that, and the page had forgotten everything");
  await page.getByText("Done:").waitFor();
  expect((await verdicts()).slice(-3)).toEqual([
    "✔ pass page-view-address",
    "✔ pass page-session",
    "✔ pass page-closed",
  ]);
  expect(await verdicts()).toContain("✔ pass page-drop");

  await choose("Clear the results");
  expect(await verdicts()).toEqual([]);
  await page.reload();
  await button("Do the steps by hand (12)").waitFor();
  expect(await verdicts()).toEqual([]);
});

async function verdicts(): Promise<readonly string[]> {
  return (await page.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n")[0] ?? "");
}

test("during a step the run can be stopped, and its results so far are shown", async () => {
  await page.goto(`${served.origin}/hostcheck.html`);
  await button("Do the steps by hand (12)").click();
  await step("Choose any 12 files together");
  await button("It does not work").click();
  await step("drop it on the box below");
  await button("Stop").click();
  await page.getByText("Stopped early: 0 pass, 1 fail, 1 skipped.").waitFor();
  expect(await problems()).toEqual([]);
});

test("what the page's policy blocks is found", async () => {
  await page.goto(`${served.origin}/hostcheck.html`);
  await page.evaluate(() => fetch("https://example.org/").catch(() => undefined));
  await button("Run the checks").click();
  await page.getByText("✘ fail page-policy").waitFor();
  await page.getByText('["connect-src https://example.org/"]').waitFor();
  watch.faults.length = 0;
});
