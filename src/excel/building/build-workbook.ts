import type { WorkbookPlan } from "../../spreadsheet/plan";
import { buildOperations } from "./build-operations";
import { carryOutInParts } from "../carrying-out/carry-out-in-parts";
import { attempt, done, refusal } from "../host/host";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { planInDates } from "../planning/plan-in-dates";
import { pivotSupport } from "../planning/pivot-operations";
import { unwatched, type Run } from "../../spreadsheet/run";
import { undoBuild } from "./restore-workbook";
import { styleNames } from "../planning/style-looks";
import { isDangling, readState, readStyles, type WorkbookState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "building the workbook";

/**
 * Adds the plan's sheets to the open workbook, after the existing sheets. It reads the workbook in two or
 * three requests and builds in several more, between which it reports progress and can be cancelled. A blank
 * `Sheet1` stays, because it may be used in ways that cannot be checked. Document properties are filled in
 * only where the workbook has none.
 * Nothing is changed if a sheet with a planned name exists, or a name or table of ours is in use. Names
 * without cells and styles of ours are reused. If Excel refuses part of the work, or it is cancelled,
 * everything is undone [X3].
 */
export function buildWorkbook(plan: WorkbookPlan, run: Run = unwatched): Promise<ExcelResult<void>> {
  return attempt(doing, async () => {
    const before = await readState();
    const obstacle = inTheWay(plan, before);
    if (obstacle) return fail(obstacle);
    const formats = await readStyles(styleNames(plan).filter((style) => before.styles.has(style)));
    try {
      const finished = await carryOutInParts(
        buildOperations(planInDates(plan, before.dates), before, pivotSupport()),
        run,
      );
      return finished ? done : fail(await undoBuild(plan, before, formats, { kind: "cancelled" }, doing));
    } catch (error) {
      return fail(await undoBuild(plan, before, formats, refusal(error, doing), doing));
    }
  });
}

function inTheWay(plan: WorkbookPlan, state: WorkbookState): ExcelProblem | undefined {
  if (state.structureProtected) return { kind: "workbook-protected" };
  const planned = new Set(plan.sheets.map((sheet) => sheet.name.toLowerCase()));
  const sheets = state.sheets.map((sheet) => sheet.name).filter((name) => planned.has(name.toLowerCase()));
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
    sheets: [],
  };
}
