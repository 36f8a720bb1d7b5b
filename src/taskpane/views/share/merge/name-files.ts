import type { ReturnedCopy } from "../../../../assessment/answers/circulation";

type HashedFile = Pick<ReturnedCopy, "file" | "sha256">;

type PersonsFile = HashedFile & Pick<ReturnedCopy, "contributor">;

/** The name of a copy's file. */
export type FileOf = (copy: PersonsFile) => string;

/**
 * Gives each file a name that no other has: files with the same name and different contents get the first 8 digits of their
 * SHA-256, as the Merge log has it, after the name [J4].
 */
export function nameFiles(files: readonly HashedFile[]): (file: HashedFile) => string {
  const hashes = new Map<string, Set<string>>();
  for (const { file, sha256 } of files) hashes.set(file, (hashes.get(file) ?? new Set()).add(sha256));
  return ({ file, sha256 }) => ((hashes.get(file)?.size ?? 0) > 1 ? `${file} (${sha256.slice(0, 8)})` : file);
}

/** The name of a copy's file if its person has returned several, and otherwise nothing: the person's name is enough [P11]. */
export function nameUnclear(copies: readonly PersonsFile[], fileOf: FileOf): FileOf {
  const files = new Map<string, Set<string>>();
  for (const copy of copies)
    files.set(copy.contributor, (files.get(copy.contributor) ?? new Set()).add(fileOf(copy)));
  return (copy) => ((files.get(copy.contributor)?.size ?? 0) > 1 ? fileOf(copy) : "");
}
