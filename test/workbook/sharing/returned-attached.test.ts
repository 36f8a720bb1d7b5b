import { mergeCopies } from "../../../src/assessment/merging/merge";
import { describeReturn } from "../../../src/assessment/merging/words/describe-return";
import { longestText } from "../../../src/assessment/merging/join-texts";
import { judgeReturned, type Verdict } from "../../../src/workbook/sharing/judge-returned";
import { answer, psems } from "../../support/psems";
import { attach, type Thing } from "../../support/workbook/attaching";
import { inTurn, typeInto, type Edit } from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids } from "../../support/workbook/grids";
import { issue, registering } from "../../support/workbook/issuing";

const policy = "PLAN Policy";
const owner = answer(psems, { 1: ["in-part", "Board minutes 14"] });
const ours = interpretOurs(gridsFor(psems, registering(psems, owner, [1, 2, 3, 30, 31])));
/** A copy of which only row 2 was answered. */
const returned = typeInto(policy, { C7: "X", H7: "Plan\n" })(
  planToGrids(issue(psems, owner, [1, 2, 3, 30, 31])),
);

function judge(...edits: readonly Edit[]): Verdict {
  const origin = { application: "Microsoft Excel", modified: "2026-11-20T10:00:00Z", hasMacros: false };
  const grids = inTurn(...edits)(returned);
  return judgeReturned(ours, { file: "bob.xlsx", sha256: "b0b".repeat(10), grids, origin });
}

function evidenceOf({ copy }: Verdict, statement: number): string | undefined {
  return copy?.answers.statements.get(statement)?.evidence;
}

function describe({ findings }: Verdict): readonly string[] {
  return findings.filter(({ code }) => code === "not-carried").map((each) => describeReturn(each, psems));
}

test("[E2] the addresses of links come after the words of the evidence, each once", () => {
  const verdict = judge(
    attach(
      policy,
      ["link", "H7", "https://example.org/m14"],
      ["link", "C7", "https://example.org/m14/"],
      ["link", "B7", "mailto:jo@example.org"],
      ["link", "H8", "https://example.org/plan"],
      ["link", "L8", "#'Annex A 1'!A1"],
    ),
  );
  expect(evidenceOf(verdict, 2)).toBe("Plan\nhttps://example.org/m14\njo@example.org");
  expect(evidenceOf(verdict, 3)).toBe("https://example.org/plan");
  expect(describe(verdict)).toEqual([]);
});

test("[E2] to evidence that was issued, a link adds only its address", () => {
  const verdict = judge(attach(policy, ["link", "H6", "https://example.org/m14"]));
  const merge = mergeCopies(psems, owner, verdict.copy ? [verdict.copy] : []);
  expect(merge.rows[0]).toMatchObject({
    outcome: "taken",
    response: "in-part",
    evidence: "Board minutes 14\n\nBob Brown:\nhttps://example.org/m14",
  });
});

test("[E2] links within the workbook, and links whose address is written already, change nothing", () => {
  const verdict = judge(
    attach(policy, ["link", "H6", "#Cover!A1"], ["link", "H7", "https://example.org/m14"]),
    typeInto(policy, { H7: "https://EXAMPLE.org/m14/" }),
  );
  expect(evidenceOf(verdict, 1)).toBeUndefined();
  expect(evidenceOf(verdict, 2)).toBe("https://EXAMPLE.org/m14/");
  const merge = mergeCopies(psems, owner, verdict.copy ? [verdict.copy] : []);
  expect(merge.rows[0]?.outcome).toBe("unchanged");
});

test("[E2 F13] an address for which the cell has no room is listed", () => {
  const long = "a".repeat(longestText);
  const verdict = judge(
    typeInto(policy, { H7: long }),
    attach(policy, ["link", "H7", "https://example.org/m14"]),
  );
  expect(evidenceOf(verdict, 2)).toBe(long);
  expect(describe(verdict)).toEqual([
    `Statement 2 has a link, “https://example.org/m14” (${policy}, H7). The address is not merged: take it from the copy if you need it.`,
  ]);
});

test("[E2] a link on a row of the annex goes to the evidence reference of its prompt", () => {
  const verdict = judge(attach("Annex A 1", ["link", "C7", "https://example.org/rota"]));
  expect([...(verdict.copy?.answers.prompts ?? [])][0]).toMatchObject([
    "A1.1",
    { answer: "", evidence: "https://example.org/rota" },
  ]);
});

