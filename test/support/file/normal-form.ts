import { columnLetters } from "../../../src/spreadsheet/address";
import { type CellValue, isFormula } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { comparableSheet } from "../excel/comparable";

/** The height in points of a row with one line of Calibri 11, and of a row that the plan does not size. */
const oneLine = 15;

/**
 * The normal form of a plan, so that a plan equals the plan read back from its file. The same workbook can
 * have several plans:
 * - formats are given by cell, without style names, which a file does not keep;
 * - contents, validations and conditional formats are given by cell, because a file has no blocks and may
 *   split ranges;
 * - an empty text is no content, because Excel stores none;
 * - widths are in whole pixels, as in the file;
 * - growing rows of one line are left out, because they are the default;
 * - names are sorted, because their order makes no difference.
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

/**
 * The normal form of one sheet. Formula values, growing rows and charts are added to what both renderers have
 * in common.
 */
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

/** Each formula with its address and calculated value. */
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
