import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import type { Assessment } from "../../src/assessment/answers/assessment";
import type { Checklist, ResponseId } from "../../src/checklist/checklist";
import type { Stamp } from "../../src/workbook/composing/model";
import { psemsChecklist } from "./checklist/psems";

/** The product's own checklist, loaded. */
export const psems: Checklist = psemsChecklist;

export const stamp: Stamp = {
  created: "2026-11-23T09:00:00Z",
  today: "2026-11-23",
  assessmentId: "11111111-1111-4111-8111-111111111111",
  copyId: "22222222-2222-4222-8222-222222222222",
};

/** An assessment with one response to each statement named; the rest is blank. */
export function answer(
  checklist: Checklist,
  responses: Readonly<Record<number, ResponseId | readonly [ResponseId, string]>>,
): Assessment {
  const blank = blankAssessment(checklist);
  return {
    ...blank,
    answers: blank.answers.map((entry) => {
      const given = responses[entry.statement];
      if (given === undefined) return entry;
      const [response, evidence] = typeof given === "string" ? [given, ""] : given;
      return { ...entry, marks: [{ response, text: "X" }], evidence };
    }),
  };
}

/** The worked example of the guidance (p18). */
export function answerExample(checklist: Checklist): Assessment {
  const entries = (checklist.example?.responses ?? []).map((entry) => [
    entry.statement,
    [entry.response, entry.evidence ?? ""] as const,
  ]);
  return answer(checklist, Object.fromEntries(entries));
}
