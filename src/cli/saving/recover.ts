import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { draftOf, lockDraftOf, oldOf, readBeside, runOfCopy } from "./beside";
import type { Holder } from "./holder";
import { findLockOf, removeLocksOf } from "./lock";
import { exists, listEntries } from "./look";
import { finish, undo } from "./moves";

/** What became of a killed run. */
export interface Recovered {
  /** The command that was completed now; null if it was cleared, or had been completed. */
  readonly completed: string | null;
  /** The places where its new file could not be put, because something else is there now. */
  readonly lost: readonly string[];
}

/**
 * Completes or clears what a killed run left, then removes its locks [X10]. Only with the lock of the first path that the
 * run had locked: that lock says the most. It can be done again if it is interrupted.
 */
export async function recover(dead: Holder): Promise<Recovered> {
  const { run, locked } = dead;
  const [first = ""] = locked;
  const holder = (await findLockOf(first, run)) ?? dead;
  const { moves, isUndoing } = holder;
  let recovered: Recovered = { completed: null, lost: [] };
  if (moves && isUndoing) await undo(moves, run);
  else if (moves) {
    const { hasFinished, lost } = await finish(moves, run);
    recovered = { completed: hasFinished ? holder.command : null, lost };
  }
  await clearRun(holder);
  for (const path of [...locked].reverse()) await removeLocksOf(path, run);
  return recovered;
}

/** Removes the drafts of a run, and what it kept of old files. */
export async function clearRun({
  run,
  locked,
  places,
}: Pick<Holder, "run" | "locked" | "places">): Promise<void> {
  for (const place of places)
    for (const path of [draftOf(place, run), oldOf(place, run)])
      await rm(path, { recursive: true, force: true });
  for (const path of locked) await rm(lockDraftOf(path, run), { force: true });
}

/**
 * Removes what runs left whose lock was deleted by hand. Only with the lock of the path, so that no living run has
 * anything there. An old folder or file that has no successor gets its name back.
 */
export async function clearStray(path: string, ownRun: string): Promise<void> {
  for (const entry of await listEntries(dirname(path))) {
    const found = readBeside(path, entry);
    if (!found || found.kind === "lock" || found.run === ownRun) continue;
    const file = join(dirname(path), entry);
    if (found.kind === "old" && !(await exists(path))) await rename(file, path);
    else await rm(file, { recursive: true, force: true });
  }
}

/** Removes drafts of copies, and old copies, that runs left in a folder. Only with the lock of that folder. */
export async function clearStrayCopies(folder: string, ownRun: string): Promise<void> {
  for (const entry of await listEntries(folder)) {
    const run = runOfCopy(entry);
    if (run !== undefined && run !== ownRun) await rm(join(folder, entry), { force: true });
  }
}
