import type { Range } from "../../spreadsheet/address";
import { moveFormula } from "../shared-formulas";

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
