import { displayText } from "../../spreadsheet/display-text";
import type { Value } from "../formulas/calculator";
import type { Sheet } from "../state/state";
import { inDates1900 } from "./own-dates";
import type { Workbook } from "./workbook";

/** The displayed text of a cell. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  return shownText(inDates1900(workbook, workbook.value(sheet, row, column), numberFormat), numberFormat);
}

/** A value in a number format, in English. */
export function shownText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : displayText(value, numberFormat);
}
