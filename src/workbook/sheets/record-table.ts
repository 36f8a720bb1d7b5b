import { range, toAddress, cell } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/units";
import type { Model } from "../model";
import { formula } from "../sheet-builder";
import type { StyleName } from "../styles";
import { startSheet } from "./frame";

/** A column of a table that has a row for each record. */
export interface RecordColumn<Record> {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly style: StyleName;
  /** The text of a record that stands there. A day (`yyyy-mm-dd`) in a date style is kept as the date it is. */
  readonly id?: keyof Record & string;
  /** For a column that the sheet works out: the formula for a row, and its value. */
  readonly live?: (row: number, record: Record) => { readonly formula: string; readonly value: string };
}

interface RecordTable<Record> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly RecordColumn<Record>[];
  readonly records: readonly Record[];
  /** How many columns are printed; all, where it does not say. */
  readonly printed?: number;
}

export const recordHeaderRow = 4;

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

function contentOf<Record extends { readonly [Key in keyof Record]: string }>(
  { id, live, style }: RecordColumn<Record>,
  record: Record,
  row: number,
): CellContent {
  if (live) {
    const { formula: text, value } = live(row, record);
    return formula(text, value);
  }
  const text = id === undefined ? "" : record[id];
  if (text === "") return null;
  return style === "date" || style === "inputDate" ? (toSerialDate(text) ?? text) : text;
}

/** The cell of a row that a column's heading stands over. */
export function inColumn<Record>(
  columns: readonly RecordColumn<Record>[],
  id: keyof Record & string,
  row: number,
): string {
  return `$${toAddress(cell(row, columns.findIndex((column) => column.id === id) + 1))}`;
}
