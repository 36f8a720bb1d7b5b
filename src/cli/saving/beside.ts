import { createHash, randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";

/** A file or folder to write, by its true path. */
export interface Place {
  readonly path: string;
  readonly kind: "file" | "folder";
  /** Whether it is a copy in the folder of an `issue`: that folder has the lock, and the copies have none. */
  readonly isCopy: boolean;
}

/** Longer names, in bytes, leave no room for what is added to them on most disks. */
const longestName = 180;

/** A new id for one run of a command. */
export function newRun(): string {
  return randomBytes(6).toString("hex");
}

/** The new file or folder, until it is complete. */
export function draftOf({ path, isCopy }: Place, run: string): string {
  return beside(path, `${isCopy ? "copy-" : ""}${run}.psems-part`);
}

/** The old file or folder, until everything new is in its place. */
export function oldOf({ path, isCopy }: Place, run: string): string {
  return beside(path, `${isCopy ? "copy-" : ""}${run}.psems-old`);
}

/** A lock that is being written. */
export function lockDraftOf(path: string, run: string): string {
  return beside(path, `${run}.psems-lock-part`);
}

/** The lock of a path. A lock that was left over is followed by one with the next number. */
export function lockOf(path: string, number: number): string {
  return beside(path, number === 1 ? "psems-lock" : `psems-lock-${number}`);
}

/** What an entry of the path's folder is, if a command keeps it there for this path. */
export function readBeside(
  path: string,
  entry: string,
):
  | { readonly kind: "lock"; readonly number: number }
  | { readonly kind: "part" | "old" | "lock-part"; readonly run: string }
  | undefined {
  const start = basename(beside(path, ""));
  if (!entry.startsWith(start)) return undefined;
  const rest = entry.slice(start.length);
  const lock = /^psems-lock(?:-([2-9]|[1-9]\d{1,8}))?$/.exec(rest);
  if (lock) return { kind: "lock", number: Number(lock[1] ?? 1) };
  const [, run, kind] = /^([0-9a-f]{12})\.psems-(part|old|lock-part)$/.exec(rest) ?? [];
  if (run === undefined || (kind !== "part" && kind !== "old" && kind !== "lock-part")) return undefined;
  return { kind, run };
}

/** The run that made this draft of a copy, or kept this old copy. */
export function runOfCopy(entry: string): string | undefined {
  return /^\..*\.copy-([0-9a-f]{12})\.psems-(?:part|old)$/.exec(entry)?.[1];
}

/** What stands for the copies in a folder when it is locked: the lock is in the folder. */
export function copiesIn(folder: string): string {
  return join(folder, "copies");
}

function beside(path: string, ending: string): string {
  const name = basename(path);
  const isLong = Buffer.byteLength(name) > longestName;
  const short = isLong ? createHash("sha256").update(name, "utf8").digest("hex") : name;
  return join(dirname(path), `.${short}.${ending}`);
}
