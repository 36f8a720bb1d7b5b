import type { Browser, Page } from "playwright-core";
import { findAxeProblems } from "../support/browser/axe";
import { launchBrowser, watchPage, type Watch } from "../support/browser/browser";
import { runWebpack } from "../support/browser/build";
import { serveFolder, type Served } from "../support/browser/serve";
import { inProject } from "../support/root";

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
  await page.getByText("Done: 1 pass, 1 fail, 1 not in this Excel.").waitFor();
  expect(await page.getByRole("listitem").allInnerTexts()).toEqual([
    expect.stringMatching(/^✘ fail rule-through-sheet[^]*Found\s*\{"formula":"=#REF!"\}[^]*Expected/),
    expect.stringMatching(/^✔ pass typed-apostrophe/),
    expect.stringMatching(/^– not in this Excel table-resized[^]*Needs ExcelApi 1\.13/),
  ]);
  expect(await problems()).toEqual([]);
  await button("Save the report sheet").click();
  await page.getByText("✘ The report was not saved: Excel is in cell-editing mode.").waitFor();
  await button("Save the report sheet").click();
  await page.getByText("Saved as the sheet Host check report of 3.").waitFor();
});

test("a run shows how far it is, and can be stopped by key", async () => {
  await page.goto(`${served.origin}/hostcheck.html?held`);
  await button("Run the checks").click();
  await page.getByText("3 of 3:").waitFor();
  expect(await page.getByRole("progressbar").getAttribute("value")).toBe("2");
  expect(await problems()).toEqual([]);
  await button("Stop").focus();
  await page.keyboard.press("Enter");
  await page.getByText("Stopped early").waitFor();
});
