import { hostname, uptime, userInfo } from "node:os";
import { relative, resolve } from "node:path";
import {
  array,
  boolean,
  literal,
  nullable,
  number,
  object,
  regex,
  pipe,
  picklist,
  safeParse,
  string,
} from "valibot";
import type { Place } from "./beside";

/** One step of a commit: a draft takes the place of what was there. */
export interface Move extends Place {
  /** The fingerprint of what was there; null for nothing. */
  readonly before: string | null;
  /** The fingerprint of the draft. */
  readonly after: string;
  /** Whether what was there is kept until all is done. */
  readonly keepsOld: boolean;
}

/** What a lock file says: who is writing, where, and how far it is. */
export interface Holder {
  readonly run: string;
  readonly host: string;
  readonly user: string;
  readonly process: number;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly command: string;
  /** Every path that this run has locked, in the order of locking. The first one's lock has the moves. */
  readonly locked: readonly string[];
  /** What is being written. */
  readonly places: readonly Place[];
  /** What is being done; null before all drafts are complete. */
  readonly moves: readonly Move[] | null;
  /** Whether the moves are being taken back, because one of them failed. */
  readonly isUndoing: boolean;
}

const place = { path: string(), kind: picklist(["file", "folder"]), isCopy: boolean() };
const move = { ...place, before: nullable(string()), after: string(), keepsOld: boolean() };
const schema = object({
  psemsLock: literal(1),
  run: pipe(string(), regex(/^[0-9a-f]{12}$/)),
  host: string(),
  user: string(),
  process: number(),
  started: string(),
  command: string(),
  locked: array(string()),
  places: array(object(place)),
  moves: nullable(array(object(move))),
  isUndoing: boolean(),
});

/** The runs of this process that are writing now. */
const running = new Set<string>();

/** A lock from another computer counts as left over after a day; no command takes as long. */
const longestElsewhere = 24 * 60 * 60 * 1_000;
/** Clocks of a computer and of its disks differ a little. */
const clockSlack = 60 * 1_000;

/** A new run of this process, before it has locked anything. */
export function newHolder(run: string, started: string): Holder {
  return {
    run,
    host: hostname(),
    user: userName(),
    process: process.pid,
    started,
    command: "",
    locked: [],
    places: [],
    moves: null,
    isUndoing: false,
  };
}

/** Registers a run of this process. @returns a function that ends it */
export function startRun(run: string): () => void {
  running.add(run);
  return () => running.delete(run);
}

/**
 * Whether a run was killed: its process is gone, or its computer has started again since. Of another computer nothing is
 * known, so a day decides.
 * @param lockedAt when its lock was written, in milliseconds
 */
export function isDead({ host, process: id, run }: Holder, lockedAt: number): boolean {
  const now = Date.now();
  if (host !== hostname()) return now - lockedAt > longestElsewhere;
  if (id === process.pid) return !running.has(run);
  if (lockedAt < now - uptime() * 1_000 - clockSlack) return true;
  return !isRunning(id);
}

/** Paths are written as seen from the lock's folder: another computer may know the disk by another name. */
export function writeHolder(holder: Holder, folder: string): Uint8Array {
  const mapped = mapPaths(holder, (path) => relative(folder, path) || ".");
  return Buffer.from(`${JSON.stringify({ psemsLock: 1, ...mapped }, null, 1)}\n`, "utf8");
}

/** Undefined for a lock that is damaged. */
export function readHolder(bytes: Uint8Array, folder: string): Holder | undefined {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const parsed = safeParse(schema, json);
  if (!parsed.success) return undefined;
  const { psemsLock, ...holder } = parsed.output;
  return psemsLock === 1 ? mapPaths(holder, (path) => resolve(folder, path)) : undefined;
}

function mapPaths(holder: Holder, map: (path: string) => string): Holder {
  const { locked, places, moves } = holder;
  const mapPlace = <P extends Place>(each: P): P => ({ ...each, path: map(each.path) });
  return {
    ...holder,
    locked: locked.map(map),
    places: places.map(mapPlace),
    moves: moves && moves.map(mapPlace),
  };
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // The process of another user may not be asked.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list, as in a container.
    return "";
  }
}
