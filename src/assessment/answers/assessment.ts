import type { ResponseId } from "../../checklist/checklist";
import type { Circulation } from "./circulation";
import type { BoardRecords } from "./board-records";

/** A response cell that holds something, and the text in it. */
export interface Mark {
  readonly response: ResponseId;
  readonly text: string;
}

/** Where a row was found, as addresses in `A1` form, so that findings can name cells. Absent for answers that came from no sheet. */
export interface AnswerPlace {
  readonly sheet: string;
  /** The cell of the statement's words: while it holds what was read, the row is where it was. */
  readonly statement: string;
  readonly responses: Readonly<Record<ResponseId, string>>;
  readonly evidence: string;
}

/** What a person put beside one statement. Evidence is the text as it stands, not trimmed. */
export interface Answer {
  readonly statement: number;
  readonly marks: readonly Mark[];
  readonly evidence: string;
  /** What was said in the assessment before this one, while it waits to be confirmed or changed. */
  readonly lastTime?: ResponseId;
  readonly place?: AnswerPlace;
}

/** What a person wrote to a prompt of the annex. */
export interface PromptAnswer {
  readonly prompt: string;
  readonly answer: string;
  readonly evidence: string;
  /** The statements that the prompt bears on, as the person left it: numbers, as text. */
  readonly bearsOn: string;
  readonly place?: PromptPlace;
}

/** Where a prompt's row was found; `prompt` is the cell of its words. */
export interface PromptPlace {
  readonly sheet: string;
  readonly prompt: string;
  readonly answer: string;
  readonly evidence: string;
  readonly bearsOn: string;
}

/** The details on the Cover, as text; a date is `yyyy-mm-dd` where it is one. */
export interface Details {
  readonly organisation: string;
  readonly site: string;
  readonly assessor: string;
  readonly accountableManager: string;
  readonly stakeholders: string;
  readonly date: string;
}

/** The scoring rule in force [S1 S5 S6]. Points, thresholds and shares are 0–1. All of it is ours, not the guidance's. */
export interface Rule {
  readonly points: {
    readonly yes: number;
    readonly inPart: number;
    readonly no: number;
    readonly notSure: number;
  };
  readonly greenAt: number;
  readonly amberAt: number;
  /** The share of N/A above which the whole is capped. */
  readonly notApplicableShare: number;
  readonly caps: Readonly<Record<CapId, boolean>>;
  readonly keyStatements: readonly number[];
}

/** What can hold a rating at Amber [S6]. */
export const capIds = ["no-or-not-sure", "red-section", "key-statement", "not-applicable-share"] as const;
export type CapId = (typeof capIds)[number];

export interface Assessment {
  readonly details: Details;
  /** One for each statement of the checklist, in its order. */
  readonly answers: readonly Answer[];
  /** One for each prompt of the annex, in its order. */
  readonly prompts: readonly PromptAnswer[];
  readonly rule: Rule;
  /** The protective marking on Settings. */
  readonly marking: string;
  /** The day each suggested step was done, by the step's id; text, `yyyy-mm-dd` where it is a day. */
  readonly steps: Readonly<Record<string, string>>;
  readonly circulation: Circulation;
  readonly boardRecords: BoardRecords;
}
