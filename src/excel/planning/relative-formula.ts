import { columnNumber } from "../../spreadsheet/address";

/**
 * Matches texts in quotes, quoted sheet names, and cell references outside them. `LOG10(`, and `RATE1` inside
 * a longer name, are not references.
 */
const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/gi;

/**
 * A formula with relative references as distances from its cell (1-based). Two cells with equal results hold
 * copies of one formula.
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

/**
 * A formula with every reference replaced by the same mark, so that copies are recognised after rows or
 * columns were inserted.
 */
export function shapeOf(formula: string): string {
  return formula
    .replace(tokens, (token: string, _lock: string, letters?: string) =>
      letters === undefined ? token : "@",
    )
    .replace(/\s+/g, "");
}
