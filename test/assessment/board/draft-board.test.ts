import * as drafting from "../../../src/assessment/board/draft-board";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { reviewTexts } from "../../../src/assessment/board/review-texts";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { blankAction, type Action, type BoardPaper } from "../../../src/assessment/answers/board-records";
import type { ResponseId } from "../../../src/checklist/checklist";
import { answer, psems, stamp } from "../../support/psems";
import { answeringAll } from "../../support/assessment/answering";

const draftBoard = (assessment: Assessment, comparedWith?: string): BoardPaper =>
  drafting.draftBoard(psems, assessment, stamp.today, comparedWith);

const withBoard = (assessment: Assessment, board: BoardPaper): Assessment => ({
  ...assessment,
  boardRecords: { ...assessment.boardRecords, board },
});

test("[B2] what is still a draft is drafted anew; what a person wrote, cleared or accepted stays", () => {
  const before = answer(psems, { 1: "no" });
  const first = draftBoard(before);
  expect(first.summary.text).toContain("42 of 43 statements are unanswered");
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
  const second = draftBoard({ ...after, boardRecords: owned });
  expect(second.period).toBe("2026");
  expect(second.summary.text).toContain("41 of 43 statements are unanswered");
  expect(second.decisions[0]?.text).toBe("");
  expect(second.decisions[1]?.text).toBe("Fund the fence.");
  expect(second.decisions[2]?.text).toBe("1 open action has no owner yet: agree who plans it, and by when.");
  expect(second.decisions[3]).toEqual({ ...next, accepted: "x" });
  expect(draftBoard({ ...after, boardRecords: { ...owned, board: second } })).toEqual(second);
});

test("[B5] the Board is asked about overdue actions, those to endorse, and gaps without an owner", () => {
  const asked = (actions: readonly Partial<Action>[]): readonly (string | undefined)[] => {
    const assessment = answer(psems, { 1: "no", 2: "no", 3: "no" });
    const rows = actions.map((action) => ({ ...blankAction, statement: "1", ...action }));
    const { decisions } = draftBoard({
      ...assessment,
      boardRecords: { ...assessment.boardRecords, actions: rows },
    });
    return decisions.slice(1, 3).map(({ text }) => text);
  };
  const unowned = "1 open action has no owner yet: agree who plans it, and by when.";
  const endorsed = { owner: "Dee", endorsedBy: "The Board" };
  expect(asked([{}, { owner: " " }])).toEqual([
    "",
    "2 open actions have no owner yet: agree who plans them, and by when.",
  ]);
  expect(asked([{ owner: "Anna" }, endorsed])).toEqual([
    "Endorse 1 open action, with its owner and date.",
    "",
  ]);
  expect(asked([{ owner: "Anna" }, {}, { owner: "Bo" }, { owner: "Cy", status: "Done" }])).toEqual([
    "Endorse 2 open actions, with their owners and dates.",
    unowned,
  ]);
  expect(asked([{ closedOn: "2026-01-01" }])).toEqual(["", ""]);
  const late = { due: "2025-01-31" };
  const notLate = [
    { due: stamp.today },
    { due: "9999-01-01" },
    { due: "1 spring" },
    { ...late, status: "Done" },
  ];
  expect(asked([{ ...endorsed, ...late }, ...notLate.map((each) => ({ ...endorsed, ...each }))])).toEqual([
    "Agree a new date or more help for 1 overdue action.",
    "",
  ]);
  expect(asked([{ owner: "Anna", ...late }, late])).toEqual([
    "Agree a new date or more help for 2 overdue actions. Endorse 1 open action, with its owner and date.",
    unowned,
  ]);
});

test("[B3] it is compared with the last snapshot that differs, with the one that was chosen, and with another when that is gone", () => {
  let assessment = answer(psems, { 1: "no" });
  for (const [name, response] of [
    ["2025", "no"],
    ["2026", "in-part"],
    ["now", "yes"],
  ] as const) {
    assessment = { ...answer(psems, { 1: response }), boardRecords: assessment.boardRecords };
    const added = addSnapshot(psems, assessment, { name, takenBy: "", takenOn: "2026-01-01" });
    if (added.ok) assessment = added.value.assessment;
  }
  expect(draftBoard(assessment).comparedWith).toBe("2026");
  const chosen = draftBoard(assessment, "2025");
  expect(draftBoard(withBoard(assessment, chosen)).comparedWith).toBe("2025");
  expect(draftBoard(withBoard(assessment, { ...chosen, comparedWith: "gone" })).comparedWith).toBe("2026");
});

