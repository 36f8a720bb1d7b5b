import type { CellView, ColumnView } from "../view/sheet-view";
import { indentPixels } from "./cell-style";
import { fontOf, measureText } from "../look/measure-text";

/** The space that Excel leaves next to a text. */
const padding = 6;

/** A text that overflows into empty cells on its right: the available width and the number of cells. */
export interface Overflow {
  readonly width: number;
  readonly cells: number;
}

/** The overflow of a cell's text; undefined when it fits or must not overflow. @param isFree whether a column's cell is empty. */
export function overflowOf(
  cell: CellView,
  index: number,
  columns: readonly ColumnView[],
  isFree: (index: number) => boolean,
): Overflow | undefined {
  const { look, kind, align, text } = cell;
  if (kind !== "text" || look.wrap || align !== "left" || text.includes("\n")) return undefined;
  const needed = measureText(text, fontOf(look)) + padding + (look.indent ?? 0) * indentPixels;
  let width = columns[index]?.width ?? 0;
  let cells = 0;
  for (let next = index + 1; width < needed && next < columns.length && isFree(next); next += 1) {
    width += columns[next]?.hidden ? 0 : (columns[next]?.width ?? 0);
    cells += 1;
  }
  return cells === 0 ? undefined : { width, cells };
}

/** The hash signs for a number that is wider than its column. */
export function fittedText(cell: CellView, width: number): string {
  const { look, kind, text } = cell;
  if (kind !== "number") return text;
  const isTooWide = measureText(text, fontOf(look)) > width - 2;
  return isTooWide ? "#".repeat(Math.max(1, Math.floor(width / measureText("#", fontOf(look))))) : text;
}
