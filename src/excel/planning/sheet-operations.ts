import { quoteSheetName, toAddress, type Range } from "../../spreadsheet/address";
import type {
  ConditionalFormatPlan,
  LinkPlan,
  PagePlan,
  ProtectionPlan,
  SheetPlan,
  ValidationPlan,
} from "../../spreadsheet/plan";
import { charactersToPoints } from "../../spreadsheet/units";
import {
  blockRange,
  columnsAddress,
  extentOf,
  joinAddresses,
  layOut,
  plannedArea,
  rowsAddress,
  spansBetween,
} from "./areas";
import type { Operation, PageText, Validation } from "./operations";
import { bandsOf, cut } from "./bands";
import { foldFormulas } from "./fill-down";
import { formatOperations } from "./format-operations";
import { mergeRules } from "./merge-rules";
import { plainStyle, type SharedLines } from "./style-looks";
import { typed } from "./typed-text";

/**
 * Fills a new, empty sheet. Links and styles come before contents: a link brings its own look and a text of its own with
 * it, and a style applied later would take the mark of a typed apostrophe off the cell.
 */
export function fillOperations(plan: SheetPlan, shared: readonly SharedLines[], sheet: string): Operation[] {
  return [
    {
      kind: "set-sheet",
      sheet,
      properties: {
        showGridlines: plan.showGridlines,
        ...(plan.tabColour ? { tabColor: plan.tabColour } : {}),
      },
    },
    ...linkOperations(plan, sheet),
    ...(hasBareCells(plan)
      ? [{ kind: "apply-style" as const, sheet, address: toAddress(plannedArea(plan)), style: plainStyle }]
      : []),
    ...columnOperations(plan, sheet),
    ...formatOperations(plan, shared, sheet),
    ...plan.merges.map((merge): Operation => ({ kind: "merge", sheet, address: toAddress(merge) })),
    ...(plan.blocks.length > 0 ? typeOperations(plan, sheet) : []),
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
    {
      kind: "set-page",
      sheet,
      page: { ...pageOperation(plan.page), texts: filledTexts(pageTexts(plan.page)) },
    },
  ];
}

/** Whether something stands in a cell that no format covers, which would be in the font of the open workbook. */
function hasBareCells(plan: SheetPlan): boolean {
  const covered = new Set(plan.formats.flatMap(({ ranges }) => ranges.flatMap(cellsIn)));
  return plan.blocks.some((block) =>
    block.cells.some((row, r) =>
      row.some((content, c) => content !== null && !covered.has(`${block.row + r},${block.column + c}`)),
    ),
  );
}

function cellsIn({ row, column, rows, columns }: Range): string[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`,
  );
}

function typeOperations(plan: SheetPlan, sheet: string): Operation[] {
  const area = extentOf(plan.blocks.map(blockRange));
  const { cells, fills } = foldFormulas(layOut(plan.blocks, area).map((row) => row.map(typed)));
  return [
    ...bandsOf(cells, (cell) => cell === "").map((band): Operation => ({
      kind: "type",
      sheet,
      address: toAddress(band),
      formulas: cut(cells, band),
    })),
    ...fills.map(({ from, to }): Operation => ({
      kind: "fill-down",
      sheet,
      address: toAddress(from),
      to: toAddress(to),
    })),
  ];
}

/** Hidden columns are hidden after they are sized: Excel shows a column that is given a width. */
export function columnOperations(plan: SheetPlan, sheet: string): Operation[] {
  const last = Math.max(0, ...plan.columns.map(({ column, columns }) => column + columns - 1));
  const columns = Array.from({ length: last }, (): Excel.SettableColumnProperties => ({}));
  for (const { column, columns: count, width } of plan.columns) {
    columns.fill({ format: { columnWidth: charactersToPoints(width) } }, column - 1, column - 1 + count);
  }
  return [
    ...(last > 0 ? [{ kind: "set-columns" as const, sheet, address: columnsAddress(1, last), columns }] : []),
    ...plan.columns
      .filter(({ hidden }) => hidden)
      .map(({ column, columns: count }) => hideColumns(sheet, column, count, true)),
  ];
}

export function hideColumns(sheet: string, column: number, count: number, columnHidden: boolean): Operation {
  const columns = Array.from({ length: count }, () => ({ columnHidden }));
  return { kind: "set-columns", sheet, address: columnsAddress(column, count), columns };
}

/** Rows that the plan sizes, and the rest grown to their text. */
export function rowOperations(plan: SheetPlan, sheet: string): Operation[] {
  const fixed = plan.rows.filter((entry) => !entry.grows);
  const sized = fixed.map(({ row, rows }) => ({ first: row, count: rows }));
  const free = spansBetween(plannedArea(plan).rows, sized).map(({ first, count }) =>
    rowsAddress(first, count),
  );
  const last = Math.max(0, ...fixed.map(({ row, rows }) => row + rows - 1));
  const rows = Array.from({ length: last }, (): Excel.SettableRowProperties => ({}));
  for (const { row, rows: count, height } of fixed) {
    rows.fill({ format: { rowHeight: height } }, row - 1, row - 1 + count);
  }
  return [
    ...joinAddresses(free).map((address): Operation => ({ kind: "fit-rows", sheet, address })),
    ...(last > 0 ? [{ kind: "set-rows" as const, sheet, address: rowsAddress(1, last), rows }] : []),
  ];
}

function linkOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.links.map((link): Operation => ({
    kind: "set-link",
    sheet,
    address: toAddress(link.cell),
    link: linkOf(link),
  }));
}

export function linkOf({ target, tip }: LinkPlan): Excel.RangeHyperlink {
  return { documentReference: `${quoteSheetName(target.sheet)}!${toAddress(target.range)}`, screenTip: tip };
}

function validationOperations(plan: SheetPlan, sheet: string): Operation[] {
  return plan.validations.map((validation): Operation => ({
    kind: "set-validation",
    sheet,
    address: toAddress(validation.range),
    validation: validationOf(validation),
  }));
}

/** Excel gives the newest rule the highest priority, so the last of the plan goes first. */
function ruleOperations(rules: readonly ConditionalFormatPlan[], sheet: string): Operation[] {
  return mergeRules(rules)
    .map((rule): Operation => ({ kind: "add-rule", sheet, rule }))
    .reverse();
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

/** A4, one page wide, and as many pages long as it takes unless it is to be one. */
export function pageOperation(page: PagePlan): {
  layout: Excel.Interfaces.PageLayoutUpdateData;
  printArea?: string;
  titleRows?: string;
} {
  return {
    layout: {
      orientation: page.orientation === "portrait" ? "Portrait" : "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, ...(page.onePage ? { verticalFitToPages: 1 } : {}) },
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
