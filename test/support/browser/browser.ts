import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findTool } from "../interop/tools";

/** Asks nobody for updates, so that every request seen is the page's own. */
const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findTool("chromium"), args: quietly });
}

/** A browser whose profile is in a folder, as a person's is. */
export function launchPersistently(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: findTool("chromium"),
    args: quietly,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
  });
}

/** What a page did that it should not have; each list fills as the page works. */
export interface Watch {
  /** Hosts asked for anything, other than the one that serves the page. */
  readonly otherHosts: string[];
  /** Errors thrown or left unhandled, and errors, warnings and policy violations printed. */
  readonly faults: string[];
}

export function watchPage(page: Page, origin: string): Watch {
  const watch: Watch = { otherHosts: [], faults: [] };
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:") watch.otherHosts.push(url.host);
  });
  page.on("pageerror", (error) => watch.faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") watch.faults.push(message.text());
  });
  return watch;
}
