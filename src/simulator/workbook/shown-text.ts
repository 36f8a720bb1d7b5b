import { format as formatNumber } from "numfmt";
import type { Value } from "../formulas/calculator";
import type { Sheet } from "../state/state";
import type { Workbook } from "./workbook";

/** The displayed text of a cell. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.value(sheet, row, column);
  return shownText(value, workbook.resolve(workbook.formatAt(sheet, row, column)).numberFormat);
}

/** A value in a number format, in English (United States), the language of format codes. */
export function shownText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@") {
    return typeof value === "number" ? generalText(value) : value;
  }
  // Excel fills the cell with hashes for a date before 1900 or after 9999.
  return formatNumber(numberFormat, value, { locale: "en-US", dateErrorNumber: false, throws: false });
}

/** A number in the format General: at most eleven characters, with an exponent only if necessary. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    return `${Number(mantissa)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return String(Number(value.toPrecision(10)));
}
