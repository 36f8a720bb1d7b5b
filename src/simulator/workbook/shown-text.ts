import { format as formatNumber } from "numfmt";
import type { Value } from "../formulas/calculator";
import type { Sheet } from "../state/state";
import type { Workbook } from "./workbook";

/** What a cell shows. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.value(sheet, row, column);
  return shownText(value, workbook.resolve(workbook.formatAt(sheet, row, column)).numberFormat);
}

/** A value under a number format, in the English (United States) that format codes are written in. */
export function shownText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@") {
    return typeof value === "number" ? generalText(value) : value;
  }
  // A date before 1900 or past 9999 fills its cell with hashes.
  return formatNumber(numberFormat, value, { locale: "en-US", dateErrorNumber: false, throws: false });
}

/** A number under General: at most eleven characters of digits, an exponent where there is no other way. */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    return `${Number(mantissa)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return String(Number(value.toPrecision(10)));
}
