import type { ResponseId } from "../../checklist/checklist";
import type { RefusedMark } from "./marks";
import type { Attached } from "./attached";
import type { Texts } from "./texts";

export const blankContributor = {
  copyId: "",
  name: "",
  email: "",
  role: "",
  /** The numbers of the statements asked, as text: `1–5, 12`. */
  asked: "",
  /** What the copy held besides the questions; empty in registers of version 0.2.0. */
  included: "",
  /**
   * The state of the owner's rows each time the copy was prepared [X6]; empty in registers of version 0.2.0, and where it would
   * not fit in a cell.
   */
  rowStates: "",
  /** The sections the person says they answered. */
  sections: "",
  /** `yyyy-mm-dd`, or the person's own words; empty when there is none. */
  due: "",
  /** The day on which the copy was prepared; empty in registers of version 0.2.0. */
  preparedOn: "",
  /** The day on which the owner handed the copy over; empty until the owner confirms it [P18]. */
  issuedOn: "",
  returnedOn: "",
  /** The file that was returned last. */
  file: "",
};

/** One row of the register: a copy that was issued, and its return. All fields are text. */
export type Contributor = Texts<typeof blankContributor>;

export const blankLogEntry = {
  /** ISO 8601, UTC. */
  mergedAt: "",
  file: "",
  sha256: "",
  copyId: "",
  contributor: "",
  role: "",
  /** When the file was last saved, according to the file; empty when it does not say. */
  savedAt: "",
  /** The number of a statement, or the id of a prompt; empty for a file with nothing new. */
  item: "",
  /** The label of the response. */
  response: "",
  evidence: "",
  /** The response in the owner's row before the merge. */
  before: "",
  outcome: "",
  /** The response in the owner's row after the merge. */
  after: "",
  decidedBy: "",
  why: "",
  /** What this tool needs to undo the merge or to decide later; empty for most entries. */
  data: "",
};

/**
 * One row of the Merge log: what one copy had for one statement or prompt, and the outcome. All fields are
 * text.
 */
export type MergeLogEntry = Texts<typeof blankLogEntry>;

/** What a copy holds besides the questions [I1]. */
export const copyContents = ["blank", "my-answers", "everything"] as const;
export type CopyContents = (typeof copyContents)[number];

/** What the owner's row held at one time [X6]. */
export interface RowState {
  readonly response: ResponseId | null;
  /** The first eight digits of the SHA-256 of the evidence; empty for blank evidence. */
  readonly evidence: string;
}

/** Who was asked, and what was merged from the copies they returned. */
export interface Circulation {
  readonly contributors: readonly Contributor[];
  readonly log: readonly MergeLogEntry[];
}

export const noCirculation: Circulation = { contributors: [], log: [] };

/** A response and its evidence. */
export interface Given {
  readonly response: ResponseId | null;
  readonly evidence: string;
}

/** The three texts of a prompt of the annex. */
export interface GivenPrompt {
  readonly answer: string;
  readonly evidence: string;
  readonly bearsOn: string;
}

/** The contents of rows at one time. A statement or prompt that is not listed was blank. */
export interface Answers {
  readonly statements: ReadonlyMap<number, Given>;
  readonly prompts: ReadonlyMap<string, GivenPrompt>;
}

/** A mark that does not count, and its cell. */
export interface PlacedMark extends RefusedMark {
  readonly sheet: string;
  readonly address: string;
}

/** A returned copy that can be merged. */
export interface ReturnedCopy {
  readonly file: string;
  readonly sha256: string;
  readonly copyId: string;
  readonly contributor: string;
  readonly role: string;
  /** The sections the person says they answered. */
  readonly sections: string;
  readonly savedAt: string;
  /** The statements that the register says were asked; none for a copy that is not in the register [X6]. */
  readonly asked: readonly number[];
  /**
   * What the boxes and texts held when the copy was issued: in copies of version 0.2.0, the owner's answers; in others only
   * what prompts bear on. Null when it is unknown.
   */
  readonly base: Answers | null;
  /**
   * The state of the owner's rows when the copy was issued, from the register [X6]: of those asked, and in a copy with
   * everything of all. Null when it is unknown.
   */
  readonly rowStates: ReadonlyMap<number, RowState> | null;
  readonly answers: Answers;
  /**
   * Statements whose answer a person must check before it counts: the row has another statement's wording, or
   * appears twice.
   */
  readonly doubtful: readonly number[];
  /**
   * Marks that do not count [M4], by statement. The answer's response is the one that the mark probably means;
   * a person must decide.
   */
  readonly refused: ReadonlyMap<number, PlacedMark>;
  /** What is on its sheets and not in its answers; absent if there is nothing. */
  readonly attached?: readonly Attached[];
  /** Set for a person's own spreadsheet [J8]: the owner chose what its cells mean. */
  readonly isBroughtIn?: true;
  /** Set for a plain copy of the owner's workbook, which was not issued to anybody [J2]. */
  readonly isPlain?: true;
  /** Set for answers that an earlier merge left open [J6]: they come from the Merge log and not from a file. */
  readonly isOpen?: true;
}

/** Groups numbers, in any order, into runs of consecutive numbers. */
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

/** Writes numbers, in any order, as `1–5, 12`. */
export function writeNumbers(numbers: readonly number[]): string {
  return listRuns(numbers)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(", ");
}

/** Reads the numbers of `1–5, 12`, also with hyphens; undefined for any other text. Stops at 10,000 numbers. */
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
