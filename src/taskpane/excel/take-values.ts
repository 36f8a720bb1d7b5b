import type { SheetValues } from "../../excel/reading/read-values";
import { isFormula, type CellContent, type CellValue, type SheetGrid } from "../../spreadsheet/cells";

/**
 * The sheet with new values of its formulas; undefined if anything else has changed, so that it must be read again.
 * @param found the values as they are now; undefined if the sheet was not found.
 */
export function takeValues(grid: SheetGrid, found: SheetValues | undefined): SheetGrid | undefined {
  if (found?.name !== grid.name) return undefined;
  if (found.pageHeader !== grid.pageHeader || found.pageFooter !== grid.pageFooter) return undefined;
  const valueAt = (row: number, column: number): CellValue =>
    found.values[row - found.row]?.[column - found.column] ?? null;
  const isNew = found.values.some((line, r) =>
    line.some((value, c) => value !== null && !isKnown(grid, found.row + r, found.column + c)),
  );
  if (isNew) return undefined;
  let isSame = true;
  const cells = grid.cells.map((line, r) =>
    line.map((content, c): CellContent => {
      const value = valueAt(grid.row + r, grid.column + c);
      if (isFormula(content)) return { ...content, value };
      isSame &&= (content === "" ? null : content) === value;
      return content;
    }),
  );
  return isSame ? { ...grid, cells } : undefined;
}

function isKnown({ row, column, cells }: SheetGrid, atRow: number, atColumn: number): boolean {
  return (cells[atRow - row]?.[atColumn - column] ?? null) !== null;
}
