import type { Checklist } from "../checklist/checklist";
import type { Given, GivenPrompt, MergeLogEntry, ReturnedCopy } from "./circulation";

/** Copies of one id are told apart by who filled them in; case and white space in a name say nothing. */
export function nameOfCopy({ copyId, contributor }: Pick<ReturnedCopy, "copyId" | "contributor">): string {
  return `${copyId} ${contributor.trim().replace(/\s+/g, " ").toLowerCase()}`;
}

interface Settled {
  readonly statement: (copy: ReturnedCopy, number: number) => Given | undefined;
  readonly prompt: (copy: ReturnedCopy, prompt: string) => GivenPrompt | undefined;
}

/** What the log has of a copy already, by statement and prompt: the entry that was merged last. */
export function findSettled(checklist: Checklist, log: readonly MergeLogEntry[]): Settled {
  const responses = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  const last = new Map<string, MergeLogEntry>();
  for (const entry of log) {
    const key = `${nameOfCopy(entry)} ${entry.item}`;
    if ((last.get(key)?.mergedAt ?? "") <= entry.mergedAt) last.set(key, entry);
  }
  const find = (copy: ReturnedCopy, item: string): MergeLogEntry | undefined =>
    item === "" ? undefined : last.get(`${nameOfCopy(copy)} ${item}`);
  return {
    statement: (copy, number) => {
      const entry = find(copy, String(number));
      return entry && { response: responses.get(entry.response) ?? null, evidence: entry.evidence };
    },
    prompt: (copy, prompt) => {
      const entry = find(copy, prompt);
      return entry && { answer: entry.response, evidence: entry.evidence, bearsOn: "" };
    },
  };
}
