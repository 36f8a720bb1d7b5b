import { isMarked } from "../../assessment/answers/marks";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { parseAddress } from "../../spreadsheet/address";
import type { SheetGrid } from "../../spreadsheet/cells";
import {
  annexColumns,
  coverColumns,
  coverSheet,
  lastTimeHeading,
  meaningHeading,
  ownersHeadings,
  sectionColumns,
  templateSheet,
  withEvidenceHeading,
} from "../form/layout";
import { GridView, normalise } from "../locating/grid-view";
import type { InterpretedAssessment } from "../reading/interpret";

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
  return [
    ...[lastTimeHeading, withEvidenceHeading, ...Object.values(ownersHeadings)].flatMap((heading) =>
      view.find(heading).map(({ column }) => column),
    ),
    ...view
      .find(meaningHeading)
      .flatMap(({ column }) => Array.from({ length: helpers + 1 }, (_, index) => column - index)),
  ];
}

/** The last row of a sheet's statements or prompts; anything further down was added by a person, but for the footnote. */
function lastOwnRow({ assessment }: InterpretedAssessment, sheet: string): number {
  const rows = [
    ...assessment.answers.map(({ place }) => place),
    ...assessment.prompts.map(({ place }) => place),
  ].flatMap((place) => (place?.sheet === sheet ? [parseAddress(place.evidence)?.row ?? 0] : []));
  return rows.length === 0 ? Infinity : Math.max(...rows);
}

/** Finds text where nothing is read: next to and below the tables, and on sheets that people added. */
export function listUnread(
  read: InterpretedAssessment,
  grids: readonly SheetGrid[],
): readonly ReturnFinding[] {
  const footnotes = new Set(read.checklist.sections.map(({ footnote }) => normalise(footnote?.text ?? "")));
  return grids.flatMap((grid): ReturnFinding[] => {
    const view = new GridView(grid);
    if (!read.sheets.some(({ actual }) => actual === grid.name))
      return view.lastRow < view.firstRow || grid.name === templateSheet
        ? []
        : [returnFinding("other-sheet", {}, { sheet: grid.name })];
    const last = lastOwnColumn(read, grid.name);
    if (last === undefined) return [];
    const added = listAddedColumns(view);
    const lastRow = lastOwnRow(read, grid.name);
    const cells: string[] = [];
    for (const { row, column } of view.filled()) {
      if ((column <= last || added.includes(column)) && row <= lastRow) continue;
      const text = view.text(row, column);
      if (isMarked(text) && !footnotes.has(normalise(text))) cells.push(view.address(row, column));
    }
    if (cells.length === 0) return [];
    const address = cells.slice(0, 5).join(",");
    return [returnFinding("unread-text", { cells: cells.length }, { sheet: grid.name, address })];
  });
}
