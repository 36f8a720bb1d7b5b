import type { Range } from "../../spreadsheet/address";
import { moveFormula } from "../shared-formulas";

/** Rules of a sheet, each range of each counted; Excel itself is slow long before. */
const mostRules = 100_000;

/** @throws Error when a sheet has so many rules, for so many ranges, that it was made to take all memory. */
export function checkRuleCount(count: number): void {
  if (count > mostRules) throw new Error(`A sheet has more than ${mostRules} rules.`);
}

/** The cell that a rule's formulas are relative to: the top left one of all its ranges together. */
export function anchorOf(areas: readonly Range[]): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
  };
}

/** A rule's formula, with its equals sign, as it reads from the top left cell of one of its ranges. */
export function formulaIn(
  formula: string,
  anchor: { readonly row: number; readonly column: number },
  { row, column }: Range,
): string {
  return `=${moveFormula(formula, row - anchor.row, column - anchor.column)}`;
}
