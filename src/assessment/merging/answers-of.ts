import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import type { Answers } from "../answers/circulation";
import { isMarked, responseOf } from "../answers/marks";

/** The contents of the rows of an assessment. A statement with an empty row is left out. */
export function answersOf(
  checklist: Checklist,
  assessment: Pick<Assessment, "answers" | "prompts">,
): Answers {
  return {
    statements: new Map(
      assessment.answers
        .map(
          (answer) =>
            [
              answer.statement,
              { response: responseOf(checklist, answer), evidence: answer.evidence },
            ] as const,
        )
        .filter(([, { response, evidence }]) => response !== null || isMarked(evidence)),
    ),
    prompts: new Map(
      assessment.prompts.map(({ prompt, answer, evidence, bearsOn }) => [
        prompt,
        { answer, evidence, bearsOn },
      ]),
    ),
  };
}
