import { cell, contains, parseAddress, range, toAddress, type Range } from "./address";
import {
  columnOf,
  isUnreadable,
  rowOf,
  valueOf,
  type CellContent,
  type CellValue,
  type SheetGrid,
} from "./cells";

/** New contents for cells. `address` has no sheet name and has the shape of `rows`. */
export interface CellChange {
  readonly address: string;
  readonly rows: readonly (readonly CellContent[])[];
}

/** The value that a cell must still have for a change to be made. */
export interface CellGuard {
  readonly address: string;
  readonly value: CellValue;
}

/** Changes to cells of one sheet, made only if every guarded cell still has its value. */
export interface SheetChange {
  /** The current name of the sheet. */
  readonly sheet: string;
  readonly cells: readonly CellChange[];
  readonly guards: readonly CellGuard[];
}

/** The value at an address of a grid; null outside the grid. */
export function valueAt(grid: SheetGrid, address: string): CellValue {
  const place = parseAddress(address);
  if (!place) return null;
  return valueOf(grid.cells[place.row - grid.row]?.[place.column - grid.column]);
}

/** What belongs to cells besides their contents. */
export type CellLooks = Required<Pick<SheetGrid, "numberFormats" | "attachments">>;

/** The looks of cells that hold no number and no error value. */
export const plainLooks: CellLooks = { numberFormats: new Map(), attachments: [] };

/**
 * The grid with new contents in a rectangle; it grows if the rectangle lies outside it.
 * @param area has the shape of `cells`.
 * @param looks of the new contents. Links and comments of the cells stay.
 */
export function patchGrid(
  grid: SheetGrid,
  area: Range,
  cells: readonly (readonly CellContent[])[],
  looks: CellLooks = plainLooks,
): SheetGrid {
  const columns = Math.max(0, ...grid.cells.map((row) => row.length));
  const isEmpty = grid.cells.length === 0;
  const top = isEmpty ? area.row : Math.min(grid.row, area.row);
  const left = isEmpty ? area.column : Math.min(grid.column, area.column);
  const bottom = Math.max(isEmpty ? 0 : grid.row + grid.cells.length, area.row + area.rows);
  const right = Math.max(isEmpty ? 0 : grid.column + columns, area.column + area.columns);
  const patched = Array.from({ length: bottom - top }, (_, r) => {
    const row = top + r;
    const before = grid.cells[row - grid.row];
    const touched = row >= area.row && row < area.row + area.rows;
    if (before && !touched && left === grid.column && right - left === before.length) return before;
    return Array.from({ length: right - left }, (__, c): CellContent => {
      const column = left + c;
      if (contains(area, row, column)) return cells[row - area.row]?.[column - area.column] ?? null;
      return before?.[column - grid.column] ?? null;
    });
  });
  const codes = [...(grid.numberFormats ?? [])].filter(([key]) => !contains(area, rowOf(key), columnOf(key)));
  const attachments = (grid.attachments ?? []).filter(
    ({ kind, range: at }) => !(isUnreadable(kind) && contains(area, at.row, at.column)),
  );
  return {
    ...grid,
    row: top,
    column: left,
    cells: patched,
    numberFormats: new Map([...codes, ...looks.numberFormats]),
    attachments: [...attachments, ...looks.attachments],
  };
}

/** Groups changes to cells of one row: neighbouring cells become one change. */
export function changeCells(contents: readonly (readonly [address: string, CellContent])[]): CellChange[] {
  const changes: { area: Range; row: CellContent[] }[] = [];
  for (const [address, content] of contents) {
    const place = parseAddress(address) ?? cell(1, 1);
    const last = changes[changes.length - 1];
    if (last && last.area.row === place.row && last.area.column + last.area.columns === place.column) {
      last.area = range(last.area.row, last.area.column, 1, last.area.columns + 1);
      last.row.push(content);
    } else {
      changes.push({ area: place, row: [content] });
    }
  }
  return changes.map(({ area, row }) => ({ address: toAddress(area), rows: [row] }));
}
