import type { Language } from "../state/behaviours";
import { fromLocal, localOf, type Local } from "./languages";
import {
  century,
  day,
  readDate,
  readNumber,
  readTyped,
  yearOf,
  type Typed,
  type TypedNumber,
} from "./typed-text";

/** Interprets what a user types in a language. `today` is a serial number. */
export function readTypedIn(language: Language, text: string, today: number): Typed {
  const local = localOf(language);
  if (!local || text === "" || text.startsWith("'")) return readTyped(text, today);
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: fromLocal(text, local) };
  const trimmed = text.trim();
  const boolean = local.booleans.indexOf(trimmed.toUpperCase());
  if (boolean >= 0) return { kind: "boolean", value: boolean === 0 };
  const error = Object.entries(local.errors).find(([, own]) => own === trimmed.toUpperCase())?.[0];
  if (error !== undefined) return { kind: "error", error };
  const number = localNumber(trimmed, local) ?? localDate(trimmed, local, today);
  if (number) return { kind: "number", ...number };
  if (/^[+\-@]./.test(text)) return { kind: "formula", formula: `=${fromLocal(text, local)}` };
  return { kind: "text", text };
}

/** `1.234,5`, `12 %`, `5 €`. */
function localNumber(text: string, local: Local): TypedNumber | undefined {
  const money =
    new RegExp(`^(?:${local.currency}\\s?)?(.*?)(?:\\s?${local.currency})?$`, "i").exec(text)?.[1] ?? text;
  const between = local.thousands.map((sign) => `\\${sign}`).join("");
  const shape = new RegExp(
    `^[(+-]*(?:\\d{1,3}(?:[${between}]\\d{3})+|\\d*)(?:,\\d*)?(?:E[+-]?\\d+)?\\s?%?\\)?$`,
    "i",
  );
  if (!shape.test(money)) return undefined;
  const english = money
    .replace(new RegExp(`[${between}](?=\\d{3})`, "g"), "\u0001")
    .replace(",", ".")
    .replace(/\u0001/g, ",");
  const read = readNumber(english);
  if (!read || money === text) return read;
  return { value: read.value, numberFormat: `#,##0.00 ${local.currency}` };
}

/** `31.12.2026`, `31. 12.`, `1/5`, `5. Mai 2026`, `Mai 2026`, `2026-12-31` and times. */
function localDate(text: string, local: Local, today: number): TypedNumber | undefined {
  const thisYear = yearOf(today);
  const full = /^(\d{1,2})(?:\. ?|[-/])(\d{1,2})(?:\. ?|[-/])(\d{4}|\d{2})$/.exec(text);
  if (full) return day(century(full[3] ?? ""), Number(full[2]), Number(full[1]), "m/d/yyyy");
  const short = /^(\d{1,2})(?:\. ?|[-/])(\d{1,2})\.?$/.exec(text);
  if (short) return day(thisYear, Number(short[2]), Number(short[1]), "d-mmm");
  const monthYear = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (monthYear) return day(Number(monthYear[2]), Number(monthYear[1]), 1, "mmm-yy");
  const named = /^(?:(\d{1,2})\.? ?)?(\p{L}{3,})\.?(?: (\d{4}))?$/u.exec(text);
  const month = named && local.months.findIndex((start) => named[2]?.toLowerCase().startsWith(start)) + 1;
  if (named && month) {
    const year = named[3] === undefined ? thisYear : Number(named[3]);
    if (named[1] !== undefined) return day(year, month, Number(named[1]), named[3] ? "d-mmm-yy" : "d-mmm");
    return named[3] === undefined ? undefined : day(year, month, 1, "mmm-yy");
  }
  return /^\d{4}-|:/.test(text) ? readDate(text, today) : undefined;
}
