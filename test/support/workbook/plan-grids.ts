import type { SheetGrid } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";

/** What a reader would find in a workbook made from a plan. */
export function planToGrids(plan: WorkbookPlan): SheetGrid[] {
  return plan.sheets.map(planToGrid);
}

function planToGrid(sheet: SheetPlan): SheetGrid {
  const [block, ...others] = sheet.blocks;
  if (!block || others.length > 0) throw new Error(`${sheet.name} is not of one block.`);
  const { header, footer } = sheet.page;
  const code = (page: typeof header): string => `&L${page.left}&C${page.centre}&R${page.right}`;
  return { ...block, name: sheet.name, pageHeader: code(header), pageFooter: code(footer) };
}
