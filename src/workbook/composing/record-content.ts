import type { CellContent } from "../../spreadsheet/cells";
import { toSerialDate, toSerialMoment } from "../../spreadsheet/days";
import { dayStyles, momentStyle, type RecordColumn } from "../form/record-columns";
import { formula } from "./sheet-builder";

/** The content of a cell in a record's row. */
export function contentOfRecord<Record extends { readonly [Key in keyof Record]: string }>(
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
  if (style === momentStyle) return toSerialMoment(text) ?? text;
  return dayStyles.includes(style) ? (toSerialDate(text) ?? text) : text;
}
