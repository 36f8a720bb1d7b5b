import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { succeed, type Failed, type Result } from "../../spreadsheet/result";
import type { Refusal } from "../environment/environment";
import { refuse, refuseSystem, systemCode } from "./disk";

/** The files to write, by their path in the folder, with `/` between its parts. */
export type FolderContents = Iterable<readonly [path: string, bytes: Uint8Array]>;

/**
 * Refuses a folder that contains anything a roll-up does not write, or an earlier roll-up without `force`;
 * undefined if the folder can be used.
 * @param ours the names of the entries that a roll-up writes.
 */
export async function refuseFolder(
  path: string,
  ours: readonly string[],
  force: boolean,
): Promise<Failed<Refusal> | undefined> {
  const entries = await listEntries(path);
  if (!entries.ok) return entries;
  const entry = entries.value.find((each) => !ours.includes(each));
  if (entry !== undefined) return refuse(path, { kind: "foreign-entry", entry });
  return entries.value.length > 0 && !force ? refuse(path, { kind: "folder-in-use" }) : undefined;
}

/**
 * Writes all files into a new folder next to the old one, and replaces the old one once the new one is
 * complete.
 */
export async function saveFolder(
  path: string,
  contents: FolderContents,
  newId: () => string,
): Promise<Result<void, Refusal>> {
  const beside = `${resolve(path)}.${newId()}`;
  const [draft, old] = [`${beside}.part`, `${beside}.old`];
  try {
    await mkdir(dirname(draft), { recursive: true });
    await mkdir(draft);
    await fill(draft, path, old, contents);
    await rm(old, { recursive: true, force: true });
    return succeed(undefined);
  } catch (error) {
    return refuseSystem(path, error, true);
  }
}

/** Removes the unfinished folder if any step fails. */
async function fill(draft: string, path: string, old: string, contents: FolderContents): Promise<void> {
  try {
    for (const [name, bytes] of contents) {
      const file = join(draft, ...name.split("/"));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: "wx" });
    }
    await swap(draft, path, old);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Restores the old folder if the new one cannot replace it. */
async function swap(draft: string, path: string, old: string): Promise<void> {
  const exists = await rename(path, old).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
      return false;
    },
  );
  try {
    await rename(draft, path);
  } catch (error) {
    if (exists) await rename(old, path);
    throw error;
  }
}

async function listEntries(path: string): Promise<Result<readonly string[], Refusal>> {
  try {
    return succeed(await readdir(path));
  } catch (error) {
    if (systemCode(error) === "ENOENT") return succeed([]);
    return refuseSystem(path, error, false);
  }
}
