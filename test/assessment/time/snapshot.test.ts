import fc from "fast-check";
import { writeRule } from "../../../src/assessment/words/describe-rule";
import type { Assessment, Rule } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import {
  addSnapshot,
  listSnapshots,
  mostSnapshotRows,
  takeSnapshot,
} from "../../../src/assessment/time/snapshot";
import { arbitraryAssessment, arbitraryRule } from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answer, answerExample, psems } from "../../support/psems";
import { Tally } from "../../support/tally";

const request = { name: "2026 Q4", takenBy: "Ann", takenOn: "2026-11-24" };

function added(assessment: Assessment, name: string): Assessment {
  const outcome = addSnapshot(psems, assessment, { ...request, name });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value.assessment;
}

test("[T1] a snapshot has a row for the whole, each phase, section and statement, with what they came to", () => {
  const assessment = answer(psems, { 1: "in-part", 2: "not-applicable", 3: "yes" });
  const entries = takeSnapshot(psems, assessment, request);
  expect(entries).toHaveLength(1 + 4 + 7 + 43);
  const { overall } = scoreAssessment(psems, assessment);
  expect(entries[0]).toEqual({
    snapshot: "2026 Q4",
    takenOn: "2026-11-24",
    takenBy: "Ann",
    level: "Overall",
    item: "overall",
    title: "Overall",
    response: "",
    points: "1.5",
    applicable: "42",
    answered: "3",
    statements: "43",
    score: String(Number((overall.score ?? NaN).toFixed(12))),
    low: String(Number((overall.low ?? NaN).toFixed(12))),
    high: String(Number((overall.high ?? NaN).toFixed(12))),
    rating: "incomplete",
    rule: writeRule(assessment.rule, psems),
  });
  const statements = entries.filter(({ level }) => level === "Statement");
  expect(
    statements
      .slice(0, 4)
      .map(({ item, response, points, applicable, answered, rating, score }) => [
        item,
        response,
        points,
        applicable,
        answered,
        rating,
        score,
      ]),
  ).toEqual([
    ["1", "In part", "0.5", "1", "1", "", ""],
    ["2", "N/A", "0", "0", "1", "", ""],
    ["3", "Yes", "1", "1", "1", "", ""],
    ["4", "", "0", "1", "0", "", ""],
  ]);
});

test("[T1] points and applicable of the statements add up to those of the whole and of each section", () => {
  const tally = new Tally("no score", "a score");
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (assessment) => {
      const entries = takeSnapshot(smallChecklist, assessment, request);
      const numbers = new Map(
        smallChecklist.sections.map(({ id, statements }) => [
          id,
          statements.map(({ number }) => `${number}`),
        ]),
      );
      for (const whole of entries.filter(({ level }) => level === "Section" || level === "Overall")) {
        const own = numbers.get(whole.item);
        const parts = entries.filter(
          ({ level, item }) => level === "Statement" && (own?.includes(item) ?? true),
        );
        for (const figure of ["points", "applicable", "answered", "statements"] as const) {
          const sum = parts.reduce((total, entry) => total + Number(entry[figure]), 0);
          expect(sum).toBeCloseTo(Number(whole[figure]));
        }
        tally.count(whole.score === "" ? "no score" : "a score");
        if (whole.score === "") expect(whole.applicable).toBe("0");
        else expect(Number(whole.score)).toBeCloseTo(Number(whole.points) / Number(whole.applicable), 10);
      }
    }),
  );
  tally.expectEach(5);
});

test("[T2] what was taken before is never touched, and no two snapshots have one name", () => {
  const first = added(answerExample(psems), " 2026  Q4 ");
  const second = added(answer(psems, { 1: "no" }), "2026 Q4");
  const again = added({ ...second, boardRecords: first.boardRecords }, "2026 q4");
  const nameless = added(again, " ");
  expect(nameless.boardRecords.snapshots.slice(0, 55)).toEqual(first.boardRecords.snapshots);
  expect(nameless.boardRecords.snapshots.slice(0, 110)).toEqual(again.boardRecords.snapshots);
  expect(listSnapshots(nameless.boardRecords.snapshots)).toEqual(["2026 Q4", "2026 q4 (2)", "2026-11-24"]);
});

