import { limits } from "../../src/file/limits";
import { write } from "../../src/file/write";
import { blankAssessment } from "../../src/assessment/blank";
import { blankLogEntry } from "../../src/assessment/circulation";
import { longestLog, mergeLogColumns } from "../../src/workbook/merge-log-columns";
import { planWorkbook } from "../../src/workbook/plan";
import { recordHeaderRow } from "../../src/workbook/record-columns";
import { psems, stamp } from "../psems";
import { gridsOf, interpretOurs } from "./grids";

test("[X2] the longest Merge log, every cell of it filled in, can be read again", async () => {
  expect(longestLog + recordHeaderRow).toBeLessThanOrEqual(limits.rows);
  const filled = Object.fromEntries(mergeLogColumns.flatMap(({ id }) => (id ? [[id, `${id} said`]] : [])));
  const log = Array.from({ length: longestLog }, (_, index) => ({
    ...blankLogEntry,
    ...filled,
    evidence: `evidence ${index}`,
  }));
  const blank = blankAssessment(psems);
  const plan = planWorkbook(psems, { ...blank, circulation: { contributors: [], log } }, stamp);
  const found = interpretOurs(await gridsOf(await write(plan)));
  expect(found.assessment.circulation.log).toHaveLength(longestLog);
});
