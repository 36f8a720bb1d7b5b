import { blankAssessment } from "../assessment/answers/blank-assessment";
import { fail, succeed, type Result } from "../spreadsheet/result";
import { templateSheet } from "../workbook/form/layout";
import { planWorkbook } from "../workbook/planning/plan-workbook";
import { isUntouched } from "../workbook/steps/is-untouched";
import type { JobProblem } from "./job-problem";
import type { JobPort } from "./port";

/** What to remove from the open workbook: `last` is removed after all other sheets. */
export interface SheetsRemoved {
  readonly sheets: readonly string[];
  readonly last: string;
  /** Names of cells. */
  readonly names: readonly string[];
}

export interface RemovePort<P> extends Pick<JobPort<P>, "read" | "moment"> {
  readonly removeSheets: (removed: SheetsRemoved) => Promise<Result<void, P>>;
}

/**
 * Removes a checklist that was never completed [X12]. Sheets on which someone has typed stay, as ordinary sheets.
 * @returns the names of the sheets that stay.
 */
export async function removeUnfinished<P>(
  port: RemovePort<P>,
): Promise<Result<readonly string[], JobProblem | P>> {
  const read = await port.read();
  if (!read.ok) return read;
  const { interpretation: own, grids } = read.value;
  if (own.kind !== "assessment" || own.unfinished?.step !== "create") return fail({ kind: "no-assessment" });
  const { checklist, assessment, ids, created, sheets } = own;
  const stamp = { created, today: port.moment().today, ...ids };
  const blank = { ...blankAssessment(checklist), details: assessment.details, marking: assessment.marking };
  const plan = planWorkbook(checklist, blank, stamp);
  const isBare = ({ planned, actual }: (typeof sheets)[number]): boolean => {
    const sheet = plan.sheets.find(({ name }) => name === planned);
    const grid = grids.find(({ name }) => name === actual);
    return sheet !== undefined && grid !== undefined && isUntouched(sheet, grid);
  };
  const kept = sheets
    .filter((sheet) => sheet.planned !== templateSheet && !isBare(sheet))
    .map(({ actual }) => actual);
  const removed = await port.removeSheets({
    // Sheets that are still empty have only their planned names.
    sheets: [...sheets.map(({ actual }) => actual), ...plan.sheets.map(({ name }) => name)].filter(
      (name) => !kept.includes(name),
    ),
    last: templateSheet,
    names: plan.names.map(({ name }) => name),
  });
  return removed.ok ? succeed(kept) : removed;
}
