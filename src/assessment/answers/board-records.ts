import type { TypedValue } from "../../spreadsheet/typed-value";
import type { Texts } from "./texts";

export const blankAction = {
  /** The number of the statement, as text. */
  statement: "",
  action: "",
  owner: "",
  due: "",
  priority: "",
  status: "",
  cost: "",
  benefit: "",
  endorsedBy: "",
  endorsedOn: "",
  /** The reason for no action. */
  reason: "",
  addedOn: "",
  closedOn: "",
};

/** One row of Actions, about one statement. All fields are text; dates are written `yyyy-mm-dd`. */
export type ActionTexts = Texts<typeof blankAction>;

export interface Action extends ActionTexts {
  /** What cells held when they were read, if that is not a text [E1]. */
  readonly typed?: Readonly<Partial<Record<keyof ActionTexts, TypedValue>>>;
  readonly place?: ActionPlace;
}

/** Where an action was found, as addresses in `A1` form. */
export interface ActionPlace {
  readonly sheet: string;
  readonly statement: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly reason: string;
}

export const blankSnapshotEntry = {
  /** The name of the snapshot, unique in the workbook. */
  snapshot: "",
  takenOn: "",
  takenBy: "",
  /** `Overall`, `Phase`, `Section` or `Statement`. */
  level: "",
  /** The id of a phase or section, the number of a statement, or `overall`. */
  item: "",
  title: "",
  /** The label of a statement's response. Empty when the statement is unanswered, and for results. */
  response: "",
  points: "",
  applicable: "",
  answered: "",
  /** How many statements the row covers: 1 for a statement. */
  statements: "",
  score: "",
  low: "",
  high: "",
  /** The id of the rating; empty for a statement. */
  rating: "",
  /** The scoring rule in words. */
  rule: "",
};

/**
 * One row of Snapshots: a result or an answer. All fields are text; scores are 0–1, and empty when there is
 * none.
 */
export type SnapshotEntry = Texts<typeof blankSnapshotEntry>;

/** The people who validate an assessment: the recommended steps of the guidance. */
export const validatorIds = ["security-manager", "senior-management", "board"] as const;
export type ValidatorId = (typeof validatorIds)[number];

export interface Validation {
  readonly name: string;
  readonly on: string;
  readonly remarks: string;
}

/** The state of one statement, prompt, setting, action or text of the Board paper when it was sealed. All fields are text. */
export interface SealedItem {
  /** The number of a statement, the id of a prompt, the label of a setting, `Action 12` or `Board: Summary`. */
  readonly item: string;
  /** The label of the response, the answer to a prompt, the value of the setting, the action, or `Draft`. */
  readonly response: string;
  /** For an action, its other columns, a line for each. For the Board paper, the text. */
  readonly evidence: string;
  /** For a statement, 1 if it is key, else 0. For a prompt, the statements it bears on. Empty for a setting. */
  readonly other: string;
}

/**
 * What a seal covers, and how. Form 1 reads a number that was typed as text as the bare number, form 2 as the cell
 * displays it [E1]. Form 3 also covers who sealed and when, the actions, and the texts of the Board paper.
 */
export const sealForms = [1, 2, 3] as const;
export type SealForm = (typeof sealForms)[number];

export interface Seal {
  /** `yyyy-mm-dd`. */
  readonly sealedOn: string;
  readonly sealedBy: string;
  /** SHA-256 of {@link canonicalForm}, 64 hexadecimal digits. */
  readonly hash: string;
  readonly form: SealForm;
  readonly items: readonly SealedItem[];
}

export interface SignOff {
  readonly validations: Readonly<Record<ValidatorId, Validation>>;
  /** Null until the assessment is sealed. */
  readonly seal: Seal | null;
}

/** A text on the Board paper. It is a draft while it equals what the tool drafted and nobody has accepted it. */
export interface BoardText {
  readonly text: string;
  /** The text that the tool drafted; empty if it drafted none. */
  readonly drafted: string;
  /** Any mark means that a person accepts the text. */
  readonly accepted: string;
}

/** What a person writes on the Board paper. */
export interface BoardPaper {
  readonly period: string;
  /** The name of the snapshot that results are compared with; empty if none. */
  readonly comparedWith: string;
  readonly summary: BoardText;
  /** The decisions that the Board is asked to make. */
  readonly decisions: readonly BoardText[];
}

/** The records behind the sheets for the Board, which appear when they are first used. */
export interface BoardRecords {
  readonly actions: readonly Action[];
  readonly snapshots: readonly SnapshotEntry[];
  readonly signOff: SignOff | null;
  readonly board: BoardPaper | null;
}

export const noBoardRecords: BoardRecords = { actions: [], snapshots: [], signOff: null, board: null };

const blankValidation: Validation = { name: "", on: "", remarks: "" };

export const blankSealedItem: SealedItem = { item: "", response: "", evidence: "", other: "" };

export const blankSignOff: SignOff = {
  validations: {
    "security-manager": blankValidation,
    "senior-management": blankValidation,
    board: blankValidation,
  },
  seal: null,
};

/** The levels in the rows of a snapshot. */
export const snapshotLevels = {
  overall: "Overall",
  phase: "Phase",
  section: "Section",
  statement: "Statement",
} as const;
