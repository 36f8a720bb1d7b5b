import { range, type Range } from "../../spreadsheet/address";
import { cut } from "./bands";
import { relativeFormula } from "./relative-formula";

export type Typed = string | number | boolean | null;

export interface Fill {
  /** One row of formulas, or one formula. */
  readonly from: Range;
  /** The rows of the same columns that hold copies of them, or a block to the right of the one formula. */
  readonly to: Range;
}

/**
 * About what one more copy operation costs in a request, in bytes. Shorter formulas are cheaper to write out.
 */
const leastBytes = 400;

/**
 * Leaves out formulas that are copies of one further up or to the left, so that Excel can copy them. The workbook repeats
 * its formulas for every statement, and a request is limited to 5 MB on the web.
 * @param cells the input of all cells, starting at A1.
 */
export function foldFormulas(cells: readonly (readonly Typed[])[]): { cells: Typed[][]; fills: Fill[] } {
  const copies = (cells[0] ?? []).flatMap((_, column) =>
    copiesIn(
      cells.map((row) => row[column] ?? null),
      column + 1,
    ),
  );
  const { down, across } = copyAcross(cells, copies);
  const fills = [...joinNeighbours(down), ...across].filter(({ to }) => bytesOf(cells, to) > leastBytes);
  const folded = cells.map((row) => [...row]);
  for (const { to } of fills) {
    for (const row of folded.slice(to.row - 1, to.row - 1 + to.rows))
      row.fill("", to.column - 1, to.column - 1 + to.columns);
  }
  return { cells: folded, fills };
}

/** The runs of cells in one column whose formulas are copies of one further up. */
function copiesIn(cells: readonly Typed[], column: number): Fill[] {
  const originals = new Map<string, number>();
  const fills: Fill[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== "string" || !cell.startsWith("=")) return;
    const row = index + 1;
    const relative = relativeFormula(cell, row, column);
    const original = originals.get(relative);
    const last = fills[fills.length - 1];
    if (original === undefined) originals.set(relative, row);
    else if (last?.from.row === original && last.to.row + last.to.rows === row) {
      fills[fills.length - 1] = { from: last.from, to: { ...last.to, rows: last.to.rows + 1 } };
    } else fills.push({ from: range(original, column, 1, 1), to: range(row, column, 1, 1) });
  });
  return fills;
}

/**
 * Columns that are copies of the column to their left, with their first cell. The fills are of one column each, in
 * the order of their columns.
 */
function copyAcross(
  cells: readonly (readonly Typed[])[],
  fills: readonly Fill[],
): { readonly down: readonly Fill[]; readonly across: readonly Fill[] } {
  const formulaOf = ({ row, column }: Range): string =>
    relativeFormula(String(cells[row - 1]?.[column - 1] ?? ""), row, column);
  const down: Fill[] = [];
  const across: Fill[] = [];
  for (const fill of fills) {
    const { from, to } = fill;
    const isLeft = (first: Range, last: Range): boolean =>
      first.row === from.row &&
      last.column + last.columns === to.column &&
      formulaOf(first) === formulaOf(from);
    const rows = to.rows + 1;
    const started = across.findIndex((left) => left.to.rows === rows && isLeft(left.from, left.to));
    const before = down.find(
      (left) => left.to.row === to.row && left.to.rows === to.rows && isLeft(left.from, left.to),
    );
    const left = across[started];
    if (left) across[started] = { ...left, to: widen(left.to) };
    else if (before && to.row === from.row + 1)
      across.push({ from: before.from, to: range(from.row, from.column, rows, 1) });
    else down.push(fill);
  }
  return { down, across };
}

/** Joins fills of neighbouring columns between the same rows. The fills are in the order of their columns. */
function joinNeighbours(fills: readonly Fill[]): Fill[] {
  const joined: Fill[] = [];
  for (const { from, to } of fills) {
    const index = joined.findIndex(
      (left) =>
        left.from.row === from.row &&
        left.to.row === to.row &&
        left.to.rows === to.rows &&
        left.to.column + left.to.columns === to.column,
    );
    const left = joined[index];
    if (left) joined[index] = { from: widen(left.from), to: widen(left.to) };
    else joined.push({ from, to });
  }
  return joined;
}

function widen(area: Range): Range {
  return { ...area, columns: area.columns + 1 };
}

function bytesOf(cells: readonly (readonly Typed[])[], area: Range): number {
  return JSON.stringify(cut(cells, area)).length;
}
