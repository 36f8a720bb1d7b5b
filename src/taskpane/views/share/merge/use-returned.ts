import * as React from "react";
import type { ChosenAnswer } from "../../../../workbook/sharing/bring-in";
import type { Assessed, FileOutcome, PanePort } from "../../../port/port";
import { nameFor, session } from "../../../state/session";
import { fromKept, toKept, type KeptFile } from "./kept-files";

/** A file that the user chose. */
export interface Brought {
  readonly id: number;
  readonly fileName: string;
  /** Undefined after a reload: it has been read then. */
  readonly file: File | undefined;
  /** Undefined until it has been read. */
  readonly outcome: FileOutcome | undefined;
  /** Who filled it in, if the user has entered a name. */
  readonly name: string;
  /** The responses chosen from the user's own spreadsheet; empty until chosen. */
  readonly chosen: readonly ChosenAnswer[];
}

/** A file that is going to be read. */
interface Waiting {
  readonly id: number;
  readonly file: File;
}

export interface Returned {
  readonly brought: readonly Brought[];
  /** False if a reload would lose the files: the browser has no room for them. */
  readonly isKept: boolean;
  /** The file being read, and its number. */
  readonly reading: { readonly number: number; readonly total: number; readonly file: string } | undefined;
  add(files: readonly File[]): void;
  /** Cancels reading, and removes files that were not read. */
  cancel(): void;
  /** Tries a password on every locked file. */
  unlock(password: string): void;
  rename(id: number, name: string): void;
  /** Uses responses from the user's own spreadsheet. */
  choose(id: number, chosen: readonly ChosenAnswer[]): void;
  remove(id: number): void;
  /** Removes merged files. */
  removeAll(ids: readonly number[]): void;
}

/**
 * The chosen files, read one at a time in the worker [P10]. Those that were read survive a reload [P22], passwords do
 * not.
 */
export function useReturned(readFile: PanePort["readFile"], ids: Assessed["ids"]): Returned {
  const kept = nameFor(ids, "returned");
  const [brought, setBrought] = React.useState(() =>
    fromKept(session.recall<readonly KeptFile[]>(kept) ?? []),
  );
  const [isKept, setKept] = React.useState(true);
  React.useEffect(() => {
    const files = toKept(brought);
    setKept(session.keep(kept, files.length > 0 ? files : undefined) || files.length === 0);
  }, [kept, brought]);
  const [reading, setReading] = React.useState<Returned["reading"]>();
  const count = React.useRef(Math.max(0, ...brought.map(({ id }) => id)));
  const passwords = React.useRef<readonly string[]>([]);
  const stopper = React.useRef<AbortController>();
  const waiting = React.useRef<readonly Waiting[]>([]);
  React.useEffect(
    () => () => {
      stopper.current?.abort();
      stopper.current = undefined;
    },
    [],
  );

  const readAll = async (files: readonly Waiting[]): Promise<void> => {
    waiting.current = [...waiting.current, ...files];
    if (stopper.current) return;
    const running = new AbortController();
    stopper.current = running;
    let number = 0;
    for (let next = waiting.current[0]; next && !running.signal.aborted; next = waiting.current[0]) {
      const { id, file } = next;
      number += 1;
      setReading({ number, total: number + waiting.current.length - 1, file: file.name });
      const outcome = await read(readFile, file, passwords.current, running.signal);
      if (running.signal.aborted) break;
      // Only once: it may be waiting again with another password.
      const at = waiting.current.indexOf(next);
      waiting.current = waiting.current.filter((_, index) => index !== at);
      setBrought((before) => before.map((each) => (each.id === id ? { ...each, outcome } : each)));
    }
    if (stopper.current !== running) return;
    stopper.current = undefined;
    setReading(undefined);
  };

  const stop = (): void => {
    stopper.current?.abort();
    stopper.current = undefined;
    waiting.current = [];
    setReading(undefined);
  };

  return {
    brought,
    isKept,
    reading,
    add(files) {
      const added = files.map((file) => ({
        id: (count.current += 1),
        file,
        fileName: file.name,
        outcome: undefined,
        name: "",
        chosen: [],
      }));
      setBrought((before) => [...before, ...added]);
      void readAll(added);
    },
    cancel() {
      stop();
      setBrought((before) => before.filter(({ outcome }) => outcome !== undefined));
    },
    unlock(password) {
      passwords.current = [...new Set([...passwords.current, password])];
      void readAll(brought.filter(isLocked).flatMap(({ id, file }) => (file ? { id, file } : [])));
    },
    rename: (id, name) =>
      setBrought((before) => before.map((each) => (each.id === id ? { ...each, name } : each))),
    choose: (id, chosen) =>
      setBrought((before) => before.map((each) => (each.id === id ? { ...each, chosen } : each))),
    remove(id) {
      waiting.current = waiting.current.filter((each) => each.id !== id);
      setBrought((before) => before.filter((each) => each.id !== id));
    },
    removeAll: (ids) => setBrought((before) => before.filter(({ id }) => !ids.includes(id))),
  };
}

const wantsPassword: readonly string[] = ["encrypted", "wrong-password"];

/** Whether the file needs a password. */
export function isLocked({ outcome }: Brought): boolean {
  return outcome !== undefined && !outcome.ok && wantsPassword.includes(outcome.problem.kind);
}

/** A fault while reading a file affects only that file: the others are still read. */
async function read(
  readFile: PanePort["readFile"],
  file: File,
  passwords: readonly string[],
  signal: AbortSignal,
): Promise<FileOutcome> {
  try {
    return await readFile(file, passwords, signal);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { kind: "damaged", message } };
  }
}
