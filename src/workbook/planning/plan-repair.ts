import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Finding } from "../../assessment/findings/findings";
import type { Interpretation } from "../reading/interpret";
import { planWorkbook } from "./plan-workbook";

/** What repairing a workbook would do. */
export type RepairPlan =
  | {
      readonly kind: "plan";
      readonly plan: WorkbookPlan;
      readonly found: readonly { readonly planned: string; readonly actual: string }[];
    }
  /**
   * Some rows have answers that belong to no statement. A person must move them first, because a repair would
   * lose them [X5].
   */
  | { readonly kind: "blocked"; readonly findings: readonly Finding[] };

/**
 * Plans the workbook again, with every answer, text and detail that people wrote.
 * @param today `yyyy-mm-dd`
 */
export function planRepair(
  interpretation: Interpretation & { kind: "assessment" },
  today: string,
): RepairPlan {
  const unplaced = interpretation.findings.filter(
    ({ code, figures }) =>
      (code === "statement-repeated" || code === "unknown-statement") && figures.content === 1,
  );
  if (unplaced.length > 0) return { kind: "blocked", findings: unplaced };
  const { checklist, assessment, ids, created, sheets, copy } = interpretation;
  return {
    kind: "plan",
    plan: planWorkbook(checklist, assessment, { created, today, ...ids }, copy),
    found: sheets,
  };
}
