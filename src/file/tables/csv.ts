import type { CellValue } from "../../spreadsheet/cells";
import type { DataTable } from "../../spreadsheet/data-table";

/**
 * Matches text that a spreadsheet would read as a formula, and text that already starts with an apostrophe.
 */
const needsApostrophe = /^[=+\-@\t\r\n']/;

/**
 * A table as CSV (RFC 4180, with commas and CRLF) in UTF-8 with the byte order mark that Excel needs. Text
 * that starts like a formula or with an apostrophe gets another apostrophe in front [X1]; removing one
 * restores the text. Missing values are empty. Logical values are `true` and `false`.
 */
export function writeCsv({ columns, rows }: DataTable): Uint8Array {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(toField))];
  return new TextEncoder().encode(`\ufeff${lines.map((fields) => `${fields.join(",")}\r\n`).join("")}`);
}

function toField(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = needsApostrophe.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
