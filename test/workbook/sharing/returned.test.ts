import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Finding } from "../../../src/assessment/findings/findings";
import type { ReturnFinding } from "../../../src/assessment/merging/return-findings";
import { describeReturn } from "../../../src/assessment/merging/words/describe-return";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { judgeReturned, type ReturnedFile, type Verdict } from "../../../src/workbook/sharing/judge-returned";
import { mustLoad } from "../../support/checklist/psems";
import { answer, psems } from "../../support/psems";
import {
  deleteRow,
  deleteSheet,
  inTurn,
  insertColumn,
  insertRow,
  moveRow,
  moveSheet,
  renameSheet,
  repeatRow,
  reverseRows,
  swapColumns,
  typeInto,
  type Edit,
} from "../../support/workbook/edit-grids";
import { gridsFor, interpretOurs, planToGrids, sheetOf } from "../../support/workbook/grids";
import { copyStamp, issue } from "../../support/workbook/issuing";

const policy = "PLAN Policy";
const owner = answer(psems, { 1: ["no", "Draft"], 4: ["yes", "Ours"] });
const withAssessor = { ...owner, details: { ...owner.details, assessor: "Olive Owen" } };
const ours = interpretOurs(gridsFor(psems, withAssessor));

/** The copy as it was issued, and as Bob sends it back: three rows answered. */
const issued = planToGrids(issue(psems, withAssessor, [1, 2, 3]));
const filled = typeInto(policy, {
  ...{ C6: "X", E6: null, H6: "Draft\nSigned" },
  ...{ D7: "X", H7: "Two" },
  ...{ G8: "X", H8: "Three" },
});
const sentBack = filled(issued);

const excel = { application: "Microsoft Excel", modified: "2026-11-20T10:00:00Z", hasMacros: false };

function returnedFile(
  grids: ReturnedFile["grids"],
  origin: Partial<ReturnedFile["origin"]> = {},
): ReturnedFile {
  return { file: "bob.xlsx", sha256: "b0b", grids, origin: { ...excel, ...origin } };
}

function judge(edit: Edit, name = ""): Verdict {
  return judgeReturned(ours, returnedFile(edit(sentBack)), name);
}

function placesOf(findings: Verdict["findings"]): string[] {
  return findings.map(({ code, sheet, address }) =>
    [code, sheet, address].filter((part) => part !== null).join(" "),
  );
}

/** What would be merged: the numbers of the statements, with what is said of each. */
function answersOf({ copy }: Verdict): Record<number, string> {
  return Object.fromEntries(
    [...(copy?.answers.statements ?? [])].map(([number, given]) => [number, given.response ?? "none"]),
  );
}

const asFilled = { 1: "yes", 2: "in-part", 3: "not-applicable" };
const keep: Edit = (grids) => grids;

test("[I2] what a person says of themselves on the Cover goes into the register", () => {
  const signed = typeInto("Cover", { B14: "Zed", B15: "Guard", B16: "Planning only" });
  const { copy } = judge(signed);
  expect(copy).toMatchObject({ contributor: "Zed", role: "Guard", sections: "Planning only" });
});

test("[V1] a copy that is whole is accepted, with whose it is and what it was issued with", () => {
  expect(judge(keep)).toEqual({
    file: "bob.xlsx",
    contributor: "Bob Brown",
    verdict: "accepted",
    findings: [],
    copy: expect.objectContaining({
      sha256: "b0b",
      copyId: copyStamp.copyId,
      contributor: "Bob Brown",
      savedAt: excel.modified,
      asked: [1, 2, 3],
      doubtful: [],
    }) as unknown,
  });
  expect(answersOf(judge(keep))).toEqual(asFilled);
  expect([...(judge(keep).copy?.base?.statements ?? [])]).toEqual([
    [1, { response: "no", evidence: "Draft" }],
  ]);
});

const [first = [], second = []] = sheetOf(sentBack, policy).cells.slice(5, 7);

type Damage = readonly [what: string, edit: Edit, findings: readonly string[], merged: object];

