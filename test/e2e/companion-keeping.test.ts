import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { launchPersistently, watchPage, type Watch } from "../support/browser/browser";
import { inProject } from "../support/root";

const companion = pathToFileURL(inProject("dist", "psems-companion.html")).href;
const passphrase = "harbour lantern fog";

let profile: string;
let context: BrowserContext;
let watches: Watch[];

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), "psems-profile-"));
  await start();
});
afterEach(async () => {
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(watches.flatMap(({ otherHosts, faults }) => [...otherHosts, ...faults])).toEqual([]);
});

/** Starts the browser, as after it was closed. */
async function start(): Promise<void> {
  context = await launchPersistently(profile);
  watches = [];
}

async function openCompanion(): Promise<Page> {
  const page = await context.newPage();
  watches.push(watchPage(page, "null"));
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(companion);
  return page;
}

async function begin(page: Page, organisation: string): Promise<void> {
  await page.getByRole("button", { name: /^Begin a new assessment/ }).click();
  await page.getByLabel("Organisation").fill(organisation);
  await page.getByRole("button", { name: "Create checklist" }).click();
  await page.getByRole("grid").waitFor();
}

async function keep(page: Page, words = passphrase): Promise<void> {
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await page.getByLabel(/^Passphrase/).fill(words);
  await page.getByLabel("The same passphrase again").fill(words);
  await page.getByRole("button", { name: "Keep it" }).click();
}

const answer = (page: Page): Promise<void> => page.getByRole("radio", { name: /^Yes / }).click();

const waitForKept = (page: Page): Promise<void> =>
  page.getByText("Kept in this browser, encrypted").waitFor();

/** The names of the databases, and what the origin keeps elsewhere. */
const listStored = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const rows = await new Promise<number>((resolve) => {
      const request = indexedDB.open("psems-companion");
      request.onsuccess = () => {
        const all = request.result.transaction("kept").objectStore("kept").count();
        all.onsuccess = () => {
          request.result.close();
          resolve(all.result);
        };
      };
    });
    return { names, rows, local: localStorage.length, session: sessionStorage.length };
  });
const nothing = { names: ["psems-companion"], rows: 0, local: 0, session: 0 };

test("[K14] [K16] nothing is kept without a passphrase; with one, the workbook is there in the next browser", async () => {
  let page = await openCompanion();
  await begin(page, "Quiet Ferry");
  await page.getByLabel("Organisation").fill("Quiet Ferry Company");
  await page.getByRole("tab", { name: "Assess" }).click();
  // Longer than a change waits until it is kept.
  await page.getByText("0 of 43 answered").first().waitFor();
  expect(await listStored(page)).toEqual(nothing);
  await keep(page, "too short");
  await page.getByText("Use at least 12 characters").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await keep(page);
  await waitForKept(page);
  await answer(page);
  await page.getByText("1 of 43 answered").first().waitFor();
  await page.getByText("Keeping in this browser").waitFor();
  await waitForKept(page);

  // Another page on the disk finds only what it may.
  const seen = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open("psems-companion");
        request.onsuccess = () => {
          const row = request.result.transaction("kept").objectStore("kept").get("workbook");
          row.onsuccess = () => {
            const { bytes, ...rest } = row.result as { bytes: Uint8Array };
            resolve(`${Object.keys(rest).sort().join(" ")}: ${String.fromCharCode(...bytes)}`);
          };
        };
      }),
  );
  expect(seen).toMatch(/^hadPassword name time: \u00d0\u00cf\u0011\u00e0/);
  expect(seen).not.toContain("Quiet Ferry");

  await context.close();
  await start();
  page = await openCompanion();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel(/^Passphrase/).fill("a wrong passphrase");
  await page.keyboard.press("Enter");
  await page.getByText("This is not the right one").waitFor();
  await page.getByLabel(/^Passphrase/).fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByText("1 of 43 answered").first().waitFor();
  await waitForKept(page);

  await page.getByRole("button", { name: "What is kept" }).click();
  await page.getByRole("button", { name: "Clear it" }).click();
  await page.getByText("Not kept in this browser").waitFor();
  await page.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  await page.reload();
  await page.getByRole("button", { name: /^Begin a new assessment/ }).waitFor();
  expect(await page.getByRole("button", { name: "Continue" }).count()).toBe(0);
});

test("[K15] only the last tab keeps its workbook, and failing storage loses nothing", async () => {
  const first = await openCompanion();
  await begin(first, "First Port");
  await keep(first);
  await waitForKept(first);
  const second = await openCompanion();
  await begin(second, "Second Port");
  await second.getByRole("button", { name: "Keep in this browser" }).click();
  await second.getByText(/It replaces “New assessment”/).waitFor();
  await second.getByRole("button", { name: "Cancel" }).click();
  await keep(second);
  await waitForKept(second);
  await first.bringToFront();
  await first.getByRole("tab", { name: "Assess" }).click();
  await answer(first);
  await first.getByText(/No longer kept: another tab/).waitFor();
  await first.getByText("1 of 43 answered").first().waitFor();

  // The disk is full: the browser undoes what it cannot write.
  await second.bringToFront();
  await second.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      this.transaction.abort();
      return request;
    };
  });
  await second.getByRole("tab", { name: "Assess" }).click();
  await answer(second);
  await second.getByText(/This browser cannot keep the workbook/).waitFor();
  await second.getByText("1 of 43 answered").first().waitFor();
  const download = second.waitForEvent("download");
  await second.keyboard.press("Control+s");
  expect((await download).suggestedFilename()).toMatch(/^Second Port – PSeMS checklist – .*\.xlsx$/);
});

test("[K15] [K11] the first screen works where the browser blocks its storage", async () => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("blocked", "SecurityError");
    };
  });
  const page = await openCompanion();
  await page.getByText(/This browser’s storage cannot be used: blocked/).waitFor();
  await begin(page, "Blocked Port");
  await keep(page);
  await page.getByText("This browser cannot keep the workbook").waitFor();
  await page.getByRole("button", { name: "OK", exact: true }).click();
  await page.getByText("Not kept in this browser").waitFor();
});
