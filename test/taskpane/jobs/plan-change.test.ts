import { OpenWorkbook } from "../../../src/companion/workbook/open-workbook";
import { actionOf } from "../../../src/assessment/board/actions";
import { responseOf } from "../../../src/assessment/answers/marks";
import { planToGrids } from "../../../src/spreadsheet/plan-grids";
import { planChange } from "../../../src/taskpane/jobs/plan-change";
import type { Change } from "../../../src/taskpane/port/port";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answered, reported } from "../../support/workbook/board-sample";
import { gridsFor, interpretOurs } from "../../support/workbook/grids";
import { psems, stamp } from "../../support/psems";

const sample = reported(psems, answered(), answered(), answered());
const grids = gridsFor(psems, sample);
const own = interpretOurs(grids);
const plan = (change: Change) => planChange(change, own, grids);
const open = sample.boardRecords.actions.find(({ closedOn, owner }) => closedOn === "" && owner !== "");
const statement = Number(open?.statement);

test("[P66] a change of an action is guarded by the statement's number and by what the cell held", () => {
  const base = open?.owner ?? "";
  const planned = plan({ kind: "action", statement, field: "owner", text: "K. Mensah", base });
  const { place } = actionOf(own.assessment.boardRecords.actions, statement) ?? {};
  expect(planned).toEqual({
    ok: true,
    value: [
      {
        sheet: "Actions",
        cells: [{ address: place?.owner, rows: [["K. Mensah"]] }],
        guards: [
          { address: place?.statement, value: statement },
          { address: place?.owner, value: base },
        ],
      },
    ],
  });
  expect(plan({ kind: "action", statement, field: "owner", text: "K. Mensah", base: "Else" })).toMatchObject({
    problem: { kind: "changed-meanwhile", sheet: "Actions", found: base },
  });
  expect(plan({ kind: "action", statement: 999, field: "due", text: "", base: "" })).toEqual({
    ok: false,
    problem: { kind: "no-place", change: "action" },
  });
});

test("[P66] [P67] what is planned is read back as it was meant, dates too", () => {
  const workbook = new OpenWorkbook(() => stamp.today);
  const whole = planWorkbook(psems, sample, stamp);
  workbook.open(whole, planToGrids(whole));
  const write = (change: Change): void => {
    const planned = planChange(change, interpretOurs(workbook.grids), workbook.grids);
    expect(planned.ok && workbook.change(planned.value)).toMatchObject({ ok: true });
  };
  write({ kind: "action", statement, field: "due", text: "2027-03-31", base: open?.due ?? "" });
  write({ kind: "action", statement, field: "status", text: "In progress", base: open?.status ?? "" });
  write({
    kind: "answers",
    answers: [
      { statement: 1, response: "no" },
      { statement: 20, response: "yes" },
    ],
  });
  const { assessment } = interpretOurs(workbook.grids);
  expect(actionOf(assessment.boardRecords.actions, statement)).toMatchObject({
    due: "2027-03-31",
    status: "In progress",
    owner: open?.owner,
  });
  const responses = assessment.answers.map((answer) => responseOf(psems, answer));
  expect([responses[0], responses[19]]).toEqual(["no", "yes"]);
});