test("[T2] one more than can be read again is refused, and nothing is added", () => {
  let assessment = blankAssessment(psems);
  const most = Math.floor(mostSnapshotRows / 55);
  for (let count = 0; count < most; count += 1) assessment = added(assessment, "Q");
  expect(addSnapshot(psems, assessment, request)).toEqual({
    ok: false,
    problem: { kind: "snapshots-full", rows: (most + 1) * 55, most: mostSnapshotRows },
  });
});

/** All of a rule that changes a score or a rating. */
function effectOf({ points, greenAt, amberAt, notApplicableShare, caps, keyStatements }: Rule): unknown {
  const keys = caps["key-statement"] ? [...new Set(keyStatements)].sort((a, b) => a - b) : [];
  return [
    [points.yes, points.inPart, points.no, points.notSure],
    [greenAt, amberAt],
    [caps["no-or-not-sure"], caps["red-section"]],
    caps["not-applicable-share"] ? notApplicableShare : null,
    keys,
  ];
}

describe("[T3] the rule of a snapshot", () => {
  test("in words names points, thresholds, and what holds a rating at Amber", () => {
    const { rule } = blankAssessment(psems);
    expect(writeRule({ ...rule, keyStatements: [7, 3, 3] }, psems)).toBe(
      "Points: Yes 1, In part 0.5, No 0, Not sure 0. Green at 80%, Amber at 50%. At most Amber: a section, phase or component with any No or Not sure; the whole while any section is Red; the whole while a key statement (3, 7) is No or Not sure; the whole while more than 25% of statements are N/A.",
    );
  });

  test("has the same words as another exactly when both score and rate alike", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const finer = fc
      .record({
        rule: arbitraryRule(smallChecklist),
        share,
        at: fc.constantFrom("greenAt", "amberAt"),
      })
      .map(({ rule, share, at }): Rule => ({ ...rule, [at]: share, notApplicableShare: share }));
    const parts = ["points", "greenAt", "amberAt", "notApplicableShare", "caps", "keyStatements"] as const;
    /** Two rules that differ in a part or two, or only in how key statements are listed. */
    const close = fc
      .tuple(finer, finer, fc.subarray([...parts], { maxLength: 2 }))
      .map(([rule, other, taken]): readonly [Rule, Rule] => {
        const changed = Object.fromEntries(taken.map((part) => [part, other[part]]));
        const keyStatements = [...rule.keyStatements, ...rule.keyStatements].reverse();
        return [rule, { ...rule, keyStatements, ...changed }];
      });
    const tally = new Tally("alike", "not alike");
    const compare = (one: Rule, other: Rule): void => {
      const isAlike = JSON.stringify(effectOf(one)) === JSON.stringify(effectOf(other));
      tally.count(isAlike ? "alike" : "not alike");
      const words = [one, other].map((rule) => writeRule(rule, smallChecklist));
      expect([words, words[0] === words[1]]).toEqual([words, isAlike]);
    };
    fc.assert(
      fc.property(close, ([one, other]) => compare(one, other)),
      { numRuns: 300 },
    );
    tally.expectEach(50);
    fc.assert(
      fc.property(finer, share, (rule, greenAt) => {
        compare(rule, { ...rule, greenAt });
        compare(rule, { ...rule, greenAt: rule.greenAt + Number.EPSILON * rule.greenAt });
        compare(rule, { ...rule, keyStatements: [] });
        compare(rule, { ...rule, caps: { ...rule.caps, "key-statement": false } });
      }),
    );
    const [nearly, exactly] = [0.1 + 0.2, 0.3].map((greenAt) =>
      writeRule({ ...blankAssessment(psems).rule, greenAt }, psems),
    );
    expect(nearly).not.toBe(exactly);
  });
});
