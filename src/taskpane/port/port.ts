import type { Assessment, Details, Rule } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import type { UnusedFile } from "../../assessment/portfolio/portfolio";
import type { Results } from "../../assessment/scoring/results";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Calculation } from "../../excel/host/calculation";
import type { ExcelProblem, FoundSheet } from "../../excel/host/excel-problem";
import type { JobProblem } from "../../jobs/job-problem";
import type { AgainWanted } from "../../jobs/issue";
import type { MergeWanted } from "../../jobs/merge";
import type { Undone, UndoWanted } from "../../jobs/undo-merge";
import type { PivotsMade } from "../../jobs/port";
import type { Renewed } from "../../jobs/renew";
import type { Result } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import type { FileProblem } from "../../file/package/problem";
import type { CopyRequest } from "../../workbook/sharing/plan-copy";
import type { UnfinishedStep } from "../../workbook/steps/step-note";
import type { Copy } from "../../workbook/form/copy-facts";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { BoardStep, StepDone } from "../../workbook/board/board-steps";
import type { ReturnedFile } from "../../workbook/sharing/judge-returned";

/** An assessment as last read from the workbook, with its scores and findings. */
export interface Assessed {
  readonly kind: "assessment";
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly results: Results;
  readonly findings: readonly Finding[];
  /** The assessment's sheets in the workbook, with their current names. */
  readonly sheets: readonly FoundSheet[];
  /** The planned names of the assessment's missing sheets. */
  readonly missing: readonly string[];
  readonly ids: InterpretedAssessment["ids"];
  /** Set if the workbook is an issued copy: its checklist then has only the statements asked. */
  readonly copy: Copy | null;
  /** Whether Excel calculates by itself, or only when someone presses F9 [P26]. */
  readonly calculation: Calculation;
  /** A step that was interrupted and can be finished [X11]; null if there is none. */
  readonly unfinished: UnfinishedStep | null;
}

/** What the open workbook holds. */
export type Contents =
  | { readonly kind: "none" }
  /** A workbook made from assessments: it cannot hold a checklist. */
  | { readonly kind: "derived"; readonly what: DerivedWorkbook }
  /** A workbook of ours without its very hidden sheet [W11]. */
  | { readonly kind: "hidden-sheet-missing" }
  | Assessed
  /** A checklist that this add-in cannot read; each problem is a sentence. */
  | { readonly kind: "unreadable"; readonly problems: readonly string[] };

/** Why Excel, or a missing sheet, stopped a job. */
export type HostProblem =
  | ExcelProblem
  /** The Responses sheet, the source of the PivotTables, is missing. Nothing was changed. */
  | { readonly kind: "no-responses" };

export type PaneProblem =
  | HostProblem
  | JobProblem
  /** The cell to write was not found: its row or label is missing. Nothing was changed. */
  | { readonly kind: "no-place"; readonly change: Change["kind"] }
  /** A colleague has entered `found` in the cell since it was read [X5]. Nothing was changed. */
  | {
      readonly kind: "changed-meanwhile";
      readonly sheet: string;
      readonly address: string;
      readonly found: string;
    }
  /** A part of the add-in that loads on demand failed to load. */
  | { readonly kind: "not-loaded" }
  /** An unexpected fault in the add-in or its runtime. */
  | { readonly kind: "unexpected"; readonly message: string };

export type PaneResult<Value> = Result<Value, PaneProblem>;

/** The content of a new checklist. */
interface NewAssessment {
  readonly checklist: Checklist;
  readonly details: Details;
}

/** One change that the user makes in the pane. `base` is the text they saw before the change. */
export type Change =
  | { readonly kind: "answer"; readonly statement: number; readonly response: ResponseId | null }
  /** Several answers in one request. */
  | { readonly kind: "answers"; readonly answers: readonly { statement: number; response: ResponseId }[] }
  /** A cell of the open action of a statement [P66]. A due date is `yyyy-mm-dd`, or empty. */
  | {
      readonly kind: "action";
      readonly statement: number;
      readonly field: "owner" | "due" | "status";
      readonly text: string;
      readonly base: string;
    }
  | { readonly kind: "evidence"; readonly statement: number; readonly text: string; readonly base: string }
  | { readonly kind: "prompt"; readonly prompt: string; readonly text: string; readonly base: string }
  /** `text` is a date, `yyyy-mm-dd`, or empty. */
  | { readonly kind: "step"; readonly step: string; readonly text: string; readonly base: string }
  | { readonly kind: "detail"; readonly detail: keyof Details; readonly text: string; readonly base: string }
  /** Only the settings that differ between the two rules are written. */
  | { readonly kind: "rule"; readonly rule: Rule; readonly base: Rule };

