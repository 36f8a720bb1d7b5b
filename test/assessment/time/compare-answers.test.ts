import fc from "fast-check";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import {
  compareAnswers,
  moveOf,
  movementIds,
  readSnapshot,
  scoreMovementIds,
  sideOf,
  type MovementId,
  type ComparedResponse,
} from "../../../src/assessment/time/compare-answers";
import {
  describeMovement,
  describeScoreMovement,
} from "../../../src/assessment/time/words/describe-movement";
import { takeSnapshot } from "../../../src/assessment/time/snapshot";
import { responseIds } from "../../../src/checklist/checklist";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answer, psems } from "../../support/psems";
import { Tally } from "../../support/tally";

const all: readonly ComparedResponse[] = [...responseIds, null];

/** What became of a statement: a row for what it was, a column for what it is, in the order of `all`. */
const table: readonly (readonly [ComparedResponse, readonly MovementId[]])[] = [
  ["yes", ["same", "worse", "worse", "newly-unknown", "newly-not-applicable", "newly-unknown"]],
  ["in-part", ["improved", "same", "worse", "newly-unknown", "newly-not-applicable", "newly-unknown"]],
  ["no", ["improved", "improved", "same", "newly-unknown", "newly-not-applicable", "newly-unknown"]],
  ["not-sure", ["newly-known", "newly-known", "newly-known", "same", "newly-not-applicable", "same"]],
  [
    "not-applicable",
    ["newly-applicable", "newly-applicable", "newly-applicable", "newly-unknown", "same", "newly-unknown"],
  ],
  [null, ["newly-known", "newly-known", "newly-known", "same", "newly-not-applicable", "same"]],
];

test.each(table)("[T4] what became of a statement that was %s", (before, row) => {
  expect(all.map((after) => moveOf(before, after))).toEqual(row);
});

test("[T4] every movement occurs, and has a word and a sign of its own", () => {
  expect(new Set(table.flatMap(([, row]) => row))).toEqual(new Set(movementIds));
  for (const [ids, words] of [
    [movementIds, movementIds.map(describeMovement)],
    [scoreMovementIds, scoreMovementIds.map(describeScoreMovement)],
  ] as const) {
    expect(new Set(words.map(({ word }) => word)).size).toBe(ids.length);
    expect(new Set(words.map(({ sign }) => sign)).size).toBe(ids.length);
  }
});

const two = [arbitraryAssessment(smallChecklist), arbitraryAssessment(smallChecklist)] as const;
const opposite = { better: "worse", worse: "better", same: "same" } as Readonly<Record<string, string>>;
const mirrored = { ...opposite, improved: "worse", worse: "improved" } as Readonly<Record<string, string>>;

function compare(before: Assessment, after: Assessment) {
  return compareAnswers(sideOf(smallChecklist, before), sideOf(smallChecklist, after));
}

test("[T4] turned round, what improved is worse, and a better score is a worse one", () => {
  const tally = new Tally("a statement that moved", "a whole that moved");
  fc.assert(
    fc.property(...two, (one, other) => {
      const [forth, back] = [compare(one, other), compare(other, one)];
      forth.statements.forEach(({ movement, before, after }, index) => {
        const turned = back.statements[index];
        expect([turned?.before, turned?.after]).toEqual([after, before]);
        const told = mirrored[movement];
        if (told === undefined) return;
        if (told !== "same") tally.count("a statement that moved");
        expect(turned?.movement).toBe(told);
      });
      const told = opposite[forth.overall.movement];
      expect(back.rulesDiffer).toBe(forth.rulesDiffer);
      if (told === undefined) return;
      if (told !== "same") tally.count("a whole that moved");
      expect(back.overall.movement).toBe(told);
    }),
  );
  tally.expectEach(20);
});

test("[T4] an assessment beside itself, or beside a snapshot of itself, is the same throughout", () => {
  fc.assert(
    fc.property(two[0], (assessment) => {
      const side = sideOf(smallChecklist, assessment);
      const request = { name: "then", takenBy: "", takenOn: "2026-11-24" };
      const taken = readSnapshot(smallChecklist, takeSnapshot(smallChecklist, assessment, request), "then");
      expect(taken).toEqual(side);
      const found = compareAnswers(side, taken ?? side);
      const movements = [...found.statements, found.overall, ...found.phases, ...found.sections];
      expect(new Set(movements.map(({ movement }) => movement))).toEqual(new Set(["same"]));
      expect([found.rulesDiffer, found.onlyBefore, found.onlyAfter]).toEqual([false, [], []]);
    }),
  );
});

test("[T3] answers that are the same under two rules: no statement moved, the score did, and it says so", () => {
  const before = answer(psems, { 1: "in-part", 2: "yes" });
  const after = { ...before, rule: { ...before.rule, points: { ...before.rule.points, inPart: 0.9 } } };
  const found = compareAnswers(sideOf(psems, before), sideOf(psems, after));
  expect(found.statements.every(({ movement }) => movement === "same")).toBe(true);
  expect([found.overall.movement, found.rulesDiffer]).toEqual(["better", true]);
});

test("[T4] statements that one side alone has are said", () => {
  const side = sideOf(psems, blankAssessment(psems));
  const answers = new Map([...side.answers].filter(([number]) => number > 2));
  const found = compareAnswers(
    { ...side, answers },
    { ...side, answers: new Map([...answers, [99, "yes"]]) },
  );
  expect([found.onlyBefore, found.onlyAfter, found.statements.length]).toEqual([[], [99], 41]);
});

test("a snapshot that is not there is none", () => {
  expect(readSnapshot(psems, [], "2026")).toBeUndefined();
});
