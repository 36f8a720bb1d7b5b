import { write } from "../../src/file/write";
import { planWorkbook } from "../../src/workbook/plan";
import { psems, stamp } from "../psems";
import { gridsOf, interpretOurs } from "./grids";
import { answered, reported } from "./report-sample";
import { blankAssessment } from "../../src/assessment/blank";

test("[A1 N1 B1 T1] what the report's sheets hold is read as it was written", async () => {
  const whole = reported(psems, answered(), blankAssessment(psems), blankAssessment(psems));
  const read = interpretOurs(await gridsOf(await write(planWorkbook(psems, whole, stamp))));
  const { actions, ...rest } = read.assessment.report;
  const { actions: written, ...others } = whole.report;
  expect(actions.map(({ place, ...texts }) => (place ? texts : null))).toEqual(written);
  expect(rest).toEqual(others);
  expect(read.findings).toEqual([]);
});
