import { columnLetters } from "../../spreadsheet/address";
import {
  placeKey,
  valueOf,
  type Attachment,
  type CellContent,
  type SheetGrid,
} from "../../spreadsheet/cells";
import { displayText } from "../../spreadsheet/display-text";
import type { NumberLook } from "../../spreadsheet/number-formats";
import { unescapeText } from "../package/escape-text";
import type { Meter } from "../package/meter";
import { child } from "../xml/elements";
import type { CellFormats } from "./looks/cell-formats";
import type { Worksheet } from "./workbook/read-worksheet";
import type { ReadCell } from "./cells/read-cells";

/** The rows below the last cell of interest are not built; rows without a cell share this one. */
const emptyRow: readonly CellContent[] = [];

/** A worksheet's cells as a grid. Rows end at their last filled cell. */
export function toGrid(
  { name, cells, element }: Worksheet,
  formats: CellFormats,
  attachments: readonly Attachment[],
  meter: Meter,
): SheetGrid {
  const header = child(element, "headerFooter");
  return {
    name,
    ...placeCells(name, cells, meter),
    pageHeader: unescapeText(child(header, "oddHeader")?.text ?? ""),
    pageFooter: unescapeText(child(header, "oddFooter")?.text ?? ""),
    numberFormats: listNumberFormats(cells, formats),
    attachments,
  };
}

/** A grid of a sheet whose cells are not needed. */
export function emptyGrid(name: string): SheetGrid {
  return { name, row: 1, column: 1, cells: [], pageHeader: "", pageFooter: "" };
}

/** Whether a cell has content that a person can see; white space far away does not make a sheet larger. */
function isFilled({ content }: ReadCell): boolean {
  return content !== null && !(typeof content === "string" && /^[\s\0-\x20]*$/.test(content));
}

function placeCells(
  sheet: string,
  cells: readonly ReadCell[],
  meter: Meter,
): Pick<SheetGrid, "row" | "column" | "cells"> {
  let top = Infinity;
  let left = Infinity;
  let bottom = 0;
  let right = 0;
  for (const cell of cells) {
    if (!isFilled(cell)) continue;
    top = Math.min(top, cell.row);
    left = Math.min(left, cell.column);
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  if (bottom === 0) return { row: 1, column: 1, cells: [] };
  const where = `${sheet}!${columnLetters(right)}${bottom}`;
  meter.add("used-cells", bottom - top + 1, where);
  const rows: (readonly CellContent[])[] = new Array<readonly CellContent[]>(bottom - top + 1).fill(emptyRow);
  const open = new Map<number, CellContent[]>();
  for (const { row, column, content } of cells) {
    if (content === null || row < top || row > bottom || column < left || column > right) continue;
    let line = open.get(row);
    if (!line) {
      line = [];
      open.set(row, line);
      rows[row - top] = line;
    }
    const at = column - left;
    if (at > line.length)
      meter.add("used-cells", at - line.length, `${sheet}!${columnLetters(column)}${row}`);
    while (line.length < at) line.push(null);
    line[at] = content;
  }
  return { row: top, column: left, cells: rows };
}

function listNumberFormats(
  cells: readonly ReadCell[],
  formats: CellFormats,
): ReadonlyMap<number, NumberLook> {
  const found = new Map<number, NumberLook>();
  for (const { row, column, look, content } of cells) {
    const value = valueOf(content);
    if (typeof value !== "number") continue;
    const code = formats.numberFormat(look);
    if (code !== undefined) found.set(placeKey(row, column), { code, text: displayText(value, code) });
  }
  return found;
}
