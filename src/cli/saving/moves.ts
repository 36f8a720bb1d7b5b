import { constants } from "node:fs";
import { copyFile, link, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode } from "../files/disk";
import { draftOf, oldOf } from "./beside";
import { flushFolder } from "./flush";
import type { Move } from "./holder";
import { placeNew } from "./lock";
import { exists, statOf, takeFingerprint } from "./look";

/** A file or folder is no longer what it was when the command started. */
export interface Changed {
  readonly path: string;
  /** Whether something appeared where nothing was. */
  readonly isNew: boolean;
}

/** The first of the moves' places that has changed. */
export async function findChanged(moves: readonly Move[]): Promise<Changed | undefined> {
  for (const { path, before } of moves)
    if ((await takeFingerprint(path)) !== before) return { path, isNew: before === null };
  return undefined;
}

/** Puts a draft in its place. @returns what stopped it; undefined if it is done */
export async function place(move: Move, run: string): Promise<Changed | undefined> {
  const { path, kind, before, keepsOld } = move;
  const [draft, old] = [draftOf(move, run), oldOf(move, run)];
  if (before === null) {
    if (kind === "file") return (await placeNew(draft, path)) ? undefined : { path, isNew: true };
    if (await exists(path)) return { path, isNew: true };
  } else {
    if ((await takeFingerprint(path)) !== before) return { path, isNew: false };
    if (kind === "folder") await rename(path, old);
    else if (keepsOld) await keep(path, old);
  }
  await rename(draft, path);
  return undefined;
}

/** Removes what is kept of the old files and folders, once all is in its place. */
export async function forgetOld(moves: readonly Move[], run: string): Promise<void> {
  await flushFolders(moves);
  for (const move of moves) if (move.keepsOld) await rm(oldOf(move, run), { recursive: true, force: true });
}

/** Takes back what was done of the moves, last first. It can be done again after a failure. */
export async function undo(moves: readonly Move[], run: string): Promise<void> {
  for (const move of [...moves].reverse()) {
    const { path, kind, before, after, keepsOld } = move;
    const [draft, old] = [draftOf(move, run), oldOf(move, run)];
    const isPlaced = !(await exists(draft)) && (await takeFingerprint(path)) === after;
    if (isPlaced && (before === null || kind === "folder")) await rename(path, draft);
    if (keepsOld && (await exists(old)) && (isPlaced || !(await exists(path)))) await rename(old, path);
  }
  await flushFolders(moves);
}

/** What was done to complete the moves of a killed run. */
export interface Finished {
  readonly hasFinished: boolean;
  /** The places where the new file could not be put, because something else is there now. */
  readonly lost: readonly string[];
}

/**
 * Completes the moves of a killed run: from the first to the last, whatever was done of them already. If nothing was
 * done yet and a place has changed since, nothing is done at all.
 */
export async function finish(moves: readonly Move[], run: string): Promise<Finished> {
  const waiting: Move[] = [];
  const lost: string[] = [];
  let hasBegun = false;
  for (const move of moves) {
    const [draft, old] = [draftOf(move, run), oldOf(move, run)];
    const now = await takeFingerprint(move.path);
    const isBetween = move.kind === "folder" && now === null && (await exists(old));
    if (!(await exists(draft)) || (await isLinked(draft, move.path))) hasBegun = true;
    else if (now === move.before) waiting.push(move);
    else if (isBetween) waiting.push({ ...move, before: null });
    else lost.push(move.path);
    hasBegun ||= isBetween;
  }
  if (lost.length > 0 && !hasBegun) return { hasFinished: false, lost };
  for (const move of waiting) {
    const stopped = await place(move, run);
    if (stopped) lost.push(stopped.path);
  }
  await forgetOld(moves, run);
  return { hasFinished: waiting.length > 0, lost };
}

/** Keeps what is at a path under a second name. */
async function keep(path: string, old: string): Promise<void> {
  await rm(old, { force: true });
  try {
    await link(path, old);
  } catch (error) {
    if (systemCode(error) === "") throw error;
    await copyFile(path, old, constants.COPYFILE_EXCL);
  }
}

/** Whether a draft has its final name already, besides its own. */
async function isLinked(draft: string, path: string): Promise<boolean> {
  const [one, other] = [await statOf(draft), await statOf(path)];
  return one !== null && other !== null && one.ino !== 0n && one.dev === other.dev && one.ino === other.ino;
}

/** Waits until the names next to the moves are on the disk. */
export async function flushFolders(moves: readonly Move[]): Promise<void> {
  for (const folder of new Set(moves.map(({ path }) => dirname(path)))) await flushFolder(folder);
}