test.each<Damage>([
  ["moved rows", reverseRows(policy, 6, 10), [], asFilled],
  ["an inserted row", insertRow(policy, 7), [], asFilled],
  ["the table moved down and to the right", moveSheet(policy, 3, 2), [], asFilled],
  ["an inserted column", insertColumn(policy, 3), [], asFilled],
  ["a row moved to another sheet", moveRow(policy, 7, "PLAN Planning"), [], asFilled],
  ["a row without its number", typeInto(policy, { A7: null }), [], asFilled],
  ["a renamed sheet", renameSheet(policy, "My part"), [], asFilled],
  ["a note beside the table", typeInto(policy, { V7: "Ask Zed" }), [`unread-text ${policy} V7`], asFilled],
  ["a note on the Cover", typeInto("Cover", { E3: "Late, sorry" }), ["unread-text Cover E3"], asFilled],
  [
    "a sheet of their own",
    (grids) => [...grids, { ...sheetOf(sentBack, policy), name: "Mine", cells: [["text"]] }],
    ["other-sheet Mine"],
    asFilled,
  ],
  [
    "a statement's words edited",
    typeInto(policy, { B6: "Other words" }),
    [`statement-altered ${policy} B6`],
    asFilled,
  ],
  [
    "a row that is missing",
    deleteRow(policy, 7),
    [`statement-missing ${policy}`, `no-response`],
    { 1: "yes", 3: "not-applicable" },
  ],
  [
    "a row that stands twice",
    repeatRow(policy, 6),
    [`doubtful-row ${policy} C6`, `statement-repeated ${policy} A7`],
    asFilled,
  ],
  [
    "a row with an answer to something else",
    insertRow(policy, 7, [77, "Ours", "X", null, null, null, null, "why"]),
    [`unknown-statement ${policy} A7`],
    asFilled,
  ],
  [
    "the words of two rows exchanged",
    typeInto(policy, { B6: second[1] ?? null, B7: first[1] ?? null }),
    [
      `doubtful-row ${policy} C6`,
      `doubtful-row ${policy} C7`,
      `statement-altered ${policy} B6`,
      `statement-altered ${policy} B7`,
    ],
    asFilled,
  ],
  [
    "two ticks",
    typeInto(policy, { E7: "x" }),
    [`more-than-one-response ${policy} D7,E7`],
    { 1: "yes", 2: "none", 3: "not-applicable" },
  ],
  [
    "a mark like yes",
    typeInto(policy, { C6: "yes", D7: "yes" }),
    [`contradictory-mark ${policy} D7`],
    { ...asFilled, 2: "yes" },
  ],
  [
    "a No under Yes",
    typeInto(policy, { C6: "No" }),
    [`contradictory-mark ${policy} C6`],
    { ...asFilled, 1: "no" },
  ],
  [
    "a text in a box",
    typeInto(policy, { C6: "mostly in place" }),
    [`unclear-mark ${policy} C6`],
    { ...asFilled, 1: "none" },
  ],
  ["a cell checkbox without a tick", typeInto(policy, { C6: "X", E6: false }), [], asFilled],
  [
    "a row left blank",
    typeInto(policy, { G8: null, H8: null }),
    [`no-response ${policy} C8`],
    { 1: "yes", 2: "in-part" },
  ],
  [
    "an answer cleared",
    typeInto(policy, { C6: " ", H6: null }),
    [`answer-cleared ${policy} C6`, `no-response ${policy} C6`],
    { 2: "in-part", 3: "not-applicable" },
  ],
  [
    "an answer that was not asked for",
    typeInto(policy, { C9: "X", H9: "I know" }),
    [`not-asked ${policy} C9`],
    { ...asFilled, 4: "yes" },
  ],
  ["evidence missing", typeInto(policy, { H7: " " }), [`gap-without-action ${policy} H7`], asFilled],
  [
    "columns exchanged with their headings",
    swapColumns(policy, 3, 5),
    [`header-altered ${policy} C5`, `header-altered ${policy} E5`],
    asFilled,
  ],
  ["a heading reworded", typeInto(policy, { C5: "Oui" }), [`header-altered ${policy} C5`], asFilled],
  [
    "a sheet deleted",
    deleteSheet(policy),
    [
      `sheet-missing ${policy}`,
      ...[1, 2, 3].map(() => `statement-missing ${policy}`),
      ...[1, 2, 3].map(() => "no-response"),
    ],
    {},
  ],
  ["the Cover deleted", deleteSheet("Cover"), ["sheet-missing Cover"], asFilled],
])("[V2] of %s: what is found, and what is merged", (_, edit, findings, merged) => {
  const verdict = judge(edit);
  expect(verdict.verdict).toBe(findings.length > 0 ? "accepted-with-remarks" : "accepted");
  expect(placesOf(verdict.findings).sort()).toEqual([...findings].sort());
  expect(answersOf(verdict)).toEqual(merged);
  for (const finding of verdict.findings) expectSentence(finding);
});

