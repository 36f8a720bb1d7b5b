import { isFormula, type CellContent, type CellValue } from "../../spreadsheet/cells";
import { isSameFormula } from "../../spreadsheet/same-formula";

/** Excel recognises no date, time, currency or number with more characters than this. */
const longestParsedText = 64;

/**
 * Whether Excel, in any language, keeps this text unchanged when it is typed [X1]. Only text that is
 * certainly safe passes: it starts with a letter, and it is a single letter, or long, or contains a space and
 * no digit.
 * Every date, time, fraction, currency and number contains a digit. TRUE and FALSE are one word in every
 * language. Formulas, error values and a leading apostrophe do not start with a letter.
 */
export function isPlainlyText(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  if (/^\p{L}$/u.test(text) || text.length > longestParsedText) return true;
  return /\s\S/.test(text) && !/\p{N}/u.test(text);
}

/**
 * The input for `range.formulas` that gives a cell with the format General this content. Text that Excel might parse gets a leading
 * apostrophe, which Excel removes and remembers. Safe text gets none, so that users who edit it see no
 * apostrophe in the formula bar. An empty cell is an empty text, because `null` would leave the cell
 * unchanged.
 */
export function typed(content: CellContent): string | number | boolean {
  if (content === null || content === "") return "";
  if (isFormula(content)) return content.formula;
  if (typeof content !== "string") return content;
  return isPlainlyText(content) ? content : `'${content}`;
}

/**
 * The input for a cell with the Text format, given the one for the format General: the text itself. Undefined
 * where Excel would change it there: a number, a Boolean, a formula, and text that starts with an apostrophe.
 */
export function withoutApostrophe(input: string | number | boolean | null): string | undefined {
  if (typeof input !== "string" || input.startsWith("=") || input.startsWith("''")) return undefined;
  return input.replace(/^'/, "");
}

/**
 * The content of a cell from its entries in `range.values` and `range.formulas`. A formula differs from its
 * value; text that starts with `=` is the same in both.
 */
export function contentOf(value: CellValue, formula: CellValue): CellContent {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula, value };
  return value === "" ? null : value;
}

/** Applies {@link contentOf} to every cell of a range. */
export function contentsOf(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly CellValue[])[],
): CellContent[][] {
  return values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r]?.[c] ?? null)));
}

/**
 * Whether two contents need the same input. Values of formulas are ignored, because Excel calculates them, and so are the signs
 * that Excel adds to a formula or leaves out [W32].
 */
export function needSameInput(one: CellContent, other: CellContent): boolean {
  if (isFormula(one) && isFormula(other)) return isSameFormula(one.formula, other.formula);
  return typed(one) === typed(other);
}
