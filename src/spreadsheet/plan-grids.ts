import { placeKey, valueOf, type CellContent, type SheetGrid } from "./cells";
import { displayText } from "./display-text";
import type { NumberLook } from "./number-formats";
import type { SheetPlan, WorkbookPlan } from "./plan";

/** The sheets as a reader would find them in a workbook made from the plan. */
export function planToGrids(plan: WorkbookPlan): SheetGrid[] {
  return plan.sheets.map((sheet) => planToGrid(sheet, plan.styles));
}

function planToGrid(sheet: SheetPlan, styles: WorkbookPlan["styles"]): SheetGrid {
  const { header, footer } = sheet.page;
  const code = (page: typeof header): string => `&L${page.left}&C${page.centre}&R${page.right}`;
  const area = join(sheet);
  return {
    ...area,
    name: sheet.name,
    pageHeader: code(header),
    pageFooter: code(footer),
    numberFormats: numberFormatsOf(sheet, area, styles),
  };
}

type Area = Pick<SheetGrid, "row" | "column" | "cells">;

/** The smallest rectangle with all blocks of a sheet. */
function join({ blocks }: SheetPlan): Area {
  const [first, ...others] = blocks;
  if (!first) return { row: 1, column: 1, cells: [] };
  if (others.length === 0) return first;
  const row = Math.min(...blocks.map((block) => block.row));
  const column = Math.min(...blocks.map((block) => block.column));
  const bottom = Math.max(...blocks.map((block) => block.row + block.cells.length));
  const right = Math.max(...blocks.map((block) => block.column + (block.cells[0]?.length ?? 0)));
  const cells = Array.from({ length: bottom - row }, () => new Array<CellContent>(right - column).fill(null));
  for (const block of blocks)
    block.cells.forEach((line, r) =>
      cells[block.row - row + r]?.splice(block.column - column, line.length, ...line),
    );
  return { row, column, cells };
}

function numberFormatsOf(
  { formats }: SheetPlan,
  { row: top, column: left, cells }: Area,
  styles: WorkbookPlan["styles"],
): ReadonlyMap<number, NumberLook> {
  const looks = new Map<number, NumberLook>();
  for (const { style, ranges } of formats) {
    const { numberFormat = "General" } = styles[style] ?? {};
    if (numberFormat === "General") continue;
    for (const { row, column, rows, columns } of ranges) {
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) {
          const value = valueOf(cells[r - top]?.[c - left]);
          if (typeof value !== "number") continue;
          looks.set(placeKey(r, c), { code: numberFormat, text: displayText(value, numberFormat) });
        }
    }
  }
  return looks;
}
