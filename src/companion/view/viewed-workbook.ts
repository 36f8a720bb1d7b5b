import type { Range } from "../../spreadsheet/address";
import type { CellDetails } from "./cell-details";
import type { SheetView, ViewSize } from "./sheet-view";
import type { TabView } from "./tabs";

/** Why an entry was refused. */
export type Refused =
  /** The cell is locked. */
  | { readonly ok: false; readonly reason: "locked" }
  /** A validation rule refuses the value; the text of its message. */
  | { readonly ok: false; readonly reason: "validation"; readonly title: string; readonly message: string }
  /** The sheet is not one of ours: it is shown, and kept unchanged [K2]. */
  | { readonly ok: false; readonly reason: "kept-sheet" }
  /** Some rows have no place in the checklist, and would be lost [X5]. */
  | { readonly ok: false; readonly reason: "rows-without-place" };

/** The outcome of what a person does to cells. */
export type UserResult = { readonly ok: true } | Refused;

/** What a workbook has become: other contents, or only another sheet or selection. */
export type ViewChange = "contents" | "selection";

/** The open workbook as the sheets' grid shows and changes it. Addresses are such as `A1` or `A1:C5`. */
export interface ViewedWorkbook {
  view(sheet: string, least: ViewSize): SheetView;
  describeCell(sheet: string, row: number, column: number): CellDetails;
  /** The tabs of the visible sheets. */
  tabs(): readonly TabView[];
  /** The active sheet, and the selection on it. */
  readonly shown: { readonly sheet: string; readonly area: Range };
  /** Enters a text into a cell. An empty text clears it. */
  type(sheet: string, address: string, text: string): UserResult;
  /** Enters texts from the given cell on, or none if one of the cells is locked. Validation does not stop them. */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): UserResult;
  clear(sheet: string, address: string): UserResult;
  /** The displayed texts, with tabs between columns and a line for each row. */
  copy(sheet: string, address: string): string;
  select(sheet: string, address: string): void;
  /** Shows a sheet with its last selection. */
  activate(sheet: string): void;
  /** Undoes the last change. */
  undo(): void;
  readonly canUndo: boolean;
  /** @returns a function that ends the subscription. */
  subscribe(listener: (change: ViewChange) => void): () => void;
}
