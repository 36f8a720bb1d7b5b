import type { CellValue } from "../../spreadsheet/cells";
import { toSerialDate } from "../../spreadsheet/days";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The content of a cell after someone typed a text into it, as a British Excel reads it [K21]. There is no formula engine, so a text
 * that begins with = stays a text.
 * @param isText whether the cell has the number format Text.
 * @param today `yyyy-mm-dd`: a date without a year is in this year.
 */
export function readTyped(text: string, isText: boolean, today: string): CellValue {
  if (text === "") return null;
  if (isText) return text;
  if (text.startsWith("'")) return text.slice(1);
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return /^t/i.test(trimmed);
  return readNumber(trimmed) ?? readDate(trimmed, today) ?? text;
}

function readNumber(text: string): number | undefined {
  const [, number = "", percent] = /^£?([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)\s?(%)?$/.exec(text) ?? [];
  if (!/\d/.test(number)) return undefined;
  const value = Number(number.replace(/,/g, ""));
  return percent ? Number((value / 100).toPrecision(15)) : value;
}

/** 2026-11-20, 20/11/2026, 20.11.26, 20 Nov 2026 and 20 November, as a serial number. */
function readDate(text: string, today: string): number | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (year) return serialOf(year, month, day);
  const [, date, number, yearAfter] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (date) return serialOf(yearAfter, number, date);
  const [, first, word = "", last] = /^(\d{1,2})[ -]?([a-z]{3,9})[ -]?(\d{4}|\d{2})?$/i.exec(text) ?? [];
  const at = months.indexOf(word.slice(0, 3).toLowerCase());
  return first && at >= 0 ? serialOf(last ?? today.slice(0, 4), String(at + 1), first) : undefined;
}

function serialOf(year = "", month = "", day = ""): number | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  return toSerialDate(`${whole}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}
