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

/** An assessment as it was last read from the workbook, with everything that is said of it. */
export interface Assessed {
  readonly kind: "assessment";
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly results: Results;
  readonly findings: readonly Finding[];
  /** The assessment's sheets that are there, under the names they have now. */
  readonly sheets: readonly FoundSheet[];
  /** The assessment's sheets that are not there, by the names they should have. */
  readonly missing: readonly string[];
  readonly ids: InterpretedAssessment["ids"];
  /** What makes the workbook a copy for somebody; its checklist is then of the statements that are asked. */
  readonly copy: Copy | null;
}

/** What the open workbook holds. */
export type Contents =
  | { readonly kind: "none" }
  /** No assessment, but what was made from some: no checklist is made in it. */
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

/** What happens in the workbook while it is followed. */
export type News =
  | { readonly kind: "contents"; readonly contents: Contents }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "problem"; readonly problem: PaneProblem };

/** All that the pane asks of the workbook. The pane knows nothing of Excel; whoever composes it brings this. */
export interface PanePort {
  /** Reads the open workbook: two requests the first time, one after that. */
  read(): Promise<PaneResult<Contents>>;
  /** Makes a checklist in the open workbook. Called off, it leaves nothing behind. */
  create(wanted: NewAssessment, run: Run): Promise<PaneResult<Assessed>>;
  /** Rebuilds the assessment's sheets in place; what people wrote is kept [X5]. */
  repair(run: Run): Promise<PaneResult<Assessed>>;
  /** Shows a sheet by the name it has now; with an address (`C5`, or several: `C5,D5`) selects those cells too. */
  show(sheet: string, address: string | null): Promise<PaneResult<void>>;
  /** Writes one thing, by one request. */
  write(change: Change): Promise<PaneResult<Assessed>>;
  /** Opens a copy for each request in a window of its own, then notes them in the register. */
  issue(requests: readonly CopyRequest[], password: string, run: Run): Promise<PaneResult<IssueResult>>;
  /** Writes what a merge changes, as long as the rows are as they were previewed; then the register and the log. */
  merge(wanted: MergeWanted, run: Run): Promise<PaneResult<MergeResult>>;
  /** Makes something for the Board: of the workbook as it is now. */
  makeForBoard(wanted: BoardWanted, run: Run): Promise<PaneResult<BoardResult>>;
  /** Reads a file that a person brought; the workbook has no part in it. */
  readFile(file: File, passwords: readonly string[], signal: AbortSignal): Promise<FileOutcome>;
  /** Asks which row is selected: some workbooks never tell of it. */
  locate(): Promise<PaneResult<Place>>;
  /** Tells of what happens in the workbook, until what it gives is called. */
  follow(tell: (news: News) => void): Promise<PaneResult<() => void>>;
}

export const viewIds = ["set-up", "assess", "check", "share", "results", "report"] as const;
export type ViewId = (typeof viewIds)[number];

/** Brings a view to the front; the view of statements at the statement that is named. */
export type OpenView = (view: ViewId, statement?: number) => void;

/** The view that a page address asks for: `?view=check`; undefined when it asks for none that there is. */
export function readView(search: string): ViewId | undefined {
  const wanted = new URLSearchParams(search).get("view");
  return viewIds.find((view) => view === wanted);
}

/** The name that a sheet of the plan has in the workbook now; undefined when it is not there. */
export function findSheet({ sheets }: Pick<Assessed, "sheets">, planned: string): string | undefined {
  return sheets.find((sheet) => sheet.planned === planned)?.actual;
}