describe("[B21] the drafted summary", () => {
  const summary = (assessment: Assessment): string => draftBoard(assessment).summary.text;

  test("says first how many are unanswered", () => {
    expect(summary(answer(psems, {}))).toBe("No statement is answered yet.");
    expect(summary(answer(psems, { 1: "yes", 2: "not-sure", 3: "no" }))).toBe(
      "40 of 43 statements are unanswered, so the result is not final. Overall: Incomplete, could be Green (2%, up to 97%). Not in place (No): 1. In part: 0. Not known (Not sure): 1.",
    );
    expect(draftBoard(answer(psems, { 1: "yes" })).decisions[0]?.text).toBe(
      "Note the assessment so far: 42 statements are unanswered.",
    );
  });

  test("counts each answer once", () => {
    expect(summary(answeringAll(psems, "yes"))).toBe(
      "All 43 statements are answered. Overall: Green (100%). Not in place (No): 0. In part: 0. Not known (Not sure): 0.",
    );
    expect(summary(answeringAll(psems, "not-sure"))).toContain(
      "Not in place (No): 0. In part: 0. Not known (Not sure): 43.",
    );
    expect(summary(answeringAll(psems, "not-applicable"))).toContain("Overall: Not applicable. ");
  });

  test("gives the result in the snapshot that it is compared with", () => {
    const before = answeringAll(psems, "not-sure");
    const added = addSnapshot(psems, before, { name: "2025", takenBy: "", takenOn: "2025-11-24" });
    if (!added.ok) throw new Error(added.problem.kind);
    const now = { ...answeringAll(psems, "yes"), boardRecords: added.value.assessment.boardRecords };
    expect(summary(now)).toContain("Overall: Green (100%). In 2025: Red (0%). Not in place");
    expect(draftBoard(now, "none of this name").summary.text).not.toContain("In 2025");
  });

  test("names a lowest score only if one section has it and is answered", () => {
    const [policy, planning] = psems.sections.map(({ title }) => title);
    expect(summary(answeringAll(psems, "yes", { 1: "no" }))).toContain(
      `${policy} has the lowest score (80%).`,
    );
    expect(summary(answeringAll(psems, "yes"))).not.toContain("lowest");
    // Both sections have half of their points.
    const tied = answeringAll(psems, "yes", sectionsWith("in-part", [0, 1]));
    expect(summary(tied)).not.toContain("lowest");
    // Planning is lower, but its last statement is unanswered.
    const open = answeringAll(psems, "yes", { 1: "no", ...sectionsWith("no", [1]) });
    const answers = open.answers.map((each) => (each.statement === 13 ? { ...each, marks: [] } : each));
    expect(summary({ ...open, answers })).toContain(
      `${policy} has the lowest score of the complete sections (80%).`,
    );
    expect(summary({ ...open, answers })).not.toContain(`${planning}`);
  });

  function sectionsWith(response: ResponseId, at: readonly number[]): Record<number, ResponseId> {
    const statements = at.flatMap((index) => psems.sections[index]?.statements ?? []);
    return Object.fromEntries(statements.map(({ number }) => [number, response]));
  }
});

test("[B20] an accepted or rewritten text is outdated once the figures of its draft have changed", () => {
  const before = answer(psems, { 1: "no" });
  const first = draftBoard(before);
  const { summary, decisions } = first;
  const outdated = (board: BoardPaper, assessment: Assessment): readonly number[] =>
    drafting.listOutdatedTexts(psems, withBoard(assessment, board), stamp.today).map(({ line }) => line);
  const accepted = { ...first, summary: { ...summary, accepted: "X" } };
  const rewritten = decisions.map((each, index) =>
    index === 0 ? { ...each, text: "We still have 42 to do." } : { ...each, text: "Fund the fence." },
  );
  const after = answer(psems, { 1: "no", 2: "yes" });
  expect(outdated(accepted, before)).toEqual([]);
  expect(outdated(accepted, after)).toEqual([0]);
  expect(outdated({ ...accepted, decisions: rewritten }, after)).toEqual([0, 1]);
  // A draft is drafted again by itself, and other words for the same figures are no change.
  expect(outdated(first, after)).toEqual([]);
  const earlier = {
    ...accepted.summary,
    text: "1 of 42",
    drafted: summary.drafted.replace("Overall", "All in all"),
  };
  expect(outdated({ ...first, summary: earlier }, before)).toEqual([]);
});

test("[P91] drafts and outdated texts are counted apart, until each is accepted anew", () => {
  const before = answer(psems, { 1: "no" });
  const after = answer(psems, { 1: "no", 2: "yes" });
  const { summary, decisions, ...others } = draftBoard(before);
  const review = (assessment: Assessment, board: BoardPaper) =>
    reviewTexts(psems, withBoard(assessment, board), stamp.today);
  expect(reviewTexts(psems, before, stamp.today)).toEqual({ drafts: 0, outdated: [] });
  expect(review(before, { ...others, summary, decisions })).toEqual({ drafts: 3, outdated: [] });
  const accept = <Text extends { readonly accepted: string }>(text: Text): Text => ({
    ...text,
    accepted: "X",
  });
  const first = { ...others, summary: accept(summary), decisions };
  expect(review(before, first)).toEqual({ drafts: 2, outdated: [] });
  expect(review(after, first)).toEqual({ drafts: 2, outdated: [0] });
  const all = { ...first, decisions: decisions.map(accept) };
  expect(review(before, all)).toEqual({ drafts: 0, outdated: [] });
});
