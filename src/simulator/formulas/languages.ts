import type { Language } from "../state/behaviours";
import { rewritten } from "./tokens";

/** What differs from English (United States) in another language and region. */
export interface Local {
  /** For `numfmt`. */
  readonly locale: string;
  /** Separators of thousands, as typed; the first is the one that is shown. */
  readonly thousands: readonly string[];
  readonly currency: string;
  readonly booleans: readonly [string, string];
  readonly errors: Readonly<Record<string, string>>;
  /** The names of months, by their first letters. */
  readonly months: readonly string[];
  /** The region's short date. */
  readonly shortDate: string;
  readonly general: string;
  /** The letters of day, month and year in number formats. */
  readonly dateLetters: Readonly<Record<"d" | "m" | "y", string>>;
  /** Functions by their English names; others have the same name. */
  readonly functions: Readonly<Record<string, string>>;
}

/** German and Czech: both have a decimal comma, a semicolon between arguments, and the day first. */
const locals: Readonly<Record<Exclude<Language, "en">, Local>> = {
  de: {
    locale: "de",
    thousands: ["."],
    currency: "€",
    booleans: ["WAHR", "FALSCH"],
    errors: { "#N/A": "#NV", "#VALUE!": "#WERT!", "#REF!": "#BEZUG!", "#NUM!": "#ZAHL!" },
    months: ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
    shortDate: "dd.mm.yyyy",
    general: "Standard",
    dateLetters: { d: "T", m: "M", y: "J" },
    functions: {
      AND: "UND",
      AVERAGE: "MITTELWERT",
      COLUMN: "SPALTE",
      COUNT: "ANZAHL",
      COUNTA: "ANZAHL2",
      COUNTIF: "ZÄHLENWENN",
      COUNTIFS: "ZÄHLENWENNS",
      DATE: "DATUM",
      IF: "WENN",
      IFERROR: "WENNFEHLER",
      ISBLANK: "ISTLEER",
      ISLOGICAL: "ISTLOG",
      ISNUMBER: "ISTZAHL",
      ISTEXT: "ISTTEXT",
      LEFT: "LINKS",
      LEN: "LÄNGE",
      MATCH: "VERGLEICH",
      MID: "TEIL",
      NOT: "NICHT",
      OR: "ODER",
      RIGHT: "RECHTS",
      ROUND: "RUNDEN",
      ROW: "ZEILE",
      ROWS: "ZEILEN",
      SUM: "SUMME",
      SUMIF: "SUMMEWENN",
      SUMIFS: "SUMMEWENNS",
      SUMPRODUCT: "SUMMENPRODUKT",
      TODAY: "HEUTE",
      TRIM: "GLÄTTEN",
      VLOOKUP: "SVERWEIS",
    },
  },
  cs: {
    locale: "cs",
    thousands: ["\u00a0", " "],
    currency: "Kč",
    booleans: ["PRAVDA", "NEPRAVDA"],
    errors: {
      "#N/A": "#NENÍ_K_DISPOZICI",
      "#VALUE!": "#HODNOTA!",
      "#REF!": "#ODKAZ!",
      "#NAME?": "#NÁZEV?",
      "#NUM!": "#ČÍSLO!",
      "#DIV/0!": "#DĚLENÍ_NULOU!",
    },
    months: ["led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro"],
    shortDate: "dd.mm.yyyy",
    general: "Všeobecný",
    dateLetters: { d: "d", m: "m", y: "r" },
    functions: {
      AND: "A",
      AVERAGE: "PRŮMĚR",
      COLUMN: "SLOUPEC",
      COUNT: "POČET",
      COUNTA: "POČET2",
      DATE: "DATUM",
      IF: "KDYŽ",
      ISBLANK: "JE.PRÁZDNÉ",
      ISLOGICAL: "JE.LOGHODN",
      ISNUMBER: "JE.ČISLO",
      ISTEXT: "JE.TEXT",
      LEFT: "ZLEVA",
      LEN: "DÉLKA",
      MATCH: "POZVYHLEDAT",
      MID: "ČÁST",
      NOT: "NE",
      OR: "NEBO",
      RIGHT: "ZPRAVA",
      ROUND: "ZAOKROUHLIT",
      ROW: "ŘÁDEK",
      ROWS: "ŘÁDKY",
      SUM: "SUMA",
      SUMPRODUCT: "SOUČIN.SKALÁRNÍ",
      TODAY: "DNES",
      TRIM: "PROČISTIT",
      VLOOKUP: "SVYHLEDAT",
    },
  },
};

export function localOf(language: Language): Local | undefined {
  return language === "en" ? undefined : locals[language];
}

/** An English formula as a user sees it: other names, separators and decimal comma. */
export function toLocal(formula: string, local: Local): string {
  return rewritten(formula, ({ kind, text }) => {
    if (kind === "comma") return ";";
    if (kind === "number") return text.replace(".", ",");
    if (kind === "function") return local.functions[text.toUpperCase()] ?? text;
    if (kind === "error") return local.errors[text.toUpperCase()] ?? text;
    return kind === "name" ? (booleanOf(text, ["TRUE", "FALSE"], local.booleans) ?? text) : text;
  });
}

/** The inverse of {@link toLocal}, for a formula as typed. */
export function fromLocal(formula: string, local: Local): string {
  const english = new Map(Object.entries(local.functions).map(([name, own]) => [own, name]));
  return rewritten(formula, ({ kind, text }, index, tokens) => {
    if (kind === "semicolon") return ",";
    const isDecimal = tokens[index - 1]?.kind === "number" && tokens[index + 1]?.kind === "number";
    if (kind === "comma") return isDecimal ? "." : ",";
    if (kind === "function") return english.get(text.toUpperCase()) ?? text;
    return kind === "name" ? (booleanOf(text, local.booleans, ["TRUE", "FALSE"]) ?? text) : text;
  });
}

function booleanOf(
  text: string,
  from: readonly [string, string],
  to: readonly [string, string],
): string | undefined {
  const index = from.indexOf(text.toUpperCase());
  return index < 0 ? undefined : to[index];
}

/** A number format as the user sees it: `TT.MM.JJJJ`, `#.##0,00`, `Standard`. */
export function formatToLocal(numberFormat: string, local: Local): string {
  if (numberFormat === "General") return local.general;
  const code = /^m\/d\/yyyy$/i.test(numberFormat) ? local.shortDate : numberFormat;
  return code
    .split(/("[^"]*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[dmy,.]/g, (sign) => localSign(sign, local, /[dy]/.test(code))),
    )
    .join("");
}

function localSign(sign: string, local: Local, isDate: boolean): string {
  if (sign === "d" || sign === "m" || sign === "y") return local.dateLetters[sign];
  if (isDate) return sign;
  return sign === "." ? "," : (local.thousands[0] ?? sign);
}
