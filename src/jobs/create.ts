import type { Assessment } from "../assessment/answers/assessment";
import type { Checklist } from "../checklist/checklist";
import type { Result } from "../spreadsheet/result";
import { planWorkbook } from "../workbook/planning/plan-workbook";
import type { JobPort } from "./port";

/** Makes the workbook of a new assessment. */
export function create<P>(
  port: Pick<JobPort<P>, "build" | "moment" | "newId">,
  checklist: Checklist,
  assessment: Assessment,
): Promise<Result<unknown, P>> {
  const { now, today } = port.moment();
  const ids = { assessmentId: port.newId(), copyId: port.newId() };
  return port.build(planWorkbook(checklist, assessment, { created: now, today, ...ids }), assessment);
}
