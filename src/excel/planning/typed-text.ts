import type { CellContent, CellValue } from "../../spreadsheet/cells";
import { isFormula } from "../../spreadsheet/cells";

/** No date, time, currency or number that Excel knows is written with more characters than this. */
const longestParsedText = 64;

/**
 * Whether Excel, in any language, leaves this text as it is when it is typed [X1]. Only what is plainly safe passes:
 * it starts with a letter, and is a single letter, or long, or holds a space and no digit. Every date, time, fraction,
 * currency and number has a digit in it; TRUE and FALSE are one word in every language; formulas, error values
 * and a leading apostrophe do not start with a letter.
 */
export function isPlainlyText(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  if (/^\p{L}$/u.test(text) || text.length > longestParsedText) return true;
  return /\s\S/.test(text) && !/\p{N}/u.test(text);
}

/**
 * A cell's content as it is typed into `range.formulas`. Text that might be parsed is led by an apostrophe, which Excel
 * takes off and remembers on the cell; text that is plainly safe goes without, so that people who edit it see no apostrophe
 * in the formula bar. An empty cell is the empty text: `null` would leave the cell alone.
 */
export function typed(content: CellContent): string | number | boolean {
  if (content === null || content === "") return "";
  if (isFormula(content)) return content.formula;
  if (typeof content !== "string") return content;
  return isPlainlyText(content) ? content : `'${content}`;
}

/**
 * What a cell holds, from what `range.values` and `range.formulas` say of it. A formula differs from its own value;
 * text that merely starts with `=` is the same in both.
 */
export function contentOf(value: CellValue, formula: CellValue): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula, value };
  return value === "" ? null : value;
}

/** {@link contentOf} for every cell of a range. */
export function contentsOf(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly CellValue[])[],
): CellContent[][] {
  return values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c] ?? null)));
}

/** Whether two contents would be typed the same. The value of a formula is Excel's own affair. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  return typed(one) === typed(other);
}
