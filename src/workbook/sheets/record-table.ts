import { range } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/units";
import type { Model } from "../model";
import { dayStyles, recordHeaderRow, type RecordColumn } from "../record-columns";
import { formula } from "../sheet-builder";
import { startSheet } from "./frame";

interface RecordTable<Record> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly RecordColumn<Record>[];
  readonly records: readonly Record[];
  /** How many columns are printed; all, where it does not say. */
  readonly printed?: number;
}

/** A sheet with one table of records under its headings. */
export function planRecords<Record extends { readonly [Key in keyof Record]: string }>(
  model: Model,
  { name, title, note, columns, records, printed = columns.length }: RecordTable<Record>,
): SheetPlan {
  const first = recordHeaderRow + 1;
  const count = records.length;
  const sheet = startSheet(model, {
    name,
    title,
    tabColour: "#7B8794",
    titleRows: { first: 1, last: recordHeaderRow },
    printArea: range(1, 1, recordHeaderRow + count, printed),
  });
  sheet.put(3, 1, note, "note").height(3, 18).height(recordHeaderRow, 34);
  sheet.putRow(
    recordHeaderRow,
    1,
    columns.map(({ heading }) => heading),
    "columnHeader",
  );
  records.forEach((record, index) => {
    sheet.putRow(
      first + index,
      1,
      columns.map((column) => contentOf(column, record, first + index)),
    );
  });
  columns.forEach(({ style, width }, index) => {
    sheet.style(style, range(first, index + 1, count, 1)).width(index + 1, width);
  });
  return sheet.freeze(recordHeaderRow).build();
}

/** What stands in the cell of a record. */
export function contentOf<Record extends { readonly [Key in keyof Record]: string }>(
  { id, live, style, isNumber }: RecordColumn<Record>,
  record: Record,
  row: number,
): CellContent {
  if (live) {
    const { formula: text, value } = live(row, record);
    return formula(text, value);
  }
  const text = id === undefined ? "" : record[id];
  if (text === "") return null;
  if (isNumber) return String(Number(text)) === text ? Number(text) : text;
  return dayStyles.includes(style) ? (toSerialDate(text) ?? text) : text;
}
