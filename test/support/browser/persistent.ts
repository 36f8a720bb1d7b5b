import { mkdirSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { findTool } from "../interop/tools";

/** The browsers in which a page from a disk is tried. */
export const browserNames = ["chromium", "firefox"] as const;
export type BrowserName = (typeof browserNames)[number];

/** Where a browser that uses this folder saves what it downloads. */
export function downloadsOf(folder: string): string {
  return join(folder, "downloads");
}

/** Starts a browser whose profile is in a folder, as a person's is. It asks nobody where to save files. */
export async function launchFrom(folder: string, name: BrowserName): Promise<Browser> {
  const downloads = downloadsOf(folder);
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: name === "firefox" ? "firefox" : "chrome",
    executablePath: findTool(name),
    userDataDir: join(folder, "profile"),
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    ...(name === "firefox"
      ? {
          extraPrefsFirefox: {
            "browser.download.dir": downloads,
            "browser.download.folderList": 2,
            "browser.download.useDownloadDir": true,
            "intl.accept_languages": "en-GB",
          },
        }
      : { args: ["--no-sandbox", "--disable-gpu", "--lang=en-GB", "--disable-component-update"] }),
  });
  if (name === "chromium") {
    const session = await browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
  }
  return browser;
}
