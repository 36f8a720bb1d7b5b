import fc from "fast-check";
import { planRepair } from "../../../src/workbook/planning/plan-repair";
import { findRowsWithoutPlace } from "../../../src/workbook/reading/rows-without-place";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { answer, psems, stamp } from "../../support/psems";
import {
  deleteRow,
  deleteSheet,
  inTurn,
  insertRow,
  moveSheet,
  renameSheet,
  repeatRow,
  reverseRows,
  typeInto,
  type Edit,
} from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids, withoutPlaces } from "../../support/workbook/grids";

const later = "2027-01-31";
const written = answer(psems, { 1: ["in-part", "one"], 2: ["no", "two"], 3: "yes", 6: ["yes", "six"] });
const table = psems.annex?.tables[0]?.sheet ?? "";

function repairAfter(edit: Edit, assessment = written) {
  return planRepair(interpretOurs(edit(gridsFor(psems, assessment))), later);
}

/** What the repaired workbook says. */
function repaired(edit: Edit, assessment = written) {
  const { plan, found } = repairAfter(edit, assessment);
  return { ...interpretOurs(planToGrids(plan)), plan, actual: found };
}

test("[X5] repair keeps all that people wrote, whatever it is", () => {
  fc.assert(
    fc.property(arbitraryAssessment(psems), (assessment) => {
      const found = repaired((grids) => grids, assessment);
      expect(withoutPlaces(found.assessment)).toEqual(assessment);
    }),
    { numRuns: 40 },
  );
});

test.each<readonly [string, Edit]>([
  ["inserted", insertRow("PLAN Policy", 8)],
  ["sorted", reverseRows("PLAN Policy", 6, 10)],
  ["reworded", typeInto("PLAN Policy", { B6: "Other words" })],
  ["moved", moveSheet("PLAN Policy", 3, 2)],
  ["renamed", renameSheet("PLAN Policy", "Policy")],
  ["given another heading", typeInto("PLAN Policy", { D5: "Partly" })],
  ["repeated without an answer", insertRow("PLAN Policy", 11, [1, "Something"])],
  ["without a row that had no answer", deleteRow("PLAN Policy", 9)],
  ["without sheets that hold no answer", inTurn(deleteSheet("Responses"), deleteSheet("ACT Review"))],
  ["with a label reworded", typeInto("Settings", { A4: "Marking" })],
])("[X5] of what was %s, repair makes the workbook that it was, with every answer", (_, edit) => {
  const found = repaired(edit);
  expect(found.findings).toEqual([]);
  expect(found.missing).toEqual([]);
  expect(withoutPlaces(found.assessment)).toEqual(written);
});

test("repair says which sheet is which, and keeps the ids and the day of making", () => {
  const found = repaired(renameSheet("PLAN Policy", "Policy"));
  expect(found.actual).toContainEqual({ planned: "PLAN Policy", actual: "Policy" });
  expect(found.ids).toEqual({ assessmentId: stamp.assessmentId, copyId: stamp.copyId });
  expect(found.created).toBe(stamp.created);
});

test("[F11] repair brings the pages up to the marking on Settings", () => {
  const found = repaired(typeInto("Settings", { B4: "SECRET & more" }));
  expect(found.findings).toEqual([]);
  expect(found.plan.sheets[0]?.page.header.centre).toBe("SECRET && more");
});

test.each<readonly [string, Edit, string, string | null]>([
  ["a second row of a statement", repeatRow("PLAN Policy", 6), "statement-repeated", "A7"],
  [
    "a row of no statement",
    typeInto("PLAN Policy", { B12: "Ours", H12: "kept" }),
    "unknown-statement",
    "A12",
  ],
  ["a row with the number of another", typeInto("PLAN Policy", { A6: 6 }), "statement-repeated", "A6"],
  ["an annex row of no prompt", typeInto(table, { C40: "kept" }), "unknown-statement", "A40"],
])("[X5] an answer in %s has no place in a workbook that is planned again", (_, edit, code, address) => {
  const found = interpretOurs(edit(gridsFor(psems, written)));
  expect(findRowsWithoutPlace(found)).toMatchObject([{ code, address }]);
});
