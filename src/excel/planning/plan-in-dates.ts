import type { Block, SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { fromSystem1900, type DateSystem } from "../../spreadsheet/date-systems";

/** The plan with its days as the workbook counts them. */
export function planInDates(plan: WorkbookPlan, dates: DateSystem): WorkbookPlan {
  if (dates === 1900) return plan;
  return { ...plan, sheets: plan.sheets.map((sheet) => sheetIn1904(sheet, plan.styles)) };
}

function sheetIn1904(sheet: SheetPlan, styles: WorkbookPlan["styles"]): SheetPlan {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => blockIn1904(block, sheet, styles)),
    validations: sheet.validations.map((validation) =>
      validation.rule.kind === "date"
        ? {
            ...validation,
            rule: { ...validation.rule, minimum: fromSystem1900(validation.rule.minimum, "yyyy", 1904) },
          }
        : validation,
    ),
  };
}

/** Values of formulas stay: Excel calculates them. */
function blockIn1904(block: Block, { formats }: SheetPlan, styles: WorkbookPlan["styles"]): Block {
  const cells = block.cells.map((row) => [...row]);
  for (const { style, ranges } of formats) {
    const { numberFormat = "General" } = styles[style] ?? {};
    for (const area of ranges)
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        const line = cells[row - block.row];
        for (let column = area.column; line && column < area.column + area.columns; column += 1) {
          const content = line[column - block.column];
          if (typeof content === "number")
            line[column - block.column] = fromSystem1900(content, numberFormat, 1904);
        }
      }
  }
  return { ...block, cells };
}
