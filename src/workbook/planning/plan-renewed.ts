import { renewAssessment } from "../../assessment/time/renew";
import type { SnapshotsFull } from "../../assessment/time/snapshot";
import { succeed, type Result } from "../../spreadsheet/result";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import type { Stamp } from "../composing/model";
import { planWorkbook } from "./plan-workbook";

export interface RenewedWorkbook {
  readonly plan: WorkbookPlan;
  /** The snapshot taken of the old answers; null if the last snapshot already has the same ones. */
  readonly snapshot: string | null;
  /** The number of rows to confirm. */
  readonly waiting: number;
}

/**
 * Plans the workbook of the next assessment.
 * @param stamp has new ids and the start date.
 */
export function planRenewed(
  { checklist, assessment }: InterpretedAssessment,
  stamp: Stamp,
): Result<RenewedWorkbook, SnapshotsFull> {
  const renewed = renewAssessment(checklist, assessment, stamp.today);
  if (!renewed.ok) return renewed;
  const { assessment: next, snapshot } = renewed.value;
  return succeed({
    plan: planWorkbook(checklist, next, stamp),
    snapshot,
    waiting: next.answers.filter(({ lastTime }) => lastTime !== undefined).length,
  });
}
