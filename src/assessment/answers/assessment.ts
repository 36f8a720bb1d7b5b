import type { ResponseId } from "../../checklist/checklist";
import type { Circulation } from "./circulation";
import type { BoardRecords } from "./board-records";
import type { TypedValue } from "../../spreadsheet/typed-value";

/** A response cell that is not empty, and its text. */
export interface Mark {
  readonly response: ResponseId;
  readonly text: string;
}

/**
 * Where a row was found, as addresses in `A1` form, so that findings can name cells. Absent when the answer
 * was not read from a sheet.
 */
export interface AnswerPlace {
  readonly sheet: string;
  /** The cell with the statement's wording. While it still holds what was read, the row has not moved. */
  readonly statement: string;
  readonly responses: Readonly<Record<ResponseId, string>>;
  readonly evidence: string;
  /** The cells in which a copy shows the owner's response and evidence; absent if it has none. */
  readonly owners?: { readonly response: string; readonly evidence: string };
}

/** A person's answer to one statement. Evidence is the text exactly as the cell displays it, not trimmed. */
export interface Answer {
  readonly statement: number;
  readonly marks: readonly Mark[];
  readonly evidence: string;
  /** What the evidence's cell held when it was read, if that is not a text [E1]. */
  readonly typed?: TypedValue;
  /** The response in the previous assessment, until it is confirmed or changed. */
  readonly lastTime?: ResponseId;
  /** In a copy: the owner's response and evidence that it shows next to the row [I1]. */
  readonly owners?: { readonly response: ResponseId | null; readonly evidence: string };
  readonly place?: AnswerPlace;
}

/** A person's answer to a prompt of the annex. */
export interface PromptAnswer {
  readonly prompt: string;
  readonly answer: string;
  readonly evidence: string;
  /** The numbers of the statements that the prompt bears on, as text exactly as the cell displays it. */
  readonly bearsOn: string;
  /** What the cells of the texts held when they were read, if that is not a text [E1]. */
  readonly typed?: Readonly<Partial<Record<PromptText, TypedValue>>>;
  readonly place?: PromptPlace;
}

/** The texts of a prompt's row that people fill in. */
export type PromptText = "answer" | "evidence" | "bearsOn";

/** Where a prompt's row was found; `prompt` is the cell with its wording. */
export interface PromptPlace {
  readonly sheet: string;
  readonly prompt: string;
  readonly answer: string;
  readonly evidence: string;
  readonly bearsOn: string;
}

/** The details on the Cover, as text. A date is written `yyyy-mm-dd`. */
export interface Details {
  readonly organisation: string;
  readonly site: string;
  readonly assessor: string;
  readonly accountableManager: string;
  readonly stakeholders: string;
  readonly date: string;
}

/**
 * The scoring rule in force [S1] [S5] [S6]. Points, thresholds and shares are 0–1. The rule is this tool's, not
 * the guidance's.
 */
export interface Rule {
  readonly points: {
    readonly yes: number;
    readonly inPart: number;
    readonly no: number;
    readonly notSure: number;
  };
  readonly greenAt: number;
  readonly amberAt: number;
  /** The share of N/A above which the overall rating is capped. */
  readonly notApplicableShare: number;
  readonly caps: Readonly<Record<CapId, boolean>>;
  readonly keyStatements: readonly number[];
}

/** The conditions that can hold a rating at Amber [S6]. */
export const capIds = ["no-or-not-sure", "red-section", "key-statement", "not-applicable-share"] as const;
export type CapId = (typeof capIds)[number];

export interface Assessment {
  readonly details: Details;
  /** One for each statement, in the order of the checklist. */
  readonly answers: readonly Answer[];
  /** One for each prompt of the annex, in the order of the annex. */
  readonly prompts: readonly PromptAnswer[];
  readonly rule: Rule;
  /** The protective marking on Settings. */
  readonly marking: string;
  /** The day each suggested step was done, by the id of the step. Text, written `yyyy-mm-dd` when it is a date. */
  readonly steps: Readonly<Record<string, string>>;
  readonly circulation: Circulation;
  readonly boardRecords: BoardRecords;
}
