import { format, isDateFormat } from "numfmt";
import { textOfValue, type CellValue } from "./cells";
import { generalText, inEnglish } from "./number-formats";

/** The last moment that Excel shows as a date is within 31 December 9999. */
const endOfDates = 2_958_466;

/**
 * The text that a cell displays [E1], in English on every computer: `80%`, `£12,500`, `20 Nov 2026`. Formats
 * that follow the region of the PC give `20 Nov 2026` and `14:05:00`. The spaces that only align numbers are
 * left out. A number is never hidden: where its format shows nothing or is not valid, General is used.
 * @param numberFormat an Excel format code in English.
 * @param locale another language, for the names of months and days and for separators.
 */
export function displayText(value: CellValue, numberFormat = "General", locale = "en-US"): string {
  if (typeof value !== "number") return textOfValue(value);
  return formatted(value, numberFormat, locale) || generalText(value);
}

/** The number in a format; empty where the format shows nothing or is not valid. */
function formatted(value: number, numberFormat: string, locale: string): string {
  const code = inEnglish(numberFormat);
  if (code === "" || code === "@" || code.toLowerCase() === "general") return "";
  try {
    if (isDateFormat(code) && (value < 0 || value >= endOfDates)) return "";
    return format(code, value, { locale }).trim();
  } catch {
    // numfmt throws an error for a code that it cannot read.
    return "";
  }
}
