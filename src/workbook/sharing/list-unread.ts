import { isMarked } from "../../assessment/answers/marks";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { parseAddress } from "../../spreadsheet/address";
import type { SheetGrid } from "../../spreadsheet/cells";
import { GridView, normalise } from "../locating/grid-view";
import type { InterpretedAssessment } from "../reading/interpret";
import {
  annexColumns,
  coverColumns,
  coverSheet,
  lastTimeHeading,
  meaningHeading,
  sectionColumns,
  templateSheet,
} from "../form/layout";

/** Headings are looked for down to this row: someone may have moved the table. */
const lastHeaderRow = 30;

/**
 * The last column that we fill on a sheet; anything further right was added by a person. Tables may have been
 * moved.
 */
function lastOwnColumn({ assessment, sheets }: InterpretedAssessment, sheet: string): number | undefined {
  if (sheets.some(({ planned, actual }) => actual === sheet && planned === coverSheet))
    return coverColumns.done;
  const ends = [
    ...assessment.answers.map(({ place }) => ({
      place,
      after: sectionColumns.annex - sectionColumns.evidence,
    })),
    ...assessment.prompts.map(({ place }) => ({
      place,
      after: annexColumns.answered - annexColumns.evidence,
    })),
  ].flatMap(({ place, after }) =>
    place?.sheet === sheet ? [(parseAddress(place.evidence)?.column ?? 0) + after] : [],
  );
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** Columns that a section has only sometimes, or in newer versions, by their headings. */
function listAddedColumns(view: GridView): readonly number[] {
  const helpers = sectionColumns.meaning - sectionColumns.firstText;
  const columns: number[] = [];
  for (let row = view.firstRow; row <= Math.min(view.lastRow, lastHeaderRow); row += 1)
    for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
      const words = view.words(row, column);
      if (words === normalise(lastTimeHeading)) columns.push(column);
      if (words === normalise(meaningHeading))
        columns.push(...Array.from({ length: helpers + 1 }, (_, index) => column - index));
    }
  return columns;
}

/** Finds text where nothing is read: next to the tables, and on sheets that people added. */
export function listUnread(
  read: InterpretedAssessment,
  grids: readonly SheetGrid[],
): readonly ReturnFinding[] {
  return grids.flatMap((grid): ReturnFinding[] => {
    const view = new GridView(grid);
    if (!read.sheets.some(({ actual }) => actual === grid.name))
      return view.lastRow < view.firstRow || grid.name === templateSheet
        ? []
        : [returnFinding("other-sheet", {}, { sheet: grid.name })];
    const last = lastOwnColumn(read, grid.name);
    if (last === undefined) return [];
    const added = listAddedColumns(view);
    const cells: string[] = [];
    for (let row = view.firstRow; row <= view.lastRow; row += 1)
      for (let column = Math.max(view.firstColumn, last + 1); column <= view.lastColumn; column += 1)
        if (!added.includes(column) && isMarked(view.text(row, column)))
          cells.push(view.address(row, column));
    if (cells.length === 0) return [];
    const address = cells.slice(0, 5).join(",");
    return [returnFinding("unread-text", { cells: cells.length }, { sheet: grid.name, address })];
  });
}
