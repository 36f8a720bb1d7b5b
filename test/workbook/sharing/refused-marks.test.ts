import { mergeCopies } from "../../../src/assessment/merging/merge";
import { describeReturn } from "../../../src/assessment/merging/words/describe-return";
import { mergeText } from "../../../src/cli/words/merge-text";
import { mergeJson } from "../../../src/cli/output/merge-json";
import { judgeReturned, type ReturnedFile } from "../../../src/workbook/sharing/judge-returned";
import { answer, psems } from "../../support/psems";
import { replaceAnswer } from "../../support/assessment/answering";
import { typeInto, type Edit } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids } from "../../support/workbook/grids";
import { issue, issuePrefilled, registering, registeringOld } from "../../support/workbook/issuing";

const policy = "PLAN Policy";
const owner = replaceAnswer(answer(psems, { 2: "yes" }), 1, { marks: [{ response: "yes", text: "No" }] });
const ours = interpretOurs(gridsFor(psems, registering(psems, owner, [1, 2])));
const origin = { application: "Microsoft Excel", modified: "2026-11-20T10:00:00Z", hasMacros: false };

function mergeReturned(edit: Edit) {
  const grids = edit(planToGrids(issue(psems, owner, [1, 2])));
  const file: ReturnedFile = { file: "bob.xlsx", sha256: "b0b", grids, origin };
  const { copy, ...verdict } = judgeReturned(ours, file, "Bob");
  if (!copy) throw new Error("The copy is refused.");
  const merge = mergeCopies(psems, ours.assessment, [copy]);
  return { verdict, copy, rows: merge.rows.slice(0, 2), found: { checklist: psems, merge, decisions: [] } };
}

test("[M4] a mark that does not count is disputed, and the merge shows its cell and what it probably means", () => {
  const { verdict, copy, rows, found } = mergeReturned(typeInto(policy, { C7: "N/A" }));
  expect(rows[1]).toMatchObject({ outcome: "disputed", between: ["yes", "not-applicable"], response: "yes" });
  const text = mergeText({ ...found, files: [{ ...verdict, copy, unread: null }] });
  expect(text).toContain(
    "“N/A” under Yes (PLAN Policy, C7), probably N/A (Bob, bob.xlsx, saved 20 November 2026, 10:00 UTC)",
  );
  expect(text).toContain("It does not count until you decide");
  expect(mergeJson({ ...found, files: [] })).toMatchObject({
    rows: expect.arrayContaining([
      expect.objectContaining({
        statement: 2,
        outcome: "disputed",
        answers: [
          expect.objectContaining({
            response: null,
            refused: { text: "N/A", under: "yes", likely: "not-applicable", sheet: policy, address: "C7" },
          }),
        ],
      }),
    ]),
  });
  for (const finding of verdict.findings) expect(describeReturn(finding, psems)).toMatch(/^[A-Z].*\.$/);
});

test("[M4] a mark of the owner that does not count stays at home, and is nobody's answer", () => {
  const grids = planToGrids(issue(psems, owner, [1, 2], { includes: "my-answers" }));
  expect(JSON.stringify(grids.find(({ name }) => name === policy)?.cells[5]?.slice(2, 8))).toBe(
    JSON.stringify(Array(6).fill(null)),
  );
  const { copy, rows } = mergeReturned((sheets) => sheets);
  expect([...copy.refused]).toEqual([]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged"]);
});

test("[M4 X6] in a copy of version 0.2.0, the owner's mark that does not count is nobody's answer", () => {
  const known = interpretOurs(gridsFor(psems, registeringOld(psems, owner, [1, 2])));
  const grids = planToGrids(issuePrefilled(psems, owner, [1, 2]));
  expect(grids.find(({ name }) => name === policy)?.cells[5]?.[2]).toBe("No");
  const { copy } = judgeReturned(known, { file: "bob.xlsx", sha256: "b0b", grids, origin });
  expect(copy?.refused.size).toBe(0);
  const { rows } = mergeCopies(psems, known.assessment, copy ? [copy] : []);
  expect(rows.flatMap(({ answers }) => answers)).toEqual([]);
});
