import fc from "fast-check";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { formatPercent } from "../../../src/assessment/words/describe-result";
import { responseOf } from "../../../src/assessment/answers/marks";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import type { Rating, ScoreResult, Results } from "../../../src/assessment/scoring/results";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import type { Checklist, ResponseId } from "../../../src/checklist/checklist";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import {
  arbitraryAssessment,
  arbitraryCompleteAssessment,
} from "../../support/assessment/arbitrary-assessment";
import { replaceAnswer } from "../../support/assessment/answering";
import { Tally } from "../../support/tally";

const order: readonly Rating[] = ["red", "amber", "green"];

function everyResult({ overall, phases, sections, components }: Results): readonly ScoreResult[] {
  return [overall, ...phases, ...sections, ...components];
}

/** Points and applicable statements, added up one by one: another way than the code's. */
function pooledByHand(
  checklist: Checklist,
  assessment: Assessment,
  numbers: readonly number[],
  atBest: boolean,
): number | null {
  const { points } = assessment.rule;
  const worth: Record<ResponseId, number> = {
    yes: points.yes,
    "in-part": points.inPart,
    no: points.no,
    "not-sure": atBest ? points.yes : points.notSure,
    "not-applicable": 0,
  };
  let sum = 0;
  let applicable = 0;
  for (const answer of assessment.answers) {
    if (!numbers.includes(answer.statement)) continue;
    const response = responseOf(checklist, answer);
    if (response === "not-applicable") continue;
    applicable += 1;
    sum += response === null ? (atBest ? points.yes : 0) : worth[response];
  }
  return applicable === 0 ? null : sum / applicable;
}

function expectClose(score: number | null, expected: number | null): void {
  if (score === null || expected === null) expect(score).toBe(expected);
  else expect(Math.abs(score - expected)).toBeLessThan(1e-12);
}