test("[F13] everything that is not merged is a finding with its cells and what to do", () => {
  const things: readonly Thing[] = [
    ["picture", "H6:J9"],
    ["picture-in-cell", "H8"],
    ["text-box", "B7", "No longer\u0007"],
    ["control", "C8"],
    ["embedded-file", "H7"],
    ["strikethrough", "H7"],
    ["merged-cells", "C6:D6"],
    ["error-value", "C8", "#N/A"],
    ["formula-without-value", "D8"],
    ["comment", "H7", "Ask Jo", "Sam Lee"],
    ["comment", "H7", "Done", "Jo Hill"],
    ["note", "A3", "Well done", "Sam Lee"],
  ];
  const verdict = judge(typeInto(policy, { C8: "#N/A" }), attach(policy, ...things));
  expect(verdict.verdict).toBe("accepted-with-remarks");
  expect(describe(verdict)).toEqual([
    "Statement 1 has a picture (PLAN Policy, H6:J9). Ask for the words, or add the picture to your evidence folder: pictures are not merged.",
    "Statement 3 has a picture in a cell (PLAN Policy, H8). Ask for the words, or add the picture to your evidence folder: pictures are not merged.",
    "Statement 2 has a text box, “No longer\u0007” (PLAN Policy, B7). Read the words in the copy: they are not merged.",
    "Statement 3 has a button or other control (PLAN Policy, C8). Ask which answer is meant: controls are not read.",
    "Statement 2 has an embedded file (PLAN Policy, H7). Save the file in your evidence folder: embedded files are not merged.",
    "Statement 2 has struck-through text (PLAN Policy, H7). Ask whether the text still applies: it is merged like other text.",
    "Statement 1 has merged cells (PLAN Policy, C6:D6). Ask which rows the answer is for: only the top left cell is read.",
    "Statement 3 has an error value, “#N/A” (PLAN Policy, C8). Ask what the cell should say: errors are not merged.",
    "Statement 3 has a formula without a value (PLAN Policy, D8). Open the copy in Excel, save it and merge it again: formulas without a value are not merged.",
    "Statement 2 has 2 comments by Sam Lee, Jo Hill (PLAN Policy, H7). Choose whether to add the words to the evidence.",
    "Sheet “PLAN Policy” has a note by Sam Lee (PLAN Policy, A3). Read the words in the copy: they are not merged.",
  ]);
  expect(verdict.copy?.answers.statements.get(3)).toBeUndefined();
});

test("[E3] outside the rows there is one finding for each kind on a sheet, and none for sheets that are not ours", () => {
  const extra: Edit = (grids) => [
    ...grids,
    { name: "Mine", row: 1, column: 1, cells: [["Notes"]], pageHeader: "", pageFooter: "" },
  ];
  const verdict = judge(
    extra,
    attach("Cover", ["picture", "A1"], ["picture", "D2:E9"], ["merged-cells", "A1:B1"]),
    attach("Mine", ["picture", "A1"]),
    attach("_psems", ["comment", "A1", "Hello"]),
  );
  expect(describe(verdict)).toEqual([
    "Sheet “Cover” has 2 pictures (Cover, A1,D2:E9). Ask for the words, or add the picture to your evidence folder: pictures are not merged.",
  ]);
});

test("[E2] comments are offered with their author and words, and are never merged unasked", () => {
  const verdict = judge(attach(policy, ["comment", "H7", "Ask Jo\n", "Sam Lee"], ["note", "C8", "No"]));
  const merge = mergeCopies(psems, owner, verdict.copy ? [verdict.copy] : []);
  expect(merge.rows[1]).toMatchObject({
    evidence: "Bob Brown:\nPlan",
    comments: [
      {
        id: "b0bb0bb0-2-H7",
        author: "Sam Lee",
        text: "Ask Jo",
        sheet: policy,
        address: "H7",
        isAdded: false,
      },
    ],
  });
  expect(merge.rows[2]).toMatchObject({
    outcome: "unchanged",
    comments: [{ id: "b0bb0bb0-3-C8", author: "Bob Brown", text: "No" }],
  });
});
