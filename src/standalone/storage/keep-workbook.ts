import type { WorkbookPlan } from "../../spreadsheet/plan";

/**
 * Keeps the open workbook in this browser, so that it is there again after the page was closed or reloaded. Nothing
 * else is stored anywhere [X4].
 */
export interface KeptWorkbook {
  readonly plan: WorkbookPlan;
  readonly name: string;
  /** Whether all of it has been saved as a file. */
  readonly isSaved: boolean;
}

export interface KeepingClaim {
  /** Comes true when a tab that was opened later keeps its workbook instead. */
  readonly lost: Promise<void>;
}

const database = "psems-demo";
const store = "workbooks";
const key = "open";
let opened: Promise<IDBDatabase> | undefined;

/**
 * Only one tab keeps its workbook, or two would overwrite each other's: the one that was opened last. It goes on with the
 * workbook that is kept.
 *
 * @returns once this tab is the one.
 */
export function claimKeeping(): Promise<KeepingClaim> {
  return new Promise((claimed, failed) => {
    const lost = navigator.locks.request(database, { steal: true }, () => {
      claimed({ lost: held });
      return new Promise<never>(() => undefined);
    });
    const held = lost.catch(() => undefined);
    lost.catch(failed);
  });
}

export async function keepWorkbook(workbook: KeptWorkbook): Promise<void> {
  await inStore("readwrite", (all) => all.put(workbook, key));
}

export async function loadKept(): Promise<KeptWorkbook | undefined> {
  return inStore<KeptWorkbook | undefined>("readonly", (all) => all.get(key));
}

export async function clearKept(): Promise<void> {
  await inStore("readwrite", (all) => all.clear());
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (all: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const open = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = open.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage failed."));
    // A page that is being left is not there to let it end by itself.
    transaction.commit();
  });
}

/** Opened once: a page that is being left has no time to open it. Its version is that of the form of what is kept. */
function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const forget = (): void => {
      opened = undefined;
    };
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store);
    request.onsuccess = () => {
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => {
      forget();
      reject(request.error ?? new Error("The browser's storage cannot be opened."));
    };
  });
  return opened;
}
