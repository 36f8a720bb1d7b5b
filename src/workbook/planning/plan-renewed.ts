import { renewAssessment, type Renewal } from "../../assessment/time/renew";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";
import type { Stamp } from "../composing/model";
import { planWorkbook } from "./plan-workbook";

export type RenewedWorkbook =
  | (Extract<Renewal, { readonly kind: "renewed" }> & {
      readonly plan: WorkbookPlan;
      /** The number of rows to confirm. */
      readonly waiting: number;
    })
  | Exclude<Renewal, { readonly kind: "renewed" }>;

/**
 * Plans the workbook of the next assessment.
 * @param stamp has new ids and the start date.
 */
export function planRenewed({ checklist, assessment }: InterpretedAssessment, stamp: Stamp): RenewedWorkbook {
  const renewed = renewAssessment(checklist, assessment, stamp.today);
  if (renewed.kind === "too-many") return renewed;
  return {
    ...renewed,
    plan: planWorkbook(checklist, renewed.assessment, stamp),
    waiting: renewed.assessment.answers.filter(({ lastTime }) => lastTime !== undefined).length,
  };
}
