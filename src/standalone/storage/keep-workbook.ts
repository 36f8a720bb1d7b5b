import type { WorkbookPlan } from "../../spreadsheet/plan";

/**
 * Saves the open workbook in this browser, so that it is back after the page is closed or reloaded. Nothing else is
 * stored [X4].
 */
export interface KeptWorkbook {
  readonly plan: WorkbookPlan;
  readonly name: string;
  /** Whether all changes are saved as a file. */
  readonly isSaved: boolean;
}

export interface KeepingClaim {
  /** Becomes true when a tab opened later saves its workbook instead. */
  readonly lost: Promise<void>;
}

const database = "psems-demo";
const store = "workbooks";
const key = "open";
let opened: Promise<IDBDatabase> | undefined;

/**
 * Only the last opened tab saves its workbook: two tabs would overwrite each other's [X5]. It continues with the saved workbook.
 *
 * @returns once this tab is the one that saves.
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
    // When the page is being left, it may be gone before the transaction ends.
    transaction.commit();
  });
}

/** Opened once: there is no time to open it when the page is being left. Its version is that of the stored format. */
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
