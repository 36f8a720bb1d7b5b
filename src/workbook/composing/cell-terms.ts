import { workbookWords } from "../words/workbook";

/**
 * Parts of formulas that several sheets use. All are plain terms on single cells that Excel 2016, LibreOffice
 * and Google Sheets calculate in the same way [W8].
 */

/** A literal no-break space: CHAR(160) differs between systems, and UNICHAR needs a prefix. */
const noBreakSpace = "\u00a0";

/** The number of characters in a cell, without white space [M1]. An error value is passed on. */
function inkLength(cell: string): string {
  return `LEN(TRIM(CLEAN(SUBSTITUTE(${cell},"${noBreakSpace}",""))))`;
}

/** 1 when the cell is marked, else 0 [M1]. An error value counts as a mark and does not spread [S7]. */
export function markCount(cell: string): string {
  return `IFERROR(MIN(1,${inkLength(cell)}),1)`;
}

/** TRUE when the cell is marked [M1]. */
export function isMarkedTerm(cell: string): string {
  return `IFERROR(${inkLength(cell)}>0,TRUE)`;
}

/** The text of a cell that people fill in; an error value becomes text [S7]. */
export function textOf(cell: string): string {
  return `IFERROR(${cell}&"","${workbookWords.errorValue}")`;
}

/**
 * Thresholds are compared with this tolerance, so that a sum of fractions that equals a threshold on paper
 * reaches it.
 */
export const tolerance = "0.000000001";

/**
 * A share as a whole percentage, rounded down so that a score below a threshold never shows as that threshold
 * [S5].
 */
export function percentText(cell: string): string {
  return `INT((${cell}+${tolerance})*100)&"%"`;
}
