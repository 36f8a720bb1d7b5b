import type { Range } from "../../spreadsheet/address";
import type { CellFormat, ConditionalFormatPlan, SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { isTrue } from "./is-true";

/** For each cell, the formats of the rules that hold, the one with the least priority first. */
export interface Holding {
  get(row: number, column: number): readonly CellFormat[] | undefined;
}

/** Works out the conditional formats of the cells of an area. A rule that is not known does not hold [K3]. */
export function formatsThatHold(workbook: WorkbookPlan, sheet: SheetPlan, area: Range): Holding {
  const holding = new Map<string, { readonly formats: readonly CellFormat[]; readonly isLast: boolean }>();
  for (const rule of sheet.conditionalFormats) {
    const { range } = rule;
    const [top, left] = [Math.max(range.row, area.row), Math.max(range.column, area.column)];
    const bottom = Math.min(range.row + range.rows, area.row + area.rows);
    const right = Math.min(range.column + range.columns, area.column + area.columns);
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        const key = `${row} ${column}`;
        const above = holding.get(key);
        if (above?.isLast || !isTrue({ workbook, sheet, rule, row, column })) continue;
        holding.set(key, { formats: [formatOf(rule), ...(above?.formats ?? [])], isLast: rule.stopIfTrue });
      }
    }
  }
  return { get: (row, column) => holding.get(`${row} ${column}`)?.formats };
}

function formatOf({ format: { fontColour, bold, fill, numberFormat } }: ConditionalFormatPlan): CellFormat {
  return {
    font: {
      ...(fontColour !== undefined && { colour: fontColour }),
      ...(bold !== undefined && { bold }),
    },
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}
