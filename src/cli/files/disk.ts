import type { Stats } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fail, succeed, type Failed, type Result } from "../../spreadsheet/result";
import type { CliProblem } from "../environment/cli-problem";
import type { Refusal } from "../environment/environment";

/** The code of a file system error, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

export function refuse(subject: string, problem: Refusal["problem"]): Failed<Refusal> {
  return fail({ subject, problem });
}

/** Reports a system error as a refusal; any other error is a bug and is thrown again. */
export function refuseSystem(path: string, error: unknown, isWriting: boolean): Failed<Refusal> {
  const code = systemCode(error);
  if (code === "") throw error;
  const message = error instanceof Error ? error.message : String(error);
  return refuse(path, { kind: "system", code, message, isWriting } satisfies CliProblem);
}

export function isSameFile(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

export async function readBytes(path: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    return succeed(await readFile(path));
  } catch (error) {
    return refuseSystem(path, error, false);
  }
}

/** A text file, such as JSON or passwords, without the byte order mark that some editors add. */
export async function readText(path: string): Promise<Result<string, Refusal>> {
  const bytes = await readBytes(path);
  return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : bytes;
}

/**
 * Refuses a path at which a file exists, unless it may be overwritten [C3]; undefined if the path can be
 * used.
 */
export async function refuseExisting(path: string, force: boolean): Promise<Failed<Refusal> | undefined> {
  if (force) return undefined;
  let found: Stats;
  try {
    found = await stat(path);
  } catch {
    // The file does not exist, or its folder does not: writing reports a missing folder.
    return undefined;
  }
  return refuse(path, found.isDirectory() ? { kind: "is-folder" } : { kind: "exists" });
}

export async function makeFolder(path: string): Promise<Result<void, Refusal>> {
  try {
    await mkdir(path, { recursive: true });
    return succeed(undefined);
  } catch (error) {
    return refuseSystem(path, error, true);
  }
}

/**
 * Writes a file. An existing file is replaced only once the new one is complete; a partial file is never left
 * behind.
 */
export async function save(
  path: string,
  bytes: Uint8Array,
  { force, newId }: { readonly force: boolean; readonly newId: () => string },
): Promise<Result<void, Refusal>> {
  const draft = `${path}.${newId()}.part`;
  try {
    if (force) await writeNew(draft, bytes, () => rename(draft, path));
    else await writeNew(path, bytes);
    return succeed(undefined);
  } catch (error) {
    return refuseSystem(path, error, true);
  }
}

/** Renames a complete file to its final name, replacing any existing file. */
export async function moveOver(draft: string, path: string): Promise<Result<void, Refusal>> {
  try {
    await rename(draft, path);
    return succeed(undefined);
  } catch (error) {
    return refuseSystem(path, error, true);
  }
}

/** Writes a file that must not exist yet; if this or `then` fails, the file is removed. */
async function writeNew(path: string, bytes: Uint8Array, then?: () => Promise<void>): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes).finally(() => file.close());
    await then?.();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