/** A file to save, or to open as a workbook. */
export interface ReadyFile {
  /** With its ending [P20]. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isEncrypted: boolean;
}

/** Files that were made for the user [P18]. */
export interface ReadyFiles {
  readonly files: readonly ReadyFile[];
  /** One .zip with all of them; null if there is only one. */
  readonly together: ReadyFile | null;
}

/** The result of preparing copies. All of them are in the register. */
export interface IssueResult {
  readonly contents: Assessed;
  readonly ready: ReadyFiles;
  /** The ids of the copies whose files were made, in their order. */
  readonly copyIds: readonly string[];
  /** Why the other files were not made; null if all were. */
  readonly stopped: PaneProblem | null;
}

/** The result of a merge. */
type MergeResult =
  | { readonly kind: "merged"; readonly contents: Assessed }
  /** These statements and prompts have changed since the user decided. Nothing was written. */
  | { readonly kind: "changed"; readonly contents: Assessed; readonly items: readonly string[] };

/** The result of undoing a merge. */
export interface UndoResult extends Undone {
  readonly contents: Assessed;
}

/** A document that the user wants for the Board. */
export type BoardWanted =
  | BoardStep
  | { readonly kind: "pivots" }
  | { readonly kind: "board-copy"; readonly withDashboard: boolean; readonly password: string }
  /** The next assessment, as a new workbook. */
  | { readonly kind: "renew" }
  /** A comparison of several finished workbooks; it does not use the open workbook. */
  | {
      readonly kind: "roll-up";
      readonly files: readonly File[];
      /** Tried on files that have a password. */
      readonly passwords: readonly string[];
    };

/** The result of a request for the Board. */
export interface BoardResult {
  readonly contents: Contents;
  readonly done:
    | StepDone
    | ({ readonly kind: "pivots" } & PivotsMade)
    | { readonly kind: "board-copy"; readonly ready: ReadyFiles }
    | ({ readonly kind: "renew"; readonly ready: ReadyFiles } & Renewed)
    | {
        readonly kind: "roll-up";
        readonly sites: number;
        readonly unused: readonly UnusedFile[];
        /** Null if there was nothing to put in a workbook, or too much. */
        readonly ready: ReadyFiles | null;
      };
}

/** The result of reading a file that the user chose. */
export type FileOutcome = Result<ReturnedFile, FileProblem | { readonly kind: "cancelled" }>;

/** The assessment row that is selected in the workbook, if any. */
export interface Place {
  readonly statement: number | null;
  /** The id of an annex prompt. */
  readonly prompt: string | null;
}

/** The result of removing a checklist that was never completed. */
interface Removed {
  readonly contents: Contents;
  /** The sheets that stay, because someone has typed on them. */
  readonly kept: readonly string[];
}

/** An event in a workbook that the pane follows. */
export type News =
  | { readonly kind: "contents"; readonly contents: Contents }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "problem"; readonly problem: PaneProblem };

/**
 * Everything the pane needs from the workbook. The pane itself does not know Excel: its caller provides this
 * port.
 */
export interface PanePort {
  /** Reads the open workbook: in two requests the first time, then in one. */
  read(): Promise<PaneResult<Contents>>;
  /** Creates a checklist in the open workbook. It can be cancelled before it writes. */
  create(wanted: NewAssessment, run: Run): Promise<PaneResult<Assessed>>;
  /**
   * Rebuilds the assessment's sheets in place, and keeps what users entered [X5]. If a step was interrupted, this finishes it:
   * the contents then have no unfinished step [X11].
   */
  repair(run: Run): Promise<PaneResult<Assessed>>;
  /** Removes a checklist that was never completed, except for sheets on which someone has typed. */
  remove(run: Run): Promise<PaneResult<Removed>>;
  /** Makes Excel calculate by itself, in all open workbooks [P26]. */
  calculateAutomatically(): Promise<PaneResult<Contents>>;
  /** Shows a sheet by its current name, and selects the cells of an address (`C5` or `C5,D5`) if given. */
  show(sheet: string, address: string | null): Promise<PaneResult<void>>;
  /** Writes one change in one request. */
  write(change: Change): Promise<PaneResult<Assessed>>;
  /** Adds a copy for each request to the register, as prepared; then makes the files [P18]. */
  issue(requests: readonly CopyRequest[], password: string, run: Run): Promise<PaneResult<IssueResult>>;
  /** Makes the files of copies in the register once more, from the current workbook [P19]. */
  handOverAgain(wanted: AgainWanted, run: Run): Promise<PaneResult<IssueResult>>;
  /** Notes in the register that these copies were handed over today [P18]. */
  confirmHandedOver(
    copyIds: readonly string[],
    run: Run,
  ): Promise<PaneResult<{ readonly contents: Assessed }>>;
  /** Whether the pane can save files; where it cannot, they are opened as workbooks [P18]. */
  canDownload(): boolean;
  /** Opens a file that is not encrypted as a new workbook, which has no name yet. */
  openAsWorkbook(file: ReadyFile): Promise<PaneResult<{ readonly contents: undefined }>>;
  /** Writes a merge with the register and the log, if its rows have not changed since the preview [P11]. */
  merge(wanted: MergeWanted, run: Run): Promise<PaneResult<MergeResult>>;
  /** Undoes a merge: restores the rows that nobody has changed since, and writes the log [J9]. */
  undoMerge(wanted: UndoWanted, run: Run): Promise<PaneResult<UndoResult>>;
  /** Makes sheets or workbooks for the Board from the current workbook. */
  makeForBoard(wanted: BoardWanted, run: Run): Promise<PaneResult<BoardResult>>;
  /** Reads a file that the user chose; the workbook is not used. */
  readFile(file: File, passwords: readonly string[], signal: AbortSignal): Promise<FileOutcome>;
  /** Finds the selected row: some versions of Excel do not report selections. */
  locate(): Promise<PaneResult<Place>>;
  /** Reports events in the workbook until the returned function is called. */
  follow(tell: (news: News) => void): Promise<PaneResult<() => void>>;
}

export const viewIds = [
  "set-up",
  "assess",
  "check",
  "share",
  "results",
  "report",
  "settings",
  "send-back",
] as const;
export type ViewId = (typeof viewIds)[number];

/** Brings a view to the front; Assess opens at the given statement. */
export type OpenView = (view: ViewId, statement?: number) => void;

/** The current name of a planned sheet; undefined if the sheet is missing. */
export function findSheet({ sheets }: Pick<Assessed, "sheets">, planned: string): string | undefined {
  return sheets.find((sheet) => sheet.planned === planned)?.actual;
}
