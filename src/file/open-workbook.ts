import { checkExtents, openArchive } from "./guard";
import { type WorkbookParts, findWorkbookParts } from "./package-parts";
import { type Checked, damaged } from "./problem";

/**
 * Opens a file that came from anywhere as the parts of a workbook [X2]: the one way in for every reader. Nothing is
 * expanded past the limits, and no library has seen a byte yet.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Checked<WorkbookParts>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const found = findWorkbookParts(archive.value);
  if (!found.ok) return found;
  const problem = checkExtents(found.value.sheets);
  return problem ? { ok: false, problem } : found;
}

/** What a reader makes of the parts; that it cannot make sense of them is a damaged file. */
export async function readOrRefuse<Value>(reading: () => Promise<Value>): Promise<Checked<Value>> {
  try {
    return { ok: true, value: await reading() };
  } catch (error) {
    // The library, and our own reading of XML, throw on what they cannot make sense of.
    return damaged(error instanceof Error ? error.message : String(error));
  }
}
