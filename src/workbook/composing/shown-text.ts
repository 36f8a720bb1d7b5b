import { fromSerialDate } from "../../spreadsheet/days";
import { showsDay } from "../../spreadsheet/number-formats";
import { isShownBy, type TypedValue } from "../../spreadsheet/typed-value";
import { textOf } from "./cell-terms";
import { quote } from "./sheet-builder";

/**
 * The text of a cell that people fill in, as it is displayed [E1]. A formula cannot read a number format, and TEXT
 * depends on the language of the program: so the term for a number is the text that it displayed when the
 * sheet was written, for as long as the cell holds that number. Programs also disagree on the text of a logical
 * value in another cell.
 */
export function shownText(cell: string, text: string, typed: TypedValue | undefined): string {
  if (!isShownBy(text, typed) || typeof typed.value === "string" || isPlain(typed.value, text))
    return textOf(cell);
  const isSame =
    typeof typed.value === "number"
      ? `AND(ISNUMBER(${cell}),${cell}=${literal(typed.value, typed.numberFormat)})`
      : `AND(ISLOGICAL(${cell}),${cell}=${text})`;
  return `IFERROR(IF(${isSame},${quote(text)},${cell}&""),"")`;
}

/** Whether every program writes the number as this text. */
function isPlain(value: number | boolean, text: string): boolean {
  return Number.isInteger(value) && String(value) === text;
}

/** A number in a formula. A day is written as a date, which is also right in a workbook with 1904 dates. */
function literal(value: number, numberFormat: string): string {
  const day = showsDay(numberFormat) ? fromSerialDate(value) : undefined;
  if (day === undefined) return String(value).toUpperCase();
  const time = value - Math.floor(value);
  const date = `DATE(${day.split("-").map(Number).join(",")})`;
  return time === 0 ? date : `${date}+${String(time).toUpperCase()}`;
}
