import type { TypedValue } from "../../spreadsheet/typed-value";
import type { Finding } from "../../assessment/findings/findings";
import { findColumns } from "../locating/find-columns";
import type { GridView } from "../locating/grid-view";
import { dayStyles, momentStyle, recordHeaderRow, type RecordColumn } from "../form/record-columns";

interface ReadRecords<Record> {
  readonly records: readonly Record[];
  /** What cells held that is kept as it was typed, in the order of the records. */
  readonly typed: readonly ({ readonly [Key in keyof Record]?: TypedValue } | undefined)[];
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
  if (!view) return { records: [], typed: [], places: [], findings: [] };
  const wanted = columns.map(({ heading, isOptional = false }, index) => ({
    label: heading,
    planned: index + 1,
    isOptional,
  }));
  const { headerRow, columns: found, findings } = findColumns(view, wanted, plannedRow);
  const records: Record[] = [];
  const typed: ({ [Key in keyof Record]?: TypedValue } | undefined)[] = [];
  const places: { [Key in keyof Record]?: string }[] = [];
  for (const row of view.rowsFrom(headerRow + 1)) {
    const entries = columns.flatMap((wanted, index): [string, string][] =>
      wanted.id === undefined ? [] : [[wanted.id, readField(view, row, found[index] ?? index + 1, wanted)]],
    );
    if (entries.every(([, text]) => text === "")) continue;
    records.push({ ...blank, ...Object.fromEntries(entries) });
    typed.push(typedIn(view, columns, found, row));
    places.push(placesOf(view, columns, found, row));
  }
  return { records, typed, places, findings };
}

/** A day, a moment or a figure as it is stored; any other field as it is displayed [E1]. */
function readField(
  view: GridView,
  row: number,
  column: number,
  { style, isNumber, keepsTyped }: Pick<RecordColumn<unknown>, "style" | "isNumber" | "keepsTyped">,
): string {
  if (column === 0) return "";
  if (dayStyles.includes(style)) return view.day(row, column);
  if (style === momentStyle) return view.moment(row, column);
  return isNumber && !keepsTyped ? view.plainText(row, column) : view.text(row, column);
}

function typedIn<Record>(
  view: GridView,
  columns: readonly RecordColumn<Record>[],
  found: readonly number[],
  row: number,
): { [Key in keyof Record]?: TypedValue } | undefined {
  const typed: { [Key in keyof Record]?: TypedValue } = {};
  columns.forEach(({ id, keepsTyped, isNumber }, index) => {
    const column = found[index] ?? index + 1;
    const value = keepsTyped && column > 0 ? view.typed(row, column) : undefined;
    const isOurs = isNumber && value?.numberFormat === "General";
    if (id !== undefined && value && !isOurs) typed[id] = value;
  });
  return Object.keys(typed).length === 0 ? undefined : typed;
}

function placesOf<Record>(
  view: GridView,
  columns: readonly RecordColumn<Record>[],
  found: readonly number[],
  row: number,
): { [Key in keyof Record]?: string } {
  const places: { [Key in keyof Record]?: string } = {};
  columns.forEach(({ id }, index) => {
    const column = found[index] ?? index + 1;
    if (id !== undefined && column > 0) places[id] = view.address(row, column);
  });
  return places;
}
