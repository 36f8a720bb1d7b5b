import { draftBoard } from "../../../src/assessment/board/draft-board";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { blankAction, type Action, type BoardPaper } from "../../../src/assessment/answers/board-records";
import { answer, psems } from "../../support/psems";
import { answeringAll } from "../../support/assessment/answering";

const withBoard = (assessment: Assessment, board: BoardPaper): Assessment => ({
  ...assessment,
  boardRecords: { ...assessment.boardRecords, board },
});

test("[B2] what is still a draft is drafted anew; what a person wrote, cleared or accepted stays", () => {
  const before = answer(psems, { 1: "no" });
  const first = draftBoard(psems, before);
  expect(first.summary.text).toContain("1 of 43 statements have a response");
  expect(first.decisions).toHaveLength(4);
  expect(first.decisions.every(({ text, drafted, accepted }) => text === drafted && accepted === "")).toBe(
    true,
  );

  const [validate, endorse, name, next] = first.decisions;
  if (!validate || !endorse || !name || !next) throw new Error("There are four decisions.");
  const edited: BoardPaper = {
    ...first,
    period: "2026",
    decisions: [
      { ...validate, text: "" },
      { ...endorse, text: "Fund the fence." },
      name,
      { ...next, accepted: "x" },
    ],
  };
  const after = answer(psems, { 1: "yes", 2: "no" });
  const owned = { ...after.boardRecords, actions: [{ ...blankAction, statement: "2" }], board: edited };
  const second = draftBoard(psems, { ...after, boardRecords: owned });
  expect(second.period).toBe("2026");
  expect(second.summary.text).toContain("2 of 43 statements have a response");
  expect(second.decisions[0]?.text).toBe("");
  expect(second.decisions[1]?.text).toBe("Fund the fence.");
  expect(second.decisions[2]?.text).toBe("Name an owner for 1 open action that has none.");
  expect(second.decisions[3]).toEqual({ ...next, accepted: "x" });
  expect(draftBoard(psems, { ...after, boardRecords: { ...owned, board: second } })).toEqual(second);
});

test("[B5] the Board is asked to endorse only open actions with an owner, and to name owners for the rest", () => {
  const asked = (actions: readonly Partial<Action>[]): readonly (string | undefined)[] => {
    const assessment = answer(psems, { 1: "no", 2: "no", 3: "no" });
    const rows = actions.map((action) => ({ ...blankAction, statement: "1", ...action }));
    const { decisions } = draftBoard(psems, {
      ...assessment,
      boardRecords: { ...assessment.boardRecords, actions: rows },
    });
    return decisions.slice(1, 3).map(({ text }) => text);
  };
  expect(asked([{}, { owner: " " }])).toEqual(["", "Name an owner for 2 open actions that have none."]);
  expect(asked([{ owner: "Anna" }])).toEqual([
    "Endorse 1 open action that has an owner, with the dates, costs and benefits.",
    "",
  ]);
  expect(asked([{ owner: "Anna" }, {}, { owner: "Bo" }, { owner: "Cy", status: "Done" }])).toEqual([
    "Endorse 2 open actions that have owners, with the dates, costs and benefits.",
    "Name an owner for 1 open action that has none.",
  ]);
  expect(asked([{ closedOn: "2026-01-01" }])).toEqual(["", ""]);
});

test("[B3] it is compared with the last snapshot, with the one that was chosen, and with another when that is gone", () => {
  let assessment = answer(psems, { 1: "no" });
  for (const name of ["2025", "2026"]) {
    const added = addSnapshot(psems, assessment, { name, takenBy: "", takenOn: "2026-01-01" });
    if (added.ok) assessment = added.value.assessment;
  }
  expect(draftBoard(psems, assessment).comparedWith).toBe("2026");
  const chosen = draftBoard(psems, assessment, "2025");
  expect(draftBoard(psems, withBoard(assessment, chosen)).comparedWith).toBe("2025");
  expect(draftBoard(psems, withBoard(assessment, { ...chosen, comparedWith: "gone" })).comparedWith).toBe(
    "2026",
  );
});

test("[B2] the summary names a lowest score only where scores differ, and no gaps while nothing is answered", () => {
  const summary = (assessment: Assessment): string => draftBoard(psems, assessment).summary.text;
  expect(summary(answer(psems, {}))).toBe(
    "0 of 43 statements have a response. Overall: Incomplete, could be Green (0%, up to 100%). There are 43 unknowns (Not sure or unanswered).",
  );
  expect(summary(answeringAll(psems, "yes"))).toBe(
    "43 of 43 statements have a response. Overall: Green (100%). There are 0 gaps (No, Not sure or In part) and 0 unknowns (Not sure or unanswered).",
  );
  expect(summary(answeringAll(psems, "yes", { 1: "no" }))).toContain(
    `${psems.sections[0]?.title} has the lowest score (80%).`,
  );
});
