import { displayText } from "../../spreadsheet/display-text";
import type { Value } from "../formulas/calculator";
import type { Sheet } from "../state/state";
import type { Workbook } from "./workbook";

/** The displayed text of a cell. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.value(sheet, row, column);
  return shownText(value, workbook.resolve(workbook.formatAt(sheet, row, column)).numberFormat);
}

/** A value in a number format, in English. */
export function shownText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : displayText(value, numberFormat);
}
