import { write } from "../../../src/file/writing/write";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankLogEntry } from "../../../src/assessment/answers/circulation";
import { addSnapshot, mostSnapshotRows } from "../../../src/assessment/time/snapshot";
import { longestLog, mergeLogColumns } from "../../../src/workbook/form/merge-log-columns";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answer, psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";

const filledLogEntry = {
  ...blankLogEntry,
  ...Object.fromEntries(mergeLogColumns.flatMap(({ id }) => (id ? [[id, `${id} said`]] : []))),
};

test("[X2] the longest Merge log, every cell of it filled in, can be read again", async () => {
  const log = Array.from({ length: longestLog }, (_, index) => ({
    ...filledLogEntry,
    evidence: `evidence ${index}`,
  }));
  const blank = blankAssessment(psems);
  const plan = planWorkbook(psems, { ...blank, circulation: { contributors: [], log } }, stamp);
  const found = interpretOurs(await gridsOf(await write(plan)));
  expect(found.assessment.circulation.log).toHaveLength(longestLog);
});

test("[X2] [T2] the most snapshots can be read again beside the longest Merge log", async () => {
  const log = Array.from({ length: longestLog }, (_, index) => ({ ...filledLogEntry, evidence: `${index}` }));
  const answered = answer(psems, { 1: "in-part" });
  let held: Assessment = { ...answered, circulation: { contributors: [], log } };
  for (;;) {
    const request = { name: "", takenBy: "Ann", takenOn: "2026-11-24" };
    const added = addSnapshot(psems, held, request);
    if (!added.ok) break;
    held = added.value.assessment;
  }
  const found = interpretOurs(await gridsOf(await write(planWorkbook(psems, held, stamp))));
  expect(found.assessment.boardRecords.snapshots).toEqual(held.boardRecords.snapshots);
  expect(held.boardRecords.snapshots.length).toBeGreaterThan(mostSnapshotRows - 55);
});
