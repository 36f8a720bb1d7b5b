import type { ReturnedCopy } from "../answers/circulation";
import { compareText } from "./join-texts";
import { nameOfCopy, nameOfFile, nameOfPerson } from "./logged-answers";

/** The copies in a fixed order: by person, the latest saved last. A file that is given twice counts once. */
export function listCopies(returns: readonly ReturnedCopy[]): readonly ReturnedCopy[] {
  const sorted = [...returns].sort(
    (a, b) =>
      compareText(nameOfPerson(a.contributor), nameOfPerson(b.contributor)) ||
      compareText(a.copyId, b.copyId) ||
      compareText(a.savedAt, b.savedAt) ||
      compareText(a.sha256, b.sha256) ||
      compareText(a.contributor, b.contributor) ||
      compareText(a.file, b.file),
  );
  return [...new Map(sorted.map((copy) => [nameOfFile(copy), copy])).values()];
}

/** What the Merge log has for one statement or prompt. */
export interface LoggedItem<Texts> {
  /** Whether this file was merged before, and what it has here was neither left open nor undone. */
  readonly isDone: (copy: ReturnedCopy) => boolean;
  /** What the log has of this file. */
  readonly inFile: (copy: ReturnedCopy) => Texts | undefined;
  /** The person's last answer. */
  readonly before: (copy: ReturnedCopy) => Texts | undefined;
}

export interface CopyAnswer<Texts> {
  readonly copy: ReturnedCopy;
  /** The person's own answer. */
  readonly given: Texts;
  /** The person's answer in an earlier merge or an earlier file. */
  readonly previous: Texts | undefined;
  /** Whether this very answer was merged before. */
  readonly isLogged: boolean;
}

/**
 * Each copy's answer to an item. From a file that was merged before, only what the log has of it counts, so that
 * merging it again changes nothing [J4]; a person's own spreadsheet may be given again with other rows chosen.
 * @param own what of the texts in a copy is the person's own
 */
export function listCopyAnswers<Texts>(
  copies: readonly ReturnedCopy[],
  logged: LoggedItem<Texts>,
  own: (copy: ReturnedCopy, previous: Texts | undefined) => Texts | undefined,
): readonly CopyAnswer<Texts>[] {
  const before = new Map<string, Texts>();
  return copies.flatMap((copy) => {
    const inFile = logged.inFile(copy);
    const isDone = logged.isDone(copy);
    const previous = inFile ?? before.get(nameOfCopy(copy)) ?? logged.before(copy);
    const given = own(copy, previous);
    if (given === undefined) return [];
    before.set(nameOfCopy(copy), given);
    if (isDone && inFile === undefined && !copy.isBroughtIn) return [];
    return [{ copy, given, previous, isLogged: isDone && !copy.isBroughtIn }];
  });
}
