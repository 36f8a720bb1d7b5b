import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Checklist } from "../../../src/checklist/checklist";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planCopy, type CopyRequest } from "../../../src/workbook/sharing/plan-copy";
import { stamp } from "../psems";

export const copyStamp = { ...stamp, copyId: "33333333-3333-4333-8333-333333333333" };

/** The copy that somebody gets who is asked some statements. */
export function issue(
  checklist: Checklist,
  assessment: Assessment,
  asked: readonly number[],
  rest: Partial<CopyRequest> = {},
): WorkbookPlan {
  return planCopy(checklist, assessment, copyStamp, {
    name: "Bob Brown",
    email: "bob@example.org",
    due: "2026-12-01",
    returnTo: "Olive Owen, olive@example.org",
    asked,
    includes: "blank",
    ...rest,
  });
}
