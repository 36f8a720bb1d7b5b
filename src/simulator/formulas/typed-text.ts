/** The result of typing text into a cell of an English (United States) Excel. */
export type Typed =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string }
  /** `numberFormat` is the format that Excel gives a cell with the format General. */
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string };

const months = Array.from({ length: 12 }, (_, month) =>
  new Date(2000, month).toLocaleString("en", { month: "long" }).toLowerCase(),
);
const errors = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/i;

/** Interprets typed text. `today` is a serial number: dates without a year are in its year. */
export function readTyped(text: string, today: number): Typed {
  if (text === "") return { kind: "empty" };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "boolean", value: /^t/i.test(trimmed) };
  if (errors.test(trimmed)) return { kind: "error", error: trimmed.toUpperCase() };
  const number = readNumber(trimmed) ?? readDate(trimmed, today);
  if (number) return { kind: "number", ...number };
  if (/^[+\-@]./.test(text)) return { kind: "formula", formula: `=${text}` };
  return { kind: "text", text };
}

/** A number, and the format that Excel gives a cell with the format General. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

export function readNumber(text: string): TypedNumber | undefined {
  const match =
    /^(?<open>\()?(?<sign>[+-])?(?<currency>[$£€])?\s?(?<digits>\d{1,3}(?:,\d{3})+|\d+)?(?<decimals>\.\d*)?(?<exponent>E[+-]?\d+)?(?<percent>\s?%)?(?<close>\))?$/i.exec(
      text,
    );
  const groups = match?.groups;
  if (!groups) return readFraction(text);
  const { open, sign, currency, digits = "", decimals = "", exponent = "", percent, close } = groups;
  if (digits === "" && !/\d/.test(decimals)) return undefined;
  if ((open === undefined) !== (close === undefined) || (open && sign)) return undefined;
  const plain = Number(`${digits.replace(/,/g, "") || "0"}${decimals}${exponent}`);
  if (!Number.isFinite(plain)) return undefined;
  const signed = sign === "-" || open ? -plain : plain;
  const value = percent ? signed / 100 : signed;
  if (percent) return { value, numberFormat: decimals.length > 1 ? "0.00%" : "0%" };
  if (currency) return { value, numberFormat: `${currency}#,##0${decimals.length > 1 ? ".00" : ""}` };
  if (exponent) return { value, numberFormat: "0.00E+00" };
  if (digits.includes(",")) return { value, numberFormat: decimals.length > 1 ? "#,##0.00" : "#,##0" };
  return { value };
}

function readFraction(text: string): TypedNumber | undefined {
  const [, sign, whole = "", top = "", bottom = ""] = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  if (bottom === "" || Number(bottom) === 0) return undefined;
  const value = Number(whole) + Number(top) / Number(bottom);
  return { value: sign === "-" ? -value : value, numberFormat: "# ?/?" };
}

export function readDate(text: string, today: number): TypedNumber | undefined {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AP])M)?$/i.exec(text);
  if (time) return readTime(time);
  const thisYear = yearOf(today);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (full) {
    const [first, second, year] = [Number(full[1]), Number(full[2]), century(full[3] ?? "")];
    return day(year, first, second, "m/d/yyyy") ?? day(year, second, first, "m/d/yyyy");
  }
  const short = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (short) {
    const [first, second] = [Number(short[1]), Number(short[2])];
    return (
      day(thisYear, first, second, "d-mmm") ??
      day(thisYear, second, first, "d-mmm") ??
      (second > 31 ? day(century(short[2] ?? ""), first, 1, "mmm-yy") : undefined)
    );
  }
  return readNamedDate(text, thisYear);
}

function readNamedDate(text: string, thisYear: number): TypedNumber | undefined {
  const dayFirst = /^(\d{1,2})[ -]?([a-z]{3,9})(?:[ ,-]+(\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? "");
    if (month === undefined) return undefined;
    const year = dayFirst[3] === undefined ? thisYear : century(dayFirst[3]);
    return day(year, month, Number(dayFirst[1]), dayFirst[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthFirst = /^([a-z]{3,9})[ -](\d{1,2})(?:,? +(\d{4}))?$/i.exec(text);
  if (monthFirst) {
    const month = monthOf(monthFirst[1] ?? "");
    if (month === undefined) return undefined;
    const [second, year] = [Number(monthFirst[2]), monthFirst[3]];
    if (year !== undefined) return day(Number(year), month, second, "d-mmm-yy");
    return day(thisYear, month, second, "d-mmm") ?? day(century(monthFirst[2] ?? ""), month, 1, "mmm-yy");
  }
  const monthYear = /^([a-z]{3,9})[ -](\d{4})$/i.exec(text);
  const month = monthYear ? monthOf(monthYear[1] ?? "") : undefined;
  return month === undefined ? undefined : day(Number(monthYear?.[2]), month, 1, "mmm-yy");
}

/** The year of a serial number. */
export function yearOf(serial: number): number {
  return new Date((serial - 25_569) * 86_400_000).getUTCFullYear();
}

/** The number of a month, by its name or the first three letters of it. */
function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = months.findIndex((name) => name === lower || name.slice(0, 3) === lower);
  return index < 0 ? undefined : index + 1;
}

export function century(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

export function day(
  year: number,
  month: number,
  date: number,
  numberFormat: string,
): TypedNumber | undefined {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || year > 9999 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== date) {
    return undefined;
  }
  return { value: moment.getTime() / 86_400_000 + 25_569, numberFormat };
}

function readTime(match: RegExpExecArray): TypedNumber | undefined {
  const [, hours = "", minutes = "", seconds = "0", half] = match;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59 || hour > 23) return undefined;
  return { value: (hour + Number(minutes) / 60 + Number(seconds) / 3600) / 24, numberFormat: "h:mm" };
}
