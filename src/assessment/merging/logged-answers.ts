import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Given, GivenPrompt, MergeLogEntry, ReturnedCopy } from "../answers/circulation";
import { compareText } from "./join-texts";

/** A person's name for comparison: ignores case, white space, and how accents are encoded. */
export function nameOfPerson(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Copies with the same id are told apart by the person who filled them in. */
export function nameOfCopy({ copyId, contributor }: Pick<ReturnedCopy, "copyId" | "contributor">): string {
  return `${copyId} ${nameOfPerson(contributor)}`;
}

/** A file returned by one person: the same file may be returned by two. */
export function nameOfFile(copy: Pick<ReturnedCopy, "sha256" | "copyId" | "contributor">): string {
  return `${copy.sha256} ${nameOfCopy(copy)}`;
}

/**
 * The name of the log's item for what a prompt bears on. Ids contain no spaces, so it cannot be confused with
 * one.
 */
export function bearsOnItem(prompt: string): string {
  return `${prompt} bears on`;
}

/** The name of the log's item for what is on a row, or on a sheet, besides its answer. It is no answer either. */
export function remarkItem(item: number | string): string {
  return `${item} remarks`;
}

export interface LoggedAnswers {
  /** Whether this file was merged before. */
  readonly isMerged: (copy: ReturnedCopy) => boolean;
  /** What this file had for a statement, if the log has it. */
  readonly inFile: (copy: ReturnedCopy, number: number) => Given | undefined;
  /** Whether the person saved another file later that was merged before this one. */
  readonly isOlder: (copy: ReturnedCopy) => boolean;
  readonly statement: (copy: ReturnedCopy, number: number) => Given | undefined;
  /** Who gave this response last, apart from the people of these copies. */
  readonly listOthers: (
    number: number,
    response: ResponseId | null,
    copies: readonly ReturnedCopy[],
  ) => readonly string[];
  readonly prompt: (copy: ReturnedCopy, prompt: string) => GivenPrompt | undefined;
}

/** The latest log entry of each person and each file, by statement and prompt. */
export function findLoggedAnswers(checklist: Checklist, log: readonly MergeLogEntry[]): LoggedAnswers {
  const responses = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  const givenIn = (entry: MergeLogEntry | undefined): Given | undefined =>
    entry && { response: responses.get(entry.response) ?? null, evidence: entry.evidence };
  const files = new Set(log.map(nameOfFile));
  const last = new Map<string, MergeLogEntry>();
  for (const entry of log) {
    for (const name of [nameOfCopy(entry), nameOfFile(entry)]) {
      const key = `${name} ${entry.item}`;
      if ((last.get(key)?.mergedAt ?? "") <= entry.mergedAt) last.set(key, entry);
    }
  }
  const find = (copy: ReturnedCopy, item: string): MergeLogEntry | undefined =>
    last.get(`${nameOfCopy(copy)} ${item}`);
  return {
    isMerged: (copy) => files.has(nameOfFile(copy)),
    inFile: (copy, number) => givenIn(last.get(`${nameOfFile(copy)} ${number}`)),
    isOlder: (copy) =>
      copy.savedAt !== "" &&
      log.some((entry) => entry.savedAt > copy.savedAt && nameOfCopy(entry) === nameOfCopy(copy)),
    statement: (copy, number) => givenIn(find(copy, String(number))),
    listOthers: (number, response, copies) => {
      const names = new Set(copies.map(nameOfCopy));
      const others = log.filter((entry) => {
        const name = nameOfCopy(entry);
        const isLast = last.get(`${name} ${number}`) === entry;
        return isLast && !names.has(name) && responses.get(entry.response) === response;
      });
      return response === null
        ? []
        : [...new Set(others.map(({ contributor }) => contributor))].sort(compareText);
    },
    prompt: (copy, prompt) => {
      const texts = find(copy, prompt);
      const bearsOn = find(copy, bearsOnItem(prompt));
      if (!texts && !bearsOn) return undefined;
      const base = copy.base?.prompts.get(prompt);
      return {
        answer: texts?.response ?? base?.answer ?? "",
        evidence: texts?.evidence ?? base?.evidence ?? "",
        bearsOn: bearsOn?.response ?? base?.bearsOn ?? "",
      };
    },
  };
}
