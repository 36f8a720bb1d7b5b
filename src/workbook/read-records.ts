import type { Finding } from "../assessment/findings";
import { fromSerialDate } from "../spreadsheet/units";
import { findColumns } from "./find-columns";
import type { GridView } from "./grid-view";
import { recordHeaderRow, type RecordColumn } from "./record-columns";

/** Reads a table of records by its headings; a row in which nothing stands is none. */
export function readRecords<Record extends { readonly [Key in keyof Record]: string }>(
  view: GridView | undefined,
  columns: readonly RecordColumn<Record>[],
  blank: Record,
): { readonly records: readonly Record[]; readonly findings: readonly Finding[] } {
  if (!view) return { records: [], findings: [] };
  const wanted = columns.map(({ heading }, index) => ({ label: heading, planned: index + 1 }));
  const { headerRow, columns: found, findings } = findColumns(view, wanted, recordHeaderRow);
  const records: Record[] = [];
  for (let row = headerRow + 1; row <= view.lastRow; row += 1) {
    const entries = columns.flatMap(({ id, style }, index): [string, string][] => {
      if (id === undefined) return [];
      const column = found[index] ?? index + 1;
      const value = view.value(row, column);
      const isDay = (style === "date" || style === "inputDate") && typeof value === "number";
      return [[id, isDay ? (fromSerialDate(value) ?? String(value)) : view.text(row, column)]];
    });
    if (entries.some(([, text]) => text !== "")) records.push({ ...blank, ...Object.fromEntries(entries) });
  }
  return { records, findings };
}