describe.each([
  ["PSeMS", psemsChecklist],
  ["a small checklist", smallChecklist],
] as [string, Checklist][])("%s", (_, checklist) => {
  const any = arbitraryAssessment(checklist);
  const complete = arbitraryCompleteAssessment(checklist);
  const numbersOf = (keep: (section: Checklist["sections"][number]) => boolean) =>
    checklist.sections.filter(keep).flatMap((section) => section.statements.map(({ number }) => number));

  test("[S2 S3] scores lie in 0–1, and low ≤ score ≤ high", () => {
    const tally = new Tally("no score", "a score");
    fc.assert(
      fc.property(any, (assessment) => {
        for (const { score, low, high, applicable } of everyResult(scoreAssessment(checklist, assessment))) {
          tally.count(score === null ? "no score" : "a score");
          if (score === null || low === null || high === null) {
            expect([score, low, high, applicable]).toEqual([null, null, null, 0]);
            continue;
          }
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(score);
          expect(score).toBeLessThanOrEqual(high + 1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
    tally.expectEach(20);
  });

  test("[S4] every score is pooled by statement, as added up by hand", () => {
    fc.assert(
      fc.property(any, (assessment) => {
        const { overall, phases, sections, components } = scoreAssessment(checklist, assessment);
        const groups: [ScoreResult | undefined, readonly number[]][] = [
          [overall, numbersOf(() => true)],
          ...checklist.phases.map(({ id }, at): [ScoreResult | undefined, number[]] => [
            phases[at],
            numbersOf((section) => section.phase === id),
          ]),
          ...checklist.sections.map(({ id }, at): [ScoreResult | undefined, number[]] => [
            sections[at],
            numbersOf((section) => section.id === id),
          ]),
          ...checklist.components.map(({ statements }, at): [ScoreResult | undefined, readonly number[]] => [
            components[at],
            statements,
          ]),
        ];
        for (const [result, numbers] of groups) {
          expect(result?.statements).toBe(numbers.length);
          expectClose(result?.score ?? null, pooledByHand(checklist, assessment, numbers, false));
          expectClose(result?.high ?? null, pooledByHand(checklist, assessment, numbers, true));
        }
      }),
    );
  });

  test("[S2] counts add up", () => {
    fc.assert(
      fc.property(any, (assessment) => {
        for (const result of everyResult(scoreAssessment(checklist, assessment))) {
          const { yes, inPart, no, notSure, notApplicable, unanswered } = result.counts;
          expect(yes + inPart + no + notSure + notApplicable).toBe(result.answered);
          expect(result.answered + unanswered).toBe(result.statements);
          expect(result.applicable).toBe(result.statements - notApplicable);
          expect(result.provisional).toBe(unanswered > 0);
          expect(result.withEvidence).toBeLessThanOrEqual(result.answered);
        }
      }),
    );
  });

  test("the order of the answers does not matter", () => {
    fc.assert(
      fc.property(any, fc.func(fc.integer()), (assessment, key) => {
        const answers = [...assessment.answers].sort((a, b) => key(a.statement) - key(b.statement));
        expect(scoreAssessment(checklist, { ...assessment, answers })).toEqual(
          scoreAssessment(checklist, assessment),
        );
      }),
    );
  });

  test("[S5 S6] making a No a Yes never lowers a score or a rating", () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...numbersOf(() => true)), (assessment, number) => {
        const as = (response: ResponseId) =>
          everyResult(
            scoreAssessment(
              checklist,
              replaceAnswer(assessment, number, { marks: [{ response, text: "X" }] }),
            ),
          );
        const before = as("no");
        as("yes").forEach((after, at) => {
          const was = before[at];
          if (was === undefined) throw new Error("a result is missing");
          expect(after.score ?? 0).toBeGreaterThanOrEqual(was.score ?? 0);
          if (was.rating === "not-applicable") expect(after.rating).toBe(was.rating);
          else expect(order.indexOf(after.rating)).toBeGreaterThanOrEqual(order.indexOf(was.rating));
        });
      }),
    );
  });

  test("[S3] a rating could only become a better one, and with nothing unknown it stays", () => {
    const tally = new Tally("nothing unknown", "a rating");
    fc.assert(
      fc.property(any, (assessment) => {
        for (const result of everyResult(scoreAssessment(checklist, assessment))) {
          expect(result.couldBe).not.toBe("incomplete");
          const { unanswered, notSure } = result.counts;
          if (unanswered === 0 && notSure === 0 && result.id !== "overall") {
            tally.count("nothing unknown");
            expect(result.couldBe).toBe(result.rating);
          }
          if (result.rating !== "incomplete" && result.rating !== "not-applicable") {
            tally.count("a rating");
            expect(order.indexOf(result.couldBe)).toBeGreaterThanOrEqual(order.indexOf(result.rating));
          }
        }
      }),
    );
    tally.expectEach(50);
  });

  test("[S3] what could be is what is, once each Not sure and unanswered row is Yes", () => {
    fc.assert(
      fc.property(any, (assessment) => {
        const atBest = assessment.answers.map((answer) => {
          const response = responseOf(checklist, answer);
          const known = response !== null && response !== "not-sure";
          return known ? answer : { ...answer, marks: [{ response: "yes" as const, text: "X" }] };
        });
        const better = everyResult(scoreAssessment(checklist, { ...assessment, answers: atBest }));
        everyResult(scoreAssessment(checklist, assessment)).forEach((result, at) => {
          expect(result.couldBe).toBe(better[at]?.rating);
          expectClose(result.high, better[at]?.score ?? null);
        });
      }),
    );
  });

  test("[S6] caps bite exactly when the rating would be Green without them", () => {
    const off = {
      "no-or-not-sure": false,
      "red-section": false,
      "key-statement": false,
      "not-applicable-share": false,
    };
    const tally = new Tally("capped", "not capped");
    fc.assert(
      fc.property(any, (assessment) => {
        const uncapped = everyResult(
          scoreAssessment(checklist, { ...assessment, rule: { ...assessment.rule, caps: off } }),
        );
        everyResult(scoreAssessment(checklist, assessment)).forEach((result, at) => {
          const without = uncapped[at]?.rating;
          tally.count(result.caps.length > 0 ? "capped" : "not capped");
          if (result.caps.length > 0) expect([result.rating, without]).toEqual(["amber", "green"]);
          else expect(result.rating).toBe(without);
        });
      }),
      { numRuns: 300 },
    );
    tally.expectEach(5);
  });

  test("[S6] a Green section has no No and no Not sure, and a Green whole no Red section", () => {
    const tally = new Tally("a Green section", "a Green whole");
    fc.assert(
      fc.property(complete, (assessment) => {
        const { overall, sections } = scoreAssessment(checklist, assessment);
        for (const { rating, counts } of sections) {
          if (rating !== "green") continue;
          tally.count("a Green section");
          expect(counts.no + counts.notSure).toBe(0);
        }
        if (overall.rating !== "green") return;
        tally.count("a Green whole");
        expect(sections.map(({ rating }) => rating)).not.toContain("red");
      }),
    );
    tally.expectEach(10);
  });

  test("[S5] no displayed percentage reaches a threshold that the score misses", () => {
    const tally = new Tally("a rating");
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 100 }), (assessment, threshold) => {
        const rule = { ...standardRule(checklist), greenAt: threshold / 100, amberAt: 0 };
        const caps = { ...rule.caps, "no-or-not-sure": false };
        for (const { score, rating, caps: bite } of everyResult(
          scoreAssessment(checklist, { ...assessment, rule: { ...rule, caps } }),
        )) {
          if (score === null || rating === "incomplete") continue;
          tally.count("a rating");
          const shown = Number.parseInt(formatPercent(score), 10);
          expect(shown >= threshold).toBe(rating === "green" || bite.length > 0);
        }
      }),
    );
    tally.expectEach(100);
  });
});
