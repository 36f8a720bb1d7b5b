import type { ResponseId } from "../../checklist/checklist";

/** A copy of the workbook that went to somebody, and what came back of it: a row of the register. All of it is text. */
export interface Contributor {
  readonly copyId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** The numbers of the statements that are asked, as text: `1–5, 12`. */
  readonly asked: string;
  /** Which sections they answered, in their own words. */
  readonly sections: string;
  /** `yyyy-mm-dd`, or as the person wrote it; empty when there is none. */
  readonly due: string;
  readonly issuedOn: string;
  readonly returnedOn: string;
  /** The file that came back last. */
  readonly file: string;
}

/** What one copy said to one statement or prompt, and what became of it: a row of the Merge log. All of it is text. */
export interface MergeLogEntry {
  /** ISO 8601, UTC. */
  readonly mergedAt: string;
  readonly file: string;
  readonly sha256: string;
  readonly copyId: string;
  readonly contributor: string;
  readonly role: string;
  /** When the file was last saved, as it says itself; empty when it does not. */
  readonly savedAt: string;
  /** The number of a statement, or the id of a prompt; empty for a file that brought nothing new. */
  readonly item: string;
  /** The label of the response. */
  readonly response: string;
  readonly evidence: string;
  /** What the owner's row said before. */
  readonly before: string;
  readonly outcome: string;
  /** What the owner's row says after. */
  readonly after: string;
  readonly decidedBy: string;
  readonly why: string;
}

/** To whom the workbook went, and what was made of what came back. */
export interface Circulation {
  readonly contributors: readonly Contributor[];
  readonly log: readonly MergeLogEntry[];
}

/** A row of the register, and one of the log, in which nothing stands. */
export const blankContributor: Contributor = {
  copyId: "",
  name: "",
  email: "",
  role: "",
  asked: "",
  sections: "",
  due: "",
  issuedOn: "",
  returnedOn: "",
  file: "",
};

export const blankLogEntry: MergeLogEntry = {
  mergedAt: "",
  file: "",
  sha256: "",
  copyId: "",
  contributor: "",
  role: "",
  savedAt: "",
  item: "",
  response: "",
  evidence: "",
  before: "",
  outcome: "",
  after: "",
  decidedBy: "",
  why: "",
};

export const noCirculation: Circulation = { contributors: [], log: [] };

/** The register's row of a copy that goes out today (`yyyy-mm-dd`). */
export function noteIssue(
  {
    copyId,
    name,
    email,
    asked,
    due,
  }: Pick<Contributor, "copyId" | "name" | "email" | "due"> & {
    readonly asked: readonly number[];
  },
  today: string,
): Contributor {
  return { ...blankContributor, copyId, name, email, asked: writeNumbers(asked), due, issuedOn: today };
}

/** A response and the text beside it. */
export interface Given {
  readonly response: ResponseId | null;
  readonly evidence: string;
}

/** The texts of a prompt of the annex. */
export interface GivenPrompt {
  readonly answer: string;
  readonly evidence: string;
  readonly bearsOn: string;
}

/** What rows held at one time. A statement or prompt that is not there was blank. */
export interface Answers {
  readonly statements: ReadonlyMap<number, Given>;
  readonly prompts: ReadonlyMap<string, GivenPrompt>;
}

/** A copy that came back and can be merged. */
export interface ReturnedCopy {
  readonly file: string;
  readonly sha256: string;
  readonly copyId: string;
  readonly contributor: string;
  readonly role: string;
  /** Which sections they answered, in their own words. */
  readonly sections: string;
  readonly savedAt: string;
  readonly asked: readonly number[];
  /** What the owner's rows held when the copy was issued; null when the copy does not say any more. */
  readonly base: Answers | null;
  readonly answers: Answers;
  /** Statements whose row a person must look at before its answer counts: it stands beside other words, or twice. */
  readonly doubtful: readonly number[];
}

/** Numbers in any order as runs of neighbours. */
export function listRuns(
  numbers: readonly number[],
): readonly { readonly first: number; readonly last: number }[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** `1–5, 12` for numbers in any order. */
export function writeNumbers(numbers: readonly number[]): string {
  return listRuns(numbers)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(", ");
}

/** The numbers of `1–5, 12`, also with hyphens; undefined when it is something else. Runs are cut at 10,000 numbers. */
export function readNumbers(text: string): readonly number[] | undefined {
  const numbers: number[] = [];
  const runs = text.replace(/\s*[–-]\s*/g, "–").split(/[,;\s]+/);
  for (const part of runs.filter((piece) => piece !== "")) {
    const match = /^(\d{1,5})(?:–(\d{1,5}))?$/.exec(part);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    for (let number = first; number <= last && numbers.length < 10_000; number += 1) numbers.push(number);
  }
  return numbers;
}
