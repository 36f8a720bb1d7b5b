import type { Range } from "../../../spreadsheet/address";
import { exceeds, limits } from "../../package/limits";
import { damage, Refusal } from "../../package/problem";
import { moveFormula } from "./shared-formulas";

/**
 * The largest number of rules on a sheet, counted for each of their ranges. Excel becomes slow long before.
 */
const mostRules = 100_000;

/** Counts the rules of a sheet, and the characters of their formulas for each of their ranges. */
export class RuleCount {
  private rules = 0;
  private characters = 0;

  /** @throws Refusal if there are too many rules or characters */
  add(areas: readonly Range[], formula: string): void {
    this.rules += areas.length;
    if (this.rules > mostRules) throw damage(`A sheet has more than ${mostRules} rules`);
    this.characters += areas.length * formula.length;
    if (this.characters > limits["copied-formulas"]) throw new Refusal(exceeds("copied-formulas"));
  }
}

/** The cell that a rule's formula is relative to: the top left cell of all its ranges together. */
export function anchorOf(areas: readonly Range[]): { readonly row: number; readonly column: number } {
  return areas.reduce(
    (first, { row, column }) => ({
      row: Math.min(first.row, row),
      column: Math.min(first.column, column),
    }),
    { row: Infinity, column: Infinity },
  );
}

/** A rule's formula, with its equals sign, relative to the top left cell of one of its ranges. */
export function formulaIn(
  formula: string,
  anchor: { readonly row: number; readonly column: number },
  { row, column }: Range,
): string {
  return `=${moveFormula(formula, row - anchor.row, column - anchor.column)}`;
}
