import { format, getFormatDateInfo, isDateFormat } from "numfmt";
import { textOfValue, type CellValue } from "./cells";

/** The last moment that Excel shows as a date is within 31 December 9999. */
const endOfDates = 2_958_466;

/** Excel accepts no longer code. */
const longestCode = 255;

const dateOfRegion = "d mmm yyyy";
const timeOfRegion = "h:mm:ss";
const dateAndTimeOfRegion = "d mmm yyyy h:mm";

/** Built-in formats 14 and 22, which Excel shows in the date format of the PC's region. */
const formatsOfRegion = new Map([
  ["m/d/yyyy", dateOfRegion],
  ["m/d/yy", dateOfRegion],
  ["mm-dd-yy", dateOfRegion],
  ["m/d/yyyy h:mm", dateAndTimeOfRegion],
  ["m/d/yy h:mm", dateAndTimeOfRegion],
]);

/**
 * The text that a cell displays [E1], in English on every computer: `80%`, `£12,500`, `20 Nov 2026`. Formats
 * that follow the region of the PC give `20 Nov 2026` and `14:05:00`. The spaces that only align numbers are
 * left out. A number is never hidden: where its format shows nothing or is not valid, General is used.
 * @param numberFormat an Excel format code in English.
 */
export function displayText(value: CellValue, numberFormat = "General"): string {
  if (typeof value !== "number") return textOfValue(value);
  return formatted(value, numberFormat) || generalText(value);
}

/** Whether a format shows the day, month or year of a number, and not only the time of day. */
export function showsDay(numberFormat: string): boolean {
  const { year, month, day, hours, seconds } = getFormatDateInfo(inEnglish(numberFormat));
  // numfmt counts the minutes of a time as a month.
  return year || day || (month && !hours && !seconds);
}

/** The number in a format; empty where the format shows nothing or is not valid. */
function formatted(value: number, numberFormat: string): string {
  const code = inEnglish(numberFormat);
  if (code === "" || code === "@" || code.toLowerCase() === "general") return "";
  try {
    if (isDateFormat(code) && (value < 0 || value >= endOfDates)) return "";
    return format(code, value, { locale: "en-US" }).trim();
  } catch {
    // numfmt throws an error for a code that it cannot read.
    return "";
  }
}

/** A format code without the language of its names and signs, and without a dependence on the region. */
function inEnglish(numberFormat: string): string {
  if (numberFormat.length > longestCode) return "";
  if (/\[\$-(F800|x-sysdate)\]/i.test(numberFormat)) return dateOfRegion;
  if (/\[\$-(F400|x-systime)\]/i.test(numberFormat)) return timeOfRegion;
  const code = numberFormat.replace(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) =>
    sign === "" ? "" : `[$${sign}]`,
  );
  // LibreOffice writes a space as `\ `.
  const plain = code.replace(/;@$/, "").replace(/\\(.)/g, "$1");
  return formatsOfRegion.get(plain.toLowerCase()) ?? code;
}

/**
 * A number in the format General: at most eleven characters beside the sign, with an exponent where it needs
 * more.
 */
function generalText(value: number): string {
  const size = Math.abs(value);
  if (size < 1e11) {
    const wholeDigits = String(Math.trunc(size)).length;
    const text = trimZeros(value.toFixed(Math.max(0, 10 - wholeDigits)));
    if (size >= 1e-4 || Number(text) === value) return text;
  }
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  return `${trimZeros(mantissa)}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
