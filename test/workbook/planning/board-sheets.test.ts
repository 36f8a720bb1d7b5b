import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../../support/psems";
import { answeringAll } from "../../support/assessment/answering";
import { draftBoard } from "../../../src/assessment/board/draft-board";
import { valueOf } from "../../../src/spreadsheet/cells";
import { gridsOf, interpretOurs, planToGrids, sheetOf } from "../../support/workbook/grids";
import { answered, reported } from "../../support/workbook/board-sample";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";

test("[A1 N1 B1 T1] what the sheets made for the Board hold is read as it was written", async () => {
  const whole = reported(psems, answered(), blankAssessment(psems), blankAssessment(psems));
  const read = interpretOurs(await gridsOf(await write(planWorkbook(psems, whole, stamp))));
  const { actions, ...rest } = read.assessment.boardRecords;
  const { actions: written, ...others } = whole.boardRecords;
  expect(actions.map(({ place, ...texts }) => (place ? texts : null))).toEqual(written);
  expect(rest).toEqual(others);
  expect(read.findings).toEqual([]);
});

test("[B1] of a blank assessment the Board paper does not say that there are no gaps", () => {
  const blank = blankAssessment(psems);
  const paper = (assessment: typeof blank): readonly unknown[] => {
    const board = draftBoard(psems, assessment);
    const whole = { ...assessment, boardRecords: { ...assessment.boardRecords, board } };
    return sheetOf(planToGrids(planWorkbook(psems, whole, stamp)), "Board")
      .cells.flat()
      .map(valueOf);
  };
  const noGaps = "No gaps. No statement is answered No, Not sure or In part.";
  expect(paper(blank)).toContain("No statement is answered yet.");
  expect(paper(blank)).not.toContain(noGaps);
  expect(paper(answeringAll(psems, "yes"))).toContain(noGaps);
});
