import { cell, toAddress } from "../../spreadsheet/address";
import type { CellValue } from "../../spreadsheet/cells";
import type { StyleName } from "./styles";

/** A column of a table with a row for each record. */
export interface RecordColumn<Record> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly style: StyleName;
  /** The field of the record in this column. In a date style, a day (`yyyy-mm-dd`) is stored as a date. */
  readonly id?: keyof Record & string;
  /** Added after version 0.2.0: a table without it is read as if the column were blank. */
  readonly isOptional?: true;
  /** A column of the table that only this tool reads: hidden, and not wrapped, so that its texts make no row taller. */
  readonly isHidden?: true;
  /** A hidden column outside the table that helps formulas of other sheets. */
  readonly isHelper?: true;
  /** A number that a person typed keeps its value and number format [E1]. No formula reads such a column. */
  readonly keepsTyped?: true;
  /** Text that is a plain number is stored as a number. */
  readonly isNumber?: true;
  /** For a calculated column: the formula for a row, and its value. */
  readonly live?: (row: number, record: Record) => { readonly formula: string; readonly value: CellValue };
}

export const recordHeaderRow = 4;

/** The styles in which a day is stored as a date. */
export const dayStyles: readonly StyleName[] = ["date", "inputDate", "flatDate"];
/** The style in which a moment is stored as a date with its time, in UTC [W42]. */
export const momentStyle: StyleName = "momentSmall";

/** The cell of a column in a row. */
export function inColumn<Record>(
  columns: readonly RecordColumn<Record>[],
  id: keyof Record & string,
  row: number,
): string {
  return `$${toAddress(cell(row, columns.findIndex((column) => column.id === id) + 1))}`;
}
