import { contains, toAddress } from "../../spreadsheet/address";
import { isFormula, valueOf, type CellContent } from "../../spreadsheet/cells";
import { fromSerialDate } from "../../spreadsheet/days";
import { displayText } from "../../spreadsheet/display-text";
import { showsDay } from "../../spreadsheet/number-formats";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { contentAt } from "../../spreadsheet/plan-cells";
import { styleAt } from "./looks";
import { shownSheet } from "./shown-cells";

/** What Excel shows about the active cell. */
export interface CellDetails {
  /** The text in the formula bar, where editing starts. */
  readonly input: string;
  /** The displayed text. */
  readonly text: string;
  /** Whether people cannot change the cell. */
  readonly isLocked: boolean;
  /** Whether the cell has the number format Text, so that what is typed stays as it is [E4]. */
  readonly isText: boolean;
  /** The input message of its validation. */
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  /** The items of its drop-down list. */
  readonly choices: readonly string[];
  /** The target of its link in this workbook. */
  readonly link: { readonly sheet: string; readonly address: string } | undefined;
}

/**
 * @param isKept the sheet is not ours [K2].
 * @throws RangeError when there is no such sheet.
 */
export function describeCell(
  workbook: WorkbookPlan,
  sheetName: string,
  row: number,
  column: number,
  isKept = false,
): CellDetails {
  const { plan: sheet } = shownSheet(workbook, sheetName);
  const { locked = true, numberFormat = "General" } =
    workbook.styles[styleAt(sheet, row, column) ?? ""] ?? {};
  const content = contentAt(sheet, row, column) ?? null;
  const validation = sheet.validations.find(({ range }) => contains(range, row, column));
  const link = sheet.links.find(({ cell }) => contains(cell, row, column))?.target;
  return {
    input: inputOf(content, numberFormat),
    text: displayText(valueOf(content), numberFormat),
    isText: numberFormat === "@",
    isLocked: isKept || (locked && sheet.protection !== undefined),
    prompt: validation?.prompt,
    choices: validation?.rule.kind === "list" ? validation.rule.values : [],
    link: link && { sheet: link.sheet, address: toAddress(link.range) },
  };
}

/** The input that gives a cell this content. */
function inputOf(content: CellContent, numberFormat: string): string {
  if (content === null) return "";
  if (isFormula(content)) return content.formula;
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string") return content;
  if (numberFormat.includes("%")) return `${Number((content * 100).toPrecision(15))}%`;
  const isDay = showsDay(numberFormat) && Number.isInteger(content);
  return (isDay ? fromSerialDate(content) : undefined) ?? String(content);
}
