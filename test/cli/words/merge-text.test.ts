import { addComments } from "../../../src/assessment/merging/add-comments";
import { returnFinding } from "../../../src/assessment/merging/return-findings";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { mergeJson, type MergeFound } from "../../../src/cli/output/merge-json";
import { mergeText } from "../../../src/cli/words/merge-text";
import { judgeReturned } from "../../../src/workbook/sharing/judge-returned";
import { answer, psems } from "../../support/psems";
import { attach } from "../../support/workbook/attaching";
import { typeInto, inTurn } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";

const policy = "PLAN Policy";
const owner = answer(psems, {});

/** What a merge finds in a copy with an answer, two comments and a picture. */
function findMerge(comments: readonly string[]): MergeFound {
  const ours = interpretOurs(gridsFor(psems, owner));
  const grids = inTurn(
    typeInto(policy, { C6: "X" }),
    attach(
      policy,
      ["comment", "H6", `Ask\u001b[2J Jo ${"and so on ".repeat(200)}`, "Sam\u0007 Lee"],
      ["comment", "H7", "Ask Al", "Sam Lee"],
      ["picture", "H7"],
    ),
  )(planToGrids(issue(psems, owner, [1, 2])));
  const origin = { application: "Microsoft Excel", modified: null, hasMacros: false };
  const verdict = judgeReturned(ours, { file: "bob.xlsx", sha256: "b0b0b0b0b0b0", grids, origin });
  const merge = mergeCopies(psems, owner, verdict.copy ? [verdict.copy] : []);
  return {
    checklist: psems,
    files: [{ ...verdict, unread: null }],
    merge: addComments(merge, comments),
    decisions: [],
  };
}

test("[E2 E3 F13] the text of a merge lists findings, and comments with the ids that a decisions file uses", () => {
  const text = mergeText(findMerge(["b0b0b0b0-2-H7"]));
  expect(text).toContain(
    "    Statement 2 has a picture (PLAN Policy, H7). Ask for the words, or add the picture to your evidence folder: pictures are not merged.\n",
  );
  expect(text).toContain("Comments (2), added only if the decisions file lists them\n");
  expect(text).toContain(
    "    b0b0b0b0-1-H6, statement 1, Sam\ufffd Lee, so says bob.xlsx, from Bob Brown: Ask\ufffd[2J Jo and so on",
  );
  expect(text).toContain(
    "    b0b0b0b0-2-H7 (added), statement 2, Sam Lee, so says bob.xlsx, from Bob Brown: Ask Al\n",
  );
  expect(text).toContain("    Statement 2: evidence (Sam Lee, so says bob.xlsx, from Bob Brown).\n");
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(1_100);
});

test("[E2 E3 F13] --json has the comments of each row, and what is not carried of each file", () => {
  const json = mergeJson(findMerge(["b0b0b0b0-2-H7"]));
  expect(json).toMatchObject({
    files: [
      {
        findings: expect.arrayContaining([
          expect.objectContaining({
            ...{ code: "not-carried", what: "picture", severity: "warning" },
            ...{ statement: 2, sheet: policy, address: "H7" },
          }),
        ]),
      },
    ],
  });
  const rows = (json as { readonly rows: readonly { readonly comments: readonly unknown[] }[] }).rows;
  expect(rows.slice(0, 3).map(({ comments }) => comments)).toEqual([
    [
      {
        ...{ id: "b0b0b0b0-1-H6", contributor: "Bob Brown", author: "Sam\u0007 Lee", file: "bob.xlsx" },
        ...{ sheet: policy, address: "H6", added: false },
        text: expect.stringMatching(/^Ask\u001b\[2J Jo .{980,990}…$/),
      },
    ],
    [expect.objectContaining({ id: "b0b0b0b0-2-H7", text: "Ask Al", added: true })],
    [],
  ]);
});

test("[V2] many remarks of one kind do not bury another", () => {
  const found = findMerge([]);
  const [judged] = found.files;
  if (!judged) throw new Error("There is no file.");
  const sheets = Array.from({ length: 25 }, (_, index) =>
    returnFinding("other-sheet", {}, { sheet: `S${index}` }),
  );
  const text = mergeText({
    ...found,
    files: [{ ...judged, findings: [...sheets, returnFinding("macros-ignored")] }],
  });
  expect(text.match(/is not part of the checklist/g)).toHaveLength(20);
  expect(text).toContain("    The file contains macros.");
  expect(text).toContain("    5 more remarks of the kind other-sheet: --json lists them.\n");
});
