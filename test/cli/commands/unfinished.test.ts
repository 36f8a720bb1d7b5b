import { readFileSync, writeFileSync } from "node:fs";
import { write } from "../../../src/file/writing/write";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { hashAnswerCells } from "../../../src/assessment/merging/undo-data";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { writeStepNote, type UnfinishedStep } from "../../../src/workbook/steps/step-note";
import { Desk } from "../../support/cli/call";
import { answer, psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";

const assessment = answer(psems, { 1: ["in-part", "one"], 2: "no" });
const [first] = assessment.answers;
const step: UnfinishedStep = {
  step: "merge",
  startedAt: "2026-11-23T09:00:00Z",
  rows: first
    ? [
        {
          before: hashAnswerCells(first),
          after: { kind: "statement", statement: 1, marks: [["yes", "X"]], evidence: "one, and two" },
        },
      ]
    : [],
};

/** The plan with a note of a step on its very hidden sheet. */
function withNote(plan: WorkbookPlan): WorkbookPlan {
  const note = { row: 1, column: 3, cells: writeStepNote(step).map((line) => [line]) };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === "_psems" ? { ...sheet, blocks: [...sheet.blocks, note] } : sheet,
    ),
  };
}

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  writeFileSync(desk.at("a.xlsx"), await write(withNote(planWorkbook(psems, assessment, stamp))));
});
afterEach(() => desk.clear());

test("[F15] check reports a step of the add-in that was interrupted", async () => {
  const { status, out } = await desk.call(["check", desk.at("a.xlsx")]);
  expect(status).toBe(1);
  expect(out).toContain("The add-in was interrupted while it changed the workbook");
});

test("[X11] a command that writes the workbook finishes the step", async () => {
  const { status } = await desk.call(["report", desk.at("a.xlsx"), "--out", desk.at("b.xlsx")]);
  expect(status).toBe(0);
  const {
    unfinished,
    findings,
    assessment: after,
  } = interpretOurs(await gridsOf(readFileSync(desk.at("b.xlsx"))));
  expect({ unfinished, findings }).toEqual({ unfinished: null, findings: [] });
  expect(after.answers[0]).toMatchObject({
    marks: [{ response: "yes", text: "X" }],
    evidence: "one, and two",
  });
  expect(after.answers[1]?.marks).toEqual(assessment.answers[1]?.marks);
});
