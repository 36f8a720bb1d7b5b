import type { CellContent } from "./cells";
import type { SheetPlan } from "./plan";

/**
 * The content of a cell at a 1-based row and column, from the blocks of a sheet; undefined when no block
 * covers it.
 */
export function contentAt(sheet: SheetPlan, row: number, column: number): CellContent | undefined {
  for (const block of sheet.blocks) {
    const content = block.cells[row - block.row]?.[column - block.column];
    if (content !== undefined) return content;
  }
  return undefined;
}
