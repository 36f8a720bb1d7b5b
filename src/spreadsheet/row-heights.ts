import type { Range } from "./address";
import { valueOf } from "./cells";
import type { CellFormat, ColumnPlan, RowPlan, SheetPlan } from "./plan";

/** Points of a line of 11 point text, and of the tallest row that Excel knows. */
const lineHeight = 15;
const tallestRow = 409;
/** Characters: of a column without a width. */
const standardWidth = 8;

/**
 * First heights for the rows without one whose wrapped text takes more than one line, for viewers that do not fit rows
 * themselves. In the order of the rows.
 */
export function estimateHeights(
  { blocks, formats, columns, rows }: Pick<SheetPlan, "blocks" | "formats" | "columns" | "rows">,
  styles: Readonly<Record<string, CellFormat>>,
): readonly RowPlan[] {
  const known = new Set(
    rows.flatMap((entry) => Array.from({ length: entry.rows }, (_, at) => entry.row + at)),
  );
  const widths = widthsOf(columns);
  const lines = new Map<number, number>();
  for (const { style, ranges } of formats) {
    const format = styles[style];
    if (!format?.wrap) continue;
    for (const area of ranges) {
      for (const block of blocks) {
        block.cells.forEach((cells, down) => {
          const row = block.row + down;
          if (row < area.row || row >= area.row + area.rows || known.has(row)) return;
          const [first, end] = sharedColumns(area, block.column, cells.length);
          for (let column = first; column < end; column += 1) {
            const text = String(valueOf(cells[column - block.column] ?? null) ?? "");
            const width = (widths.get(column) ?? standardWidth) - 2 * (format.indent ?? 0);
            lines.set(row, Math.max(lines.get(row) ?? 1, countLines(text, width)));
          }
        });
      }
    }
  }
  return [...lines]
    .filter(([, count]) => count > 1)
    .sort(([a], [b]) => a - b)
    .map(([row, count]) => ({
      row,
      rows: 1,
      height: Math.min(tallestRow, count * lineHeight + 3),
      grows: true,
    }));
}

function widthsOf(columns: readonly ColumnPlan[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { column, columns: count, width } of columns)
    for (let at = column; at < column + count; at += 1) widths.set(at, width);
  return widths;
}

/** The first column that a range and a row of cells share, and the one after the last. */
function sharedColumns(area: Range, column: number, cells: number): readonly [first: number, end: number] {
  return [Math.max(area.column, column), Math.min(area.column + area.columns, column + cells)];
}

/** How many lines text takes in a column of a width in characters: letters are on average narrower than the digits that widths count. */
function countLines(text: string, width: number): number {
  const perLine = Math.max(1, width * 1.17);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = Infinity;
    for (const word of paragraph.split(" ")) {
      const fits = used + 1 + word.length <= perLine;
      lines += fits ? 0 : Math.max(1, Math.ceil(word.length / perLine));
      used = fits ? used + 1 + word.length : word.length % Math.ceil(perLine);
    }
  }
  return lines;
}
