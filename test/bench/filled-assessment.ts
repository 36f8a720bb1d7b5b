import type { Assessment } from "../../src/assessment/answers/assessment";
import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import { responseIds, type Checklist } from "../../src/checklist/checklist";

/** An assessment with a response and some evidence in every row. */
export function fillAssessment(checklist: Checklist): Assessment {
  const blank = blankAssessment(checklist);
  return {
    ...blank,
    answers: blank.answers.map((answer, index) => ({
      ...answer,
      marks: [{ response: responseIds[index % responseIds.length] ?? "yes", text: "X" }],
      evidence: "Board paper, September; register of risks, section 3. To be reviewed at the next meeting.",
    })),
  };
}
