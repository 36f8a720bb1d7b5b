import { openArchive } from "../../../src/file/guard/guard";

/** The XML of every part of a written file, by name. */
export async function openParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) throw new Error(`The file was refused: ${archive.problem.kind}`);
  return archive.value;
}
