import { range, reference, toAddress, type Range } from "../spreadsheet/address";
import type { ConditionalFormatPlan, PagePlan, ProtectionPlan, SheetPlan, ValidationPlan } from "../spreadsheet/plan";
import { charactersToPoints } from "../spreadsheet/units";
import { blockRange, columnsAddress, extentOf, joinAddresses, joinRanges, layOut, plannedArea, rowsAddress, spansBetween } from "./areas";
import type { FormatRule, Operation, PageText, Validation } from "./operations";
import { plainStyle, styleName } from "./style-looks";
import { typed } from "./typed-text";

/**
 * Fills a new, empty sheet. Links and styles come before contents: a link brings its own look and a text of its own with
 * it, and a style applied later would take the mark of a typed apostrophe off the cell.
 */
export function fillOperations(plan: SheetPlan, sheet: string): Operation[] {
  const filled = extentOf(plan.blocks.map(blockRange));
  return [
    { kind: "set-sheet", sheet, properties: { showGridlines: plan.showGridlines, ...(plan.tabColour ? { tabColor: plan.tabColour } : {}) } },
    { kind: "apply-style", sheet, address: toAddress(plannedArea(plan)), style: plainStyle },
    ...columnOperations(plan, sheet),
    ...linkOperations(plan, sheet),
    ...formatOperations(plan, sheet),
    ...plan.merges.map((merge): Operation => ({ kind: "merge", sheet, address: toAddress(merge) })),
    ...(plan.blocks.length > 0
      ? [{ kind: "type" as const, sheet, address: toAddress(filled), formulas: layOut(plan.blocks, filled).map((row) => row.map(typed)) }]
      : []),
    ...plan.tables.map((table): Operation => ({ kind: "add-table", sheet, table })),
    ...validationOperations(plan, sheet),
    ...ruleOperations(plan.conditionalFormats, sheet),
  ];
}

/** What needs every sheet to be filled first: rows grow with calculated text, charts are drawn from calculated figures. */
export function finishOperations(plan: SheetPlan, sheet: string): Operation[] {
  return [
    ...rowOperations(plan, sheet),
    ...plan.charts.map((chart): Operation => ({ kind: "add-chart", sheet, chart })),
    ...(plan.freeze ? [{ kind: "freeze" as const, sheet, ...plan.freeze }] : []),
    { kind: "set-page", sheet, page: { ...pageOperation(plan.page), texts: filledTexts(pageTexts(plan.page)) } },
  ];
}

export function columnOperations(plan: SheetPlan, sheet: string): Operation[] {
  const byWidth = new Map<number, string[]>();
  for (const { column, columns, width } of plan.columns) {
    byWidth.set(width, [...(byWidth.get(width) ?? []), columnsAddress(column, columns)]);
  }
  return [
    ...[...byWidth].flatMap(([width, addresses]) =>
      joinAddresses(addresses).map((address): Operation => ({ kind: "size-columns", sheet, address, width: charactersToPoints(width) })),
    ),
    ...plan.columns
      .filter(({ hidden }) => hidden)
      .map(({ column, columns }): Operation => ({ kind: "hide-columns", sheet, address: columnsAddress(column, columns), hidden: true })),
  ];
}

/** Rows that the plan sizes, and the rest grown to their text. */
export function rowOperations(plan: SheetPlan, sheet: string): Operation[] {
  const byHeight = new Map<number, string[]>();
  const fixed = plan.rows.filter((entry) => !entry.grows);
  for (const { row, rows, height } of fixed) {
    byHeight.set(height, [...(byHeight.get(height) ?? []), rowsAddress(row, rows)]);
  }
  const sized = fixed.map(({ row, rows }) => ({ first: row, count: rows }));
  const free = spansBetween(plannedArea(plan).rows, sized).map(({ first, count }) => rowsAddress(first, count));
  return [
    ...joinAddresses(free).map((address): Operation => ({ kind: "fit-rows", sheet, address })),
    ...[...byHeight].flatMap(([height, addresses]) =>
      joinAddresses(addresses).map((address): Operation => ({ kind: "size-rows", sheet, address, height })),
    ),
  ];
}

export function linkOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.links.map(({ cell, target, tip }): Operation => ({
    kind: "set-link",
    sheet,
    address: toAddress(cell),
    link: { documentReference: reference(target.sheet, target.range).replace(/\$/g, ""), screenTip: tip },
  }));
}

export function formatOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.formats.flatMap(({ style, ranges }) =>
    joinRanges(ranges).map((address): Operation => ({ kind: "apply-style", sheet, address, style: styleName(style) })),
  );
}

export function validationOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.validations.map((validation): Operation => ({
    kind: "set-validation",
    sheet,
    address: toAddress(validation.range),
    validation: validationOf(validation),
  }));
}

/** Excel gives the newest rule the highest priority, so the last of the plan goes first. */
export function ruleOperations(rules: readonly ConditionalFormatPlan[], sheet: string): Operation[] {
  return rules.map((rule): Operation => ({ kind: "add-rule", sheet, rule: ruleOf(rule) })).reverse();
}

export function ruleOf({ range: area, formula, format, stopIfTrue }: ConditionalFormatPlan): FormatRule {
  return {
    address: toAddress(area),
    formula,
    ...(format.fontColour ? { fontColor: format.fontColour } : {}),
    ...(format.bold !== undefined ? { bold: format.bold } : {}),
    ...(format.fill ? { fill: format.fill } : {}),
    ...(format.numberFormat ? { numberFormat: format.numberFormat } : {}),
    stopIfTrue,
  };
}

export function validationOf({ rule, prompt, error }: ValidationPlan): Validation {
  return {
    rule: criteria(rule),
    ...(prompt ? { prompt: { showPrompt: true, title: prompt.title, message: prompt.message } } : {}),
    errorAlert: { showAlert: true, style: "Stop", title: error.title, message: error.message },
    ignoreBlanks: false,
  };
}

function criteria(rule: ValidationPlan["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "custom":
      return { custom: { formula: rule.formula } };
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "decimal":
      return { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: `=${rule.minimum}`, operator: "GreaterThanOrEqualTo" } };
  }
}

/** What stays allowed; everything that is not named is forbidden. */
export function protectionOptions(plan: ProtectionPlan): Excel.WorksheetProtectionOptions {
  return {
    allowFormatColumns: plan.formatColumns,
    allowFormatRows: plan.formatRows,
    allowAutoFilter: plan.autoFilter,
    allowEditObjects: plan.editObjects,
  };
}

/** A4, one page wide and as many pages long as it takes. */
export function pageOperation(page: PagePlan): { layout: Excel.Interfaces.PageLayoutUpdateData; printArea?: string; titleRows?: string } {
  return {
    layout: {
      orientation: page.orientation === "portrait" ? "Portrait" : "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
    },
    ...(page.printArea ? { printArea: toAddress(page.printArea) } : {}),
    ...(page.titleRows ? { titleRows: `$${page.titleRows.first}:$${page.titleRows.last}` } : {}),
  };
}

export function pageTexts({ header, footer }: PagePlan): Record<PageText, string> {
  return {
    leftHeader: header.left,
    centerHeader: header.centre,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.centre,
    rightFooter: footer.right,
  };
}

function filledTexts(texts: Record<PageText, string>): Partial<Record<PageText, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
}

export function firstCell(area: Range): Range {
  return range(area.row, area.column, 1, 1);
}
