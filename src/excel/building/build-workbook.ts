import type { WorkbookPlan } from "../../spreadsheet/plan";
import { buildOperations } from "./build-operations";
import { carryOut } from "../carrying-out/carry-out";
import { carryOutInParts } from "../carrying-out/carry-out-in-parts";
import { attempt, done, refusal, request } from "../host/host";
import type { StyleLook } from "../planning/operations";
import type { ExcelProblem, ExcelResult } from "../host/excel-problem";
import { pivotSupport } from "../planning/pivot-operations";
import { unwatched, type Run } from "../../spreadsheet/run";
import { restoreOperations, restoreStyles } from "./restore-workbook";
import { styleNames } from "../planning/style-looks";
import { isDangling, readState, readStyles, type WorkbookState } from "../reading/workbook-state";
import { fail } from "../../spreadsheet/result";

const doing = "building the workbook";

/**
 * Adds the plan's sheets to the open workbook, after the sheets that are there, in as many requests as there is progress to
 * tell, and two or three to look around first. It can be called off between them. A blank `Sheet1` stays: that nothing hangs on it cannot be known for sure, and we delete nothing
 * that we did not make. Document properties are filled in only where the workbook has none.
 *
 * Nothing is touched when a sheet of one of the plan's names is there, or a name or table of ours that is in use. Names that
 * lead nowhere any more and styles of ours are taken over. When Excel refuses anything half-way, or it is called off, all of it is taken back [X3].
 */
export function buildWorkbook(plan: WorkbookPlan, run: Run = unwatched): Promise<ExcelResult<void>> {
  return attempt(doing, async () => {
    const before = await readState();
    const obstacle = inTheWay(plan, before);
    if (obstacle) return fail(obstacle);
    const looks = await readStyles(styleNames(plan).filter((style) => before.styles.has(style)));
    try {
      const finished = await carryOutInParts(buildOperations(plan, before, pivotSupport()), run);
      return finished ? done : fail(await takeBack(plan, before, looks, { kind: "cancelled" }));
    } catch (error) {
      return fail(await takeBack(plan, before, looks, refusal(error, doing)));
    }
  });
}

function inTheWay(plan: WorkbookPlan, state: WorkbookState): ExcelProblem | undefined {
  if (state.structureProtected) return { kind: "workbook-protected" };
  const planned = new Set(plan.sheets.map((sheet) => sheet.name.toLowerCase()));
  const sheets = state.sheets.map((sheet) => sheet.name).filter((name) => planned.has(name.toLowerCase()));
  if (sheets.length > 0) return { kind: "sheets-in-the-way", sheets };
  // Excel keeps names and tables in one list: neither may have a name of the other.
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

/** A refusal in Excel's own terms, made before anything is changed. */
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

async function takeBack(
  plan: WorkbookPlan,
  before: WorkbookState,
  looks: ReadonlyMap<string, StyleLook>,
  problem: ExcelProblem,
): Promise<ExcelProblem> {
  if (problem.kind !== "refused" && problem.kind !== "cancelled") return problem;
  try {
    const now = await readState();
    await request((context) =>
      carryOut(context, [...restoreStyles(looks), ...restoreOperations(plan, before, now)]),
    );
    return problem;
  } catch (error) {
    const because = refusal(error, doing);
    const refused = problem.kind === "refused" ? problem : because;
    if (refused.kind !== "refused") return refused;
    return { ...refused, workbook: "changed", sheets: plan.sheets.map((sheet) => sheet.name) };
  }
}
