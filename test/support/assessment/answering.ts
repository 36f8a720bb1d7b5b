import type { Answer, AnswerPlace, Assessment, Rule } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { Checklist, ResponseId } from "../../../src/checklist/checklist";

/** A blank assessment with some statements answered, each with an X; a list marks several cells. */
export function answering(
  checklist: Checklist,
  responses: Readonly<Record<number, ResponseId | readonly ResponseId[]>>,
  rule: Partial<Rule> = {},
): Assessment {
  const blank = blankAssessment(checklist);
  return {
    ...blank,
    rule: { ...blank.rule, ...rule },
    answers: blank.answers.map((answer) => ({
      ...answer,
      marks: [responses[answer.statement] ?? []].flat().map((response) => ({ response, text: "X" })),
    })),
  };
}

/** An assessment in which every statement has this response, but for some. */
export function answeringAll(
  checklist: Checklist,
  response: ResponseId,
  others: Readonly<Record<number, ResponseId>> = {},
  rule: Partial<Rule> = {},
): Assessment {
  const all = blankAssessment(checklist).answers.map(({ statement }) => [statement, response]);
  return answering(checklist, { ...Object.fromEntries(all), ...others }, rule);
}

/** The same assessment with one answer replaced. */
export function replaceAnswer(
  assessment: Assessment,
  statement: number,
  change: Partial<Answer>,
): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map((answer) =>
      answer.statement === statement ? { ...answer, ...change } : answer,
    ),
  };
}

/** A place in row `row` of a sheet laid out as ours are: C–G the responses, H the evidence. */
export function placeAt(sheet: string, row: number): AnswerPlace {
  return {
    sheet,
    statement: `B${row}`,
    responses: {
      yes: `C${row}`,
      "in-part": `D${row}`,
      no: `E${row}`,
      "not-sure": `F${row}`,
      "not-applicable": `G${row}`,
    },
    evidence: `H${row}`,
  };
}
