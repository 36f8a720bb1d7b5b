import type { CellValue } from "../../spreadsheet/cells";
import type { DataTable } from "../../spreadsheet/data-table";

/** Characters that begin a formula, in any width or form once normalised. A minus sign counts as well. */
const formulaSign = /^[\s\p{C}]*[=+\-@\u2212]/u;
/** Text that a program may trim before it looks for a formula, and text that already starts with an apostrophe. */
const trimmedOrQuoted = /^[\t\r\n\0']/;

/**
 * A table as CSV (RFC 4180, with commas and CRLF) in UTF-8 with the byte order mark that Excel needs. Text
 * that starts like a formula or with an apostrophe gets another apostrophe in front [O7]; removing one
 * restores the text. Missing values are empty. Logical values are `true` and `false`.
 */
export function writeCsv({ columns, rows }: DataTable): Uint8Array {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(toField))];
  return new TextEncoder().encode(`\ufeff${lines.map((fields) => `${fields.join(",")}\r\n`).join("")}`);
}

function toField(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = needsApostrophe(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Whether a spreadsheet might read the text as a formula, or read an apostrophe of the text as one of ours. */
function needsApostrophe(text: string): boolean {
  return trimmedOrQuoted.test(text) || formulaSign.test(text.normalize("NFKC"));
}
