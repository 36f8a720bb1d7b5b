import type { Assessed } from "../port/port";

/** Changes when the form of anything that is kept changes: what an earlier version kept is then left alone. */
const prefix = "psems-1";

/** What storage is needed for: `sessionStorage`, except in tests and in the companion [K16]. */
export type SessionStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * What the pane keeps so that a reload loses nothing [P22]. It stays on this computer until the pane is closed [X4].
 * The storage may be full, or a browser may refuse it to a page in a frame: then nothing is kept.
 */
export class Session {
  constructor(private storage: () => SessionStorage) {}

  /** Keeps everything elsewhere from now on. */
  moveTo(storage: SessionStorage): void {
    this.storage = () => storage;
  }

  /** The value last kept under a name; undefined if there is none. */
  recall<Value>(name: string): Value | undefined {
    return this.attempt((storage) => {
      const text = storage.getItem(`${prefix} ${name}`);
      return text === null ? undefined : (JSON.parse(text) as Value);
    });
  }

  /**
   * Nothing is kept of a workbook without ids, because another workbook without ids would get it [W34].
   * @param value anything that JSON can hold; undefined to forget it.
   * @returns whether it is kept.
   */
  keep(name: string, value: unknown): boolean {
    if (name.startsWith(nameFor({ assessmentId: "", copyId: "" }, ""))) return false;
    const kept = this.attempt((storage) => {
      storage.removeItem(`${prefix} ${name}`);
      if (value !== undefined) storage.setItem(`${prefix} ${name}`, JSON.stringify(value));
      return true;
    });
    return kept ?? false;
  }

  /** Forgets what was kept for other assessments than this one. */
  forgetOthers(ids: Assessed["ids"]): void {
    const own = nameFor(ids, "");
    this.attempt((storage) => {
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      for (const name of names)
        if (name.startsWith(`${prefix} of `) && !name.startsWith(`${prefix} ${own}`))
          storage.removeItem(name);
    });
  }

  /** Undefined if the storage refuses. */
  private attempt<Value>(use: (storage: SessionStorage) => Value): Value | undefined {
    try {
      return use(this.storage());
    } catch {
      return undefined;
    }
  }
}

/** The session of this page. */
export const session = new Session(() => sessionStorage);

/** The name of something kept for one assessment, so that another workbook never gets it. */
export function nameFor({ assessmentId, copyId }: Assessed["ids"], what: string): string {
  return `of ${assessmentId} ${copyId} ${what}`;
}
