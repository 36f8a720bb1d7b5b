import type { Assessment } from "../../../src/assessment/answers/assessment";
import { responseOf } from "../../../src/assessment/answers/marks";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planRenewed } from "../../../src/workbook/planning/plan-renewed";
import { answer, psems, stamp } from "../../support/psems";
import { typeInto } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids, sheetOf, textAt } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";

const sheet = "PLAN Policy";
const said = answer(psems, { 1: "in-part", 2: ["not-applicable", "No vehicles"] });
const waiting: Assessment = {
  ...said,
  answers: said.answers.map(({ marks, ...rest }) => {
    const [mark] = marks;
    return { ...rest, marks: [], ...(mark && { lastTime: mark.response }) };
  }),
};

test("[T6] what was said last time stands beside its row, and the row asks for an answer", () => {
  const grid = sheetOf(gridsFor(psems, waiting), sheet);
  expect(textAt(grid, "M5")).toBe("Last time");
  expect(["M6", "I6", "M7", "I7", "M8", "I8"].map((at) => textAt(grid, at))).toEqual([
    "In part",
    "○ Last time: In part",
    "N/A",
    "○ Last time: N/A",
    "",
    "○ No response yet",
  ]);
  expect(textAt(sheetOf(gridsFor(psems, said), sheet), "M5")).toBe("");
});

test("[T6] a box that is marked answers, and what was said last time stays", () => {
  const marked = typeInto(sheet, { C6: "X" })(gridsFor(psems, waiting));
  const [first, second] = interpretOurs(marked).assessment.answers;
  expect(first && [responseOf(psems, first), first.lastTime]).toEqual(["yes", "in-part"]);
  expect(second && [responseOf(psems, second), second.lastTime]).toEqual([null, "not-applicable"]);
});

test("[T6] words that name no response say nothing, and the column is found where it is", () => {
  const odd = typeInto(sheet, { M6: "Perhaps", M7: " n/a ", M5: null, O5: "LAST  TIME", O6: "no" });
  const [first, second] = interpretOurs(odd(gridsFor(psems, waiting))).assessment.answers;
  expect([first?.lastTime, second?.lastTime]).toEqual(["no", undefined]);
  const worded = typeInto(sheet, { M6: "Perhaps", M7: " n/a " })(gridsFor(psems, waiting));
  const [none, one] = interpretOurs(worded).assessment.answers;
  expect([none?.lastTime, one?.lastTime]).toEqual([undefined, "not-applicable"]);
});

test("[T6] [I1] it travels with the answers of what is asked, and in no blank copy", () => {
  const travels = (includes: "blank" | "my-answers"): unknown =>
    interpretOurs(planToGrids(issue(psems, waiting, [1, 3], { includes })))
      .assessment.answers.slice(0, 3)
      .map(({ lastTime }) => lastTime);
  expect(travels("my-answers")).toEqual(["in-part", undefined, undefined]);
  expect(travels("blank")).toEqual([undefined, undefined, undefined]);
});

test("[T6] the next workbook is another assessment, with the old answers in a snapshot", () => {
  const old = interpretOurs(planToGrids(planWorkbook(psems, said, stamp)));
  const next = { ...stamp, assessmentId: "next", copyId: "copy", created: "2027-01-10T09:00:00Z" };
  const renewed = planRenewed(old, next);
  if (!renewed.ok) throw new Error(renewed.problem.kind);
  const found = interpretOurs(planToGrids(renewed.value.plan));
  expect([found.ids, found.created]).toEqual([{ assessmentId: "next", copyId: "copy" }, next.created]);
  expect(renewed.value.waiting).toBe(2);
  expect(found.assessment.boardRecords.snapshots).toHaveLength(55);
  expect(found.assessment.answers[1]).toMatchObject({ evidence: "No vehicles", lastTime: "not-applicable" });
});
