import fc from "fast-check";
import { responseOf } from "../../../src/assessment/answers/marks";
import type { Results } from "../../../src/assessment/scoring/results";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import { suppose } from "../../../src/assessment/scoring/suppose";
import { listStatements, responseIds, type Checklist } from "../../../src/checklist/checklist";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answering, replaceAnswer } from "../../support/assessment/answering";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";

test("a statement marked twice is supposed to have the one answer, and keeps its evidence", () => {
  const assessment = replaceAnswer(answering(smallChecklist, { 11: ["yes", "no"], 14: "no" }), 11, {
    evidence: "Minutes",
  });
  const supposed = suppose(assessment, [11], "in-part");
  const answers = supposed.answers.map(({ statement, evidence, ...answer }) => [
    statement,
    responseOf(smallChecklist, { statement, evidence, ...answer }),
    evidence,
  ]);
  expect(answers.slice(0, 2)).toEqual([
    [11, "in-part", "Minutes"],
    [14, "no", ""],
  ]);
});

describe.each([
  ["PSeMS", psemsChecklist],
  ["a small checklist", smallChecklist],
] as [string, Checklist][])("%s", (_, checklist) => {
  const numbers = listStatements(checklist).map(({ number }) => number);
  const any = arbitraryAssessment(checklist);

  test("the statements supposed have the response, and nothing else is changed", () => {
    fc.assert(
      fc.property(
        any,
        fc.subarray(numbers),
        fc.constantFrom(...responseIds),
        (assessment, chosen, response) => {
          const copy = structuredClone(assessment);
          const { answers, ...rest } = suppose(assessment, chosen, response);
          const { answers: were, ...restBefore } = assessment;
          expect(assessment).toEqual(copy);
          expect(rest).toEqual(restBefore);
          answers.forEach((answer, at) => {
            const was = were[at];
            if (!chosen.includes(answer.statement)) return expect(answer).toBe(was);
            expect(responseOf(checklist, answer)).toBe(response);
            expect({ ...answer, marks: was?.marks }).toEqual(was);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("supposing nothing, or a number that there is not, changes nothing", () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...responseIds), (assessment, response) => {
        expect(suppose(assessment, [], response)).toEqual(assessment);
        expect(suppose(assessment, [-1], response)).toEqual(assessment);
      }),
      { numRuns: 20 },
    );
  });

  test("[S3] with each unknown supposed Yes, the score is what was high and the rating what could be", () => {
    const every = ({ overall, phases, sections, components }: Results) => [
      overall,
      ...phases,
      ...sections,
      ...components,
    ];
    fc.assert(
      fc.property(any, (assessment) => {
        const before = scoreAssessment(checklist, assessment);
        const unknown = before.unknowns.map(({ statement }) => statement);
        const after = scoreAssessment(checklist, suppose(assessment, unknown, "yes"));
        expect(after.unknowns).toEqual([]);
        const supposed = every(after);
        every(before).forEach((result, at) => {
          expect(supposed[at]?.rating).toBe(result.couldBe);
          expect(supposed[at]?.low).toBe(result.high);
          expect(supposed[at]?.high).toBe(result.high);
        });
      }),
    );
  });
});
