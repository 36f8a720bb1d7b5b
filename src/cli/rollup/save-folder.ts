import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { describeSystemError, Failure, systemCode } from "../input/failure";
import type { World } from "../input/world";

/** Files to be, by their path in the folder, with `/` between its parts. */
export type FolderContents = Iterable<readonly [path: string, bytes: Uint8Array]>;

/**
 * A folder that is to hold files of ours and nothing else may be there already only when it is empty, or, with `force`, when all
 * in it are named as ours are. @throws Failure
 */
export async function refuseFolder(path: string, ours: readonly string[], force: boolean): Promise<void> {
  const entries = await listEntries(path);
  const foreign = entries.find((entry) => !ours.includes(entry));
  if (foreign !== undefined)
    throw new Failure(
      `${path}: there is something else in this folder (${foreign}), which would be in the way. Choose another folder.`,
    );
  if (entries.length > 0 && !force)
    throw new Failure(
      `${path}: there are files of an earlier roll-up. Choose another folder, or add --force to replace them.`,
    );
}

/** Writes all files into a new folder beside, and puts it in the place of the old one once it is whole. @throws Failure */
export async function saveFolder(path: string, contents: FolderContents, world: World): Promise<void> {
  const beside = `${resolve(path)}.${world.newId()}`;
  const [draft, old] = [`${beside}.part`, `${beside}.old`];
  try {
    await mkdir(dirname(draft), { recursive: true });
    await mkdir(draft);
    await fill(draft, path, old, contents);
    await rm(old, { recursive: true, force: true });
  } catch (error) {
    if (systemCode(error) === "") throw error;
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
}

/** What was begun is taken away again when it cannot be brought to an end. */
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

/** What stood there is put back when the new folder cannot take its place. */
async function swap(draft: string, path: string, old: string): Promise<void> {
  const isThere = await rename(path, old).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
      return false;
    },
  );
  try {
    await rename(draft, path);
  } catch (error) {
    if (isThere) await rename(old, path);
    throw error;
  }
}

async function listEntries(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    if (systemCode(error) === "ENOTDIR") throw new Failure(`${path}: this is a file. Name a folder.`);
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
}
