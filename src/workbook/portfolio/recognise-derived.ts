import { normalise } from "../locating/grid-view";
import { boardSheet, dashboardSheet } from "../form/layout";
import { portfolioAnswersSheet, portfolioResultsSheet, portfolioSheet } from "./portfolio-layout";

/** A workbook that was made from assessments and holds none: nothing in it is to be filled in. */
export type DerivedWorkbook = "portfolio" | "board-copy";

/**
 * Recognises such a workbook by the names of all its sheets [P15]; null for any other. A portfolio may have other sheets beside its
 * three. The Board's own copy has no sheet of another's: many a workbook has a sheet called Board.
 */
export function recogniseDerived(sheets: readonly string[]): DerivedWorkbook | null {
  const names = sheets.map(normalise);
  const has = (sheet: string): boolean => names.includes(normalise(sheet));
  if ([portfolioSheet, portfolioResultsSheet, portfolioAnswersSheet].every(has)) return "portfolio";
  const boards = [boardSheet, dashboardSheet].map(normalise);
  return has(boardSheet) && names.every((name) => boards.includes(name)) ? "board-copy" : null;
}