function expectSentence(finding: Finding | ReturnFinding): void {
  expect(describeReturn(finding, psems)).toMatch(/^[A-Z].*[.”)]$/);
}

const versioned = mustLoad({ ...psems, version: `${psems.version}.9` });

test.each<readonly [string, ReturnedFile["grids"], string]>([
  [
    "another assessment's copy",
    planToGrids(planWorkbook(psems, owner, { ...copyStamp, assessmentId: "someone-else" })),
    "other-assessment",
  ],
  ["a copy of an older template", planToGrids(issue(versioned, owner, [1])), "wrong-template"],
  [
    "our own copy for the Board",
    [{ ...sheetOf(issued, "Cover"), name: "Board", cells: [["Results"]] }],
    "board-copy",
  ],
  [
    "some other workbook",
    [{ ...sheetOf(issued, "Cover"), name: "Sheet1", cells: [["Sales"]] }],
    "no-checklist",
  ],
  [
    "a copy without its hidden sheet and its Cover",
    inTurn(deleteSheet("_psems"), deleteSheet("Cover"))(sentBack),
    "no-checklist",
  ],
  [
    "a copy in nobody's name",
    filled(planToGrids(issue(psems, owner, [1, 2, 3], { name: "" }))),
    "name-missing",
  ],
  ["a plain copy of the owner's workbook", gridsFor(psems, withAssessor), "name-missing"],
])("[V1] %s is refused, and nothing of it is merged", (_, grids, code) => {
  const verdict = judgeReturned(ours, returnedFile(grids));
  expect(verdict).toMatchObject({ verdict: "refused", contributor: null, copy: null, findings: [{ code }] });
  verdict.findings.forEach(expectSentence);
});

const nameCell = `B${sheetOf(issued, "Cover").cells.findIndex(([label]) => label === "Your name") + 1}`;

test.each<readonly [string, Edit, string, string, readonly string[]]>([
  ["the person it was issued to", typeInto("Cover", { [nameCell]: null }), "", "Bob Brown", []],
  ["the same person in other letters", typeInto("Cover", { [nameCell]: "bob  BROWN" }), "", "bob BROWN", []],
  ["whoever wrote their name into it", typeInto("Cover", { [nameCell]: "Zoë" }), "", "Zoë", ["passed-on"]],
  [
    "a name in one line",
    typeInto("Cover", { [nameCell]: " Zoë\nZetterlund " }),
    "",
    "Zoë Zetterlund",
    ["passed-on"],
  ],
  ["whoever the owner says", typeInto("Cover", { [nameCell]: "Zoë" }), "Carol", "Carol", ["passed-on"]],
])("[V3] a copy is that of %s", (_, edit, name, contributor, codes) => {
  const verdict = judge(edit, name);
  expect(verdict).toMatchObject({ contributor, copy: { contributor } });
  expect(verdict.findings.map(({ code }) => code)).toEqual(codes);
  verdict.findings.forEach(expectSentence);
});

test("[V4] a copy that has lost its hidden sheet is known by its Cover, and what differs is shown", () => {
  const owners = {
    ...withAssessor,
    circulation: {
      contributors: [
        {
          ...{
            copyId: copyStamp.copyId,
            name: "Bob Brown",
            email: "",
            role: "",
            asked: "1 – 3",
            sections: "",
            due: "",
          },
          ...{ issuedOn: "2026-11-01", returnedOn: "", file: "", included: "", rowStates: "" },
        },
      ],
      log: [],
    },
  };
  const known = interpretOurs(gridsFor(psems, owners));
  const verdict = judgeReturned(known, returnedFile(deleteSheet("_psems")(sentBack)));
  expect(verdict).toMatchObject({
    verdict: "accepted-with-remarks",
    contributor: "Bob Brown",
    findings: [{ code: "hidden-sheet-lost" }],
    copy: { base: null, asked: [1, 2, 3], copyId: copyStamp.copyId },
  });
  const copies = verdict.copy ? [verdict.copy] : [];
  const [one, two] = mergeCopies(psems, known.assessment, copies).rows;
  expect([one?.outcome, two?.outcome]).toEqual(["disputed", "taken"]);
  expect(one?.evidence).toBe("Draft\n\nBob Brown:\nSigned");
});

