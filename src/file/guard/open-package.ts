import { unlock } from "../encryption/lock";
import { checkExtents, openArchive } from "./guard";
import { type WorkbookParts, findWorkbookParts } from "../package/package-parts";
import { type FileResult, Refusal, damaged } from "../package/problem";
import { fail } from "../../spreadsheet/result";

export interface ReadOptions {
  /** For a file that is encrypted; any other is read without. */
  readonly password?: string;
  /** Sheets whose cells nobody asks for, by name in small letters: they are held to the limits, and come empty. */
  readonly without?: ReadonlySet<string>;
}

/** The parts of a workbook, and whether they were encrypted. */
export interface OpenedPackage extends WorkbookParts {
  readonly wasEncrypted: boolean;
}

/**
 * Opens a file that came from anywhere as the parts of a workbook [X2]: the one way in for every reader. Nothing is
 * expanded past the limits, and no library has seen a byte yet. What was encrypted is held to the same.
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

/** What a reader makes of the parts; that it cannot make sense of them is a damaged file. */
export async function readOrRefuse<Value>(reading: () => Promise<Value>): Promise<FileResult<Value>> {
  try {
    return { ok: true, value: await reading() };
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    // The library, and our own reading of XML, throw on what they cannot make sense of.
    return damaged(error instanceof Error ? error.message : String(error));
  }
}
