import { asShown } from "../formulas/rewrite";

import { fromSerialDate } from "../../spreadsheet/days";
import { textOf } from "../workbook/shown-text";
import { cellKey, type Content, type Sheet } from "../state/state";
import { listItems, validationAt } from "../editing/validate";
import type { Workbook } from "../workbook/workbook";

/** What Excel shows about the active cell. */
export interface CellDetails {
  /** The text in the formula bar, where editing starts. */
  readonly input: string;
  /** The displayed text. */
  readonly text: string;
  /** Whether the cell is locked and its sheet protected. */
  readonly isLocked: boolean;
  /** The input message of its validation. */
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  /** The items of its drop-down list. */
  readonly choices: readonly string[];
  /** The target of its link in this workbook. */
  readonly link: { readonly sheet: string; readonly address: string } | undefined;
}

export function describeCell(workbook: Workbook, sheet: Sheet, row: number, column: number): CellDetails {
  const { locked, formulaHidden, numberFormat } = workbook.resolve(workbook.formatAt(sheet, row, column));
  const validation = validationAt(sheet, row, column);
  const prompt = validation?.prompt;
  const isPrompted = prompt?.showPrompt && (prompt.title !== "" || prompt.message !== "");
  const isProtected = sheet.protection !== undefined;
  const rule = validation?.rule;
  return {
    input: isProtected && formulaHidden ? "" : inputOf(workbook.content(sheet, row, column), numberFormat),
    text: textOf(workbook, sheet, row, column),
    isLocked: isProtected && locked,
    prompt: isPrompted ? { title: prompt.title, message: prompt.message } : undefined,
    choices:
      rule?.kind === "list" && rule.inCellDropDown ? listItems(workbook, sheet, rule.source).map(String) : [],
    link: linkOf(workbook, sheet.hyperlinks.get(cellKey(row, column))?.documentReference),
  };
}

/** The input that gives a cell this content. */
function inputOf(content: Content | undefined, numberFormat: string): string {
  switch (typeof content) {
    case "undefined":
      return "";
    case "boolean":
      return content ? "TRUE" : "FALSE";
    case "string":
      return /^['=+\-@]/.test(content) && numberFormat !== "@" ? `'${content}` : content;
    case "number":
      return inputOfNumber(content, numberFormat);
    case "object":
      return content.kind === "error" ? content.error : asShown(content.formula);
  }
}

function inputOfNumber(value: number, numberFormat: string): string {
  if (/%/.test(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  const isDate = /[dy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""));
  return (isDate && Number.isInteger(value) ? fromSerialDate(value) : undefined) ?? String(value);
}

function linkOf(workbook: Workbook, reference = ""): CellDetails["link"] {
  const target = workbook.findCells(reference);
  return target && { sheet: target.sheet.name, address: target.address.replace(/\$/g, "") };
}
