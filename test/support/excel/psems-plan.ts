import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../psems";

/** The PSeMS workbook, not filled in. */
export function planPsems(): WorkbookPlan {
  return planWorkbook(psems, blankAssessment(psems), stamp);
}