test("[V4] the ids are those at the foot of the Cover, whatever the template says above", () => {
  const introduction = ["Assessment", "Copy"].map((title) => ({ title, lines: ["Of the template"] }));
  const template = mustLoad({ ...psems, introduction });
  const known = interpretOurs(gridsFor(template, owner));
  const grids = deleteSheet("_psems")(planToGrids(issue(template, owner, [1])));
  expect(judgeReturned(known, returnedFile(grids), "Bob")).toMatchObject({
    contributor: "Bob",
    copy: { copyId: copyStamp.copyId },
  });
});

test("[V4] a plain copy of the owner's workbook is merged in the name that somebody gave it", () => {
  const rename = inTurn(typeInto(policy, { C6: "X", E6: null }), typeInto("Cover", { B8: "Carol" }));
  const grids = gridsFor(psems, withAssessor);
  const signed = judgeReturned(ours, returnedFile(rename(grids)));
  expect(signed).toMatchObject({ contributor: "Carol", copy: { base: null } });
  expect(signed.findings.map(({ code }) => code)).toContain("plain-copy");
  expect(judgeReturned(ours, returnedFile(grids), "Dan")).toMatchObject({ contributor: "Dan" });
});

test("[V2] what the file itself tells is said: macros, and another program", () => {
  const origin = { application: "LibreOffice/7.4", hasMacros: true };
  const { verdict, findings } = judgeReturned(ours, returnedFile(sentBack, origin));
  expect(verdict).toBe("accepted-with-remarks");
  expect(findings.map(({ code }) => code)).toEqual(["macros-ignored", "saved-elsewhere"]);
  findings.forEach(expectSentence);
});

test("[J1] an answer that was asked for and left as it was issued is still the person's", () => {
  expect(answersOf(judgeReturned(ours, returnedFile(issued)))).toEqual({ 1: "no" });
});

test("[I1 V2] of a copy that shares all, only what was asked or changed counts", () => {
  const shared = filled(planToGrids(issue(psems, withAssessor, [1, 2, 3], { includes: "everything" })));
  const verdict = judgeReturned(ours, returnedFile(shared));
  expect(verdict.findings).toEqual([]);
  expect(answersOf(verdict)).toEqual(asFilled);
  const changed = judgeReturned(ours, returnedFile(typeInto(policy, { H9: "No longer" })(shared)));
  expect(placesOf(changed.findings)).toEqual([`not-asked ${policy} C9`]);
  expect(answersOf(changed)).toEqual({ ...asFilled, 4: "yes" });
});

test("[V2 J7] prompts of the annex come back with the rows they bear on, and are joined", () => {
  const prompt = ours.assessment.prompts[0]?.prompt ?? "";
  const owners = interpretOurs(typeInto("Annex A 1", { C7: "Ours" })(gridsFor(psems, withAssessor)));
  const grids = inTurn(
    typeInto("Annex A 1", { C7: "Bob's", D7: "File 7", E7: "31" }),
    typeInto("Annex A 2", { E7: "30" }),
  )(planToGrids(issue(psems, withAssessor, [30, 31])));
  const { copy } = judgeReturned(owners, returnedFile(grids));
  const merged = mergeCopies(psems, owners.assessment, copy ? [copy] : []).prompts;
  expect(merged.find((row) => row.prompt === prompt)).toMatchObject({
    outcome: "taken",
    after: { answer: "Ours\n\nBob Brown:\nBob's", evidence: "Bob Brown:\nFile 7", bearsOn: "31" },
  });
  expect(merged.filter(({ outcome }) => outcome === "taken").map(({ after }) => after.bearsOn)).toEqual([
    "31",
    "30",
  ]);
});

test("[J4] what was merged stays merged when the workbook has been saved and read again", () => {
  const { copy } = judge(keep);
  const copies = copy ? [copy] : [];
  const merge = mergeCopies(psems, ours.assessment, copies);
  const moment = { now: "2026-11-24T09:00:00.000Z", today: "2026-11-24" };
  const done = applyMerge(psems, ours.assessment, merge, [], copies, moment);
  const reread = interpretOurs(gridsFor(psems, done));
  expect(reread.findings).toEqual([]);
  expect(reread.assessment.circulation).toEqual(done.circulation);
  const again = mergeCopies(psems, reread.assessment, copies);
  expect([...again.rows, ...again.prompts].filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
  const repeated = applyMerge(psems, reread.assessment, again, [], copies, moment);
  expect(repeated.circulation).toEqual(done.circulation);
});
