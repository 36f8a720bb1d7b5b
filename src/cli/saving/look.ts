import type { BigIntStats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { systemCode } from "../files/disk";

/** What is at a path, or where a link there leads; null if nothing is. */
export async function statOf(path: string): Promise<BigIntStats | null> {
  return orNull(stat(path, { bigint: true }));
}

export async function exists(path: string): Promise<boolean> {
  return (await statOf(path)) !== null;
}

/** The names in a folder; none if it does not exist. */
export async function listEntries(folder: string): Promise<readonly string[]> {
  return (await orNull(readdir(folder))) ?? [];
}

/** Null for something that does not exist. @throws any other error */
export async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * Tells whether a file, or anything in a folder, has changed: by sizes and times of change. Renaming it changes
 * nothing. Null if nothing is there.
 */
export async function takeFingerprint(path: string): Promise<string | null> {
  const found = await statOf(path);
  if (!found) return null;
  if (!found.isDirectory()) return `${found.size} ${found.mtimeNs}`;
  const lines: string[] = [];
  for (const entry of (await readdir(path)).sort())
    lines.push(`${JSON.stringify(entry)} (${(await takeFingerprint(join(path, entry))) ?? ""})`);
  return lines.join(" ");
}
