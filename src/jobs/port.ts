import type { Assessment } from "../assessment/answers/assessment";
import type { Checklist } from "../checklist/checklist";
import type { SheetGrid } from "../spreadsheet/cells";
import type { SheetChange } from "../spreadsheet/change";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { Result } from "../spreadsheet/result";
import type { Run } from "../spreadsheet/run";
import type { Interpretation, InterpretedAssessment } from "../workbook/reading/interpret";

/** A moment (ISO 8601, UTC), and the day it is where the person is (`yyyy-mm-dd`). */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

/** The workbook that a job works on, as it was read. */
export interface WorkbookRead {
  readonly interpretation: Interpretation;
  /** Its sheets; a port that cannot write single cells need not keep them. */
  readonly grids: readonly SheetGrid[];
}

/** A workbook to give to the person. */
export interface HandOver {
  /** What its file is called after the name of the workbook that it comes from: `Anna Smith`. */
  readonly name: string;
  /** Planned when it is needed, so that only one plan is held at a time. */
  readonly plan: () => WorkbookPlan;
  /** Encrypts the file; empty for none. */
  readonly password: string;
  /** Whether the sheets that people added to the workbook go along, where the port has them at hand. */
  readonly keepsOthers: boolean;
}

/** How many of the workbooks were handed over, in their order, and why the others were not; null when all were. */
export interface HandedOver<Problem> {
  readonly count: number;
  readonly stopped: Problem | null;
}

/** What the workbook is to say. */
export interface SheetsWanted {
  /** The workbook as it was when the job decided. */
  readonly before: InterpretedAssessment;
  readonly after: Assessment;
  /** The sheets that say something else than before, by the plan's names; `all` when every sheet is to be put right. */
  readonly sheets: readonly string[] | "all";
  /** Whether to make the PivotTables on `Board pivot`, or to refresh those that are there. */
  readonly pivots: "make" | "refresh" | "leave";
}

/** What became of the PivotTables that were asked for. */
export interface PivotsMade {
  readonly sheet: string;
  readonly made: readonly string[];
  readonly refreshed: readonly string[];
  readonly kept: readonly { readonly sheet: string; readonly pivot: string }[];
}

/**
 * All that a job needs done: a small port of effects. A job decides what will change and says so as data; the pane's port acts
 * in the open workbook, the command line's on files.
 * @typeParam Problem what the port itself can meet: a refusal of Excel's, a full disk.
 */
export interface JobPort<Problem> extends Run {
  /** The checklist that the program brings along. */
  readonly builtIn: () => Promise<Checklist>;
  readonly moment: () => Moment;
  readonly newId: () => string;
  /** SHA-256 of a text in UTF-8, in 64 hexadecimal digits. */
  readonly hash: (text: string) => Promise<string>;
  readonly read: () => Promise<Result<WorkbookRead, Problem>>;
  /** Makes a whole workbook where there is none yet. */
  readonly build: (plan: WorkbookPlan) => Promise<Result<void, Problem>>;
  /** Writes the cells in which people's own answers change. What `writeSheets` is asked for next has them too. */
  readonly writeCells: (changes: readonly SheetChange[]) => Promise<Result<void, Problem>>;
  /** @returns what became of the PivotTables; null where they were not asked for. */
  readonly writeSheets: (wanted: SheetsWanted) => Promise<Result<PivotsMade | null, Problem>>;
  /** Gives workbooks to the person, one after the other until one is refused; the open workbook does not change [P14]. */
  readonly handOver: (files: readonly HandOver[]) => Promise<HandedOver<Problem>>;
}
