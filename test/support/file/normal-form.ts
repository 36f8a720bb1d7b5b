import { columnLetters } from "../../../src/spreadsheet/address";
import { type CellValue, isFormula } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { comparableSheet } from "../excel/comparable";

/** Points: a row of one line of Calibri 11, which is as high as a row that the plan says nothing of. */
const oneLine = 15;

/**
 * A plan as what it comes to, so that a plan and what is read back from its file are equal. Where the same workbook can
 * be said in two ways:
 * - looks and formats stand by cell: a file keeps how each cell looks, and no name for it;
 * - contents, validations and conditional formats stand by cell: a file has no blocks, and a range may come in parts;
 * - an empty text is no content: Excel keeps none in a cell;
 * - widths are in whole pixels, as the file has them;
 * - a growing row of one line is one that nothing is said of;
 * - names are in the order of the alphabet: their order says nothing.
 */
export function normalForm(plan: WorkbookPlan): unknown {
  const { properties, created, font, activeSheet } = plan;
  return {
    properties,
    created,
    font,
    activeSheet,
    names: [...plan.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: plan.sheets.map((sheet) => normalSheet(sheet, plan)),
  };
}

/** One sheet of it. To what the two renderers have in common come values of formulas, growing rows and charts in full. */
export function normalSheet(sheet: SheetPlan, plan: WorkbookPlan): Record<string, unknown> {
  return {
    ...Object(comparableSheet(sheet, plan)),
    values: valuesOf(sheet),
    growing: growingOf(sheet),
    charts: sheet.charts,
    // A file has no slicers.
    pivots: (sheet.pivots ?? []).map((pivot) => ({ ...pivot, slicers: [] })),
  };
}

/** Each formula with its address and its calculated value. */
export function valuesOf(
  sheet: SheetPlan,
): readonly { readonly address: string; readonly formula: string; readonly value: CellValue }[] {
  return sheet.blocks.flatMap((block) =>
    block.cells.flatMap((row, down) =>
      row.flatMap((content, across) =>
        isFormula(content)
          ? [{ address: `${columnLetters(block.column + across)}${block.row + down}`, ...content }]
          : [],
      ),
    ),
  );
}

function growingOf(sheet: SheetPlan): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const { row, rows, height, grows } of sheet.rows) {
    if (!grows || height === oneLine) continue;
    for (let index = row; index < row + rows; index++) heights[index] = height;
  }
  return heights;
}
