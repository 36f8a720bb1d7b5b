import { asShown } from "../formulas/rewrite";
import { parseArea } from "../state/areas";
import { fromSerialDate } from "../../spreadsheet/days";
import { textOf } from "../workbook/shown-text";
import { cellKey, type Content, type Sheet } from "../state/state";
import { listItems, validationAt } from "../editing/validate";
import type { Workbook } from "../workbook/workbook";

/** What Excel tells of the one cell that is active. */
export interface CellDetails {
  /** What the formula bar shows and editing begins with. */
  readonly input: string;
  /** What the cell shows. */
  readonly text: string;
  /** Whether it is locked on a protected sheet. */
  readonly isLocked: boolean;
  /** The message that its validation shows while it is selected. */
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
  /** What a drop-down list offers. */
  readonly choices: readonly string[];
  /** Where its link leads in this workbook. */
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

/** A content as it is typed, so that typing it again leaves the cell as it is. */
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
  const [, quoted, plain, address = ""] =
    /^(?:'((?:[^']|'')+)'!|([^'!\s]+)!)([$A-Z\d:]+)$/i.exec(reference) ?? [];
  const sheet = workbook.findSheet(quoted?.replace(/''/g, "'") ?? plain ?? "");
  return sheet && parseArea(address) ? { sheet: sheet.name, address: address.replace(/\$/g, "") } : undefined;
}
