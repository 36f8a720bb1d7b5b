import { fromSystem1900, toSystem1900 } from "../../spreadsheet/date-systems";
import type { Workbook } from "./workbook";

/** A number from the 1900 system in the workbook's own dates, if the format shows a day. */
export function inOwnDates({ state }: Workbook, value: number, numberFormat: string): number {
  return fromSystem1900(value, numberFormat, state.dates);
}

/** The inverse of {@link inOwnDates}, for any content or value. */
export function inDates1900<Value>({ state }: Workbook, value: Value, numberFormat: string): Value | number {
  return typeof value === "number" ? toSystem1900(value, numberFormat, state.dates) : value;
}
