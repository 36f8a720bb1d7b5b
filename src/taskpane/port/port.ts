import type { Assessment, Details, Rule } from "../../assessment/answers/assessment";
import type { ReturnedCopy } from "../../assessment/answers/circulation";
import type { Decision } from "../../assessment/merging/decide";
import type { Finding } from "../../assessment/findings/findings";
import type { Merge } from "../../assessment/merging/merge";
import type { UnusedFile } from "../../assessment/portfolio/portfolio";
import type { Results } from "../../assessment/scoring/results";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { MadePivots } from "../../excel/pivots/make-pivots";
import type { ExcelFailure, FoundSheet } from "../../excel/host/outcome";
import type { Run } from "../../excel/host/run";
import type { FileProblem } from "../../file/package/problem";
import type { CopyRequest } from "../../workbook/sharing/plan-copy";
import type { Copy } from "../../workbook/form/copy-facts";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
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
  | Assessed
  /** It has a checklist in it that this add-in cannot read; each problem is a sentence. */
  | { readonly kind: "unreadable"; readonly problems: readonly string[] };

export type PaneFailure =
  | ExcelFailure
  /** Something was asked of an assessment, but the workbook holds none any more. Nothing was changed. */
  | { readonly kind: "no-assessment" }
  /** A repair would lose answers in these rows: a person must move them first [X5]. Nothing was changed. */
  | { readonly kind: "repair-blocked"; readonly findings: readonly Finding[]; readonly checklist: Checklist }
  /** The cell to be written is not on any sheet: its row or its label is gone. Nothing was changed. */
  | { readonly kind: "no-place"; readonly change: Change["kind"] }
  /** Somebody else wrote `found` into the cell since it was read [X5]. Nothing was changed. */
  | {
      readonly kind: "changed-meanwhile";
      readonly sheet: string;
      readonly address: string;
      readonly found: string;
    }
  /** The workbook is a copy for somebody: what was asked belongs to the owner's. Nothing was changed. */
  | { readonly kind: "is-copy" }
  /** The Merge log would be longer than a file of it can be read again with. Nothing was changed. */
  | { readonly kind: "log-full" }
  /** With another snapshot there would be more rows than can be read again. Nothing was changed. */
  | { readonly kind: "snapshots-full"; readonly rows: number; readonly most: number }
  /** A part of the add-in, which is loaded when it is needed, did not come. */
  | { readonly kind: "not-loaded" }
  /** A fault of the add-in itself, or of the runtime under it: nothing that was foreseen. */
  | { readonly kind: "unexpected"; readonly message: string };

export type PaneOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: PaneFailure };

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
export interface Issued {
  readonly contents: Assessed;
  /** How many copies were opened. */
  readonly opened: number;
  /** Why the others were not; null when all were. */
  readonly stopped: PaneFailure | null;
  /** Why the register does not have them yet: it is written with the copies that are issued next. */
  readonly unregistered: PaneFailure | null;
}

/** A merge as it was shown, and what a person decided on it. */
export interface MergeWanted {
  readonly previewed: Merge;
  readonly decisions: readonly Decision[];
  readonly returns: readonly ReturnedCopy[];
}

/** What came of merging. */
export type Merged =
  | {
      readonly kind: "merged";
      readonly contents: Assessed;
      /** Why the register and the log were not brought up to date: the answers are in, and merging again does the rest. */
      readonly unlogged: PaneFailure | null;
    }
  /** These statements and prompts are not what they were when the person decided. Nothing was written. */
  | { readonly kind: "changed"; readonly contents: Assessed; readonly items: readonly string[] };

/** What a person wants made for the Board. */
export type ReportWanted =
  | BoardStep
  | { readonly kind: "pivots" }
  | { readonly kind: "board-copy"; readonly withDashboard: boolean }
  /** The next assessment, as a workbook of its own. */
  | { readonly kind: "renew" }
  /** Many finished workbooks side by side, whatever is open; `builtIn` is the checklist that the pane brings along. */
  | {
      readonly kind: "roll-up";
      readonly files: readonly File[];
      /** Tried where a file has one. */
      readonly passwords: readonly string[];
      readonly builtIn: () => Promise<Checklist>;
    };

/** What came of it. */
export interface Reported {
  readonly contents: Contents;
  readonly done:
    | StepDone
    | ({ readonly kind: "pivots" } & MadePivots)
    | { readonly kind: "board-copy" }
    /** How many answers wait to be confirmed, and the snapshot of the old ones; null where one was there. */
    | { readonly kind: "renew"; readonly waiting: number; readonly snapshot: string | null }
    | {
        readonly kind: "roll-up";
        readonly sites: number;
        readonly unused: readonly UnusedFile[];
        /** False where no workbook was opened: nothing to put in it, or too much. */
        readonly isOpen: boolean;
      };
}

/** A file that a person brought, read. */
export type FileOutcome =
  | { readonly ok: true; readonly value: ReturnedFile }
  | { readonly ok: false; readonly problem: FileProblem | { readonly kind: "cancelled" } };

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
  | { readonly kind: "failure"; readonly failure: PaneFailure };

/** All that the pane asks of the workbook. The pane knows nothing of Excel; whoever composes it brings this. */
export interface PanePort {
  /** Reads the open workbook: two requests the first time, one after that. */
  read(): Promise<PaneOutcome<Contents>>;
  /** Makes a checklist in the open workbook. Called off, it leaves nothing behind. */
  create(wanted: NewAssessment, run: Run): Promise<PaneOutcome<Assessed>>;
  /** Rebuilds the assessment's sheets in place; what people wrote is kept [X5]. */
  repair(run: Run): Promise<PaneOutcome<Assessed>>;
  /** Shows a sheet by the name it has now; with an address (`C5`, or several: `C5,D5`) selects those cells too. */
  show(sheet: string, address: string | null): Promise<PaneOutcome<void>>;
  /** Writes one thing, by one request. */
  write(change: Change): Promise<PaneOutcome<Assessed>>;
  /** Opens a copy for each request in a window of its own, then notes them in the register. */
  issue(requests: readonly CopyRequest[], password: string, run: Run): Promise<PaneOutcome<Issued>>;
  /** Writes what a merge changes, as long as the rows are as they were previewed; then the register and the log. */
  merge(wanted: MergeWanted, run: Run): Promise<PaneOutcome<Merged>>;
  /** Makes something for the Board: of the workbook as it is now. */
  report(wanted: ReportWanted, run: Run): Promise<PaneOutcome<Reported>>;
  /** Reads a file that a person brought; the workbook has no part in it. */
  readFile(file: File, passwords: readonly string[], signal: AbortSignal): Promise<FileOutcome>;
  /** Asks which row is selected: some workbooks never tell of it. */
  locate(): Promise<PaneOutcome<Place>>;
  /** Tells of what happens in the workbook, until what it gives is called. */
  follow(tell: (news: News) => void): Promise<PaneOutcome<() => void>>;
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
