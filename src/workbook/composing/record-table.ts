import { range } from "../../spreadsheet/address";
import { isShownBy, type TypedValue } from "../../spreadsheet/typed-value";
import type { SheetPlan } from "../../spreadsheet/plan";
import type { Model } from "./model";
import { recordHeaderRow, type RecordColumn } from "../form/record-columns";
import { contentOfRecord } from "./record-content";
import { notPrinted } from "./page";
import type { SheetBuilder } from "./sheet-builder";
import { startSheet } from "./start-sheet";

interface RecordTable<Record> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly RecordColumn<Record>[];
  /** With what cells held that is kept as it was typed, if anything. */
  readonly records: readonly (Record & Kept<Record>)[];
  readonly tabColour?: string;
  /** The name of the Excel table. */
  readonly table?: string;
  /** Empty rows below the records for people to fill in, and their initial content. */
  readonly spare?: {
    readonly rows: number;
    readonly record: Record;
    /** The text in the locked row below them. Formulas of other sheets refer to rows down to this one. */
    readonly end: string;
  };
  /** The number of columns that are printed, down to the last record. Without it the sheet is for the screen. */
  readonly printed?: number;
  /** Adds the rest of the sheet, given the first row and the number of rows. */
  readonly more?: (sheet: SheetBuilder, first: number, count: number) => void;
}

interface Kept<Record> {
  readonly typed?: { readonly [Key in keyof Record]?: TypedValue };
}

/** Plans a sheet with one table of records. */
export function planRecords<Record extends { readonly [Key in keyof Record]: string }>(
  model: Model,
  plan: RecordTable<Record>,
): SheetPlan {
  const { name, title, note, columns, records, spare, printed } = plan;
  const first = recordHeaderRow + 1;
  const all: readonly (Record & Kept<Record>)[] = [
    ...records,
    ...(spare ? Array.from({ length: spare.rows }, () => spare.record) : []),
  ];
  const count = all.length;
  const sheet = startSheet(model, {
    name,
    title,
    tabColour: plan.tabColour ?? "#7B8794",
    titleRows: { first: 1, last: recordHeaderRow },
    printArea:
      printed === undefined
        ? notPrinted(columns.findIndex(({ isHidden }) => isHidden) + 1)
        : range(1, 1, recordHeaderRow + records.length, printed),
  });
  sheet.put(3, 1, note, "note").height(3, 18).height(recordHeaderRow, 34);
  sheet.putRow(
    recordHeaderRow,
    1,
    columns.map(({ heading }) => heading),
    "columnHeader",
  );
  all.forEach((record, index) => {
    sheet.putRow(
      first + index,
      1,
      columns.map((column) => contentOfRecord(column, record, first + index)),
    );
    columns.forEach(({ id }, at) => {
      const typed = id && record.typed?.[id];
      if (typed && isShownBy(record[id], typed)) sheet.putTyped(first + index, at + 1, record[id], typed);
    });
  });
  columns.forEach(({ style, width, isHelper, isHidden }, index) => {
    sheet.style(style, range(first, index + 1, count, 1));
    if (isHelper || isHidden) sheet.hideColumns(index + 1, 1);
    else sheet.width(index + 1, width);
  });
  if (plan.table !== undefined) {
    sheet.table({
      name: plan.table,
      range: range(
        recordHeaderRow,
        1,
        records.length + 1,
        columns.filter(({ isHelper }) => !isHelper).length,
      ),
      style: "TableStyleLight1",
    });
  }
  if (spare) sheet.put(first + count, 1, spare.end).style("note", range(first + count, 1, 1, columns.length));
  plan.more?.(sheet, first, count);
  return sheet.freeze(recordHeaderRow).build();
}
