import { displayText } from "../../spreadsheet/display-text";
import type { Value } from "../formulas/calculator";
import { localOf } from "../formulas/languages";
import type { Language } from "../state/behaviours";
import type { Sheet } from "../state/state";
import { inDates1900 } from "./own-dates";
import type { Workbook } from "./workbook";

/** The displayed text of a cell. */
export function textOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const { numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  const value = inDates1900(workbook, workbook.value(sheet, row, column), numberFormat);
  return shownText(value, numberFormat, workbook.behaviours.language);
}

/** A value in a number format, in a language. */
function shownText(value: Value | undefined, numberFormat: string, language: Language): string {
  if (value === undefined) return "";
  const local = localOf(language);
  if (typeof value === "object") return local?.errors[value.error] ?? value.error;
  if (!local) return displayText(value, numberFormat);
  if (typeof value === "boolean") return local.booleans[value ? 0 : 1];
  const isGeneral = /^general$/i.test(numberFormat);
  if (typeof value === "number" && isGeneral) return displayText(value).replace(".", ",");
  const code = /^m\/d\/yyyy$/i.test(numberFormat) ? local.shortDate : numberFormat;
  return displayText(value, code, local.locale);
}
