import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { words } from "../../src/companion/words";
import { launchPersistently, watchPage, type Watch } from "../support/browser/browser";
import { demo } from "../support/browser/demo-page";
import { serveFolder, type Served } from "../support/browser/serve";

/** The page in a profile on disk, where the browser reads large values from files: a reload finds what was kept. */
let served: Served;
let folder: string;
let context: BrowserContext;
let watches: Watch[];
beforeAll(async () => {
  served = await serveFolder(demo);
});
afterAll(() => served.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "psems-profile-"));
  context = await launchPersistently(folder);
  watches = [];
});
afterEach(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  for (const watch of watches) expect(watch).toEqual({ otherHosts: [], faults: [] });
});

const cell = (page: Page, address: string): Locator => page.locator(`td[data-address="${address}"]`);
const clear = (page: Page): Locator => page.getByRole("button", { name: words.clearHint });
const shownSheet = (page: Page, name: string): Promise<void> =>
  page.getByRole("grid", { name: `Sheet ${name}` }).waitFor();

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  watches.push(watchPage(page, served.origin));
  await page.goto(`${served.origin}/`);
  return page;
}

async function type(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await cell(page, address).getByText(text, { exact: true }).waitFor();
}

/** Opens a tab, makes the checklist there, answers a row, and waits until the browser has it. */
async function keepAnAssessment(): Promise<Page> {
  const page = await openTab();
  await page.frameLocator("iframe").getByRole("button", { name: "Create checklist" }).click();
  await shownSheet(page, "Cover");
  await page.getByRole("tab", { name: "PLAN Policy", exact: true }).click();
  await shownSheet(page, "PLAN Policy");
  await type(page, "C6", "X");
  await page.getByText(words.kept.kept).waitFor();
  return page;
}

/** Answers yes to the question whether the kept workbook is to be cleared. */
async function clearKept(page: Page): Promise<void> {
  await clear(page).click();
  await page
    .getByRole("alertdialog", { name: words.clearing.title })
    .getByRole("button", { name: "Clear" })
    .click();
}

test("[X5] a workbook kept on disk is there after two reloads and in a second tab, and can be cleared", async () => {
  const page = await keepAnAssessment();
  for (const address of ["D7", "E8"]) {
    await page.reload();
    await shownSheet(page, "PLAN Policy");
    expect(await cell(page, "C6").innerText()).toBe("X");
    await type(page, address, "X");
    await page.getByText(words.kept.kept).waitFor();
  }
  const second = await openTab();
  await shownSheet(second, "PLAN Policy");
  expect(await cell(second, "E8").innerText()).toBe("X");
  await clearKept(second);
  await shownSheet(second, "Sheet1");
  await second.reload();
  await shownSheet(second, "Sheet1");
});

test("[X4] where the browser refuses to store anything, the page starts and says so", async () => {
  await context.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("Storage is blocked.", "SecurityError");
    };
    IDBFactory.prototype.open = refuse;
    IDBFactory.prototype.deleteDatabase = refuse;
    LockManager.prototype.request = () =>
      Promise.reject(new DOMException("Storage is blocked.", "SecurityError"));
  });
  const page = await openTab();
  const alert = page.getByRole("alertdialog", { name: words.unread.title });
  await alert.getByText("Storage is blocked.").waitFor();
  await page.keyboard.press("Enter");
  await type(page, "A1", "one");
  await page.getByText(words.kept.unread).waitFor();
  await clearKept(page);
  await page
    .getByRole("alertdialog", { name: words.cannotClear.title })
    .getByText("Storage is blocked.")
    .waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "New", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Don't save" }).click();
  await page.waitForFunction(() => document.querySelector('td[data-address="A1"]')?.textContent === "");
});

test("[X4] where the storage is full, the page says so, and what was kept before can be cleared", async () => {
  const page = await keepAnAssessment();
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      const request = put.call(this, value, key);
      // What a browser does when the disk is full: the transaction fails as a whole, with its reason.
      const { transaction } = this;
      Object.defineProperty(transaction, "error", { value: new DOMException("Full.", "QuotaExceededError") });
      transaction.commit = () => undefined;
      transaction.abort();
      return request;
    };
  });
  await type(page, "D7", "X");
  await page.getByText(words.kept.failed).waitFor();
  await clearKept(page);
  await shownSheet(page, "Sheet1");
  await page.reload();
  await shownSheet(page, "Sheet1");
});

test("[X5] a kept workbook that cannot be read is left as it is until it is cleared", async () => {
  const page = await keepAnAssessment();
  await context.addInitScript(() => {
    if (!location.search.includes("broken")) return;
    IDBObjectStore.prototype.get = () => {
      throw new DOMException("The file is damaged.", "DataError");
    };
  });
  const openBroken = async (): Promise<void> => {
    await page.goto(`${served.origin}/?broken`);
    await page
      .getByRole("alertdialog", { name: words.unread.title })
      .getByText("The file is damaged.")
      .waitFor();
    await page.keyboard.press("Enter");
    await shownSheet(page, "Sheet1");
  };
  await openBroken();
  await type(page, "A1", "one");
  await page.waitForTimeout(800);
  await page.goto(`${served.origin}/`);
  await shownSheet(page, "PLAN Policy");
  await openBroken();
  await clearKept(page);
  await type(page, "A1", "two");
  await page.getByText(words.kept.kept).waitFor();
  await page.goto(`${served.origin}/`);
  await shownSheet(page, "Sheet1");
  expect(await cell(page, "A1").innerText()).toBe("two");
});

test("[X4] the page starts where the storage never answers, and where what is kept is no workbook", async () => {
  const page = await keepAnAssessment();
  await context.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, version) {
      if (location.search.includes("silent")) return new EventTarget() as IDBOpenDBRequest;
      return open.call(this, name, version);
    };
  });
  await page.goto(`${served.origin}/?silent`);
  await page.getByRole("alertdialog", { name: words.unread.title }).waitFor();
  await page.keyboard.press("Enter");
  await shownSheet(page, "Sheet1");
  await page.goto(`${served.origin}/`);
  await shownSheet(page, "PLAN Policy");
  // A page that keeps nothing when it is left.
  await page.goto(`${served.origin}/help.html`);
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open("psems-demo", 1);
        request.onerror = failed;
        request.onsuccess = () => {
          const transaction = request.result.transaction("workbooks", "readwrite");
          transaction.objectStore("workbooks").put({ plan: { sheets: "?" }, name: "Odd" }, "open");
          transaction.oncomplete = () => done();
        };
      }),
  );
  await page.goto(`${served.origin}/`);
  await page.getByRole("alertdialog", { name: words.unread.title }).waitFor();
  await page.keyboard.press("Enter");
  await clearKept(page);
  await page.reload();
  await shownSheet(page, "Sheet1");
  expect(await page.getByRole("alertdialog").count()).toBe(0);
});
