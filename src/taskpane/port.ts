import type { Assessment, Details } from "../assessment/assessment";
import type { Finding } from "../assessment/findings";
import type { Results } from "../assessment/results";
import type { Checklist } from "../checklist/checklist";
import type { ExcelFailure, FoundSheet } from "../excel/outcome";

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
}

/** What the open workbook holds. */
export type Contents =
  | { readonly kind: "none" }
  | Assessed
  /** It has a checklist in it that this add-in cannot read; each problem is a sentence. */
  | { readonly kind: "unreadable"; readonly problems: readonly string[] };

export type PaneFailure =
  | ExcelFailure
  /** Repair was asked for, but the workbook holds no assessment any more. Nothing was changed. */
  | { readonly kind: "no-assessment" }
  /** A repair would lose answers in these rows: a person must move them first [X5]. Nothing was changed. */
  | { readonly kind: "repair-blocked"; readonly findings: readonly Finding[]; readonly checklist: Checklist }
  /** A fault of the add-in itself, or of the runtime under it: nothing that was foreseen. */
  | { readonly kind: "unexpected"; readonly message: string };

export type PaneOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: PaneFailure };

/** All that the pane asks of the workbook. The pane knows nothing of Excel; whoever composes it brings this. */
export interface PanePort {
  /** Reads the open workbook: two requests the first time, one after that. */
  read(): Promise<PaneOutcome<Contents>>;
  /** Makes the checklist in the open workbook, with these details. */
  create(details: Details): Promise<PaneOutcome<Assessed>>;
  /** Rebuilds the assessment's sheets in place; what people wrote is kept [X5]. */
  repair(): Promise<PaneOutcome<Assessed>>;
  /** Shows a sheet by the name it has now; with an address (`C5`, or several: `C5,D5`) selects those cells too. */
  show(sheet: string, address: string | null): Promise<PaneOutcome<void>>;
}

export type ViewId = "details" | "check" | "dashboard";

/** The view that a page address asks for: `?view=check`. Details when it asks for none that there is. */
export function readView(search: string): ViewId {
  const view = new URLSearchParams(search).get("view");
  return view === "check" || view === "dashboard" ? view : "details";
}

/** The name that a sheet of the plan has in the workbook now; undefined when it is not there. */
export function findSheet({ sheets }: Pick<Assessed, "sheets">, planned: string): string | undefined {
  return sheets.find((sheet) => sheet.planned === planned)?.actual;
}
