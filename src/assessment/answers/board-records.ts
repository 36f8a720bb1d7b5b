/** What is being done about one statement: a row of Actions. All of it is text; days are `yyyy-mm-dd` where they are days. */
export interface ActionTexts {
  /** The number of the statement, as text. */
  readonly statement: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly priority: string;
  readonly status: string;
  readonly cost: string;
  readonly benefit: string;
  readonly endorsedBy: string;
  readonly endorsedOn: string;
  /** Why nothing is done. */
  readonly reason: string;
  readonly addedOn: string;
  readonly closedOn: string;
}

export interface Action extends ActionTexts {
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

/** One result or answer of one snapshot: a row of Snapshots. All of it is text; scores are 0–1, empty when there is none. */
export interface SnapshotEntry {
  /** What the snapshot is called; no two of a workbook have one name. */
  readonly snapshot: string;
  readonly takenOn: string;
  readonly takenBy: string;
  /** `Overall`, `Phase`, `Section` or `Statement`. */
  readonly level: string;
  /** The id of a phase or section, the number of a statement; `overall`. */
  readonly item: string;
  readonly title: string;
  /** The label of the response of a statement; empty while it is not answered, and for what is no statement. */
  readonly response: string;
  readonly points: string;
  readonly applicable: string;
  readonly answered: string;
  /** How many statements it is about: 1 for a statement. */
  readonly statements: string;
  readonly score: string;
  readonly low: string;
  readonly high: string;
  /** The id of the rating; empty for a statement. */
  readonly rating: string;
  /** The rule that it was scored by, in words. */
  readonly rule: string;
}

/** Who validates an assessment: the recommended steps of the guidance. */
export const validatorIds = ["security-manager", "senior-management", "board"] as const;
export type ValidatorId = (typeof validatorIds)[number];

export interface Validation {
  readonly name: string;
  readonly on: string;
  readonly remarks: string;
}

/** What one statement, prompt or setting of the rule said when the assessment was sealed. All of it is text. */
export interface SealedItem {
  /** The number of a statement, the id of a prompt, or the label of a setting. */
  readonly item: string;
  /** The word of the response, the answer to a prompt, or the setting in force. */
  readonly response: string;
  readonly evidence: string;
  /** 1 for a key statement, else 0; what a prompt bears on; nothing for a setting. */
  readonly other: string;
}

export interface Seal {
  /** `yyyy-mm-dd`. */
  readonly sealedOn: string;
  readonly sealedBy: string;
  /** SHA-256 of {@link canonicalForm}, 64 hexadecimal digits. */
  readonly hash: string;
  readonly items: readonly SealedItem[];
}

export interface SignOff {
  readonly validations: Readonly<Record<ValidatorId, Validation>>;
  /** Null while nothing is sealed. */
  readonly seal: Seal | null;
}

/** A text of the Board paper: while it is what the tool drafted, it is a draft until a person accepts it. */
export interface BoardText {
  readonly text: string;
  /** What the tool drafted; empty where it drafted nothing. */
  readonly drafted: string;
  /** Anything but white space says that a person accepts it. */
  readonly accepted: string;
}

/** What a person writes on the Board paper. */
export interface BoardPaper {
  readonly period: string;
  /** The name of the snapshot that results are compared with; empty for none. */
  readonly comparedWith: string;
  readonly summary: BoardText;
  /** What the Board is asked to decide. */
  readonly decisions: readonly BoardText[];
}

/** What is made for the Board, on sheets that appear when they are first used. */
export interface BoardRecords {
  readonly actions: readonly Action[];
  readonly snapshots: readonly SnapshotEntry[];
  readonly signOff: SignOff | null;
  readonly board: BoardPaper | null;
}

export const noBoardRecords: BoardRecords = { actions: [], snapshots: [], signOff: null, board: null };

export const blankAction: ActionTexts = {
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
  reason: "",
  addedOn: "",
  closedOn: "",
};

export const blankSnapshotEntry: SnapshotEntry = {
  snapshot: "",
  takenOn: "",
  takenBy: "",
  level: "",
  item: "",
  title: "",
  response: "",
  points: "",
  applicable: "",
  answered: "",
  statements: "",
  score: "",
  low: "",
  high: "",
  rating: "",
  rule: "",
};

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
