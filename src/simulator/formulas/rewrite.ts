import {
  columnLetters,
  columnNumber,
  maximumColumns,
  maximumRows,
  quoteSheetName,
} from "../../spreadsheet/address";
import { rewritten, sheetOf, tokenise, type Token } from "./tokens";

/** The sheet names in a formula. */
export function listSheets(formula: string): readonly string[] {
  return formula.includes("!") ? tokenise(formula).filter(isSheet).map(sheetOf) : [];
}

/** Renames a sheet in a formula. */
export function renameSheet(formula: string, from: string, to: string): string {
  if (!names(formula, from)) return formula;
  return rewritten(formula, (token) => (isNamed(token, from) ? `${quoteSheetName(to)}!` : token.text));
}

/** Replaces references to a deleted sheet by `#REF!`. */
export function dropSheet(formula: string, sheet: string): string {
  if (!names(formula, sheet)) return formula;
  return rewritten(formula, (token, index, tokens) => {
    const before = tokens[index - 1];
    const colon = tokens[index - 2];
    if (isNamed(token, sheet)) return "";
    if (isNamed(before, sheet)) return "#REF!";
    const isSecondEnd = token.kind === "cell" && before?.kind === "colon" && colon?.kind === "cell";
    const isTail = token.kind === "colon" && before?.kind === "cell" && tokens[index + 1]?.kind === "cell";
    const start = isSecondEnd ? tokens[index - 3] : isTail ? tokens[index - 2] : undefined;
    return isNamed(start, sheet) ? "" : token.text;
  });
}

/**
 * Moves a formula by rows and columns. Relative references move along, and become `#REF!` if they leave the
 * sheet.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewritten(formula, ({ kind, text }) => (kind === "cell" ? moveCell(text, rows, columns) : text));
}

/** Adds a sheet name to all references without one, so that the formula works on another sheet. */
export function qualify(formula: string, sheet: string): string {
  const prefix = `${quoteSheetName(sheet)}!`;
  return rewritten(formula, ({ kind, text }, index, tokens) => {
    const before = tokens[index - 1]?.kind;
    const isReference = kind === "cell" || kind === "columns" || kind === "rows";
    return isReference && before !== "sheet" && before !== "colon" ? prefix + text : text;
  });
}

/** Replaces `TODAY()` and `NOW()` by the serial number of a date. */
export function stopClock(formula: string, today: number): string {
  if (!/TODAY|NOW/i.test(formula)) return formula;
  const isClock = (token: Token | undefined): boolean =>
    token?.kind === "function" && /^(TODAY|NOW)$/i.test(token.text);
  return rewritten(formula, (token, index, tokens) => {
    if (isClock(token)) return String(today);
    const follows = isClock(tokens[index - 1]) || (isClock(tokens[index - 2]) && token.kind === "close");
    return follows ? "" : token.text;
  });
}

/** Makes `DATE` give the serial numbers of a workbook with 1904 dates. The engine has 1900 dates only. */
export function countFrom1904(formula: string): string {
  return rewritten(formula, ({ kind, text }) =>
    kind === "function" && /^DATE$/i.test(text) ? `-1462+${text}` : text,
  );
}

/**
 * A formula as Excel displays it: sheet names are quoted only if necessary, and function names are in
 * capitals.
 */
export function asShown(formula: string): string {
  const known = shown.get(formula) ?? showAfresh(formula);
  shown.set(formula, known);
  return known;
}

/** The same few thousand formulas are read again and again. */
const shown = new Map<string, string>();

function showAfresh(formula: string): string {
  return rewritten(formula, (token) => {
    if (isSheet(token))
      return needsQuotes(sheetOf(token)) ? `${quoteSheetName(sheetOf(token))}!` : `${sheetOf(token)}!`;
    return token.kind === "function" || token.kind === "cell" ? token.text.toUpperCase() : token.text;
  });
}

/** Whether Excel quotes a sheet name in a formula. */
export function needsQuotes(sheet: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)) return true;
  return /^[A-Z]{1,3}\d+$/i.test(sheet) || /^(R\d*)?(C\d*)?$/i.test(sheet) || /^(TRUE|FALSE)$/i.test(sheet);
}

/** A formula with other names of sheets, which need no quotes. */
export function withSheets(formula: string, nameOf: (sheet: string) => string): string {
  if (!formula.includes("!")) return formula;
  return rewritten(formula, (token) => (isSheet(token) ? `${nameOf(sheetOf(token))}!` : token.text));
}

function names(formula: string, sheet: string): boolean {
  return formula.includes("!") && formula.toLowerCase().includes(sheet.replace(/'/g, "''").toLowerCase());
}

function isSheet(token: Token): boolean {
  return token.kind === "sheet";
}

/** Whether a token is the name of this sheet. */
function isNamed(token: Token | undefined, sheet: string): boolean {
  return token?.kind === "sheet" && sheetOf(token).toLowerCase() === sheet.toLowerCase();
}

function moveCell(text: string, rows: number, columns: number): string {
  const [, dollarColumn = "", letters = "", dollarRow = "", digits = ""] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(text) ?? [];
  const column = columnNumber(letters) + (dollarColumn ? 0 : columns);
  const row = Number(digits) + (dollarRow ? 0 : rows);
  if (column < 1 || column > maximumColumns || row < 1 || row > maximumRows) return "#REF!";
  return `${dollarColumn}${columnLetters(column)}${dollarRow}${row}`;
}
