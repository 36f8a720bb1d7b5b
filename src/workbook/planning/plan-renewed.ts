import { renewAssessment } from "../../assessment/time/renew";
import type { SnapshotsFull } from "../../assessment/time/snapshot";
import { succeed, type Result } from "../../spreadsheet/result";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import type { Stamp } from "../composing/model";
import { planWorkbook } from "./plan-workbook";

export interface RenewedWorkbook {
  readonly plan: WorkbookPlan;
  /** The snapshot that was taken of the old answers; null where the last one holds just these. */
  readonly snapshot: string | null;
  /** How many rows wait to be confirmed. */
  readonly waiting: number;
}

/** The whole workbook of the next assessment. @param stamp its own: new ids, the day it is begun */
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
