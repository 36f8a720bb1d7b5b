import { addChart, finishChart, redrawChart } from "./carry-out-chart";
import { inThisExcel } from "../host/list-separator";
import { addPivot, addSlicer } from "./carry-out-pivot";
import type { FormatRule, PageSetup, SheetOperation, Validation } from "../planning/operations";
import { toAddress } from "../../spreadsheet/address";

/** Queues one operation on a sheet. */
export function carryOutOnSheet(sheet: Excel.Worksheet, operation: SheetOperation): void {
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
      return setPage(sheet.pageLayout, operation.page);
    case "apply-style":
      areasOf(sheet, operation.address).style = operation.style;
      return;
    case "type":
      sheet.getRange(operation.address).formulas = operation.formulas;
      return;
    case "set-number-formats":
      sheet.getRange(operation.address).numberFormat = operation.formats;
      return;
    case "set-cells":
      return sheet.getRange(operation.address).setCellProperties(operation.cells);
    case "set-link":
      sheet.getRange(operation.address).hyperlink = operation.link;
      return;
    case "clear-links":
      return areasOf(sheet, operation.address).clear("Hyperlinks");
    case "merge":
      return sheet.getRange(operation.address).merge();
    case "unmerge":
      return sheet.getRange(operation.address).unmerge();
    case "fill-down":
      return sheet.getRange(operation.to).copyFrom(operation.address, "Formulas");
    case "set-columns":
      return sheet.getRange(operation.address).setColumnProperties(operation.columns);
    case "set-rows":
      return sheet.getRange(operation.address).setRowProperties(operation.rows);
    case "fit-rows":
      return areasOf(sheet, operation.address).format.autofitRows();
    case "clear-validation":
      return sheet.getRange(operation.address).dataValidation.clear();
    case "set-validation":
      return setValidation(areasOf(sheet, operation.address).dataValidation, operation.validation);
    case "add-rule":
      return addRule(areasOf(sheet, operation.rule.address), operation.rule);
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

function areasOf(sheet: Excel.Worksheet, address: string): Excel.Range | Excel.RangeAreas {
  return address.includes(",") ? sheet.getRanges(inThisExcel(address)) : sheet.getRange(address);
}

function freeze(panes: Excel.WorksheetFreezePanes, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) panes.freezeAt(toAddress({ row: 1, column: 1, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
  else panes.unfreeze();
}

function setPage(layout: Excel.PageLayout, page: PageSetup): void {
  if (page.layout) layout.set(page.layout);
  if (page.texts) layout.headersFooters.defaultForAllPages.set(page.texts);
  if (page.printArea) layout.setPrintArea(page.printArea);
  if (page.titleRows) layout.setPrintTitleRows(page.titleRows);
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
