import type { ReturnedCopy } from "../answers/circulation";
import { compareText } from "./join-texts";
import { nameOfCopy, nameOfFile, nameOfPerson, type LoggedAnswers } from "./logged-answers";

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
export interface LoggedItem<Texts> extends Pick<LoggedAnswers, "isOlder"> {
  /** What this file had, if it was merged before. */
  readonly fromFile: (copy: ReturnedCopy, given: Texts) => Texts | undefined;
  /** The person's last answer. */
  readonly before: (copy: ReturnedCopy) => Texts | undefined;
}

/** Each copy's answer to an item, with the base that it is compared with [J2]. */
export function listCopyAnswers<Texts>(
  copies: readonly ReturnedCopy[],
  logged: LoggedItem<Texts>,
  given: (copy: ReturnedCopy) => Texts | undefined,
  issued: (copy: ReturnedCopy) => Texts | null,
): readonly { readonly copy: ReturnedCopy; readonly given: Texts; readonly base: Texts | null }[] {
  const before = new Map<string, Texts>();
  return copies.flatMap((copy) => {
    const texts = given(copy);
    if (texts === undefined) return [];
    const base =
      logged.fromFile(copy, texts) ?? before.get(nameOfCopy(copy)) ?? logged.before(copy) ?? issued(copy);
    before.set(nameOfCopy(copy), texts);
    return [{ copy, given: texts, base }];
  });
}
