import type { Sheet } from "../../workbook/state";
import type { Workbook } from "../../workbook/workbook";

/** What a cell shows. Numbers under a format of their own are shown by the formula engine's TEXT. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.value(sheet, row, column);
  if (value === undefined) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const { numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  if (numberFormat === "General" || numberFormat === "@") {
    return typeof value === "number" ? generalText(value) : value;
  }
  const literal = typeof value === "number" ? String(value) : `"${value.replace(/"/g, '""')}"`;
  if (typeof value === "string" && !/[@;]/.test(numberFormat)) return value;
  const shown = workbook.calculator.evaluate(
    `=TEXT(${literal},"${numberFormat.replace(/"/g, '""')}")`,
    sheet.name,
  );
  return typeof shown === "object" ? shown.error : String(shown);
}

/** A number under General: at most eleven characters of digits, an exponent where there is no other way. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    return `${Number(mantissa)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return String(Number(value.toPrecision(10)));
}
