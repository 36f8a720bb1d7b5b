import type { Finding } from "../../assessment/findings/findings";
import { fromSerialDate } from "../../spreadsheet/days";
import { findColumns } from "../locating/find-columns";
import type { GridView } from "../locating/grid-view";
import { dayStyles, recordHeaderRow, type RecordColumn } from "../form/record-columns";

interface ReadRecords<Record> {
  readonly records: readonly Record[];
  /** The cell of each field, in the order of the records. */
  readonly places: readonly { readonly [Key in keyof Record]?: string }[];
  readonly findings: readonly Finding[];
}

/** Reads a table of records by its headings. Empty rows are skipped. */
export function readRecords<Record extends { readonly [Key in keyof Record]: string }>(
  view: GridView | undefined,
  columns: readonly RecordColumn<Record>[],
  blank: Record,
  plannedRow = recordHeaderRow,
): ReadRecords<Record> {
  if (!view) return { records: [], places: [], findings: [] };
  const wanted = columns.map(({ heading }, index) => ({ label: heading, planned: index + 1 }));
  const { headerRow, columns: found, findings } = findColumns(view, wanted, plannedRow);
  const records: Record[] = [];
  const places: { [Key in keyof Record]?: string }[] = [];
  for (const row of view.rowsFrom(headerRow + 1)) {
    const entries = columns.flatMap(({ id, style }, index): [string, string][] => {
      if (id === undefined) return [];
      const column = found[index] ?? index + 1;
      const value = view.value(row, column);
      const isDay = dayStyles.includes(style) && typeof value === "number";
      return [[id, isDay ? (fromSerialDate(value) ?? String(value)) : view.text(row, column)]];
    });
    if (entries.every(([, text]) => text === "")) continue;
    records.push({ ...blank, ...Object.fromEntries(entries) });
    places.push(placesOf(view, columns, found, row));
  }
  return { records, places, findings };
}

function placesOf<Record>(
  view: GridView,
  columns: readonly RecordColumn<Record>[],
  found: readonly number[],
  row: number,
): { [Key in keyof Record]?: string } {
  const places: { [Key in keyof Record]?: string } = {};
  columns.forEach(({ id }, index) => {
    if (id !== undefined) places[id] = view.address(row, found[index] ?? index + 1);
  });
  return places;
}
