import fc from "fast-check";
import { isClosed, isOpen, needOf, statementOf } from "../../../src/assessment/board/actions";
import { refreshActions } from "../../../src/assessment/board/refresh-actions";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { describeFinding } from "../../../src/assessment/findings/words/describe-finding";
import { responseOf } from "../../../src/assessment/answers/marks";
import { blankAction, type Action } from "../../../src/assessment/answers/board-records";
import { answer, psems } from "../../support/psems";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";

const today = "2026-11-24";

function withActions(assessment: Assessment, actions: readonly Action[]): Assessment {
  return { ...assessment, boardRecords: { ...assessment.boardRecords, actions } };
}

const refresh = (assessment: Assessment, day = today): Assessment =>
  withActions(assessment, refreshActions(psems, assessment, day).actions);

test("[A1 A2] each gap, unknown and Yes without evidence gets a row whose action is blank", () => {
  const assessment = {
    ...answer(psems, {
      1: "yes",
      2: ["yes", "Policy v1"],
      3: ["in-part", "Train the guards"],
      4: "no",
      5: "not-sure",
      6: "not-applicable",
    }),
  };
  const { actions, added, closed } = refreshActions(psems, assessment, today);
  expect(closed).toEqual([]);
  // As gaps are listed: No, Not sure, In part; what only lacks evidence last.
  expect(added).toEqual([4, 5, 3, 1]);
  expect(actions.map(({ statement, action, priority }) => [statement, action, priority])).toEqual([
    ["4", "", "High"],
    ["5", "", "Medium"],
    ["3", "", "Medium"],
    ["1", "", "Low"],
  ]);
  expect(actions.every(({ addedOn, status }) => addedOn === today && status === "Not started")).toBe(true);
});

test("[A2] a key statement comes first, and is of high priority", () => {
  const assessment = answer(psems, { 3: "in-part", 4: "no" });
  const key = { ...assessment, rule: { ...assessment.rule, keyStatements: [3] } };
  const { actions } = refreshActions(psems, key, today);
  expect(actions.map(({ statement, priority }) => [statement, priority])).toEqual([
    ["3", "High"],
    ["4", "High"],
  ]);
});

test("[A3] a row whose statement became Yes is closed with the day; if it becomes a gap again there is a new row", () => {
  const first = refresh(answer(psems, { 4: "no" }), "2026-01-01");
  const [row] = first.boardRecords.actions;
  if (!row) throw new Error("There is no row.");
  const written = withActions(answer(psems, { 4: ["yes", "Done"] }), [
    { ...row, owner: "Anna", status: "In progress", benefit: "Fewer losses" },
  ]);
  const { actions, closed } = refreshActions(psems, written, today);
  expect(closed).toEqual([4]);
  expect(actions).toEqual([
    { ...row, owner: "Anna", status: "In progress", benefit: "Fewer losses", closedOn: today },
  ]);
  const again = refreshActions(psems, withActions(answer(psems, { 4: "in-part" }), actions), "2027-01-01");
  expect(again.added).toEqual([4]);
  expect(again.actions[0]).toEqual(actions[0]);
});

const texts = fc.constantFrom("", "Anna", "=1+1", "x");
const arbitraryAction = fc.record({
  statement: fc.constantFrom("1", "2", "3", "11", "14", "103", "all", ""),
  action: texts,
  owner: texts,
  due: fc.constantFrom("", "2026-01-01", "soon"),
  priority: texts,
  status: fc.constantFrom("", "Not started", "done", "No action", "whatever"),
  cost: texts,
  benefit: texts,
  endorsedBy: texts,
  endorsedOn: texts,
  reason: texts,
  addedOn: texts,
  closedOn: fc.constantFrom("", "2026-01-01"),
});

