import { buildWorkbook } from "../../../src/excel/building/build-workbook";
import type { ExcelResult, FoundSheet } from "../../../src/excel/host/excel-problem";
import type { SheetsRead } from "../../../src/excel/reading/read-sheets";
import { repairWorkbook, type Repair, type Repaired } from "../../../src/excel/repairing/repair-workbook";
import type { Simulator } from "../../../src/simulator";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import type { Run } from "../../../src/spreadsheet/run";
import { noteIn } from "./note";

/** Builds a plan's workbook, with a note on its last sheet. */
export function build(plan: WorkbookPlan, run?: Run): Promise<ExcelResult<SheetsRead>> {
  return buildWorkbook(plan, noteIn(plan), run);
}

/** Repairs a plan's workbook, with a note on its last sheet; all its sheets are there if not said otherwise. */
export function repair(
  plan: WorkbookPlan,
  found: readonly FoundSheet[] = findAll(plan),
  more: Partial<Repair> = {},
  run?: Run,
): Promise<ExcelResult<Repaired>> {
  const whole: Repair = {
    plan,
    found,
    changes: [],
    behind: undefined,
    note: noteIn(plan),
    known: [],
    ...more,
  };
  return repairWorkbook(whole, run);
}

/** The sheets of a plan, by default with their planned names. `null` is a missing sheet. */
export function findAll(
  plan: WorkbookPlan,
  others: Readonly<Record<string, string | null>> = {},
): FoundSheet[] {
  return plan.sheets.flatMap(({ name }) => {
    const actual = others[name] === undefined ? name : others[name];
    return actual === null ? [] : [{ planned: name, actual }];
  });
}

/** The sheets of a plan that are in the workbook under their planned names. */
export function findThere(plan: WorkbookPlan, simulator: Simulator): FoundSheet[] {
  const there = new Set(simulator.grids().map(({ name }) => name));
  return findAll(plan).filter(({ actual }) => there.has(actual));
}

/** The names of a plan's sheets that should be protected and are not. */
export function listOpen(plan: WorkbookPlan, simulator: Simulator): string[] {
  const there = simulator.toPlan().sheets;
  return plan.sheets
    .filter(({ protection }) => protection)
    .map(({ name }) => name)
    .filter((name) => there.some((sheet) => sheet.name === name && !sheet.protection));
}
