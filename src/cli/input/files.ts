import type { Stats } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import type { Problem } from "../../checklist/problems";
import { describeSystemError, Failure, systemCode } from "./failure";
import type { World } from "./world";

/** The bytes of a file. @throws Failure */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
}

/** A file of text, such as JSON or a password, without the mark that some editors put at its start. @throws Failure */
export async function readText(path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path));
}

/** A file of JSON, parsed. @throws Failure */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure(`${path}: this is not valid JSON (${message}). Correct it and try again.`);
  }
}

/** The first few problems of a file of JSON, as one sentence without its full stop. */
export function describeProblems(problems: readonly Problem[]): string {
  const said = problems
    .slice(0, 3)
    .map(({ place, message }) => (place === "" ? message : `${place}: ${message}`));
  const more = problems.length - said.length;
  return said.join("; ") + (more > 0 ? `; and ${more} more` : "");
}

/** A file of this name is never written over by accident. @throws Failure when it is there */
export async function refuseExisting(path: string): Promise<void> {
  let found: Stats;
  try {
    found = await stat(path);
  } catch {
    // It is not there, or its folder is not: the write says so.
    return;
  }
  if (found.isDirectory()) throw new Failure(`${path}: this is a folder. Name a file in it.`);
  throw new Failure(
    `${path}: the file is there already. Choose another name, or add --force to write over it.`,
  );
}

/** A file that is there is replaced only once the new one is whole, and half a file is not left behind. @throws Failure */
export async function save(path: string, bytes: Uint8Array, world: World, force: boolean): Promise<void> {
  const draft = `${path}.${world.newId()}.part`;
  try {
    if (!force) return await writeNew(path, bytes);
    await writeNew(draft, bytes, () => rename(draft, path));
  } catch (error) {
    throw new Failure(`${path}: ${describeWriteError(error)}`);
  }
}

/** Gives a file that is whole its name, in the place of what has that name. @throws Failure */
export async function moveOver(draft: string, path: string): Promise<void> {
  try {
    await rename(draft, path);
  } catch (error) {
    throw new Failure(`${path}: ${describeWriteError(error)}`);
  }
}

/** Writes a file that must not be there yet; when that, or what is done with it then, fails, it is taken away again. */
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

function describeWriteError(error: unknown): string {
  if (systemCode(error) === "ENOENT") return "there is no such folder. Make it first, or choose another.";
  return describeSystemError(error);
}
