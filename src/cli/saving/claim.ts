import type { Failed } from "../../spreadsheet/result";
import type { SourceKind } from "../environment/cli-problem";
import type { Refusal } from "../environment/environment";
import { refuse, refuseSystem } from "../files/disk";
import type { Place } from "./beside";
import { listEntries, takeFingerprint } from "./look";
import { refuseOpenElsewhere } from "./open-elsewhere";
import { findTruePath, isSamePlace, isWithin, type TruePath } from "./true-path";

/** A file to write. */
export interface WantedFile {
  readonly path: string;
  /** Whether an existing file may be replaced. */
  readonly force: boolean;
  /** Whether the command reads it too, so it must exist. */
  readonly isRead?: boolean;
}

/** A folder to write as a whole. */
export interface WantedFolder {
  readonly path: string;
  readonly force: boolean;
  /** The only names that it may contain if it exists. */
  readonly entries: readonly string[];
}

/** A file that a command reads. */
export interface Input {
  /** Undefined if the option was not given. */
  readonly path: string | undefined;
  readonly of: SourceKind;
}

/** An output with its true path, and what was there when the command started. */
export interface Target extends Place {
  readonly where: TruePath;
  readonly before: string | null;
  readonly wanted: WantedFile | WantedFolder;
}

/** An input with its true path. */
export interface Source {
  readonly where: TruePath;
  readonly of: SourceKind;
}

export async function findTarget(
  wanted: WantedFile | WantedFolder,
  kind: "file" | "folder",
  isCopy = false,
): Promise<Target> {
  const where = await findTruePath(wanted.path);
  const before = where.found?.isDirectory() && kind === "file" ? null : await takeFingerprint(where.path);
  return { path: where.path, kind, isCopy, where, before, wanted };
}

export async function findSources(inputs: readonly Input[]): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const { path, of } of inputs)
    if (path !== undefined) sources.push({ where: await findTruePath(path), of });
  return sources;
}

/** Refuses an output that is an input or another output, or that contains one, with or without `--force` [C3]. */
export function refuseOverlap(
  target: Target,
  sources: readonly Source[],
  others: readonly Target[],
): Failed<Refusal> | undefined {
  const { where, kind } = target;
  const contains = (other: TruePath): boolean =>
    isSamePlace(where, other) || (kind === "folder" && isWithin(other, where));
  const source = sources.find((each) => contains(each.where));
  if (source) return refuse(where.given, { kind: "is-source", of: source.of });
  const other = others.find(
    (each) => contains(each.where) || (each.kind === "folder" && isWithin(where, each.where)),
  );
  return other && refuse(where.given, { kind: "one-output-twice", other: other.where.given });
}

/** Refuses a place that may not be written, by what is there now; for copies and under the lock of all others. */
export async function refuseTarget({ where, kind, wanted }: Target): Promise<Failed<Refusal> | undefined> {
  const { given, found } = where;
  if ("entries" in wanted) {
    if (!found) return undefined;
    if (!found.isDirectory())
      return refuseSystem(given, Object.assign(new Error("not a folder"), { code: "ENOTDIR" }), true);
    const entries = await listEntries(where.path);
    const entry = entries.find((each) => !wanted.entries.includes(each));
    if (entry !== undefined) return refuse(given, { kind: "foreign-entry", entry });
    return entries.length > 0 && !wanted.force ? refuse(given, { kind: "folder-in-use" }) : undefined;
  }
  if (found?.isDirectory()) return refuse(given, { kind: "is-folder" });
  if (found && !found.isFile()) return refuse(given, { kind: "not-a-file" });
  if (!found && wanted.isRead)
    return refuse(given, { kind: "system", code: "ENOENT", message: "", isWriting: false });
  if (found && !wanted.force) return refuse(given, { kind: "exists" });
  return kind === "file" ? refuseOpenElsewhere(where) : undefined;
}
