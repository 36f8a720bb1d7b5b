import { link, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import { systemCode } from "../files/disk";
import { lockDraftOf, lockOf, readBeside } from "./beside";
import { flushFolder, writeFlushed } from "./flush";
import { isDead, readHolder, writeHolder, type Holder } from "./holder";
import { exists, listEntries, orNull } from "./look";

/** A lock that this process has. */
export interface Lock {
  /** What is locked, by its true path. */
  readonly path: string;
  readonly number: number;
  /** The killed runs whose locks were found. Their locks are removed once nothing of theirs is left. */
  readonly dead: readonly { readonly file: string; readonly holder: Holder | undefined }[];
  /** Whether another run had the lock first. */
  readonly hasWaited: boolean;
}

/** Why a path could not be locked: another run is writing. The holder is undefined if its lock cannot be read. */
export interface Busy {
  readonly lock: string;
  readonly holder: Holder | undefined;
}

/** In milliseconds. */
const longestWait = 10_000;
const [shortestPause, longestPause] = [30, 120];
/** A lock that is damaged, and older than this, is left over. */
const longestWriting = 10_000;

/** Anyone may see who is writing. */
const lockMode = 0o644;

interface Seen {
  readonly file: string;
  readonly number: number;
  readonly state: "living" | "dead" | "gone";
  readonly holder: Holder | undefined;
}

/**
 * Locks a path [X9]. A killed run's lock is not removed but followed by one with the next number: of several processes
 * that find it, only one can make that file. Each checks afterwards that nothing else has changed meanwhile, and
 * otherwise starts again. Waits while another run holds the lock, up to ten seconds for each run.
 * @throws the system's error if the lock cannot be written
 */
export async function lock(path: string, holder: Holder): Promise<Result<Lock, Busy>> {
  let [until, waitedFor, hasWaited] = [0, "", false];
  for (;;) {
    const seen = await listLocks(path, holder.run);
    const living = seen.find(({ state }) => state === "living");
    if (living) {
      const who = living.holder?.run ?? "";
      if (!hasWaited || who !== waitedFor) [until, waitedFor] = [Date.now() + longestWait, who];
      hasWaited = true;
      if (Date.now() > until) return fail({ lock: living.file, holder: living.holder });
    } else if (seen.every(({ state }) => state === "dead")) {
      const number = (seen[seen.length - 1]?.number ?? 0) + 1;
      if (await takeLock(path, number, holder, seen)) return succeed({ path, number, dead: seen, hasWaited });
    }
    await pause();
  }
}

/** Writes into a lock what its run does next, so that it can be completed if the run is killed. */
export async function writeInto({ path, number }: Lock, holder: Holder): Promise<void> {
  const draft = lockDraftOf(path, holder.run);
  await writeFlushed(draft, writeHolder(holder, dirname(path)), lockMode);
  await rename(draft, lockOf(path, number));
  await flushFolder(dirname(path));
}

export async function unlock({ path, number }: Lock): Promise<void> {
  await rm(lockOf(path, number), { force: true });
}

/** What the lock of a path says, if it is this run's. */
export async function findLockOf(path: string, run: string): Promise<Holder | undefined> {
  return (await listLocks(path, "")).find(({ holder }) => holder?.run === run)?.holder;
}

/** Removes the locks of a killed run from a path. */
export async function removeLocksOf(path: string, run: string): Promise<void> {
  for (const { file, holder } of await listLocks(path, ""))
    if (holder?.run === run) await rm(file, { force: true });
}

/** @returns false if another process was quicker */
async function takeLock(
  path: string,
  number: number,
  holder: Holder,
  seen: readonly Seen[],
): Promise<boolean> {
  const file = lockOf(path, number);
  const draft = lockDraftOf(path, holder.run);
  await writeFlushed(draft, writeHolder(holder, dirname(path)), lockMode);
  // Another process that has the lock may clear this draft as left over.
  if (!(await orNull(placeNew(draft, file)))) {
    await rm(draft, { force: true });
    return false;
  }
  const now = await listLocks(path, holder.run);
  const isUnchanged =
    now.length === seen.length + 1 &&
    now[seen.length]?.number === number &&
    seen.every(
      (each, index) => now[index]?.file === each.file && now[index]?.holder?.run === each.holder?.run,
    );
  if (!isUnchanged) await rm(file, { force: true });
  return isUnchanged;
}

/**
 * Gives a complete draft its name, unless something has that name. On a disk without links, the check and the
 * renaming are two steps.
 * @returns false if something has that name
 */
export async function placeNew(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return false;
    if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL", "EMLINK"].includes(code)) throw error;
    if (await exists(path)) return false;
    await rename(draft, path);
    return true;
  }
  await rm(draft, { force: true });
  return true;
}

/** The locks of a path, lowest number first. */
async function listLocks(path: string, ownRun: string): Promise<readonly Seen[]> {
  const folder = dirname(path);
  const numbers = (await listEntries(folder)).flatMap((entry) => {
    const found = readBeside(path, entry);
    return found?.kind === "lock" ? [found.number] : [];
  });
  return Promise.all(numbers.sort((a, b) => a - b).map((number) => look(path, number, ownRun)));
}

async function look(path: string, number: number, ownRun: string): Promise<Seen> {
  const file = lockOf(path, number);
  const seen = { file, number, holder: undefined };
  try {
    const { mtimeMs } = await stat(file);
    const holder = readHolder(await readFile(file), dirname(path));
    if (!holder) return { ...seen, state: Date.now() - mtimeMs > longestWriting ? "dead" : "living" };
    const isLiving = holder.run === ownRun || !isDead(holder, mtimeMs);
    return { ...seen, holder, state: isLiving ? "living" : "dead" };
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return { ...seen, state: code === "ENOENT" ? "gone" : "living" };
  }
}

function pause(): Promise<void> {
  const length = shortestPause + Math.random() * (longestPause - shortestPause);
  return new Promise((resolve) => setTimeout(resolve, length));
}
