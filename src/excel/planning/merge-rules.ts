import { toAddress, type Range } from "../../spreadsheet/address";
import type { ConditionalFormatPlan } from "../../spreadsheet/plan";
import type { FormatRule } from "./operations";
import { relativeFormula } from "./relative-formula";

interface Group {
  readonly first: ConditionalFormatPlan;
  /** Equal for rules that can be merged. */
  readonly key: string;
  readonly areas: Range[];
}

/**
 * Merges conditional formats that apply the same rule to different cells, because each rule costs more than a
 * kilobyte in a request. The rules are in order of priority.
 * A rule joins an earlier one only if it lies below it or to its right, so that the formula stays relative to
 * the top left cell, and only if no rule between the two applies to the same cells.
 */
export function mergeRules(rules: readonly ConditionalFormatPlan[]): FormatRule[] {
  const groups: Group[] = [];
  for (const rule of rules) {
    const key = keyOf(rule);
    const group = groups.find(
      (other, index) =>
        other.key === key &&
        other.first.range.row <= rule.range.row &&
        other.first.range.column <= rule.range.column &&
        !groups.slice(index + 1).some(({ areas }) => areas.some((area) => overlap(area, rule.range))),
    );
    if (group) group.areas.push(rule.range);
    else groups.push({ first: rule, key, areas: [rule.range] });
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

function keyOf({ formula, range: { row, column }, format, stopIfTrue }: ConditionalFormatPlan): string {
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
