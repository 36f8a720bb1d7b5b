import type { WorkbookPlan } from "../spreadsheet/plan";

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

const database = "psems-demo";
const store = "workbooks";
const key = "open";

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
  const opened = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = opened.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage failed."));
    });
  } finally {
    opened.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage cannot be opened."));
  });
}
