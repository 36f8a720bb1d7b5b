import fc from "fast-check";
import { compareResults } from "../../../src/assessment/scoring/compare-results";
import type { Results } from "../../../src/assessment/scoring/results";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import type { ResponseId } from "../../../src/checklist/checklist";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answering, answeringAll } from "../../support/assessment/answering";
import { arbitraryAssessment, arbitraryRule } from "../../support/assessment/arbitrary-assessment";
import { Tally } from "../../support/tally";

const kinds = ["phases", "sections", "components"] as const;

function small(responses: Readonly<Record<number, ResponseId>>): Results {
  return scoreAssessment(smallChecklist, answering(smallChecklist, responses));
}

test("the whole and each part that holds the statement differ, and no other", () => {
  const changes = compareResults(small({ 11: "no", 12: "yes" }), small({ 11: "yes", 12: "yes" }));
  expect(changes.overall.map(({ before, after }) => [before.score, after.score])).toEqual([[1 / 5, 2 / 5]]);
  expect(kinds.map((kind) => changes[kind].map(({ after }) => after.id))).toEqual([
    ["fore"],
    ["ledning"],
    [],
  ]);
});

test("[S3] a range that differs is a difference, though the score is the same", () => {
  const changes = compareResults(small({ 11: "no" }), small({ 11: "not-sure" }));
  expect(
    changes.sections.map(({ before, after }) => [before.score, before.high, after.score, after.high]),
  ).toEqual([[0, 0.5, 0, 1]]);
});

test("[S6] what holds a rating is a difference, though rating and score are the same", () => {
  const [before, after] = ["key-statement", "red-section"].map((cap) => {
    const caps = {
      ...answeringAll(smallChecklist, "yes").rule.caps,
      "key-statement": cap === "key-statement",
      "red-section": cap === "red-section",
    };
    const rule = { greenAt: 0, amberAt: 0, keyStatements: [12], caps };
    return scoreAssessment(smallChecklist, answeringAll(smallChecklist, "yes", { 12: "not-sure" }, rule));
  });
  if (!before || !after) throw new Error("Nothing was scored.");
  expect(compareResults(before, after).overall.map((pair) => [pair.before.caps, pair.after.caps])).toEqual([
    [["key-statement"], []],
  ]);
  const held = { ...before, overall: { ...before.overall, caps: ["red-section"] as const } };
  expect(compareResults(before, held).overall).toHaveLength(1);
});

test("how much is answered or evidenced is no difference", () => {
  const before = small({ 11: "no" });
  const after = { ...before, overall: { ...before.overall, withEvidence: 5, answered: 4 } };
  expect(compareResults(before, after).overall).toEqual([]);
});

test("a result that only one side has is left out", () => {
  const before = small({ 11: "no" });
  const after = small({ 11: "yes" });
  expect(compareResults(before, { ...after, sections: [] }).sections).toEqual([]);
  expect(compareResults({ ...before, sections: [] }, after).sections).toEqual([]);
});

test("nothing differs from itself, and what is not listed is the same on both sides", () => {
  const pair = arbitraryAssessment(psemsChecklist).chain((assessment) =>
    fc.tuple(
      fc.constant(assessment),
      fc.oneof(
        arbitraryAssessment(psemsChecklist),
        arbitraryRule(psemsChecklist).map((rule) => ({ ...assessment, rule })),
      ),
    ),
  );
  const tally = new Tally("changed", "unchanged");
  fc.assert(
    fc.property(pair, ([one, other]) => {
      const [before, after] = [scoreAssessment(psemsChecklist, one), scoreAssessment(psemsChecklist, other)];
      const none = { overall: [], phases: [], sections: [], components: [] };
      expect(compareResults(before, before)).toEqual(none);
      const changes = compareResults(before, after);
      for (const kind of kinds) {
        const listed = new Set(changes[kind].map(({ before: { id } }) => id));
        before[kind].forEach((result, at) => {
          const later = after[kind][at];
          const view = (each: typeof later) =>
            each && [each.low, each.high, each.rating, each.couldBe, each.caps];
          tally.count(listed.has(result.id) ? "changed" : "unchanged");
          if (listed.has(result.id)) expect(view(later)).not.toEqual(view(result));
          else expect(view(later)).toEqual(view(result));
        });
      }
    }),
    { numRuns: 120 },
  );
  tally.expectEach(50);
});
