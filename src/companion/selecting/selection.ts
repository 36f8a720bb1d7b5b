import { contains, type Range } from "../../spreadsheet/address";
import type { SheetView } from "../view/sheet-view";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The active cell, and the opposite corner, which Shift and the mouse move. */
export interface Selection {
  readonly active: Cell;
  readonly far: Cell;
}

export type Direction = "up" | "down" | "left" | "right";

export function single(cell: Cell): Selection {
  return { active: cell, far: cell };
}

export function areaOf({ active, far }: Selection): Range {
  const [row, column] = [Math.min(active.row, far.row), Math.min(active.column, far.column)];
  const rows = Math.max(active.row, far.row) - row + 1;
  return { row, column, rows, columns: Math.max(active.column, far.column) - column + 1 };
}

export function selectionOf({ row, column, rows, columns }: Range): Selection {
  return { active: { row, column }, far: { row: row + rows - 1, column: column + columns - 1 } };
}

/** The merged area of a cell, or the cell itself. */
function mergedArea(view: SheetView, cell: Cell): Range {
  return (
    view.merges.find((merge) => contains(merge, cell.row, cell.column)) ?? { ...cell, rows: 1, columns: 1 }
  );
}

const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

/** The next cell in a direction, skipping merged cells and hidden rows and columns, within the view. */
export function step(view: SheetView, from: Cell, direction: Direction, count = 1): Cell {
  const [down, across] = steps[direction];
  let cell = from;
  for (let done = 0; done < count; done += 1) {
    const merged = mergedArea(view, cell);
    let next: Cell = {
      row: down > 0 ? merged.row + merged.rows : down < 0 ? merged.row - 1 : cell.row,
      column: across > 0 ? merged.column + merged.columns : across < 0 ? merged.column - 1 : cell.column,
    };
    while (isThere(view, next) && isHidden(view, next)) {
      next = { row: next.row + down, column: next.column + across };
    }
    if (!isThere(view, next)) return cell;
    cell = next;
  }
  return cell;
}

/** The edge of a block of filled cells, or the next block, as Ctrl with an arrow key. */
export function jump(view: SheetView, from: Cell, direction: Direction): Cell {
  let cell = from;
  let next = step(view, cell, direction);
  const seeksEnd = isFilled(view, cell) && isFilled(view, next);
  while (next.row !== cell.row || next.column !== cell.column) {
    if (seeksEnd && !isFilled(view, next)) return cell;
    cell = next;
    if (!seeksEnd && isFilled(view, cell)) return cell;
    next = step(view, cell, direction);
  }
  return cell;
}

/** The last used cell, as Ctrl+End. */
export function lastCell({ used }: SheetView): Cell {
  return { row: Math.max(1, used.rows), column: Math.max(1, used.columns) };
}

function isThere({ rows, columns }: SheetView, { row, column }: Cell): boolean {
  return row >= 1 && column >= 1 && row <= rows.length && column <= columns.length;
}

function isHidden({ rows, columns }: SheetView, { row, column }: Cell): boolean {
  return rows[row - 1]?.hidden === true || columns[column - 1]?.hidden === true;
}

function isFilled({ rows }: SheetView, { row, column }: Cell): boolean {
  return (rows[row - 1]?.cells[column - 1]?.kind ?? "empty") !== "empty";
}
