import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Contributor, Given, GivenPrompt, MergeLogEntry, ReturnedCopy } from "../answers/circulation";
import { compareText } from "./join-texts";
import { readLogData } from "./log-data";
import { isIssued } from "../answers/issued";
import { outcomes } from "../answers/outcomes";

/** A person's name for comparison: ignores case, white space, and how accents are encoded. */
export function nameOfPerson(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Whether a copy was issued to someone of this name. */
export function isInRegister(register: readonly Contributor[], person: string): boolean {
  return register.some((row) => isIssued(row) && nameOfPerson(row.name) === nameOfPerson(person));
}

/**
 * Copies with the same id are told apart by the person who filled them in. The id in a file is whatever its sender wants, but a
 * name has no line break, so that no other id and name make the same text.
 */
export function nameOfCopy({ copyId, contributor }: Pick<ReturnedCopy, "copyId" | "contributor">): string {
  return `${nameOfPerson(contributor)}\n${copyId}`;
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

/** Whether an entry of the log is about this statement or prompt. */
export function isAbout(entry: Pick<MergeLogEntry, "item">, item: string): boolean {
  return [item, bearsOnItem(item), remarkItem(item)].includes(entry.item);
}

/** The entries that still hold: those of a merge that was undone do not, row by row. */
export function listInForce(log: readonly MergeLogEntry[]): readonly MergeLogEntry[] {
  const undone = new Map<string, string[]>();
  for (const entry of log) {
    const { undoes } = readLogData(entry.data);
    if (undoes !== undefined) undone.set(undoes, [...(undone.get(undoes) ?? []), entry.item]);
  }
  if (undone.size === 0) return log;
  return log.filter(
    (entry) =>
      readLogData(entry.data).undoes === undefined &&
      !(undone.get(entry.mergedAt) ?? []).some((item) => isAbout(entry, item)),
  );
}

/**
 * The entries that were left open and not decided since: a later entry of the same file and item closes one [J6].
 * @param inForce see {@link listInForce}
 */
export function listOpenEntries(inForce: readonly MergeLogEntry[]): readonly MergeLogEntry[] {
  const last = new Map(inForce.map((entry) => [`${nameOfFile(entry)} ${entry.item}`, entry]));
  return [...last.values()].filter(({ outcome }) => outcome === outcomes.open);
}

export interface LoggedAnswers {
  /** Whether this file was merged before. */
  readonly isMerged: (copy: ReturnedCopy) => boolean;
  /** What this file had for a statement, if the log has it and it was not left open. */
  readonly inFile: (copy: ReturnedCopy, number: number) => Given | undefined;
  /** Whether what this file had for an item was left open. */
  readonly isOpen: (copy: ReturnedCopy, item: string) => boolean;
  /** Whether what this file had for an item was undone, and not merged since. */
  readonly isUndone: (copy: ReturnedCopy, item: string) => boolean;
  /** Whether the person saved another file later that was merged before this one, or may have: the file does not say when. */
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
export function findLoggedAnswers(checklist: Checklist, all: readonly MergeLogEntry[]): LoggedAnswers {
  const inForce = listInForce(all);
  const log = inForce.filter(({ outcome }) => outcome !== outcomes.open);
  const responses = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  const givenIn = (entry: MergeLogEntry | undefined): Given | undefined =>
    entry && { response: responses.get(entry.response) ?? null, evidence: entry.evidence };
  const files = new Set(all.map(nameOfFile));
  const open = new Set(listOpenEntries(inForce).map((entry) => `${nameOfFile(entry)} ${entry.item}`));
  const held = new Set(inForce);
  const undone = new Set(
    all.filter((entry) => !held.has(entry)).map((entry) => `${nameOfFile(entry)} ${entry.item}`),
  );
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
    isOpen: (copy, item) => open.has(`${nameOfFile(copy)} ${item}`),
    isUndone: (copy, item) => {
      const key = `${nameOfFile(copy)} ${item}`;
      return undone.has(key) && !last.has(key) && !open.has(key);
    },
    isOlder: (copy) =>
      log.some(
        ({ savedAt, ...entry }) =>
          savedAt !== "" &&
          (copy.savedAt === "" || savedAt > copy.savedAt) &&
          nameOfCopy(entry) === nameOfCopy(copy),
      ),
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
