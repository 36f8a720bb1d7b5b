import type { Assessment } from "../../../src/assessment/answers/assessment";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { listStatements } from "../../../src/checklist/checklist";
import { must } from "../../support/must";
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
    const board = draftBoard(psems, assessment, stamp.today);
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

describe("on the Board paper", () => {
  const paperOf = (assessment: Assessment, comparedWith?: string): readonly unknown[] => {
    const board = draftBoard(psems, assessment, stamp.today, comparedWith);
    const whole = { ...assessment, boardRecords: { ...assessment.boardRecords, board } };
    return sheetOf(planToGrids(planWorkbook(psems, whole, stamp)), "Board")
      .cells.flat()
      .map(valueOf);
  };
  const since = (before: Assessment, now: Assessment): readonly unknown[] => {
    const request = { name: "2025", takenBy: "", takenOn: "2025-11-24" };
    const { snapshots } = must(addSnapshot(psems, before, request)).assessment.boardRecords;
    return paperOf({ ...now, boardRecords: { ...now.boardRecords, snapshots } }, request.name);
  };

  test("[B23] the earlier score is next to better and worse, and that nothing has changed is written once", () => {
    const yes = answeringAll(psems, "yes");
    const moved = since(answeringAll(psems, "yes", { 1: "no" }), yes);
    expect(moved).toContain("↑ Better, was 80%");
    const note =
      "Green at 80% or more, Amber at 50% or more, otherwise Red. Incomplete while any row is unanswered. In the bars, a box is 5%. Pale boxes: still possible. Stripes: not final. Compared with 2025, taken on 24 November 2025.";
    expect(moved).toContain(`${note} Black box: the score then.`);
    const same = since(yes, yes);
    expect(same).toContain(`${note} Nothing has changed since.`);
    // What each cell would show is in the hidden column alone, for eight results.
    expect(same.filter((text) => text === "= Same")).toHaveLength(8);
    expect(moved.filter((text) => text === "= Same")).toHaveLength(6 * 2);
  });

  test("[B24] a list has as many lines as entries, at most five, and Not sure is only among what is not known", () => {
    const texts = paperOf(
      answeringAll(psems, "yes", {
        1: "no",
        2: "no",
        3: "no",
        4: "no",
        5: "no",
        6: "in-part",
        7: "not-sure",
      }),
    );
    const statement = (number: number): string =>
      listStatements(psems).find((each) => each.number === number)?.text ?? "";
    const shown = [1, 5, 6, 7].map((number) => texts.filter((text) => text === statement(number)).length);
    expect(shown).toEqual([1, 1, 0, 1]);
    expect(texts).toContain("1 more not shown");
    // Five gaps and one unknown, none with an action.
    for (const missing of ["No owner", "No date"])
      expect(texts.filter((text) => text === missing)).toHaveLength(6);
    const none = paperOf(answeringAll(psems, "yes"));
    expect(none).toContain("No unknowns. Every statement is answered and none is Not sure.");
    expect(none).not.toContain("What we do not know");
  });
});
