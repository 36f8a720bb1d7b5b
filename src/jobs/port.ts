import type { Assessment } from "../assessment/answers/assessment";
import type { Checklist } from "../checklist/checklist";
import type { SheetGrid } from "../spreadsheet/cells";
import type { SheetChange } from "../spreadsheet/change";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { Result } from "../spreadsheet/result";
import type { Run } from "../spreadsheet/run";
import type { StepKind } from "../workbook/steps/step-note";
import type { Interpretation, InterpretedAssessment } from "../workbook/reading/interpret";

/** The time (ISO 8601, UTC), and the user's local date (`yyyy-mm-dd`). */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

/** The workbook that a job works on, as it was read. */
export interface WorkbookRead {
  readonly interpretation: Interpretation;
  /** Its sheets; not needed by a port that cannot write single cells. */
  readonly grids: readonly SheetGrid[];
}

/** A workbook to give to the user. A table in SPEC lists what may be in it [X8]. */
export interface HandOver {
  /** The file's name without its ending [P20]. */
  readonly name: string;
  /** Planned on demand, so that only one plan is in memory at a time. */
  readonly plan: () => WorkbookPlan;
  /** Encrypts the file; empty for no encryption. */
  readonly password: string;
  /** Whether to include sheets that people added to the workbook, if the port can read them. */
  readonly keepsOthers: boolean;
}

/**
 * How many of the workbooks were made, in order, and why it stopped; null when all were made.
 */
export interface HandedOver<Problem> {
  readonly count: number;
  readonly stopped: Problem | null;
}

/** The content that the sheets should have. */
export interface SheetsWanted {
  /** The workbook as it was when the job decided. */
  readonly before: InterpretedAssessment;
  readonly after: Assessment;
  /** The sheets that change, by their names in the plan; `all` to repair every sheet. */
  readonly sheets: readonly string[] | "all";
  /** Whether to make the PivotTables on `Board pivot`, or to refresh the existing ones. */
  readonly pivots: "make" | "refresh" | "leave";
  /** What is being done: noted in an open workbook until it is finished [X11]. */
  readonly step: StepKind;
  /** The cells in which people's answers change, on other sheets; absent for none. */
  readonly cells?: readonly SheetChange[];
}

/** What happened to the requested PivotTables. */
export interface PivotsMade {
  readonly sheet: string;
  readonly made: readonly string[];
  readonly refreshed: readonly string[];
  readonly kept: readonly { readonly sheet: string; readonly pivot: string }[];
}

/**
 * Every effect that a job needs. A job decides what will change, as data; the pane's port changes the open
 * workbook, and the command line's port writes files.
 * @typeParam Problem the port's own problems, such as an error from Excel or a full disk.
 */
export interface JobPort<Problem> extends Run {
  /** The built-in checklist. */
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
  /** SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
  readonly hash: (text: string) => Promise<string>;
  readonly read: () => Promise<Result<WorkbookRead, Problem>>;
  /** Makes a new, whole workbook of an assessment. */
  readonly build: (plan: WorkbookPlan, assessment: Assessment) => Promise<Result<unknown, Problem>>;
  /**
   * Writes sheets, and cells of others, in one step. If someone else wrote at the same time, it fails with `overtaken`; the next
   * reading then has what they wrote, and the job can be done again.
   * @returns what happened to the PivotTables; null when none were requested. */
  readonly writeSheets: (wanted: SheetsWanted) => Promise<Result<PivotsMade | null, Problem>>;
  /**
   * Makes files for the user one at a time, and stops at the first failure; the open workbook does not change [P14]. The pane
   * offers them to save or to open; the command line saves them.
   * @param together the name of one file with all of them, without its ending, if they may be given as one.
   */
  readonly handOver: (files: readonly HandOver[], together?: string) => Promise<HandedOver<Problem>>;
}
