import type { Result } from "../../spreadsheet/result";

/** A sheet with its name in the plan and its name in the open workbook, which can differ. */
export interface FoundSheet {
  readonly planned: string;
  readonly actual: string;
}

/** Why Excel did not do what was asked, as facts. The pane has the words. */
export type ExcelProblem =
  /** The workbook has sheets with these names that are not ours. Nothing was changed. */
  | { readonly kind: "sheets-in-the-way"; readonly sheets: readonly string[] }
  | { readonly kind: "sheet-not-found"; readonly sheet: string }
  /** A user is editing a cell. Nothing was changed. */
  | { readonly kind: "editing-cell" }
  /** These sheets are protected with a password, so they cannot be written to. Nothing was changed. */
  | { readonly kind: "sheet-has-password"; readonly sheets: readonly string[] }
  /** The workbook structure is protected, so no sheet can be added. Nothing was changed. */
  | { readonly kind: "workbook-protected" }
  /** Someone else wrote on this sheet at the same time; what they wrote is known and kept. The step can be run again. */
  | { readonly kind: "overtaken"; readonly sheet: string }
  /** The cell that identifies a row has changed in the meantime. Nothing was changed. */
  | { readonly kind: "cells-moved"; readonly sheet: string; readonly address: string }
  /** A cell on a protected sheet is locked. Nothing was changed. */
  | { readonly kind: "cell-locked"; readonly sheet: string }
  /** Excel refused to open a new workbook. Nothing was changed. */
  | { readonly kind: "cannot-open-copy"; readonly message: string }
  /** The user cancelled. Nothing was changed. */
  | { readonly kind: "cancelled" }
  /** This Excel does not support the requirement set that the add-in needs. */
  | { readonly kind: "too-old"; readonly needs: string }
  /**
   * Excel refused an action. If `workbook` is `changed`, part of the step was carried out, and the step can be finished
   * [X11]. `open` lists the sheets that could not be protected again.
   */
  | {
      readonly kind: "refused";
      readonly doing: string;
      readonly code: string;
      readonly message: string;
      readonly workbook: "unchanged" | "changed";
      readonly open: readonly string[];
    };

export type ExcelResult<Value> = Result<Value, ExcelProblem>;
