import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { launchBrowser, watchPage, type Watch } from "./browser";
import { serveFolder, type Served } from "./serve";
import { inProject } from "../root";

/** The page without Excel, as it is built. */
export const demo = inProject("build", "demo");

/** A tab for one test; nothing is open in it yet. */
export interface DemoPage {
  /** Where the page is served. */
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The task pane in the page. */
  readonly pane: FrameLocator;
}

/**
 * Gives each test of a file a tab of its own for the page without Excel. Whatever the test does, afterwards nothing was asked of
 * anybody else, and nothing failed [X4].
 */
export function openDemoPages(take: (opened: DemoPage) => void): void {
  let served: Served;
  let browser: Browser;
  let context: BrowserContext;
  let watch: Watch;
  beforeAll(async () => {
    served = await serveFolder(demo);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    const page = await context.newPage();
    watch = watchPage(page, served.origin);
    take({ origin: served.origin, context, page, pane: page.frameLocator("iframe") });
  });
  afterEach(async () => {
    await context.close();
    expect(watch).toEqual({ otherHosts: [], faults: [] });
  });
}
