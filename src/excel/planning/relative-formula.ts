import { columnLetters, columnNumber } from "../../spreadsheet/address";

/** Texts in quotes, sheet names in quotes, and cell references outside them; `LOG10(` and `RATE1` in a longer name are none. */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;

/**
 * A formula as it looks from a cell (row and column from 1): relative references become distances. Two cells whose
 * formulas look the same hold copies of one formula.
 */
export function relativeFormula(formula: string, row: number, column: number): string {
  return formula.replace(
    tokens,
    (token: string, columnLock: string, letters?: string, rowLock?: string, digits?: string) => {
      if (letters === undefined) return token;
      const across = columnNumber(letters);
      const down = Number(digits);
      return `R${rowLock ? down : `[${down - row}]`}C${columnLock ? across : `[${across - column}]`}`;
    },
  );
}

/** A formula with every reference made the same, so that copies of it are known again after rows or columns were inserted. */
export function shapeOf(formula: string): string {
  return formula
    .replace(tokens, (token: string, _lock: string, letters?: string) =>
      letters === undefined ? token : "@",
    )
    .replace(/\s+/g, "");
}

/** A formula as it reads when it is copied this many rows down and columns to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    tokens,
    (token: string, columnLock: string, letters?: string, rowLock?: string, digits?: string) => {
      if (letters === undefined) return token;
      const column = columnLock ? letters : columnLetters(columnNumber(letters) + columns);
      const row = rowLock ? digits : Number(digits) + rows;
      return `${columnLock}${column}${rowLock ?? ""}${row}`;
    },
  );
}
