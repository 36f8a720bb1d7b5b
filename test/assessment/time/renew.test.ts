import fc from "fast-check";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { noCirculation } from "../../../src/assessment/answers/circulation";
import { compareAnswers, readSnapshot, sideOf } from "../../../src/assessment/time/compare-answers";
import { responseOf } from "../../../src/assessment/answers/marks";
import { renewAssessment } from "../../../src/assessment/time/renew";
import { blankAction, blankSignOff } from "../../../src/assessment/answers/board-records";
import { addSnapshot, listSnapshots, mostSnapshotRows } from "../../../src/assessment/time/snapshot";
import type { Checklist } from "../../../src/checklist/checklist";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { answering } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answer, psems } from "../../support/psems";
import { Tally } from "../../support/tally";

const today = "2027-01-10";

function renew(checklist: Checklist, old: Assessment) {
  const renewed = renewAssessment(checklist, old, today);
  if (!renewed.ok) throw new Error(renewed.problem.kind);
  return renewed.value;
}

test("[T6] what was said waits to be confirmed; evidence stays, and nothing is answered", () => {
  const old = answering(psems, { 1: "yes", 2: ["in-part", "no"], 3: [] });
  const answers = old.answers.map((entry) =>
    entry.statement === 3 ? { ...entry, lastTime: "no" as const } : entry,
  );
  const { assessment } = renew(psems, { ...old, answers });
  expect(assessment.answers.slice(0, 4).map(({ marks, lastTime }) => [marks, lastTime])).toEqual([
    [[], "yes"],
    [[], undefined],
    [[], "no"],
    [[], undefined],
  ]);
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (given) => {
      const after = renew(smallChecklist, given).assessment;
      expect(after.answers.map(({ evidence }) => evidence)).toEqual(
        given.answers.map(({ evidence }) => evidence),
      );
      expect(after.answers.every((entry) => responseOf(smallChecklist, entry) === null)).toBe(true);
      expect(after.answers.map(({ lastTime }) => lastTime ?? null)).toEqual(
        given.answers.map((entry) => responseOf(smallChecklist, entry) ?? entry.lastTime ?? null),
      );
      expect([after.prompts, after.rule, after.marking]).toEqual([given.prompts, given.rule, given.marking]);
    }),
  );
});

test("[T6] a snapshot of the old answers is taken first, unless the last one holds them", () => {
  const tally = new Tally("a snapshot taken");
  fc.assert(
    fc.property(arbitraryAssessment(smallChecklist), (old) => {
      const { assessment, snapshot } = renew(smallChecklist, old);
      const { snapshots } = assessment.boardRecords;
      const name = listSnapshots(snapshots).slice(-1)[0] ?? "";
      if (snapshot !== null) {
        tally.count("a snapshot taken");
        expect(snapshot).toBe(name);
      }
      const held = readSnapshot(smallChecklist, snapshots, name);
      const side = sideOf(smallChecklist, old);
      if (!held) throw new Error("There is no snapshot.");
      expect(compareAnswers(held, side).statements.every(({ movement }) => movement === "same")).toBe(true);
      expect([held.overall, held.rule]).toEqual([side.overall, side.rule]);
      expect(snapshots.slice(0, old.boardRecords.snapshots.length)).toEqual(old.boardRecords.snapshots);
    }),
  );
  tally.expectEach(30);
  const old = answer(psems, { 1: "yes" });
  const dated = { ...old, details: { ...old.details, assessor: "Ann", date: "2026-03-31" } };
  const first = renew(psems, dated);
  expect(first.snapshot).toBe("2026-03-31");
  expect(first.assessment.boardRecords.snapshots[0]).toMatchObject({ takenOn: "2026-03-31", takenBy: "Ann" });
  expect(renew(psems, old).snapshot).toBe(today);
  const again = renew(psems, { ...dated, boardRecords: first.assessment.boardRecords });
  expect(again.snapshot).toBeNull();
  expect(again.assessment.boardRecords).toEqual(first.assessment.boardRecords);
});

test("[T6] actions and texts stay; days, circulation, sign-off and the Board's acceptance begin anew", () => {
  const old = answer(psems, { 1: "no" });
  const action = { ...blankAction, statement: "1", owner: "Bob" };
  const { assessment } = renew(psems, {
    ...old,
    details: { ...old.details, organisation: "Northern Grid plc", date: "2026-03-31" },
    steps: { ...old.steps, [psems.steps[0]?.id ?? ""]: "2026-03-01" },
    circulation: { contributors: [], log: [] },
    boardRecords: {
      ...old.boardRecords,
      actions: [action],
      signOff: blankSignOff,
      board: {
        period: "2026 Q1",
        comparedWith: "2025 Q1",
        summary: { text: "Well.", drafted: "", accepted: "X" },
        decisions: [{ text: "Fund it.", drafted: "Fund it.", accepted: "X" }],
      },
    },
  });
  expect(assessment.details).toEqual({ ...old.details, organisation: "Northern Grid plc", date: "" });
  expect(Object.values(assessment.steps).every((day) => day === "")).toBe(true);
  expect(assessment.circulation).toEqual(noCirculation);
  expect(assessment.boardRecords.actions).toEqual([action]);
  expect(assessment.boardRecords.signOff).toBeNull();
  expect(assessment.boardRecords.board).toEqual({
    period: "",
    comparedWith: "2026-03-31",
    summary: { text: "Well.", drafted: "", accepted: "" },
    decisions: [{ text: "Fund it.", drafted: "Fund it.", accepted: "" }],
  });
});

test("[T6] where no more snapshots can be read again, nothing is begun", () => {
  let old = answer(psems, { 1: "no" });
  for (let count = 0; count < Math.floor(mostSnapshotRows / 55); count += 1) {
    const added = addSnapshot(psems, old, { name: "", takenBy: "", takenOn: today });
    if (added.ok) old = added.value.assessment;
  }
  const changed = { ...answer(psems, { 1: "yes" }), boardRecords: old.boardRecords };
  expect(renewAssessment(psems, changed, today)).toMatchObject({
    ok: false,
    problem: { kind: "snapshots-full", most: mostSnapshotRows },
  });
});
