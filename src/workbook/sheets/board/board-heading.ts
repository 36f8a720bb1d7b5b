import { range } from "../../../spreadsheet/address";
import { boardColumns as columns } from "../../form/board-layout";
import type { CellContent } from "../../../spreadsheet/cells";
import type { SheetBuilder } from "../../composing/sheet-builder";

/** Writes a heading across the page, on request with a note at its right. */
export function putBoardHeading(
  sheet: SheetBuilder,
  row: number,
  text: string,
  note: CellContent = null,
): void {
  const noteColumn = columns.last;
  sheet
    .put(row, 1, text)
    .style("heading", range(row, 1, 1, noteColumn - 1))
    .put(row, noteColumn, note, "headingNote")
    .height(row, 24);
}
