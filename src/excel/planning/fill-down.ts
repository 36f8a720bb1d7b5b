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
const leastBytes = 300;

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
  const fills = [...copyAcross(cells, copies), ...joinNeighbours(cells, copies)].filter(
    ({ to }) => bytesOf(cells, to) > leastBytes,
  );
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
 * The first cells of columns that are copies of the cell to their left: each is copied from there, and the rows below
 * then come from the first row like those of its neighbours. The fills are of one column each, in the order of their
 * columns.
 */
function copyAcross(cells: readonly (readonly Typed[])[], fills: readonly Fill[]): Fill[] {
  const formulaOf = ({ row, column }: Range): string =>
    relativeFormula(String(cells[row - 1]?.[column - 1] ?? ""), row, column);
  const across: Fill[] = [];
  for (const { from, to } of fills) {
    if (to.row !== from.row + 1) continue;
    const started = across.findIndex(
      (left) =>
        left.to.row === from.row &&
        left.to.column + left.to.columns === from.column &&
        formulaOf(left.from) === formulaOf(from),
    );
    const left = across[started];
    if (left) across[started] = { ...left, to: widen(left.to) };
    else {
      const before = range(from.row, from.column - 1, 1, 1);
      const isCopy =
        fills.some((fill) => fill.from.row === before.row && fill.from.column === before.column) &&
        formulaOf(before) === formulaOf(from);
      if (isCopy) across.push({ from: before, to: from });
    }
  }
  return across;
}

/**
 * Joins fills of columns between the same rows, if the columns between them can be copied too: they are empty there, or hold
 * copies of their first cell. The fills are in the order of their columns.
 */
function joinNeighbours(cells: readonly (readonly Typed[])[], fills: readonly Fill[]): Fill[] {
  const joined: Fill[] = [];
  for (const { from, to } of fills) {
    const index = joined.findIndex((left) => {
      const next = left.to.column + left.to.columns;
      const gap = range(left.from.row, next, to.row + to.rows - left.from.row, from.column - next);
      return (
        left.from.row === from.row &&
        left.to.row === to.row &&
        left.to.rows === to.rows &&
        canCopy(cells, gap)
      );
    });
    const left = joined[index];
    if (left) {
      const columns = from.column - left.from.column + 1;
      joined[index] = { from: { ...left.from, columns }, to: { ...left.to, columns } };
    } else joined.push({ from, to });
  }
  return joined;
}

/** Whether all rows of an area are copies of its first row. */
function canCopy(cells: readonly (readonly Typed[])[], area: Range): boolean {
  const [first = [], ...others] = cut(cells, area);
  const plainly = (cell: Typed | undefined, row: number, c: number): Typed | undefined =>
    typeof cell === "string" && cell.startsWith("=") ? relativeFormula(cell, row, area.column + c) : cell;
  return others.every((line, r) =>
    line.every(
      (cell, c) => plainly(cell, area.row + 1 + r, c) === plainly(first[c], area.row, c) && isCopied(cell),
    ),
  );
}

/** Copying formulas copies nothing else. */
function isCopied(cell: Typed): boolean {
  return cell === "" || (typeof cell === "string" && cell.startsWith("="));
}

function widen(area: Range): Range {
  return { ...area, columns: area.columns + 1 };
}

function bytesOf(cells: readonly (readonly Typed[])[], area: Range): number {
  return JSON.stringify(cut(cells, area)).length;
}
