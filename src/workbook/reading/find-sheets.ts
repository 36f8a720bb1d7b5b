import type { SheetGrid } from "../../spreadsheet/cells";
import type { Checklist } from "../../checklist/checklist";
import { findColumns } from "../locating/find-columns";
import { GridView, normalise } from "../locating/grid-view";
import {
  coverSheet,
  dashboardSheet,
  listSheets,
  responsesSheet,
  sectionHeaderRow,
  settingsSheet,
  stageSheets,
} from "../form/layout";
import { wantedColumns } from "./read-statements";

/**
 * Matches the sheets that were found to the planned ones [W10]: by name, otherwise by the title in row 2, otherwise
 * (for a section) by headings and statement numbers. So a renamed sheet is still recognised. An empty sheet for records is not
 * ours yet: an interrupted step may have added it [X11].
 * @returns sheets by planned name; missing ones are left out.
 */
export function findSheets(checklist: Checklist, grids: readonly SheetGrid[]): Map<string, GridView> {
  const filled = grids.filter(({ name, cells }) => cells.length > 0 || !stageSheets.includes(name));
  const free = new Map(filled.map((grid) => [grid.name.toLowerCase(), new GridView(grid)]));
  const found = new Map<string, GridView>();
  const claim = (planned: string, view: GridView | undefined): void => {
    if (!view) return;
    found.set(planned, view);
    free.delete(view.name.toLowerCase());
  };
  for (const planned of [...listSheets(checklist, null), ...stageSheets])
    claim(planned, free.get(planned.toLowerCase()));
  for (const [planned, title] of listTitles(checklist)) {
    if (found.has(planned)) continue;
    claim(
      planned,
      [...free.values()].find((view) => normalise(view.plainText(2, 1)) === normalise(title)),
    );
  }
  for (const section of checklist.sections) {
    if (found.has(section.sheet)) continue;
    const numbers = new Set(section.statements.map((statement) => String(statement.number)));
    claim(
      section.sheet,
      [...free.values()].find((view) => holdsSection(checklist, view, numbers)),
    );
  }
  return found;
}

function listTitles(checklist: Checklist): [string, string][] {
  return [
    [coverSheet, checklist.title],
    [dashboardSheet, dashboardSheet],
    ...checklist.sections.map((section): [string, string] => [section.sheet, section.title]),
    ...(checklist.annex?.tables ?? []).map((table): [string, string] => [table.sheet, table.title]),
    [responsesSheet, responsesSheet],
    [settingsSheet, settingsSheet],
    ...stageSheets.map((name): [string, string] => [name, name]),
  ];
}

function holdsSection(checklist: Checklist, view: GridView, numbers: ReadonlySet<string>): boolean {
  const wanted = wantedColumns(checklist);
  const { columns, headerRow, matched } = findColumns(view, wanted, sectionHeaderRow);
  if (matched < wanted.length - 1) return false;
  let hits = 0;
  for (const row of view.rowsFrom(headerRow + 1)) {
    if (numbers.has(view.plainText(row, columns[0] ?? 1).trim())) hits += 1;
  }
  return hits * 2 > numbers.size;
}
