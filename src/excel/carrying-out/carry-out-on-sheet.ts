import { addChart, finishChart, redrawChart } from "./carry-out-chart";
import { inThisExcel } from "../host/list-separator";
import { addPivot, addSlicer } from "./carry-out-pivot";
import type { FormatRule, PageSetup, SheetOperation, Validation } from "../planning/operations";
import { toAddress } from "../../spreadsheet/address";

/** A sheet and the cells of it that operations of a batch have asked for: each object is sent once. */
export class SheetCells {
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly areas = new Map<string, Excel.RangeAreas>();

  constructor(readonly sheet: Excel.Worksheet) {}

  range(address: string): Excel.Range {
    const range = this.ranges.get(address) ?? this.sheet.getRange(address);
    this.ranges.set(address, range);
    return range;
  }

  /** The cells of an address that may list several areas. */
  all(address: string): Excel.Range | Excel.RangeAreas {
    if (!address.includes(",")) return this.range(address);
    const areas = this.areas.get(address) ?? this.sheet.getRanges(inThisExcel(address));
    this.areas.set(address, areas);
    return areas;
  }
}

/** Queues one operation on a sheet. */
export function carryOutOnSheet(cells: SheetCells, operation: SheetOperation): void {
  const { sheet } = cells;
  switch (operation.kind) {
    case "set-sheet":
      return sheet.set(operation.properties);
    case "activate":
      return sheet.activate();
    case "unprotect":
      return sheet.protection.unprotect();
    case "protect":
      return sheet.protection.protect(operation.options);
    case "freeze":
      return freeze(sheet.freezePanes, operation.rows, operation.columns);
    case "set-page":
      return setPage(sheet, operation.page);
    case "apply-style":
      cells.all(operation.address).style = operation.style;
      return;
    case "type":
      cells.range(operation.address).formulas = operation.formulas;
      return;
    case "set-number-formats":
      cells.range(operation.address).numberFormat = operation.formats;
      return;
    case "set-cells":
      return cells.range(operation.address).setCellProperties(operation.cells);
    case "set-link":
      cells.range(operation.address).hyperlink = operation.link;
      return;
    case "clear-links":
      return cells.all(operation.address).clear("Hyperlinks");
    case "merge":
      return cells.range(operation.address).merge(operation.across);
    case "unmerge":
      return cells.range(operation.address).unmerge();
    case "fill-down":
      return cells.range(operation.to).copyFrom(operation.address, "Formulas");
    case "set-columns":
      return cells.range(operation.address).setColumnProperties(operation.columns);
    case "set-rows":
      return cells.range(operation.address).setRowProperties(operation.rows);
    case "fit-rows":
      return cells.all(operation.address).format.autofitRows();
    case "clear-validation":
      return cells.range(operation.address).dataValidation.clear();
    case "set-validation":
      return setValidation(cells.all(operation.address).dataValidation, operation.validation);
    case "add-rule":
      return addRule(cells.all(operation.rule.address), operation.rule);
    case "delete-rule":
      return sheet.getRange().conditionalFormats.getItem(operation.id).delete();
    case "add-table": {
      const { name, range, style } = operation.table;
      return sheet.tables.add(sheet.getRange(toAddress(range)), true).set({ name, style });
    }
    case "set-table":
      return sheet.tables.getItem(operation.table).set(operation.properties);
    case "resize-table":
      return sheet.tables.getItem(operation.table).resize(operation.address);
    case "drop-table":
      sheet.tables.getItem(operation.table).convertToRange();
      return;
    case "add-chart":
      return addChart(sheet, operation.chart);
    case "redraw-chart":
      return redrawChart(sheet, operation.chart);
    case "finish-chart":
      return finishChart(sheet, operation.chart);
    case "add-pivot":
      return addPivot(sheet, operation.pivot, operation.refreshesOnOpen);
    case "refresh-pivots":
      return sheet.pivotTables.refreshAll();
    case "add-slicer":
      return addSlicer(sheet, operation.slicer);
  }
}

function freeze(panes: Excel.WorksheetFreezePanes, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) panes.freezeAt(toAddress({ row: 1, column: 1, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}

function setPage({ pageLayout: layout, horizontalPageBreaks }: Excel.Worksheet, page: PageSetup): void {
  if (page.layout) layout.set(page.layout);
  if (page.texts) layout.headersFooters.defaultForAllPages.set(page.texts);
  if (page.printArea) layout.setPrintArea(page.printArea);
  if (page.titleRows) layout.setPrintTitleRows(page.titleRows);
  if (page.breaks) {
    horizontalPageBreaks.removePageBreaks();
    for (const cell of page.breaks) horizontalPageBreaks.add(cell);
  }
}

/** The rule is set before the prompt, because Excel drops the prompt when a rule is set. */
function setValidation(
  validation: Excel.DataValidation,
  { rule, prompt, errorAlert, ignoreBlanks }: Validation,
): void {
  validation.rule = rule;
  validation.ignoreBlanks = ignoreBlanks;
  if (errorAlert) validation.errorAlert = errorAlert;
  if (prompt) validation.prompt = prompt;
}

function addRule(cells: Excel.Range | Excel.RangeAreas, rule: FormatRule): void {
  const format = cells.conditionalFormats.add("Custom");
  if (rule.stopIfTrue) format.stopIfTrue = true;
  format.custom.rule.formula = rule.formula;
  const style = format.custom.format;
  if (rule.fontColor !== undefined) style.font.color = rule.fontColor;
  if (rule.bold !== undefined) style.font.bold = rule.bold;
  if (rule.fill !== undefined) style.fill.color = rule.fill;
  if (rule.numberFormat !== undefined) style.numberFormat = rule.numberFormat;
}
