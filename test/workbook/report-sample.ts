import { responseIds } from "../../src/checklist/checklist";
import { blankAssessment } from "../../src/assessment/blank";
import type { Assessment } from "../../src/assessment/assessment";
import { psems } from "../psems";

/** Every statement answered, all responses in turn, every third with evidence. */
export function answered(): Assessment {
  const blank = blankAssessment(psems);
  return {
    ...blank,
    details: {
      ...blank.details,
      organisation: "Northern Grid",
      site: "Control centre",
      assessor: "A. Person",
      date: "2026-11-20",
    },
    answers: blank.answers.map((answer, index) => ({
      ...answer,
      marks: [{ response: responseIds[index % responseIds.length] ?? "yes", text: "X" }],
      evidence: index % 3 === 0 ? `Evidence ${index}` : "",
    })),
    prompts: blank.prompts.map((prompt, index) =>
      index % 5 === 0 ? { ...prompt, answer: `Answer ${index}` } : prompt,
    ),
  };
}
