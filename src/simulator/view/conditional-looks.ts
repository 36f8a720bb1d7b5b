import { formulaAt } from "../editing/edit-rules";
import { eachCell, intersect } from "../state/areas";
import type { Range } from "../../spreadsheet/address";
import type { Format } from "../state/format";
import { cellKey, type ConditionalFormat, type Sheet } from "../state/state";
import type { Workbook } from "../workbook/workbook";

/** A rule relative to one cell. */
interface Condition {
  readonly key: number;
  readonly formula: string;
  readonly rule: ConditionalFormat;
}

/** Caches rules relative to their cells. Changing a rule replaces the sheet's list of rules. */
const movedRules = new WeakMap<readonly ConditionalFormat[], Map<string, readonly Condition[]>>();

/**
 * The rules that apply to each cell of an area, by its key, in order of priority. All are calculated at once.
 */
export function rulesThatHold(
  workbook: Workbook,
  sheet: Sheet,
  area: Range,
): ReadonlyMap<number, readonly ConditionalFormat[]> {
  const conditions = conditionsIn(sheet, area);
  const holding = new Map<number, ConditionalFormat[]>();
  if (conditions.length === 0) return holding;
  const verdicts = workbook.calculator.areTrue(
    conditions.map(({ formula }) => formula),
    sheet.name,
  );
  for (const [index, { key, rule }] of conditions.entries()) {
    const above = holding.get(key) ?? [];
    if (verdicts[index] !== true || above[above.length - 1]?.stopIfTrue === true) continue;
    holding.set(key, [...above, rule]);
  }
  return holding;
}

/** Combines a format with rules. Where two rules set the same field, the one with higher priority counts. */
export function withRules(format: Format, rules: readonly ConditionalFormat[]): Format {
  return [...rules].reverse().reduce(
    (below, { font, fill, numberFormat }) => ({
      ...below,
      ...(font.colour === undefined ? {} : { fontColour: font.colour }),
      ...(font.bold === undefined ? {} : { bold: font.bold }),
      ...(font.italic === undefined ? {} : { italic: font.italic }),
      ...(font.underline === undefined ? {} : { underline: font.underline }),
      ...(font.strikethrough === undefined ? {} : { strikethrough: font.strikethrough }),
      ...(fill === "" ? {} : { fill }),
      ...(numberFormat === "" ? {} : { numberFormat }),
    }),
    format,
  );
}

function conditionsIn(sheet: Sheet, area: Range): readonly Condition[] {
  const place = `${area.row} ${area.column} ${area.rows} ${area.columns}`;
  const known = movedRules.get(sheet.conditionalFormats) ?? new Map<string, readonly Condition[]>();
  movedRules.set(sheet.conditionalFormats, known);
  const found = known.get(place) ?? moveRules(sheet.conditionalFormats, area);
  known.set(place, found);
  return found;
}

function moveRules(rules: readonly ConditionalFormat[], area: Range): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const rule of rules) {
    if (rule.formula === "") continue;
    for (const part of rule.areas.flatMap((one) => intersect(one, area) ?? [])) {
      eachCell(part, (row, column) => {
        const formula = formulaAt(rule.formula, rule.anchor, { row, column });
        conditions.push({ key: cellKey(row, column), formula, rule });
      });
    }
  }
  return conditions;
}
