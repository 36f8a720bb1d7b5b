import { isFormula, type CellContent, type SheetGrid } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";

/**
 * Whether a sheet holds nothing but what the plan has: nobody has typed on it. It may lack some of the plan. Cells with links
 * are ours: until it has its text, such a cell shows where the link goes.
 */
export function isUntouched({ blocks, links }: SheetPlan, { row, column, cells }: SheetGrid): boolean {
  const plannedAt = (atRow: number, atColumn: number): CellContent =>
    blocks
      .map((block) => block.cells[atRow - block.row]?.[atColumn - block.column] ?? null)
      .find((content) => content !== null) ?? null;
  return cells.every((line, r) =>
    line.every((content, c) => {
      if (content === null || content === "") return true;
      if (links.some(({ cell }) => cell.row === row + r && cell.column === column + c)) return true;
      const planned = plannedAt(row + r, column + c);
      return isFormula(content) ? isFormula(planned) : content === planned;
    }),
  );
}
