import type { Assessment, Details, Rule } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import type { UnusedFile } from "../../assessment/portfolio/portfolio";
import type { Results } from "../../assessment/scoring/results";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { ExcelProblem, FoundSheet } from "../../excel/host/excel-problem";
import type { JobProblem } from "../../jobs/job-problem";
import type { MergeWanted } from "../../jobs/merge";
import type { PivotsMade } from "../../jobs/port";
import type { Renewed } from "../../jobs/renew";
import type { Result } from "../../spreadsheet/result";
import type { Run } from "../../spreadsheet/run";
import type { FileProblem } from "../../file/package/problem";
import type { CopyRequest } from "../../workbook/sharing/plan-copy";
import type { Copy } from "../../workbook/form/copy-facts";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import type { BoardStep, StepDone } from "../../workbook/board/board-steps";
import type { ReturnedFile } from "../../workbook/sharing/judge-returned";

/** An assessment as it was last read from the workbook, with its results and findings. */
export interface Assessed {
  readonly kind: "assessment";
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly results: Results;
  readonly findings: readonly Finding[];
  /** The assessment's sheets that were found, with their current names. */
  readonly sheets: readonly FoundSheet[];
  /** The planned names of the assessment's sheets that were not found. */
  readonly missing: readonly string[];
  readonly ids: InterpretedAssessment["ids"];
  /** Set if the workbook is a copy for a contributor; its checklist then has only the statements asked. */
  readonly copy: Copy | null;
}

/** What the open workbook holds. */
export type Contents =
  | { readonly kind: "none" }
  /** A portfolio or a Board copy: no checklist is created in it [P15]. */
  | { readonly kind: "derived"; readonly what: DerivedWorkbook }
  | Assessed
  /** It has a checklist in it that this add-in cannot read; each problem is a sentence. */
  | { readonly kind: "unreadable"; readonly problems: readonly string[] };

/** What Excel, or a sheet that is not there, keeps a job from doing. */
export type HostProblem =
  | ExcelProblem
  /** There is no sheet Responses to make PivotTables from. Nothing was changed. */
  | { readonly kind: "no-responses" };

export type PaneProblem =
  | HostProblem
  | JobProblem
  /** The cell to be written is not on any sheet: its row or its label is gone. Nothing was changed. */
  | { readonly kind: "no-place"; readonly change: Change["kind"] }
  /** A colleague wrote `found` into the cell since it was read [X5]. Nothing was changed. */
  | {
      readonly kind: "changed-meanwhile";
      readonly sheet: string;
      readonly address: string;
      readonly found: string;
    }
  /** A part of the add-in, which is loaded when it is needed, did not come. */
  | { readonly kind: "not-loaded" }
  /** A fault of the add-in itself, or of the runtime under it: nothing that was foreseen. */
  | { readonly kind: "unexpected"; readonly message: string };

export type PaneResult<Value> = Result<Value, PaneProblem>;

/** What a new workbook is made from. */
export interface NewAssessment {
  readonly checklist: Checklist;
  readonly details: Details;
}

/** One thing that a person changes from the pane. `base` is the text that they saw before they wrote theirs. */
export type Change =
  | { readonly kind: "answer"; readonly statement: number; readonly response: ResponseId | null }
  | { readonly kind: "evidence"; readonly statement: number; readonly text: string; readonly base: string }
  | { readonly kind: "prompt"; readonly prompt: string; readonly text: string; readonly base: string }
  /** `text` is a day, `yyyy-mm-dd`, or empty. */
  | { readonly kind: "step"; readonly step: string; readonly text: string; readonly base: string }
  | { readonly kind: "detail"; readonly detail: keyof Details; readonly text: string; readonly base: string }
  /** Only the settings in which the two rules differ are written. */
  | { readonly kind: "rule"; readonly rule: Rule; readonly base: Rule };

/** What came of issuing copies. */
export interface IssueResult {
  readonly contents: Assessed;
  /** How many copies were opened. */
  readonly opened: number;
  /** Why the others were not; null when all were. */
  readonly stopped: PaneProblem | null;
  /** Why the register does not have them yet: it is written with the copies that are issued next. */
  readonly unregistered: PaneProblem | null;
}

