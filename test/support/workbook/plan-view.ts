import type { Range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";

/** Every cell of a range, as `row,column`, both counted from 1. */
export function listKeys(area: Range): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    return `${area.row + Math.floor(index / area.columns)},${area.column + (index % area.columns)}`;
  });
}

/** Whether a range lies within the sheet that Excel has, and is not empty. */
export function isProper({ row, column, rows, columns }: Range): boolean {
  const whole = [row, column, rows, columns].every((figure) => Number.isInteger(figure) && figure >= 1);
  return whole && row + rows - 1 <= 1_048_576 && column + columns - 1 <= 16_384;
}

/** A sheet of a plan, looked at cell by cell. */
export interface SheetView {
  readonly plan: SheetPlan;
  readonly contents: ReadonlyMap<string, CellContent>;
  /** The style of each formatted cell. */
  readonly looks: ReadonlyMap<string, string>;
  /** Whether all of a range is filled or formatted. */
  readonly uses: (area: Range) => boolean;
}

export function viewSheets(plan: WorkbookPlan): ReadonlyMap<string, SheetView> {
  return new Map(plan.sheets.map((sheet) => [sheet.name, viewSheet(sheet)]));
}

function viewSheet(plan: SheetPlan): SheetView {
  const contents = new Map<string, CellContent>();
  for (const block of plan.blocks) {
    block.cells.forEach((line, row) =>
      line.forEach((content, column) => {
        if (content !== null) contents.set(`${block.row + row},${block.column + column}`, content);
      }),
    );
  }
  const looks = new Map<string, string>();
  for (const { style, ranges } of plan.formats) {
    for (const area of ranges) for (const key of listKeys(area)) looks.set(key, style);
  }
  return {
    plan,
    contents,
    looks,
    uses: (area) => isProper(area) && listKeys(area).every((key) => contents.has(key) || looks.has(key)),
  };
}
