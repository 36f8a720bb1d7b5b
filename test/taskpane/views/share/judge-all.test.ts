import { blankAssessment } from "../../../../src/assessment/answers/blank-assessment";
import { assess } from "../../../../src/taskpane/jobs/assess";
import { judgeAll, listCopies } from "../../../../src/taskpane/views/share/merge/judge-all";
import type { Brought } from "../../../../src/taskpane/views/share/merge/use-returned";
import { planWorkbook } from "../../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../../../support/psems";
import { inTurn, typeInto } from "../../../support/workbook/edit-grids";
import { interpretOurs, planToGrids } from "../../../support/workbook/grids";
import { issue } from "../../../support/workbook/issuing";

/** A file with the same bytes as every other here: a copy for several people, in which one row is answered. */
function bring(id: number, name: string): Brought {
  const grids = inTurn(typeInto("PLAN Policy", { C6: "X" }))(
    planToGrids(issue(psems, blankAssessment(psems), [1], { name: "" })),
  );
  const file = `file ${id}.xlsx`;
  const origin = { application: null, modified: null, hasMacros: false };
  return {
    id,
    fileName: file,
    file: new File([], file),
    outcome: { ok: true, value: { file, sha256: "the same", grids, origin } },
    name,
    chosen: [],
  };
}

test("[J4] the same file counts for two people, and once for each", () => {
  const owners = assess(interpretOurs(planToGrids(planWorkbook(psems, blankAssessment(psems), stamp))));
  const judged = judgeAll(owners, [bring(1, "Zoë Hall"), bring(2, "Bob Brown"), bring(3, "  zoë  hall")]);
  expect(listCopies(judged).map(({ contributor }) => contributor)).toEqual(["Zoë Hall", "Bob Brown"]);
  expect(judged[1]?.verdict?.findings).not.toContainEqual(expect.objectContaining({ code: "given-twice" }));
  expect(judged[2]?.verdict).toMatchObject({
    verdict: "accepted-with-remarks",
    findings: expect.arrayContaining([
      expect.objectContaining({ code: "given-twice", figures: { file: "file 1.xlsx" } }),
    ]) as unknown,
    copy: null,
  });
});
