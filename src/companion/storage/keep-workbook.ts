import type { WorkbookPlan } from "../../spreadsheet/plan";
import { words } from "../words";

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
/** Storage that has not answered after this long, in milliseconds, has failed. */
const patience = 10_000;
let opened: Promise<IDBDatabase> | undefined;

/**
 * Only the last opened tab saves its workbook: two tabs would overwrite each other's [X5]. It continues with the saved workbook.
 *
 * @returns once this tab is the one that saves.
 */
export function claimKeeping(): Promise<KeepingClaim> {
  return answered((claimed, failed) => {
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

/** Where the store cannot be emptied, all of it is deleted. What the pane keeps for a reload goes too. */
export async function clearKept(): Promise<void> {
  sessionStorage.clear();
  await inStore("readwrite", (all) => all.clear()).catch(deleteDatabase);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (all: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  const open = await openDatabase();
  return answered((resolve, reject) => {
    const transaction = open.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    let result: Result | undefined;
    request.onsuccess = () => {
      result = request.result;
    };
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(transaction.error ?? new Error(words.storageFailed));
    // A page that is being left cannot end the transaction itself. A read must not end before its result is there.
    if (mode === "readwrite") transaction.commit();
  });
}

/** Opened once: there is no time to open it when the page is being left. Its version is that of the stored format. */
function openDatabase(): Promise<IDBDatabase> {
  opened ??= answered<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store);
    request.onsuccess = () => {
      const open = request.result;
      open.onclose = forget;
      // Another tab deletes it.
      open.onversionchange = () => {
        open.close();
        forget();
      };
      resolve(open);
    };
    request.onerror = () => reject(request.error ?? new Error(words.storageFailed));
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

async function deleteDatabase(): Promise<void> {
  const open = await opened?.catch(() => undefined);
  open?.close();
  forget();
  await answered<undefined>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(request.error ?? new Error(words.storageFailed));
  });
}

function forget(): void {
  opened = undefined;
}

/** A promise that fails when nothing is heard for too long. */
async function answered<Result>(
  ask: (resolve: (result: Result) => void, reject: (error: unknown) => void) => void,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(words.storageSilent)), patience);
  });
  try {
    return await Promise.race([new Promise<Result>(ask), silence]);
  } finally {
    clearTimeout(timer);
  }
}
