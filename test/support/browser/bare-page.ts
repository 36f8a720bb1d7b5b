import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { cell, toAddress } from "../../../src/spreadsheet/address";
import { textOfValue, valueOf } from "../../../src/spreadsheet/cells";
import { write } from "../../../src/file/writing/write";
import { buildBarePage } from "../bare-page/build";
import { launchBrowser, watchPage, type Watch } from "./browser";
import { serveFolder, type Served } from "./serve";

/** A tab for one test, with a blank workbook and the pane open in it. */
export interface BarePage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

/**
 * Gives each test of a file a tab of its own for the bare page, where the pane's own bundle works over Microsoft's client library.
 * Whatever the test does, afterwards nothing was asked of anybody else, nothing failed and no policy was offended [X4].
 */
export function openBarePages(take: (opened: BarePage) => void): void {
  let built: ReturnType<typeof buildBarePage>;
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let watch: Watch;
  beforeAll(async () => {
    built = buildBarePage();
    served = await serveFolder(built.folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    built.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: "en-GB" });
    const page = await context.newPage();
    watch = watchPage(page, served.origin);
    await page.exposeFunction("noteViolation", (words: string) => watch.faults.push(words));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const { noteViolation } = window as unknown as { noteViolation: (words: string) => void };
        noteViolation(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await page.goto(`${served.origin}/`);
    take({ page, pane: page.frameLocator("iframe") });
  });
  afterEach(async () => {
    await context.close();
    expect(watch).toEqual({ otherHosts: [], faults: [] });
  });
}

/** What the cells of a sheet say, by address; empty cells are left out. */
export async function readCells(page: Page, sheet: string): Promise<ReadonlyMap<string, string>> {
  const grid = await page.evaluate((name) => {
    const { row, column, cells } = window.excel.grids().find((each) => each.name === name) ?? {};
    return { row: row ?? 1, column: column ?? 1, cells: cells ?? [] };
  }, sheet);
  const all = grid.cells.flatMap((line, down) =>
    line.map((content, across): [string, string] => [
      toAddress(cell(grid.row + down, grid.column + across)),
      textOfValue(valueOf(content)),
    ]),
  );
  return new Map(all.filter(([, text]) => text !== ""));
}

/** The user of Excel types into a cell, which takes it. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const typed = await page.evaluate(([name, place, entered]) => window.excel.type(name, place, entered), [
    sheet,
    address,
    text,
  ] as const);
  expect(typed).toEqual({ ok: true });
}

/** The workbook as a file. */
export async function saveWorkbook(page: Page): Promise<Uint8Array> {
  return write(await page.evaluate(() => window.excel.toPlan()));
}
