import { placeKey, valueOf, type SheetGrid } from "../../../src/spreadsheet/cells";
import { displayText } from "../../../src/spreadsheet/display-text";
import type { NumberLook } from "../../../src/spreadsheet/number-formats";
import type { Block, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";

/** What a reader would find in a workbook made from a plan. */
export function planToGrids(plan: WorkbookPlan): SheetGrid[] {
  return plan.sheets.map((sheet) => planToGrid(sheet, plan.styles));
}

function planToGrid(sheet: SheetPlan, styles: WorkbookPlan["styles"]): SheetGrid {
  const [block, ...others] = sheet.blocks;
  if (!block || others.length > 0) throw new Error(`${sheet.name} is not of one block.`);
  const { header, footer } = sheet.page;
  const code = (page: typeof header): string => `&L${page.left}&C${page.centre}&R${page.right}`;
  return {
    ...block,
    name: sheet.name,
    pageHeader: code(header),
    pageFooter: code(footer),
    numberFormats: numberFormatsOf(sheet, block, styles),
  };
}

function numberFormatsOf(
  { formats }: SheetPlan,
  block: Block,
  styles: WorkbookPlan["styles"],
): ReadonlyMap<number, NumberLook> {
  const looks = new Map<number, NumberLook>();
  for (const { style, ranges } of formats) {
    const { numberFormat = "General" } = styles[style] ?? {};
    if (numberFormat === "General") continue;
    for (const { row, column, rows, columns } of ranges) {
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) {
          const value = valueOf(block.cells[r - block.row]?.[c - block.column]);
          if (typeof value !== "number") continue;
          looks.set(placeKey(r, c), { code: numberFormat, text: displayText(value, numberFormat) });
        }
    }
  }
  return looks;
}
