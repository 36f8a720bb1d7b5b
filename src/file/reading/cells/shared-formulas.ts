import { columnLetters, columnNumber, maximumColumns, maximumRows } from "../../../spreadsheet/address";

/**
 * A formula as it reads when it is copied so many rows down and columns to the right: references that are not pinned
 * by `$` move along. Excel saves neighbouring formulas of the same form only once, and leaves this to the reader.
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
 * Text in quotes, a quoted sheet name, or a word. What looks like a reference is one only when it is a whole word that
 * is not the name of a function or of a sheet.
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

/** A reference that leaves the sheet comes in again at the other side, as in Excel. */
function wrap(position: number, size: number): number {
  return ((((position - 1) % size) + size) % size) + 1;
}
