import { dropSheet, renameSheet as renameInFormula } from "../formulas/rewrite";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../state/host-error";
import { newSheet } from "../state/new-state";
import { findSheetNameProblem } from "../state/sheet-names";
import type { Sheet } from "../state/state";
import type { Workbook } from "../workbook/workbook";

export function addSheet(workbook: Workbook, wanted: string | undefined): Sheet {
  workbook.mustHaveOpenStructure();
  const name = wanted ?? freeSheetName(workbook);
  mustBeSheetName(workbook, name);
  const sheet = newSheet(`{SHEET-${workbook.nextId()}}`, name);
  workbook.state.sheets.push(sheet);
  workbook.note({ kind: "sheet-added", sheetId: sheet.id, areas: [] });
  workbook.calculator.structureChanged();
  return sheet;
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  workbook.mustHaveOpenStructure();
  if (name === sheet.name) return;
  if (name.toLowerCase() !== sheet.name.toLowerCase()) mustBeSheetName(workbook, name);
  const before = sheet.name;
  sheet.name = name;
  workbook.rewriteFormulas((formula) => renameInFormula(formula, before, name));
}

export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  workbook.mustHaveOpenStructure();
  if (sheet.visibility === "VeryHidden") throw invalidOperation("a very hidden sheet must be shown first");
  mustLeaveOneVisible(workbook, sheet);
  const index = workbook.state.sheets.indexOf(sheet);
  workbook.state.sheets = workbook.state.sheets.filter((one) => one !== sheet);
  workbook.note({ kind: "sheet-deleted", sheetId: sheet.id, areas: [] });
  if (workbook.state.activeSheet === sheet.id) activateNear(workbook, index);
  workbook.rewriteFormulas((formula) => dropSheet(formula, sheet.name));
  for (const other of workbook.state.sheets) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      series: chart.series.filter((series) => series.values?.sheetId !== sheet.id),
    }));
  }
}

export function showSheet(workbook: Workbook, sheet: Sheet, visibility: Sheet["visibility"]): void {
  workbook.mustHaveOpenStructure();
  if (visibility !== "Visible") mustLeaveOneVisible(workbook, sheet);
  sheet.visibility = visibility;
  if (visibility !== "Visible" && workbook.state.activeSheet === sheet.id) {
    activateNear(workbook, workbook.state.sheets.indexOf(sheet));
  }
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  workbook.mustHaveOpenStructure();
  if (!Number.isInteger(position) || position < 0 || position >= workbook.state.sheets.length) {
    throw invalidArgument(`there is no position ${position}`);
  }
  const others = workbook.state.sheets.filter((one) => one !== sheet);
  others.splice(position, 0, sheet);
  workbook.state.sheets = others;
  workbook.calculator.structureChanged();
}

function mustBeSheetName(workbook: Workbook, name: string): void {
  const problem = findSheetNameProblem(name);
  if (problem !== undefined) throw invalidArgument(problem);
  if (workbook.state.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw itemAlreadyExists(`the sheet ${name}`);
  }
}

function mustLeaveOneVisible(workbook: Workbook, sheet: Sheet): void {
  if (!workbook.state.sheets.some((other) => other !== sheet && other.visibility === "Visible")) {
    throw invalidOperation("a workbook must contain at least one visible sheet");
  }
}

function activateNear(workbook: Workbook, index: number): void {
  const visible = workbook.state.sheets.filter((sheet) => sheet.visibility === "Visible");
  const next =
    visible.find((sheet) => workbook.state.sheets.indexOf(sheet) >= index) ?? visible[visible.length - 1];
  if (next) workbook.activate(next);
}

function freeSheetName(workbook: Workbook): string {
  for (let number = 1; ; number += 1) {
    if (!workbook.findSheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}
