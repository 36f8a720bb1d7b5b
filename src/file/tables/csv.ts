import type { CellValue } from "../../spreadsheet/cells";
import type { DataTable } from "../../spreadsheet/data-table";

/** What a spreadsheet would take for the beginning of a formula, and the apostrophe that we put before it. */
const wantsApostrophe = /^[=+\-@\t\r\n']/;

/**
 * A table as CSV (RFC 4180: commas, CRLF), in UTF-8 with the mark at its start that Excel needs. A text that begins like a
 * formula, or with an apostrophe, gets one apostrophe more in front [X1]: whoever takes one off has the text again. What is
 * missing is empty; logical values are `true` and `false`.
 */
export function writeCsv({ columns, rows }: DataTable): Uint8Array {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(toField))];
  return new TextEncoder().encode(`\ufeff${lines.map((fields) => `${fields.join(",")}\r\n`).join("")}`);
}

function toField(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = wantsApostrophe.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
