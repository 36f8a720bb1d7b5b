import type { Checklist } from "../checklist/checklist";
import type { Given, GivenPrompt, MergeLogEntry, ReturnedCopy } from "./circulation";

/** A person's name made comparable: case, white space, and how an accent is encoded say nothing. */
export function nameOfPerson(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** Copies of one id are told apart by who filled them in. */
export function nameOfCopy({ copyId, contributor }: Pick<ReturnedCopy, "copyId" | "contributor">): string {
  return `${copyId} ${nameOfPerson(contributor)}`;
}

/** A file as one person's: the same file may come back for two. */
export function nameOfFile(copy: Pick<ReturnedCopy, "sha256" | "copyId" | "contributor">): string {
  return `${copy.sha256} ${nameOfCopy(copy)}`;
}

/** The item of the log under which it stands what a prompt bears on: no id has a space in it. */
export function bearsOnItem(prompt: string): string {
  return `${prompt} bears on`;
}

export interface Settled {
  /** Whether this very file was merged: all that it says has been said. */
  readonly isMerged: (copy: ReturnedCopy) => boolean;
  /** Whether the person saved a file later that was merged already. */
  readonly isOlder: (copy: ReturnedCopy) => boolean;
  readonly statement: (copy: ReturnedCopy, number: number) => Given | undefined;
  readonly prompt: (copy: ReturnedCopy, prompt: string) => GivenPrompt | undefined;
}

/** What the log has of a copy already, by statement and prompt: the entry that was merged last. */
export function findSettled(checklist: Checklist, log: readonly MergeLogEntry[]): Settled {
  const responses = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  const files = new Set(log.map(nameOfFile));
  const last = new Map<string, MergeLogEntry>();
  for (const entry of log) {
    const key = `${nameOfCopy(entry)} ${entry.item}`;
    if ((last.get(key)?.mergedAt ?? "") <= entry.mergedAt) last.set(key, entry);
  }
  const find = (copy: ReturnedCopy, item: string): MergeLogEntry | undefined =>
    last.get(`${nameOfCopy(copy)} ${item}`);
  return {
    isMerged: (copy) => files.has(nameOfFile(copy)),
    isOlder: (copy) =>
      copy.savedAt !== "" &&
      log.some((entry) => entry.savedAt > copy.savedAt && nameOfCopy(entry) === nameOfCopy(copy)),
    statement: (copy, number) => {
      const entry = find(copy, String(number));
      return entry && { response: responses.get(entry.response) ?? null, evidence: entry.evidence };
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
