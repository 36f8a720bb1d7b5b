import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import { planWorkbook } from "./plan-workbook";

/** A whole workbook, and the sheets of it that are there, under the names they have now. */
export interface RepairPlan {
  readonly plan: WorkbookPlan;
  readonly found: InterpretedAssessment["sheets"];
}

/**
 * Plans the workbook again with every answer, text and detail that people wrote [X5].
 * @param today `yyyy-mm-dd`
 */
export function planRepair(
  { checklist, assessment, ids, created, sheets, copy }: InterpretedAssessment,
  today: string,
): RepairPlan {
  return { plan: planWorkbook(checklist, assessment, { created, today, ...ids }, copy), found: sheets };
}
