import type { Result } from "../../spreadsheet/result";

/** A sheet that the plan knows under one name and the open workbook may know under another. */
export interface FoundSheet {
  readonly planned: string;
  readonly actual: string;
}

/** Why Excel did not do what was asked: facts, for the pane to put into words. */
export type ExcelProblem =
  /** Sheets of these names stand in the workbook and are not ours. Nothing was changed. */
  | { readonly kind: "sheets-in-the-way"; readonly sheets: readonly string[] }
  | { readonly kind: "sheet-not-found"; readonly sheet: string }
  /** Somebody is typing in a cell. Nothing was changed. */
  | { readonly kind: "editing-cell" }
  /** These sheets have a password on them, so nothing can be written there. Nothing was changed. */
  | { readonly kind: "sheet-has-password"; readonly sheets: readonly string[] }
  /** The structure of the workbook is protected, so no sheet can be added. Nothing was changed. */
  | { readonly kind: "workbook-protected" }
  /** The cell that says what a row is holds something else by now. Nothing was changed. */
  | { readonly kind: "cells-moved"; readonly sheet: string; readonly address: string }
  /** A cell is locked, and the sheet protected. Nothing was changed. */
  | { readonly kind: "cell-locked"; readonly sheet: string }
  /** Excel would not open a workbook of its own. Nothing was changed. */
  | { readonly kind: "cannot-open-copy"; readonly message: string }
  /** The person called it off. Nothing was changed. */
  | { readonly kind: "cancelled" }
  /** This Excel is older than the requirement set the add-in needs. */
  | { readonly kind: "too-old"; readonly needs: string }
  /**
   * Excel refused an action. `workbook` says what state it is in now: `unchanged`, or `changed` when taking
   * back failed too, with the sheets concerned in `sheets`.
   */
  | {
      readonly kind: "refused";
      readonly doing: string;
      readonly code: string;
      readonly message: string;
      readonly workbook: "unchanged" | "changed";
      readonly sheets: readonly string[];
    };

export type ExcelResult<Value> = Result<Value, ExcelProblem>;
