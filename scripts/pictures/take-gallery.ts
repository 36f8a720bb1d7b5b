/**
 * Takes pictures to look at, not to keep: every view of the pane in every state and theme, and every printed page of the example's
 * workbooks.
 *
 *   npm run gallery:pictures -- FOLDER [STATE ...]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { viewIds } from "../../src/taskpane/port/port";
import { launchBrowser } from "../../test/support/browser/browser";
import { buildPaneFixture } from "../../test/support/browser/build";
import { serveFolder } from "../../test/support/browser/serve";
import { scenarioNames } from "../../test/support/pane/scenarios";
import { makeWorkbooks } from "./make-workbooks";
import { print } from "./printed";

/** What differs between the pictures of one view: the address, and how large the text is. */
const looks = {
  light: { background: "ffffff", zoom: 1 },
  dark: { background: "262626", zoom: 1 },
  contrast: { background: "000000", zoom: 1 },
  "200-percent": { background: "ffffff", zoom: 2 },
} as const;

async function main(): Promise<void> {
  const [folder, ...wanted] = process.argv.slice(2);
  if (folder === undefined) throw new Error("Name a folder for the pictures.");
  mkdirSync(folder, { recursive: true });
  const states = wanted.length > 0 ? scenarioNames.filter((name) => wanted.includes(name)) : scenarioNames;
  const browser = await launchBrowser();
  const served = await serveFolder(buildPaneFixture(), /^\/office-js\//);
  try {
    for (const state of states) await takeState(browser, served.origin, state, folder);
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
  if (wanted.length === 0) await takePages(resolve(folder));
}

/** One picture for each look: all views of a state next to each other, each as long as it is. */
async function takeState(browser: Browser, origin: string, state: string, folder: string): Promise<void> {
  for (const [look, { background, zoom }] of Object.entries(looks)) {
    const context = await browser.newContext({
      viewport: { width: 350 / zoom, height: 730 / zoom },
      deviceScaleFactor: zoom,
    });
    for (const view of viewIds) {
      const page = await context.newPage();
      await page.goto(`${origin}/taskpane.html?view=${view}&scenario=${state}&background=${background}`);
      await page.locator("[role=tabpanel], [role=region], section").first().waitFor();
      await page.waitForLoadState("networkidle");
      const picture = await page.screenshot({ fullPage: true });
      writeFileSync(join(folder, `${state}-${view}-${look}.png`), picture);
      await page.close();
    }
    await context.close();
  }
}

/** Every page of the reported example, of the portfolio and of a returned copy. */
async function takePages(folder: string): Promise<void> {
  const books = join(folder, "workbooks");
  mkdirSync(books, { recursive: true });
  await makeWorkbooks(books);
  const copy = readdirSync(books).find((name) => name.includes("copy")) ?? "";
  renameSync(join(books, copy), join(books, "copy.xlsx"));
  const names = ["for-the-board", "portfolio", "copy"];
  print(books, names);
  for (const name of names)
    execFileSync("pdftoppm", ["-png", "-r", "70", join(books, `${name}.pdf`), join(folder, `${name}-page`)]);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
