import { isSameFileName, toFileName } from "../spreadsheet/file-name";

/** What the name of a file shows; parts that are empty are left out. */
interface NameParts {
  readonly organisation: string;
  readonly site: string;
  /** What the file is: `Board copy`. */
  readonly what: string;
  /** The person the file is for. */
  readonly person?: string;
  /** `yyyy-mm-dd` */
  readonly day: string;
}

/** Of each part, in UTF-8, so that the whole name fits where Excel and file systems limit it. */
const mostBytes = 40;

/**
 * The name of a file to hand over, without its ending [P20] [X7]:
 * `Northport Harbour – Main site – PSeMS checklist copy – Anna Smith – 2026-11-26`.
 */
export function nameFile({ organisation, site, what, person = "", day }: NameParts): string {
  return [organisation, site, what, person, day]
    .map((part) => toFileName(part, mostBytes))
    .filter((part) => part !== "")
    .join(" – ");
}

/** The names in the same order; a name that a file system may treat as an earlier one gets a number [X7]. */
export function numberNames(names: readonly string[]): readonly string[] {
  const taken: string[] = [];
  for (const name of names) {
    let unique = name;
    for (let count = 2; taken.some((other) => isSameFileName(other, unique)); count += 1)
      unique = `${name} (${count})`;
    taken.push(unique);
  }
  return taken;
}
