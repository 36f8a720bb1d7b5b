import type { Range } from "./address";
import { valueOf } from "./cells";
import type { CellFormat, ColumnPlan, RowPlan, SheetPlan } from "./plan";

/** The size of text that widths are measured in, and of cells whose format has none. */
const standardSize = 11;
/** Points above and below the text together. */
const padding = 4;
/** Points of a row with a line of text of the standard size. */
export const heightOfLine = lineHeight(standardSize) + padding;
/** Points of the tallest row that Excel knows. */
const tallestRow = 409;
/** Characters: of a column without a width, and of a level of indentation. */
const standardWidth = 8;
const indentWidth = 1.3;

/**
 * Heights for the rows without one that have wrapped text, in the order of the rows. They are first heights, for viewers that
 * do not fit rows themselves; only rows with merged cells, which no program fits, keep them [W44].
 */
export function estimateHeights(
  {
    blocks,
    formats,
    columns,
    rows,
    merges,
  }: Pick<SheetPlan, "blocks" | "formats" | "columns" | "rows" | "merges">,
  styles: Readonly<Record<string, CellFormat>>,
): readonly RowPlan[] {
  const known = new Set(
    rows.flatMap((entry) => Array.from({ length: entry.rows }, (_, at) => entry.row + at)),
  );
  const widths = widthsOf(columns);
  const heights = new Map<number, number>();
  const kept = new Set<number>();
  for (const { style, ranges } of formats) {
    const format = styles[style];
    if (!format?.wrap) continue;
    const size = format.font?.size ?? standardSize;
    for (const area of ranges) {
      for (const block of blocks) {
        block.cells.forEach((cells, down) => {
          const row = block.row + down;
          if (row < area.row || row >= area.row + area.rows || known.has(row)) return;
          const [first, end] = sharedColumns(area, block.column, cells.length);
          for (let column = first; column < end; column += 1) {
            const text = String(valueOf(cells[column - block.column] ?? null) ?? "");
            if (text === "") continue;
            const merged = merges.find((merge) => merge.row === row && merge.column === column);
            if (merged) kept.add(row);
            const width = widthOf(widths, column, merged?.columns ?? 1) - indentWidth * (format.indent ?? 0);
            const lines = countLines(text, (width * standardSize) / size);
            heights.set(row, Math.max(heights.get(row) ?? 0, lines * lineHeight(size) + padding));
          }
        });
      }
    }
  }
  return [...heights]
    .sort(([a], [b]) => a - b)
    .map(([row, height]) => ({
      row,
      rows: 1,
      height: Math.min(tallestRow, height),
      ...(kept.has(row) ? {} : { grows: true }),
    }));
}

/** Points of a line of text: 15 for 11 point text. */
function lineHeight(size: number): number {
  return Math.ceil(size * 1.3);
}

function widthsOf(columns: readonly ColumnPlan[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { column, columns: count, width } of columns)
    for (let at = column; at < column + count; at += 1) widths.set(at, width);
  return widths;
}

/** The width of neighbouring columns together. */
function widthOf(widths: ReadonlyMap<number, number>, first: number, columns: number): number {
  const each = Array.from({ length: columns }, (_, at) => widths.get(first + at) ?? standardWidth);
  return each.reduce((sum, width) => sum + width);
}

/** The first column that a range and a row of cells share, and the one after the last. */
function sharedColumns(area: Range, column: number, cells: number): readonly [first: number, end: number] {
  return [Math.max(area.column, column), Math.min(area.column + area.columns, column + cells)];
}

/** How many lines text takes in a column of a width in characters, which are digits. */
function countLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = Infinity;
    for (const word of paragraph.split(" ")) {
      const length = lengthOf(word);
      const fits = used + lengthOf(" ") + length <= width;
      lines += fits ? 0 : Math.max(1, Math.ceil(length / width));
      used = fits ? used + lengthOf(" ") + length : length % width;
    }
  }
  return lines;
}

/** The length of text in digits of Calibri, a little generous. Other letters are about as wide as a digit. */
function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) length += widthsOfLetters.get(letter) ?? 1.05;
  return length;
}

const widthsOfLetters: ReadonlyMap<string, number> = new Map(
  (
    [
      ["il.,:;'’ ", 0.5],
      ["fjrt()-", 0.65],
      ["cszaxyvk", 0.92],
      ["ABCDGHKNOQRUVXYw", 1.25],
      ["mMW%…—", 1.65],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])),
);
