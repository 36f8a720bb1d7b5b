import { range } from "../../../spreadsheet/address";
import { boardColumns as columns } from "../../form/board-layout";
import type { SheetBuilder } from "../../composing/sheet-builder";

/** Writes a heading across the page. */
export function putBoardHeading(sheet: SheetBuilder, row: number, text: string): void {
  sheet
    .put(row, 1, text)
    .style("heading", range(row, 1, 1, columns.owner))
    .height(row, 24);
}
