import type { Range } from "../../spreadsheet/address";
import { moveFormula } from "../formulas/rewrite";
import { intersect, subtractAll } from "../state/areas";
import type { ConditionalFormat, Sheet, Validation } from "../state/state";
import type { Workbook } from "../workbook/workbook";
import { anchorOf, clearConditionalFormats, clearValidation, formulaAt } from "./edit-rules";

/** The rules of an area that are copied with its cells. */
export interface CopiedRules {
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export function rulesToCopy(sheet: Sheet, area: Range): CopiedRules {
  return {
    validations: cutTo(sheet.validations, area),
    conditionalFormats: cutTo(sheet.conditionalFormats, area),
  };
}

/** Gives an area the rules that were copied, again and again if it is larger than where they come from. */
export function pasteRules(
  workbook: Workbook,
  { validations, conditionalFormats }: CopiedRules,
  from: Range,
  sheet: Sheet,
  target: Range,
): void {
  clearValidation(sheet, [target]);
  clearConditionalFormats(sheet, [target]);
  for (const validation of validations) {
    const areas = repeat(validation.areas, from, target);
    const { rule } = validation;
    const moved =
      rule.kind === "custom" ? { ...rule, formula: moveTo(rule.formula, validation, areas) } : rule;
    sheet.validations = [
      ...sheet.validations,
      { ...validation, areas, anchor: anchorOf(areas), rule: moved },
    ];
  }
  for (const one of conditionalFormats) {
    const areas = repeat(one.areas, from, target);
    const formula = moveTo(one.formula, one, areas);
    const id = `{CF-${workbook.nextId()}}`;
    sheet.conditionalFormats = [
      ...sheet.conditionalFormats,
      { ...one, id, areas, anchor: anchorOf(areas), formula },
    ];
  }
}

type Anchored = Pick<Validation, "anchor" | "areas">;

/** The formula at the first cell of copied areas. */
function moveTo(formula: string, rule: Anchored, areas: readonly Range[]): string {
  const source = anchorOf(rule.areas);
  const target = anchorOf(areas);
  const atSource = formulaAt(formula, rule.anchor, source);
  return moveFormula(atSource, target.row - source.row, target.column - source.column);
}

function cutTo<Rule extends Anchored>(rules: readonly Rule[], area: Range): readonly Rule[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.flatMap((one) => intersect(one, area) ?? []);
    return areas.length === 0 ? [] : [{ ...rule, areas }];
  });
}

function repeat(areas: readonly Range[], from: Range, target: Range): readonly Range[] {
  const found: Range[] = [];
  for (let down = 0; down < target.rows; down += from.rows) {
    for (let across = 0; across < target.columns; across += from.columns) {
      for (const area of areas) {
        const moved = {
          ...area,
          row: target.row + area.row - from.row + down,
          column: target.column + area.column - from.column + across,
        };
        const inside = intersect(moved, target);
        if (inside) found.push(...subtractAll([inside], found));
      }
    }
  }
  return found;
}
