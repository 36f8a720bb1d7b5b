import { unlock } from "../encryption/lock";
import { checkExtents, openArchive } from "./guard";
import { type WorkbookParts, findWorkbookParts } from "../package/package-parts";
import { type FileResult, Refusal, damaged } from "../package/problem";
import { fail } from "../../spreadsheet/result";

export interface ReadOptions {
  /** For an encrypted file. Other files are read without it. */
  readonly password?: string;
  /**
   * Names, in lower case, of sheets whose cells are not needed. They are checked against the limits and
   * returned empty.
   */
  readonly without?: ReadonlySet<string>;
}

/** The parts of a workbook, and whether the file was encrypted. */
export interface OpenedPackage extends WorkbookParts {
  readonly wasEncrypted: boolean;
}

/**
 * Opens an untrusted file as the parts of a workbook [X2]. All readers use this function. Nothing is unpacked
 * beyond the limits, and the library has not seen the file yet. Decrypted files get the same checks.
 */
export async function openPackage(
  bytes: Uint8Array,
  { password }: ReadOptions,
): Promise<FileResult<OpenedPackage>> {
  let archive = await openArchive(bytes);
  const wasEncrypted = !archive.ok && archive.problem.kind === "encrypted";
  if (wasEncrypted && password !== undefined) {
    const unlocked = await readOrRefuse(() => unlock(bytes, password));
    if (!unlocked.ok) return unlocked;
    if (!unlocked.value.ok) return unlocked.value;
    archive = await openArchive(unlocked.value.value);
  }
  if (!archive.ok) return archive;
  const found = findWorkbookParts(archive.value);
  if (!found.ok) return found;
  const problem = checkExtents(found.value);
  return problem ? fail(problem) : { ok: true, value: { ...found.value, wasEncrypted } };
}

/** Runs a reader, and turns its errors into a damaged file. */
export async function readOrRefuse<Value>(reading: () => Promise<Value>): Promise<FileResult<Value>> {
  try {
    return { ok: true, value: await reading() };
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    // The library and the XML parser throw on anything invalid.
    return damaged(error instanceof Error ? error.message : String(error));
  }
}
