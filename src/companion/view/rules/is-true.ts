import type { Range } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../spreadsheet/plan";
import { contentAt } from "../../../spreadsheet/plan-cells";
import { shownSheet } from "../shown-cells";
import { readRule } from "./formula";

/** A formula relative to the first cell of a range. */
interface Rule {
  readonly range: Range;
  readonly formula: string;
}

/**
 * Whether a rule holds in a cell; undefined when its formula is not of a form that our sheets use.
 * @param typed what the cell is taken to hold, instead of what it holds.
 */
export function isTrue(
  workbook: WorkbookPlan,
  sheet: SheetPlan,
  { range, formula }: Rule,
  row: number,
  column: number,
  typed?: CellContent,
): boolean | undefined {
  const rule = readRule(formula);
  const verdict = rule?.({
    down: row - range.row,
    across: column - range.column,
    content: (name, atRow, atColumn) => {
      const isHere = name === undefined || name === sheet.name;
      if (typed !== undefined && isHere && atRow === row && atColumn === column) return typed;
      const other = isHere ? sheet : workbook.sheets.find((one) => one.name === name);
      return other && contentAt(isHere ? sheet : shownSheet(workbook, other.name).plan, atRow, atColumn);
    },
    named: (name) => workbook.names.find((one) => one.name.toLowerCase() === name.toLowerCase()),
  });
  if (!rule) return undefined;
  return verdict === true || (typeof verdict === "number" && verdict !== 0);
}
