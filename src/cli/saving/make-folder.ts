import { mkdir, rmdir } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { systemCode } from "../files/disk";

/** A folder that was made, and the highest of the folders around it that were made for it. */
export interface MadeFolder {
  readonly path: string;
  readonly highest: string;
}

/** Makes a folder and those around it. @returns null if it exists already */
export async function makeFolder(path: string): Promise<MadeFolder | null> {
  const highest = await mkdir(path, { recursive: true });
  return highest === undefined ? null : { path, highest };
}

/** Removes the folders that were made, as far as they are empty. */
export async function unmakeFolder({ path, highest }: MadeFolder): Promise<void> {
  for (let folder = path; !relative(highest, folder).startsWith(".."); folder = dirname(folder)) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (systemCode(error) === "") throw error;
      // Something is in it, or another program uses it.
      return;
    }
  }
}
