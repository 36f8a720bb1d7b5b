/** What the pane costs its user, measured as in the browser tests: presses, pixels, and bytes until it is there. */
import type { Browser } from "playwright-core";
import { buildBarePage } from "../support/bare-page/build";
import { launchBrowser } from "../support/browser/browser";
import { buildPaneFixture } from "../support/browser/build";
import { companionPage } from "../support/browser/companion";
import { serveFolder } from "../support/browser/serve";
import {
  countTabStops,
  countUntilNext,
  longestStatement,
  measureEvidence,
  measureFirstLoads,
  measureLengths,
  usualSize,
} from "../support/pane/measure-pane";

/** Each figure by what it is of. */
export async function measurePane(): Promise<Record<string, number>> {
  const browser = await launchBrowser();
  try {
    return {
      ...(await measureAssess(browser)),
      ...(await measureExample(browser)),
      ...(await measureLoads(browser)),
    };
  } finally {
    await browser.close();
  }
}

async function measureAssess(browser: Browser): Promise<Record<string, number>> {
  const served = await serveFolder(buildPaneFixture(), /^\/office-js\//);
  const page = await browser.newPage({ viewport: usualSize });
  try {
    // Evidence is there, so that an answer goes on.
    await page.goto(`${served.origin}/taskpane.html?view=assess&scenario=renewed`);
    await page.getByLabel("Go to next after answering").check();
    const clicks = await countUntilNext(page, () => page.getByRole("radio", { name: /^Yes/ }).click());
    const keys = await countUntilNext(page, () => page.keyboard.press("1"));
    const tabs = await countTabStops(page);
    await page.goto(`${served.origin}/taskpane.html?view=assess&scenario=blank`);
    await page.getByLabel("Evidence/Actions").waitFor();
    await page.evaluate((statement) => window.fixture.select(statement, null), longestStatement);
    await page.getByText(String(longestStatement), { exact: true }).waitFor();
    const { evidence, foot } = await measureEvidence(page);
    return {
      "clicks for a statement": clicks,
      "keys for a statement": keys,
      "Tab stops from answer to next": tabs,
      "longest statement: evidence ends, px": Math.round(evidence),
      "longest statement: foot begins, px": Math.round(foot),
    };
  } finally {
    await page.close();
    await served.close();
  }
}

async function measureExample(browser: Browser): Promise<Record<string, number>> {
  const page = await browser.newPage({ viewport: usualSize });
  await page.goto(companionPage);
  await page.getByRole("button", { name: /^Try with an example/ }).click();
  const lengths = await measureLengths(page.getByRole("complementary", { name: "Task pane" }));
  await page.close();
  return Object.fromEntries(
    [...lengths].map(([view, length]) => [
      `example: ${view}, screens`,
      Math.round((length / usualSize.height) * 10) / 10,
    ]),
  );
}

async function measureLoads(browser: Browser): Promise<Record<string, number>> {
  const built = buildBarePage();
  const served = await serveFolder(built.folder);
  const page = await browser.newPage();
  try {
    await page.goto(`${served.origin}/`);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "Create checklist" }).click();
    await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
    const loads = await measureFirstLoads(page, pane);
    return Object.fromEntries([...loads].map(([view, { bytes }]) => [`first load: ${view}, bytes`, bytes]));
  } finally {
    await page.close();
    await served.close();
    built.remove();
  }
}
