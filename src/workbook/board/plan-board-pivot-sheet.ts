import type { Assessment } from "../../assessment/answers/assessment";
import type { Checklist } from "../../checklist/checklist";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import { boardPivotSheet, listSheets, responsesSheet } from "../form/layout";
import { makeModel, type Stamp } from "../composing/model";
import { planWorkbook } from "../planning/plan-workbook";
import { planBoardPivot } from "../sheets/board/board-pivot";

/** Adds the sheet `Board pivot` before Responses, unless there is no Responses or the sheet exists. */
export function withBoardPivot(
  plan: WorkbookPlan,
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
): WorkbookPlan {
  const at = plan.sheets.findIndex(({ name }) => name === responsesSheet);
  if (at < 0 || plan.sheets.some(({ name }) => name === boardPivotSheet)) return plan;
  const sheet = planBoardPivot(makeModel(checklist, assessment, stamp, null));
  return { ...plan, sheets: [...plan.sheets.slice(0, at), sheet, ...plan.sheets.slice(at)] };
}

/** The sheet `Board pivot`, and the current name of the sheet to put it after. */
export interface BoardPivot {
  readonly plan: WorkbookPlan;
  readonly behind: string | undefined;
}

/**
 * Plans only the sheet `Board pivot`, with the styles it uses, for a workbook that is open.
 * @param today `yyyy-mm-dd`
 * @returns undefined when the workbook has no Responses: it is a copy with only what is asked.
 */
export function planBoardPivotSheet(
  { checklist, assessment, ids, created, sheets, copy }: InterpretedAssessment,
  today: string,
): BoardPivot | undefined {
  const stamp: Stamp = { created, today, ...ids };
  const whole = withBoardPivot(
    planWorkbook(checklist, assessment, stamp, copy),
    checklist,
    assessment,
    stamp,
  );
  const pivot = whole.sheets.filter(({ name }) => name === boardPivotSheet);
  if (pivot.length === 0 || !sheets.some(({ planned }) => planned === responsesSheet)) return undefined;
  const before = listSheets(checklist, copy).slice(0, listSheets(checklist, copy).indexOf(responsesSheet));
  const there = before.flatMap((name) => sheets.filter(({ planned }) => planned === name));
  const used = new Set(pivot.flatMap(({ formats }) => formats.map(({ style }) => style)));
  const styles = Object.fromEntries(Object.entries(whole.styles).filter(([style]) => used.has(style)));
  return {
    plan: { ...whole, styles, sheets: pivot, names: [], activeSheet: boardPivotSheet },
    behind: there[there.length - 1]?.actual,
  };
}
