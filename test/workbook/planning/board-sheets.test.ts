import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
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