/** What came of merging. */
export type MergeResult =
  | {
      readonly kind: "merged";
      readonly contents: Assessed;
      /** Why the register and the log were not written: the answers are in, and merging again does the rest. */
      readonly unlogged: PaneProblem | null;
    }
  /** These statements and prompts are not what they were when the person decided. Nothing was written. */
  | { readonly kind: "changed"; readonly contents: Assessed; readonly items: readonly string[] };

/** What a person wants made for the Board. */
export type BoardWanted =
  | BoardStep
  | { readonly kind: "pivots" }
  | { readonly kind: "board-copy"; readonly withDashboard: boolean }
  /** The next assessment, as a new workbook. */
  | { readonly kind: "renew" }
  /** Many finished workbooks side by side, whatever is open. */
  | {
      readonly kind: "roll-up";
      readonly files: readonly File[];
      /** Tried where a file has one. */
      readonly passwords: readonly string[];
    };

/** What came of it. */
export interface BoardResult {
  readonly contents: Contents;
  readonly done:
    | StepDone
    | ({ readonly kind: "pivots" } & PivotsMade)
    | { readonly kind: "board-copy" }
    | ({ readonly kind: "renew" } & Renewed)
    | {
        readonly kind: "roll-up";
        readonly sites: number;
        readonly unused: readonly UnusedFile[];
        /** False where no workbook was opened: nothing to put in it, or too much. */
        readonly isOpen: boolean;
      };
}

/** A file that a person brought, read. */
export type FileOutcome = Result<ReturnedFile, FileProblem | { readonly kind: "cancelled" }>;

/** Where the person is in the workbook, as far as it is a row of the assessment. */
export interface Place {
  readonly statement: number | null;
  /** The id of a prompt of the annex. */
  readonly prompt: string | null;
}

/** An event in a workbook that is being followed. */
export type News =
  | { readonly kind: "contents"; readonly contents: Contents }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "problem"; readonly problem: PaneProblem };

/** Everything the pane needs from the workbook. The pane itself does not know Excel: its caller provides this. */
export interface PanePort {
  /** Reads the open workbook: two requests the first time, one after that. */
  read(): Promise<PaneResult<Contents>>;
  /** Creates a checklist in the open workbook. If it is cancelled, nothing is left behind. */
  create(wanted: NewAssessment, run: Run): Promise<PaneResult<Assessed>>;
  /** Rebuilds the assessment's sheets in place; what people wrote is kept [X5]. */
  repair(run: Run): Promise<PaneResult<Assessed>>;
  /** Shows a sheet by its current name; with an address (`C5`, or several: `C5,D5`) selects those cells too. */
  show(sheet: string, address: string | null): Promise<PaneResult<void>>;
  /** Writes one change in one request [P1]. */
  write(change: Change): Promise<PaneResult<Assessed>>;
  /** Opens a copy for each request in a new window, then adds them to the register. */
  issue(requests: readonly CopyRequest[], password: string, run: Run): Promise<PaneResult<IssueResult>>;
  /** Writes the changes of a merge if the rows are still as previewed, then the register and the log [P11]. */
  merge(wanted: MergeWanted, run: Run): Promise<PaneResult<MergeResult>>;
  /** Makes sheets or workbooks for the Board from the current workbook. */
  makeForBoard(wanted: BoardWanted, run: Run): Promise<PaneResult<BoardResult>>;
  /** Reads a file that the person chose. The open workbook is not involved. */
  readFile(file: File, passwords: readonly string[], signal: AbortSignal): Promise<FileOutcome>;
  /** Finds the selected row: some versions of Excel report no selection events. */
  locate(): Promise<PaneResult<Place>>;
  /** Reports events in the workbook until the function it returns is called. */
  follow(tell: (news: News) => void): Promise<PaneResult<() => void>>;
}

export const viewIds = ["set-up", "assess", "check", "share", "results", "report"] as const;
export type ViewId = (typeof viewIds)[number];

/** Opens a view; Assess can be opened at a statement. */
export type OpenView = (view: ViewId, statement?: number) => void;

/** The view in the query of the page's address, `?view=check`; undefined if there is none or it is unknown. */
export function readView(search: string): ViewId | undefined {
  const wanted = new URLSearchParams(search).get("view");
  return viewIds.find((view) => view === wanted);
}

/** The current name of a planned sheet; undefined if it was not found. */
export function findSheet({ sheets }: Pick<Assessed, "sheets">, planned: string): string | undefined {
  return sheets.find((sheet) => sheet.planned === planned)?.actual;
}
