import type { ResponseId } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { ourMark } from "../answers/marks";

/** The assessment as it would be if these statements were answered so; nothing of the given one is changed. */
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
