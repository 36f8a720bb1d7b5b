import type { WorkbookPlan } from "../../spreadsheet/plan";
import { fail, succeed } from "../../spreadsheet/result";
import { unwatched, type Run } from "../../spreadsheet/run";
import { carryOutStep, type Step, type StepNote } from "../steps/carry-out-step";
import { closeUp } from "../steps/close-up";
import { attempt } from "../host/host";
import { requestTryingSeparator } from "../host/list-separator";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { planInDates } from "../planning/plan-in-dates";
import { pivotSupport } from "../planning/pivot-operations";
import { plannedGrid } from "../reading/planned-sheets";
import { calculationOf, usedCells, type SheetsRead } from "../reading/read-sheets";
import { isDangling, queueState, stateOf, type WorkbookState } from "../reading/workbook-state";
import { buildOperations } from "./build-operations";

const doing = "building the workbook";

/**
 * Adds the plan's sheets to the open workbook, after the existing sheets, in two requests: one reads, one builds. A blank
 * `Sheet1` stays, because it may be used in ways that cannot be checked. Document properties are filled in
 * only where the workbook has none.
 * Nothing is changed if a sheet with a planned name exists, or a name or table of ours is in use. Names
 * without cells and styles of ours are reused. The sheet of the note is filled first. From then on an interrupted build
 * can be finished by a repair [X11].
 * @returns the sheets as they are then, by the plan.
 */
export function buildWorkbook(
  plan: WorkbookPlan,
  note: StepNote,
  run: Run = unwatched,
): Promise<ExcelResult<SheetsRead>> {
  return attempt(doing, async () => {
    // If a build was interrupted before it could fill its first sheet, that is there and has at most the note.
    const { queued, first } = await requestTryingSeparator((context) => ({
      queued: queueState(context),
      first: usedCells(context.workbook, note.sheet).load("columnIndex"),
    }));
    const isBare = first.isNullObject || first.columnIndex > 0;
    const state = stateOf(queued);
    const obstacle = inTheWay(plan, state, isBare ? note.sheet : undefined);
    if (obstacle) return fail(obstacle);
    if (run.isCancelled()) return fail({ kind: "cancelled" });
    run.progress(0.2);
    const operations = buildOperations(planInDates(plan, state.dates), state, pivotSupport(), note.sheet);
    const step: Step = { plan, ...operations, note, changes: [], sheets: new Map(), readBack: [] };
    try {
      const { read } = await carryOutStep(step);
      run.progress(1);
      const all = read.all.items;
      const planned = new Set(plan.sheets.map(({ name }) => name));
      return succeed({
        grids: plan.sheets.map(plannedGrid),
        ids: new Map(all.filter(({ name }) => planned.has(name)).map(({ id, name }) => [name, id])),
        missing: [],
        otherSheets: all.map(({ name }) => name).filter((name) => !planned.has(name)),
        dates: state.dates,
        calculation: calculationOf(read.application),
      });
    } catch (error) {
      return fail(await closeUp(step, error, doing));
    }
  });
}

/** @param bare the name of a planned sheet that may be there, because nothing of the plan is on it. */
function inTheWay(
  plan: WorkbookPlan,
  state: WorkbookState,
  bare: string | undefined,
): ExcelProblem | undefined {
  if (state.structureProtected) return { kind: "workbook-protected" };
  const planned = new Set(plan.sheets.map((sheet) => sheet.name.toLowerCase()));
  const sheets = state.sheets
    .map((sheet) => sheet.name)
    .filter((name) => planned.has(name.toLowerCase()) && name !== bare);
  if (sheets.length > 0) return { kind: "sheets-in-the-way", sheets };
  // Names and tables share one namespace in Excel.
  const tables = plan.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const wanted = new Set(
    [...plan.names.map(({ name }) => name), ...tables].map((name) => name.toLowerCase()),
  );
  const taken = state.names.find((name) => wanted.has(name.name.toLowerCase()) && !isDangling(name));
  if (taken)
    return alreadyThere(
      `adding the name ${taken.name}`,
      `The workbook has a name ${taken.name}: ${taken.formula}`,
    );
  const table = state.tables.find(({ name }) => wanted.has(name.toLowerCase()));
  return table && alreadyThere(`adding the table ${table.name}`, `The workbook has a table ${table.name}.`);
}

/** A refusal in the same form as Excel's own, made before anything is changed. */
export function alreadyThere(attempted: string, message: string): ExcelProblem {
  return {
    kind: "refused",
    doing: attempted,
    code: "ItemAlreadyExists",
    message,
    workbook: "unchanged",
    open: [],
  };
}
