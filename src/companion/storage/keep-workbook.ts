/**
 * The one workbook that this browser keeps, encrypted with a passphrase [K14].
 *
 * Why never without one: in Chromium, every page that is opened from a disk can read what every other such page stored, in whatever
 * folder (tried in Chromium 156). Firefox keeps local files apart (tried in Firefox 153), unless its setting
 * `security.fileuri.strict_origin_policy` is off. Both write the storage to the disk without encryption.
 */
export interface Kept {
  /** The workbook's name, without an ending. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Whether the workbook's own file had a password; the password is not kept. */
  readonly hadPassword: boolean;
  /** An encrypted .xlsx file. */
  readonly bytes: Uint8Array;
}

const database = "psems-companion";
const store = "kept";
const [workbookKey, ownerKey] = ["workbook", "owner"] as const;
/** Storage that has not answered after this long, in milliseconds, has failed. */
const patience = 10_000;
let opened: Promise<IDBDatabase> | undefined;

export async function loadKept(): Promise<Kept | undefined> {
  return (await inStore<Kept | undefined>("readonly", (all) => all.get(workbookKey))) ?? undefined;
}

/** Makes a tab the one that keeps its workbook: two tabs would overwrite each other's [K15]. */
export async function claimKeeping(tab: string): Promise<void> {
  await inStore("readwrite", (all) => all.put(tab, ownerKey));
}

/** Whether the tab is still the one that keeps its workbook: no other tab has claimed this, or cleared what was kept. */
export async function isKeeper(tab: string): Promise<boolean> {
  return (await inStore<unknown>("readonly", (all) => all.get(ownerKey))) === tab;
}

/** Keeps a workbook in place of the one before. @returns false if the tab is not the one that keeps; then nothing is changed. */
export async function keepWorkbook(kept: Kept, tab: string): Promise<boolean> {
  const owner = await inStore<unknown>("readwrite", (all) => {
    const asked = all.get(ownerKey);
    asked.onsuccess = () => {
      if (asked.result === tab) all.put(kept, workbookKey);
    };
    return asked;
  });
  return owner === tab;
}

/** Leaves nothing: the whole database goes. Another tab that keeps its workbook is then no longer the one [K15]. */
export async function clearKept(): Promise<void> {
  const open = await opened?.catch(() => undefined);
  open?.close();
  forget();
  await answered<undefined>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve(undefined);
    request.onerror = () => reject(toError(request.error));
  });
}

async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (all: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  const open = await openDatabase();
  return answered((resolve, reject) => {
    const transaction = open.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(toError(transaction.error));
  });
}

/** Opened once: there is no time to open it when the page is being left. */
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
    request.onerror = () => reject(toError(request.error));
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

function forget(): void {
  opened = undefined;
}

/** A promise that fails when nothing is heard for too long. */
async function answered<Value>(
  ask: (resolve: (value: Value) => void, reject: (error: Error) => void) => void,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("it does not answer")), patience);
  });
  try {
    return await Promise.race([new Promise<Value>(ask), silence]);
  } finally {
    clearTimeout(timer);
  }
}

const toError = (error: DOMException | null): Error => error ?? new Error("it failed without a reason");