test.each([["psems", psems] as const, ["small", smallChecklist] as const])(
  "[A1 A3 X5] refreshing loses nothing that is written, covers every need, and done again changes nothing (%s)",
  (_, checklist) => {
    fc.assert(
      fc.property(
        arbitraryAssessment(checklist),
        fc.array(arbitraryAction, { maxLength: 12 }),
        (assessment, written) => {
          const once = refreshActions(checklist, withActions(assessment, written), today);
          const kept = once.actions.slice(0, written.length);
          expect(kept.map((action) => ({ ...action, closedOn: "" }))).toEqual(
            written.map((action) => ({ ...action, closedOn: "" })),
          );
          expect(kept.every(({ closedOn }, at) => closedOn === (written[at]?.closedOn || closedOn))).toBe(
            true,
          );
          for (const given of assessment.answers) {
            const rows = once.actions.filter(
              (action) => statementOf(action) === given.statement && !isClosed(action),
            );
            if (needOf(checklist, given)) expect(rows.length).toBeGreaterThan(0);
            else if (responseOf(checklist, given) !== null) expect(rows).toEqual([]);
          }
          const twice = refreshActions(checklist, withActions(assessment, once.actions), "2027-07-07");
          expect(twice).toEqual({ actions: once.actions, added: [], closed: [] });
        },
      ),
      { numRuns: 60 },
    );
  },
);

test("[A4] rows without owner, date or reason, done too soon, or for no statement are findings that name the cell", () => {
  const place = { sheet: "Actions", statement: "A5", owner: "E5", due: "F5", status: "H5", reason: "N5" };
  const row = (changes: Partial<Action>): Action => ({ ...blankAction, statement: "4", place, ...changes });
  const said = (action: Action): readonly string[] =>
    findAnswerFindings(psems, withActions(answer(psems, { 4: ["no", "x"] }), [action]))
      .filter(({ code }) => code.startsWith("action-"))
      .map((finding) => `${finding.code} ${finding.address} ${describeFinding(finding, psems)}`);
  expect(said(row({}))).toEqual([
    "action-without-owner E5 The action for statement 4 has no owner (Actions, E5). Enter who will do it.",
    "action-without-date F5 The action for statement 4 has no due date (Actions, F5). Enter when it will be done.",
  ]);
  expect(said(row({ owner: "Anna", due: "2027-01-01" }))).toEqual([]);
  expect(said(row({ status: "no action" }))).toEqual([
    expect.stringMatching(
      /^action-without-reason N5 The action for statement 4 has the status No action but no reason/,
    ),
  ]);
  expect(said(row({ status: "No action", reason: "Accepted by the Board" }))).toEqual([]);
  expect(said(row({ status: "Done" }))).toEqual([expect.stringMatching(/^action-done-gap-remains H5 /)]);
  expect(said(row({ statement: "four" }))).toEqual([
    expect.stringMatching(/^action-for-no-statement A5 An action is for statement “four”, which/),
  ]);
  expect(said(row({ closedOn: "2026-01-01" }))).toEqual([]);
});

test("[F11 A4] a gap without a word beside it is no finding when an open row of Actions has an owner", () => {
  const codes = (actions: readonly Action[]): readonly string[] =>
    findAnswerFindings(psems, withActions(answer(psems, { 4: "no", 5: "not-sure" }), actions))
      .map(({ code }) => code)
      .filter((code) => code === "gap-without-action" || code === "not-sure-without-follow-up");
  const owned = (statement: string, changes: Partial<Action> = {}): Action => ({
    ...blankAction,
    statement,
    owner: "Anna",
    due: "2027-01-01",
    ...changes,
  });
  expect(codes([])).toEqual(["gap-without-action", "not-sure-without-follow-up"]);
  expect(codes([owned("4"), owned("5")])).toEqual([]);
  expect(codes([owned("4", { closedOn: "2026-01-01" }), owned("5", { owner: " " })])).toEqual([
    "gap-without-action",
    "not-sure-without-follow-up",
  ]);
  expect(isOpen(owned("4", { status: "DONE " }))).toBe(false);
});
