import { toAddress, type Range } from "../../spreadsheet/address";
import type { ConditionalFormatPlan } from "../../spreadsheet/plan";
import type { FormatRule } from "./operations";
import { relativeFormula } from "./relative-formula";

interface Group {
  readonly first: ConditionalFormatPlan;
  readonly look: string;
  readonly areas: Range[];
}

/**
 * The rules of a sheet, in order of priority, with those that say the same of different cells made one: a rule costs a
 * request more than a kilobyte. A rule joins an earlier one only when it lies below or to the right of it, so that the
 * formula is still relative to the top left cell, and when no rule that stays between the two speaks of the same cells.
 */
export function mergeRules(rules: readonly ConditionalFormatPlan[]): FormatRule[] {
  const groups: Group[] = [];
  for (const rule of rules) {
    const look = lookOf(rule);
    const group = groups.find(
      ({ first, look: earlier }, index) =>
        earlier === look &&
        first.range.row <= rule.range.row &&
        first.range.column <= rule.range.column &&
        !groups.slice(index + 1).some(({ areas }) => areas.some((area) => overlap(area, rule.range))),
    );
    if (group) group.areas.push(rule.range);
    else groups.push({ first: rule, look, areas: [rule.range] });
  }
  return groups.map(({ first, areas }) => ruleOf(first, areas.map(toAddress).join(",")));
}

function ruleOf({ formula, format, stopIfTrue }: ConditionalFormatPlan, address: string): FormatRule {
  return {
    address,
    formula,
    ...(format.fontColour ? { fontColor: format.fontColour } : {}),
    ...(format.bold !== undefined ? { bold: format.bold } : {}),
    ...(format.fill ? { fill: format.fill } : {}),
    ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
    stopIfTrue,
  };
}

function lookOf({ formula, range: { row, column }, format, stopIfTrue }: ConditionalFormatPlan): string {
  return JSON.stringify([relativeFormula(formula, row, column), format, stopIfTrue]);
}

function overlap(one: Range, other: Range): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
