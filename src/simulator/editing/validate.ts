import { contains } from "../../spreadsheet/address";
import { tokenise } from "../formulas/tokens";
import { readTyped } from "../formulas/typed-text";
import type { Value } from "../formulas/calculator";
import { eachCell, parseArea, splitSheet } from "../state/areas";
import { formulaAt } from "./edit-rules";
import type { Sheet, Validation } from "../state/state";
import type { Workbook } from "../workbook/workbook";

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((one) => one.areas.some((area) => contains(area, row, column)));
}

/** Whether a cell's current value complies with its validation. A cell without validation always does. */
export function isAllowed(workbook: Workbook, sheet: Sheet, row: number, column: number): boolean {
  const validation = validationAt(sheet, row, column);
  if (!validation) return true;
  const value = workbook.value(sheet, row, column);
  if (value === undefined || value === "") return validation.ignoreBlanks || validation.rule.kind === "list";
  return keepsRule(workbook, sheet, { row, column }, validation, value);
}

function keepsRule(
  workbook: Workbook,
  sheet: Sheet,
  cell: { readonly row: number; readonly column: number },
  validation: Validation,
  value: Value,
): boolean {
  const { rule } = validation;
  const calculate = (formula: string): Value | undefined =>
    workbook.calculator.evaluate([formulaAt(formula, validation.anchor, cell)], sheet.name)[0];
  switch (rule.kind) {
    case "custom": {
      const formula = formulaAt(rule.formula, validation.anchor, cell);
      if (validation.ignoreBlanks && refersToBlank(workbook, sheet, formula)) return true;
      const verdict = calculate(rule.formula);
      return verdict === true || (typeof verdict === "number" && verdict !== 0);
    }
    case "list":
      return listItems(workbook, sheet, rule.source).some((item) => String(item) === String(value));
    default: {
      const measured = rule.kind === "textLength" ? String(value).length : value;
      if (typeof measured !== "number") return false;
      if (rule.kind === "wholeNumber" && !Number.isInteger(measured)) return false;
      const bound = (operand: string | number | undefined): number => {
        if (typeof operand === "number") return operand;
        const found = operand?.startsWith("=")
          ? calculate(operand)
          : readTyped(operand ?? "", workbook.today);
        if (typeof found === "number") return found;
        return typeof found === "object" && found.kind === "number" ? found.value : NaN;
      };
      return comparisons[rule.operator]?.(measured, bound(rule.formula1), bound(rule.formula2)) ?? false;
    }
  }
}

/** If blanks are ignored, Excel accepts any value while a cell in the formula is empty. */
function refersToBlank(workbook: Workbook, sheet: Sheet, formula: string): boolean {
  return tokenise(formula).some((token, index, all) => {
    const isPlain = token.kind === "cell" && all[index - 1]?.kind !== "sheet";
    const area = isPlain ? parseArea(token.text) : undefined;
    return area !== undefined && workbook.content(sheet, area.row, area.column) === undefined;
  });
}

/** The items of a list validation, from its text or from the cells that it refers to. */
function listItems(workbook: Workbook, sheet: Sheet, source: string): readonly Value[] {
  if (!source.startsWith("=")) return source.split(",").map((item) => item.trim());
  const { sheet: named, local } = splitSheet(source.slice(1));
  const name = workbook.state.names.get(source.slice(1).toLowerCase());
  if (name) return listItems(workbook, sheet, name.formula);
  const from = named === undefined ? sheet : workbook.findSheet(named);
  const area = parseArea(local);
  if (!from || !area) return [];
  const items: Value[] = [];
  eachCell(area, (row, column) => {
    const item = workbook.value(from, row, column);
    if (item !== undefined) items.push(item);
  });
  return items;
}

const comparisons: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** Excel's names for comparisons. */
export const operators = Object.keys(comparisons);
