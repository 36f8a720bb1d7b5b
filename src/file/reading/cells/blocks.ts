import { columnLetters } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import type { Block } from "../../../spreadsheet/plan";
import type { Meter } from "../../package/meter";
import type { ReadCell } from "./read-cells";

/** Empty rows or columns between two blocks: with fewer, they are one. */
const gap = 50;

/**
 * The contents of a worksheet as rectangles. A cell far away from the others gets a separate rectangle.
 * @throws Refusal if the rectangles have too many cells
 */
export function toBlocks(cells: readonly ReadCell[], sheet: string, meter: Meter): readonly Block[] {
  const filled = cells.filter(({ content }) => content !== null);
  return split(filled, ({ row }) => row).flatMap((band) =>
    split(band, ({ column }) => column).map((group) => toBlock(group, sheet, meter)),
  );
}

/** Splits cells at gaps in one direction. */
function split(cells: readonly ReadCell[], at: (cell: ReadCell) => number): readonly (readonly ReadCell[])[] {
  const places = [...new Set(cells.map(at))].sort((a, b) => a - b);
  const starts = places.filter((place, index) => place - (places[index - 1] ?? -Infinity) > gap);
  if (starts.length <= 1) return cells.length === 0 ? [] : [cells];
  const groups: ReadCell[][] = starts.map(() => []);
  for (const cell of cells) groups[lastStart(starts, at(cell))]?.push(cell);
  return groups;
}

/** The index of the last start that is not beyond a place. */
function lastStart(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function toBlock(cells: readonly ReadCell[], sheet: string, meter: Meter): Block {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  meter.add("block-cells", rows * columns, `${sheet}!${columnLetters(right)}${bottom}`);
  const contents = Array.from({ length: rows }, () => new Array<CellContent>(columns).fill(null));
  for (const { row, column, content } of cells) {
    const line = contents[row - top];
    if (line) line[column - left] = content;
  }
  return { row: top, column: left, cells: contents };
}
