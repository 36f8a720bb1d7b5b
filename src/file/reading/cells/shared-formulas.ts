import { columnLetters, columnNumber, maximumColumns, maximumRows } from "../../../spreadsheet/address";

/**
 * A formula copied this many rows down and columns to the right. References without `$` move along. Excel
 * saves copies of a formula only once, so a reader has to do this.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    token,
    (text: string, literal: string | undefined, reference: string | undefined) => {
      if (literal !== undefined || reference === undefined) return text;
      return moveReference(reference, rows, columns);
    },
  );
}

/**
 * Matches text in quotes, quoted sheet names, and references that are a whole word and not the name of a
 * function or a sheet.
 */
const token = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![\w.$])(\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\w.(!])/g;

function moveReference(reference: string, rows: number, columns: number): string {
  const match = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(reference);
  if (!match) return reference;
  const [, pinnedColumn = "", letters = "", pinnedRow = "", digits = ""] = match;
  if (columnNumber(letters) > maximumColumns) return reference;
  const column = pinnedColumn ? columnNumber(letters) : wrap(columnNumber(letters) + columns, maximumColumns);
  const row = pinnedRow ? Number(digits) : wrap(Number(digits) + rows, maximumRows);
  return `${pinnedColumn}${columnLetters(column)}${pinnedRow}${row}`;
}

/** A reference that would leave the sheet continues on the other side, as in Excel. */
function wrap(position: number, size: number): number {
  return ((((position - 1) % size) + size) % size) + 1;
}
