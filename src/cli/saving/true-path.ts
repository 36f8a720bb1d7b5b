import type { BigIntStats } from "node:fs";
import { lstat, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { systemCode } from "../files/disk";
import { orNull, statOf } from "./look";

/** More links than this in one path are a circle, as systems see it. */
const mostLinks = 40;

/** A path as given, the path that it really is, and, if something is there, what identifies it. */
export interface TruePath {
  readonly given: string;
  readonly path: string;
  readonly found: BigIntStats | null;
}

/**
 * Follows every link in a path, whether or not something is there: a link to a file that does not exist yet leads to the
 * path of that file.
 * @throws the system's error if the path cannot be used
 */
export async function findTruePath(given: string): Promise<TruePath> {
  const path = await follow(resolve(given), mostLinks);
  return { given, path, found: await statOf(path) };
}

/** Whether two paths lead to one name of one file, through links or not; false if that cannot be found out. */
export async function leadToOneFile(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = [await findTruePath(one), await findTruePath(other)];
    return keyOf(first.path) === keyOf(second.path);
  } catch (error) {
    if (systemCode(error) === "") throw error;
    return resolve(one) === resolve(other);
  }
}

/** Whether two paths lead to one file or folder: through links, other spellings or two names of one file. */
export function isSamePlace(one: TruePath, other: TruePath): boolean {
  if (keyOf(one.path) === keyOf(other.path)) return true;
  if (!one.found || !other.found || one.found.ino === 0n) return false;
  return one.found.dev === other.found.dev && one.found.ino === other.found.ino;
}

/** Whether a path is in a folder, at any depth. */
export function isWithin(one: TruePath, folder: TruePath): boolean {
  return keyOf(one.path).startsWith(keyOf(folder.path.endsWith(sep) ? folder.path : folder.path + sep));
}

/** Windows and Mac tell names apart neither by capitals nor by how an accent is stored. */
function keyOf(path: string): string {
  const ignoresCase = process.platform === "win32" || process.platform === "darwin";
  return ignoresCase ? path.normalize("NFC").toLowerCase() : path;
}

async function follow(path: string, linksLeft: number): Promise<string> {
  const found = await orNull(realpath(path));
  if (found !== null) return found;
  const entry = await orNull(lstat(path));
  if (entry?.isSymbolicLink() && linksLeft > 0)
    return follow(resolve(dirname(path), await readlink(path)), linksLeft - 1);
  const parent = dirname(path);
  return parent === path ? path : join(await follow(parent, linksLeft), basename(path));
}
