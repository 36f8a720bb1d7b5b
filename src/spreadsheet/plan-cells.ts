import type { CellContent } from "./cells";
import type { SheetPlan } from "./plan";

/** What the blocks of a sheet put into the cell at a 1-based row and column; undefined when no block covers it. */
export function contentAt(sheet: SheetPlan, row: number, column: number): CellContent | undefined {
  for (const block of sheet.blocks) {
    const content = block.cells[row - block.row]?.[column - block.column];
    if (content !== undefined) return content;
  }
  return undefined;
}
