import type { ResponseId } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { ourMark } from "../answers/marks";

/** The assessment if these statements were answered in this way. The original is unchanged. */
export function suppose(
  assessment: Assessment,
  statements: readonly number[],
  response: ResponseId,
): Assessment {
  const supposed = new Set(statements);
  return {
    ...assessment,
    answers: assessment.answers.map((answer) =>
      supposed.has(answer.statement) ? { ...answer, marks: [{ response, text: ourMark }] } : answer,
    ),
  };
}
