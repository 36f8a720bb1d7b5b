import { cell, toAddress } from "../../spreadsheet/address";
import type { CellValue } from "../../spreadsheet/cells";
import type { StyleName } from "./styles";

/** A column of a table that has a row for each record. */
export interface RecordColumn<Record> {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly style: StyleName;
  /** The text of a record that stands there. A day (`yyyy-mm-dd`) in a date style is kept as the date it is. */
  readonly id?: keyof Record & string;
  /** It helps formulas of other sheets, is hidden, and is no part of the table. */
  readonly isHelper?: true;
  /** A text that is a number in its plain form is kept as the number it is. */
  readonly isNumber?: true;
  /** For a column that the sheet works out: the formula for a row, and its value. */
  readonly live?: (row: number, record: Record) => { readonly formula: string; readonly value: CellValue };
}

export const recordHeaderRow = 4;

/** The styles in which a day is kept as the date it is. */
export const dayStyles: readonly StyleName[] = ["date", "inputDate", "flatDate"];

/** The cell of a row that a column's heading stands over. */
export function inColumn<Record>(
  columns: readonly RecordColumn<Record>[],
  id: keyof Record & string,
  row: number,
): string {
  return `$${toAddress(cell(row, columns.findIndex((column) => column.id === id) + 1))}`;
}
