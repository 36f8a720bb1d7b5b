import { range, type Range } from "../../spreadsheet/address";

/**
 * What one more write costs in a request, as the number of empty cells that could be sent for the same size.
 */
const writeInCells = 100;

interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Cuts a sparse grid into bands of rows, so that a request sends as few empty cells as possible. Every cell
 * that is not empty is in a band. Rows and columns of the bands are 1-based.
 */
export function bandsOf<Cell>(
  cells: readonly (readonly Cell[])[],
  isEmpty: (cell: Cell) => boolean,
): Range[] {
  const spans = cells.map((row) => spanOf(row, isEmpty));
  /** For each row, the lowest cost of sending the rows up to it, and the first row of the last band. */
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= spans.length; end += 1) {
    let chosen = { cost: Number.POSITIVE_INFINITY, start: end };
    let span: Span | undefined;
    for (let start = end - 1; start >= 0; start -= 1) {
      span = join(span, spans[start]);
      const width = span ? span.last - span.first + 1 : 0;
      const cost = (best[start]?.cost ?? 0) + (span ? writeInCells + width * (end - start) : 0);
      if (cost < chosen.cost) chosen = { cost, start };
    }
    best.push(chosen);
  }
  const bands: Range[] = [];
  for (let end = spans.length; end > 0;) {
    const start = best[end]?.start ?? 0;
    const span = spans.slice(start, end).reduce(join, undefined);
    if (span) bands.unshift(range(start + 1, span.first + 1, end - start, span.last - span.first + 1));
    end = start;
  }
  return bands;
}

/** The smallest rectangle with every cell that is not empty, as the only band; none if all are empty. */
export function boundsOf<Cell>(
  cells: readonly (readonly Cell[])[],
  isEmpty: (cell: Cell) => boolean,
): Range[] {
  const spans = cells.map((row) => spanOf(row, isEmpty));
  const filled = spans.flatMap((span, index) => (span ? [index] : []));
  const span = spans.reduce(join, undefined);
  const [first = 0] = filled;
  const rows = (filled[filled.length - 1] ?? 0) - first + 1;
  return span ? [range(first + 1, span.first + 1, rows, span.last - span.first + 1)] : [];
}

function spanOf<Cell>(row: readonly Cell[], isEmpty: (cell: Cell) => boolean): Span | undefined {
  const filled = row.flatMap((cell, index) => (isEmpty(cell) ? [] : [index]));
  const first = filled[0];
  const last = filled[filled.length - 1];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function join(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (!one || !other) return one ?? other;
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}

/** Returns the cells of a grid that lie in a range (1-based). */
export function cut<Cell>(cells: readonly (readonly Cell[])[], area: Range): Cell[][] {
  return cells
    .slice(area.row - 1, area.row - 1 + area.rows)
    .map((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
}
