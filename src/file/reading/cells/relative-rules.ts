import type { Range } from "../../../spreadsheet/address";
import { exceeds, limits } from "../../package/limits";
import { Refusal } from "../../package/problem";
import { moveFormula } from "./shared-formulas";

/** Rules of a sheet, each range of each counted; Excel itself is slow long before. */
const mostRules = 100_000;

/** Counts the rules of a sheet, each with its formula for each of its ranges. */
export class RuleCount {
  private rules = 0;
  private characters = 0;

  /** @throws Error, or Refusal, when they are so many, or so long, that they were made to take all memory */
  add(areas: readonly Range[], formula: string): void {
    this.rules += areas.length;
    if (this.rules > mostRules) throw new Error(`A sheet has more than ${mostRules} rules.`);
    this.characters += areas.length * formula.length;
    if (this.characters > limits["copied-formulas"]) throw new Refusal(exceeds("copied-formulas"));
  }
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
