import { refreshActions } from "../../src/assessment/actions";
import { blankAction, blankSignOff, type Report } from "../../src/assessment/report";
import { write } from "../../src/file/write";
import { makeModel } from "../../src/workbook/model";
import { planWorkbook } from "../../src/workbook/plan";
import { listSealed } from "../../src/workbook/seal-items";
import { psems, stamp } from "../psems";
import { answered } from "./report-sample";
import { gridsOf, interpretOurs } from "./grids";

test("[A1 N1] what the sheets Actions and Sign-off hold is read as it was written", async () => {
  const assessment = answered();
  const { actions } = refreshActions(psems, assessment, "2026-11-24");
  const items = listSealed(makeModel(psems, assessment, stamp, null)).map(
    ({ item, response, evidence, other }) => ({ item, response, evidence, other }),
  );
  const report: Report = {
    snapshots: [],
    board: null,
    actions: [
      ...actions.map((action) => ({ ...action, owner: "=1+1", due: "2026-11-01", cost: "5000" })),
      { ...blankAction, statement: "7", action: "An action of a person's own", closedOn: "2026-10-01" },
    ],
    signOff: {
      validations: {
        ...blankSignOff.validations,
        board: { name: "The Board", on: "2026-11-30", remarks: "Subject to 30" },
      },
      seal: { sealedOn: "2026-11-24", sealedBy: "A. Person", hash: "ab".repeat(32), items },
    },
  };
  const plan = planWorkbook(psems, { ...assessment, report }, stamp);
  const read = interpretOurs(await gridsOf(await write(plan))).assessment.report;
  expect(read.actions.map(({ place, ...texts }) => (place ? texts : null))).toEqual(report.actions);
  expect(read.signOff).toEqual(report.signOff);
});
