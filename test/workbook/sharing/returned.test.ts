import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Finding } from "../../../src/assessment/findings/findings";
import type { ReturnFinding } from "../../../src/assessment/merging/return-findings";
import { describeReturn } from "../../../src/assessment/merging/words/describe-return";
import { decideCautiously } from "../../../src/assessment/merging/decisions";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { stateOf, writeBases } from "../../../src/assessment/issuing/row-states";
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
import {
  copyStamp,
  issue,
  issuePrefilled,
  registering,
  registeringOld,
} from "../../support/workbook/issuing";

const policy = "PLAN Policy";
const owner = answer(psems, { 1: ["no", "Draft"], 4: ["yes", "Ours"] });
const withAssessor = { ...owner, details: { ...owner.details, assessor: "Olive Owen" } };
const ours = interpretOurs(gridsFor(psems, registering(psems, withAssessor, [1, 2, 3])));

/** The copy as it was issued, and as Bob sends it back: three rows answered. */
const issued = planToGrids(issue(psems, withAssessor, [1, 2, 3]));
const filled = typeInto(policy, {
  ...{ C6: "X", H6: "Signed" },
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

test("[V3] of a very long name, the first 200 letters are kept", () => {
  expect(judge(typeInto("Cover", { B15: "Z".repeat(300) })).contributor).toBe("Z".repeat(200));
});

test("[I2] what a person says of themselves on the Cover goes into the register", () => {
  const signed = typeInto("Cover", { B15: "Zed", B16: "Guard", B17: "Planning only" });
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
  expect(judge(keep).copy?.base?.statements.size).toBe(0);
  expect(judge(keep).copy?.rowStates).toEqual(
    new Map([
      [1, stateOf("no", "Draft")],
      [2, stateOf(null, "")],
      [3, stateOf(null, "")],
    ]),
  );
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
    [`no-response ${policy} C6`],
    { 2: "in-part", 3: "not-applicable" },
  ],
  [
    "an answer that was not asked for",
    typeInto(policy, { C9: "X", H9: "I know" }),
    [`not-asked ${policy} C9`, `not-carried ${policy} H9`],
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
  ["a plain copy of the owner's workbook", gridsFor(psems, withAssessor), "name-missing"],
  ["an empty workbook without a name", gridsFor(psems, blankAssessment(psems)), "no-answers"],
])("[V1] %s is refused, and nothing of it is merged", (_, grids, code) => {
  const verdict = judgeReturned(ours, returnedFile(grids));
  expect(verdict).toMatchObject({ verdict: "refused", contributor: null, copy: null, findings: [{ code }] });
  verdict.findings.forEach(expectSentence);
});

test("[V1] a copy in nobody's name is refused, and nothing of it is merged", () => {
  const known = interpretOurs(gridsFor(psems, registering(psems, owner, [1, 2, 3], { name: "" })));
  const grids = filled(planToGrids(issue(psems, owner, [1, 2, 3], { name: "" })));
  const verdict = judgeReturned(known, returnedFile(grids));
  expect(verdict).toMatchObject({ verdict: "refused", copy: null, findings: [{ code: "name-missing" }] });
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

test("[V4] a copy that has lost its hidden sheet is known by its Cover, and judged by the register", () => {
  const verdict = judge(deleteSheet("_psems"));
  expect(verdict).toMatchObject({
    verdict: "accepted-with-remarks",
    contributor: "Bob Brown",
    findings: [{ code: "hidden-sheet-lost", figures: { registered: 1 } }],
  });
  expect(verdict.copy).toEqual(judge(keep).copy);
  verdict.findings.forEach(expectSentence);
});

test("[V4 X6] what a copy of version 0.2.0 held that has lost its hidden sheet is unknown", () => {
  const known = interpretOurs(gridsFor(psems, registeringOld(psems, withAssessor, [1, 2, 3])));
  const grids = typeInto(policy, { C6: "X", E6: null })(planToGrids(issuePrefilled(psems, owner, [1, 2, 3])));
  const verdict = judgeReturned(known, returnedFile(deleteSheet("_psems")(grids)));
  expect(verdict).toMatchObject({
    contributor: "Bob Brown",
    findings: [{ code: "hidden-sheet-lost", figures: {} }, { statement: 2 }, { statement: 3 }],
    copy: { base: null, rowStates: null, asked: [1, 2, 3], copyId: copyStamp.copyId },
  });
  const copies = verdict.copy ? [verdict.copy] : [];
  expect(mergeCopies(psems, known.assessment, copies).rows[0]?.outcome).toBe("disputed");
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

test.each([
  ["blank", {}],
  ["my-answers", {}],
  ["everything", {}],
] as const)("[X6] a copy of the kind %s that nobody filled in brings nothing", (includes, merged) => {
  const owners = {
    ...withAssessor,
    answers: withAssessor.answers.map((row) => ({ ...row, evidence: "Ours" })),
  };
  const known = interpretOurs(gridsFor(psems, registering(psems, owners, [1, 2, 3], { includes })));
  const verdict = judgeReturned(
    known,
    returnedFile(planToGrids(issue(psems, owners, [1, 2, 3], { includes }))),
  );
  expect(answersOf(verdict)).toEqual(merged);
  expect(verdict.copy?.attached).toBeUndefined();
  expect(placesOf(verdict.findings)).toEqual(["C6", "C7", "C8"].map((box) => `no-response ${policy} ${box}`));
});

test("[I1 V2] of a copy with everything, only what was asked or changed counts", () => {
  const rest = { includes: "everything" } as const;
  const known = interpretOurs(gridsFor(psems, registering(psems, withAssessor, [1, 2, 3], rest)));
  const shared = filled(planToGrids(issue(psems, withAssessor, [1, 2, 3], rest)));
  // The owner has changed statement 4 since.
  const since = { ...known, assessment: { ...known.assessment, ...answer(psems, { 4: "no" }).answers } };
  const verdict = judgeReturned(since, returnedFile(shared));
  expect(verdict.findings).toEqual([]);
  expect(answersOf(verdict)).toEqual(asFilled);
  const changed = judgeReturned(
    known,
    returnedFile(typeInto(policy, { C9: null, E9: "X", H9: "Ours\nNo longer" })(shared)),
  );
  expect(placesOf(changed.findings)).toEqual([`not-asked ${policy} E9`, `not-carried ${policy} H9`]);
  expect(answersOf(changed)).toEqual({ ...asFilled, 4: "no" });
  expect(changed.copy?.attached).toEqual([
    {
      ...{ kind: "unasked-text", sheet: policy, address: "H9", statement: 4, prompt: null },
      ...{ author: "Bob Brown", text: "No longer" },
    },
  ]);
  expect(changed.copy?.answers.statements.get(4)?.evidence).toBe("");
});

test("[X6] the register decides what was asked, and a copy that claims otherwise is reported", () => {
  const forged = filled(planToGrids(issue(psems, withAssessor, [1, 2, 3, 4])));
  const verdict = judgeReturned(ours, returnedFile(typeInto(policy, { E9: "X", H9: "Forged" })(forged)));
  expect(verdict.copy?.asked).toEqual([1, 2, 3]);
  expect(placesOf(verdict.findings)).toEqual([
    "base-differs",
    `not-asked ${policy} E9`,
    `not-carried ${policy} H9`,
  ]);
  expect(verdict.copy?.answers.statements.get(4)).toEqual({ response: "no", evidence: "" });
  verdict.findings.forEach(expectSentence);
});

test("[X6] a copy that claims a base, though the register shows that it was blank, is reported and has none", () => {
  const forged = planToGrids(issuePrefilled(psems, withAssessor, [1, 2, 3]));
  const { copy, findings } = judgeReturned(ours, returnedFile(forged));
  expect(findings[0]).toMatchObject({ code: "base-differs", figures: { what: "prefilled" } });
  expect(copy?.base?.statements.size).toBe(0);
  // The mark that it holds counts as the sender's.
  expect(copy?.answers.statements.get(1)).toEqual({ response: "no", evidence: "Draft" });
  findings.forEach(expectSentence);
});

test("[X6] [P19] of several bases the one of the file's time counts; if it is none, only what all share is known", () => {
  const [draft, other, blank] = [stateOf("no", "Draft"), stateOf("yes", ""), stateOf(null, "")];
  const withBases = (...times: readonly string[]): ReturnType<typeof interpretOurs> => {
    const [row] = registering(psems, withAssessor, [1, 2, 3]).circulation.contributors;
    if (!row) throw new Error("There is no row.");
    const bases = times.map((at, index) => ({
      at,
      states: new Map([
        [1, index === 0 ? draft : other],
        [2, blank],
      ]),
    }));
    const contributors = [{ ...row, rowStates: writeBases(bases) }];
    return interpretOurs(gridsFor(psems, { ...withAssessor, circulation: { contributors, log: [] } }));
  };
  const later = "2027-01-01T09:00:00.000Z";
  const known = judgeReturned(withBases(copyStamp.created, later), returnedFile(sentBack));
  expect(known.findings).toEqual([]);
  expect(known.copy?.rowStates?.get(1)).toEqual(draft);
  const second = judgeReturned(withBases(later, copyStamp.created), returnedFile(sentBack));
  expect(second.copy?.rowStates?.get(1)).toEqual(other);
  const unknown = judgeReturned(withBases(later, "2027-01-02T09:00:00.000Z"), returnedFile(sentBack));
  expect(unknown.findings).toMatchObject([{ code: "base-differs", figures: { what: "made" } }]);
  expect(unknown.copy?.rowStates).toEqual(new Map([[2, blank]]));
  unknown.findings.forEach(expectSentence);
  // Without its hidden sheet a file shows no time.
  const lost = judgeReturned(
    withBases(copyStamp.created, later),
    returnedFile(deleteSheet("_psems")(sentBack)),
  );
  expect(lost.findings.map(({ code }) => code)).toEqual(["hidden-sheet-lost"]);
  expect(lost.copy?.rowStates).toEqual(new Map([[2, blank]]));
});

test("[X6] a copy that shows another answer as the owner's is reported with its cell", () => {
  const rest = { includes: "my-answers" } as const;
  const known = interpretOurs(gridsFor(psems, registering(psems, withAssessor, [1, 2, 3], rest)));
  const grids = filled(planToGrids(issue(psems, withAssessor, [1, 2, 3], rest)));
  expect(judgeReturned(known, returnedFile(grids)).findings).toEqual([]);
  const changed = typeInto(policy, { U6: "Yes", V6: "Approved", V7: "Seen by Olive" })(grids);
  const { findings } = judgeReturned(known, returnedFile(changed));
  expect(placesOf(findings)).toEqual(["U6", "V6", "V7"].map((at) => `base-differs ${policy} ${at}`));
  findings.forEach(expectSentence);
  const gone = judgeReturned(known, returnedFile(typeInto(policy, { U6: null, V6: null })(grids)));
  expect(gone.findings).toEqual([]);
});

test.each(["blank", "everything"] as const)(
  "[X6] nothing counts as asked in a copy of the kind %s that is not in the register",
  (includes) => {
    const known = interpretOurs(gridsFor(psems, withAssessor));
    const grids = filled(planToGrids(issue(psems, withAssessor, [1, 2, 3], { includes })));
    const { copy, findings } = judgeReturned(known, returnedFile(grids));
    expect(copy).toMatchObject({ asked: [], rowStates: null, contributor: "Bob Brown" });
    expect(copy?.base?.statements.size).toBe(0);
    expect(placesOf(findings)).toEqual([
      "not-in-register",
      ...["C6", "D7", "G8"].map((at) => `not-asked ${policy} ${at}`),
      ...["H6", "H7", "H8"].map((at) => `not-carried ${policy} ${at}`),
    ]);
    findings.forEach(expectSentence);
  },
);

test("[X6] a copy that was merged before without being in the register is still not in it", () => {
  const known = interpretOurs(gridsFor(psems, withAssessor));
  const { copy } = judgeReturned(known, returnedFile(sentBack));
  const copies = copy ? [copy] : [];
  const merge = mergeCopies(psems, known.assessment, copies);
  const moment = { now: "2026-11-24T09:00:00.000Z", today: "2026-11-24" };
  const decided = decideCautiously(merge, [], "Olive");
  const assessment = applyMerge(psems, known.assessment, merge, decided, copies, moment);
  expect(assessment.circulation.contributors).toMatchObject([{ copyId: copyStamp.copyId }]);
  const again = judgeReturned({ ...known, assessment }, returnedFile(sentBack));
  expect(again.findings[0]?.code).toBe("not-in-register");
  expect(again.copy?.asked).toEqual([]);
});

test("[X6] a row whose register entry has no list of statements was not asked anything", () => {
  const { circulation } = ours.assessment;
  const contributors = circulation.contributors.map((row) => ({ ...row, asked: "all" }));
  const known = {
    ...ours,
    assessment: { ...ours.assessment, circulation: { ...circulation, contributors } },
  };
  expect(judgeReturned(known, returnedFile(sentBack)).copy?.asked).toEqual([]);
});

/** Whose own each answer is, by statement, once the copy is merged. */
function ownIn({ copy }: Verdict, known: typeof ours): Record<number, string> {
  const { rows } = mergeCopies(psems, known.assessment, copy ? [copy] : []);
  return Object.fromEntries(
    rows.flatMap(({ statement, answers }) =>
      answers.map(({ response }) => [statement, response ?? "none"] as const),
    ),
  );
}

const oldOurs = interpretOurs(gridsFor(psems, registeringOld(psems, withAssessor, [1, 2, 3])));

test.each<readonly [string, Edit, readonly string[], object]>([
  ["as it was", keep, [], {}],
  ["with other spaces and punctuation", typeInto(policy, { H6: " draft. " }), [], { 1: "none" }],
  ["with other words", typeInto(policy, { H6: "Draft 2" }), [], { 1: "no" }],
  ["with another mark", typeInto(policy, { C6: "X", E6: null }), [], { 1: "yes" }],
  ["cleared", typeInto(policy, { E6: " ", H6: null }), ["answer-cleared"], {}],
  ["not asked", typeInto(policy, { C9: "X", H9: "I know" }), ["not-asked", "not-carried"], { 4: "yes" }],
])("[X6] of a prefilled row %s: what is the person's own", (_, edit, codes, merged) => {
  const grids = edit(planToGrids(issuePrefilled(psems, withAssessor, [1, 2, 3])));
  const verdict = judgeReturned(oldOurs, returnedFile(grids));
  expect(verdict.copy).toMatchObject({ asked: [1, 2, 3], rowStates: null });
  expect(verdict.copy?.base?.statements.get(1)).toEqual({ response: "no", evidence: "Draft" });
  expect(ownIn(verdict, oldOurs)).toEqual(merged);
  const own = ["older-copy", "answer-cleared", "not-asked", "not-carried", "base-differs"];
  const found = verdict.findings.map(({ code }) => code).filter((code) => own.includes(code));
  expect(found).toEqual(["older-copy", ...codes]);
  verdict.findings.forEach(expectSentence);
});

test("[X6] of a copy of version 0.2.0 that shares all, what the owner wrote is nobody else's", () => {
  const grids = filled(planToGrids(issuePrefilled(psems, withAssessor, [2, 3], true)));
  const known = interpretOurs(gridsFor(psems, registeringOld(psems, withAssessor, [2, 3])));
  const verdict = judgeReturned(known, returnedFile(grids));
  expect(answersOf(verdict)).toEqual({ 2: "in-part", 3: "not-applicable" });
  expect(verdict.copy?.attached).toMatchObject([{ statement: 1, text: "Signed" }]);
});

test("[X6] a copy of a person who may fill in anything is merged from a 0.2.0 file that is not in the register", () => {
  const known = interpretOurs(gridsFor(psems, withAssessor));
  const grids = typeInto(policy, { D7: "X" })(planToGrids(issuePrefilled(psems, withAssessor, [1, 2, 3])));
  const { copy, findings } = judgeReturned(known, returnedFile(grids));
  expect(copy?.base?.statements.get(1)).toEqual({ response: "no", evidence: "Draft" });
  expect(findings.map(({ code }) => code)).toEqual(["not-in-register", "not-asked", "gap-without-action"]);
});

test("[M4 X6] a mark that does not count is the person's own, even if the owner has the same one", () => {
  const owners = {
    ...withAssessor,
    answers: withAssessor.answers.map((row) =>
      row.statement === 2 ? { ...row, marks: [{ response: "yes" as const, text: "mostly" }] } : row,
    ),
  };
  const known = interpretOurs(gridsFor(psems, registering(psems, owners, [1, 2, 3])));
  const grids = typeInto(policy, { C7: "mostly" })(planToGrids(issue(psems, owners, [1, 2, 3])));
  const { copy } = judgeReturned(known, returnedFile(grids));
  expect([...(copy?.refused.keys() ?? [])]).toEqual([2]);
});

test("[X6] the texts of a prompt that was not asked are offered one by one", () => {
  const rest = { includes: "everything" } as const;
  const owners = {
    ...withAssessor,
    prompts: withAssessor.prompts.map((row) => ({ ...row, answer: "Ours", evidence: "File 1" })),
  };
  const known = interpretOurs(gridsFor(psems, registering(psems, owners, [1], rest)));
  const grids = typeInto("Annex A 1", { C7: "Ours\nand theirs", D8: "File 9", E9: "31" })(
    planToGrids(issue(psems, owners, [1], rest)),
  );
  const { copy, findings } = judgeReturned(known, returnedFile(grids));
  expect(copy?.answers.prompts.size).toBe(0);
  const [first, second] = mergeCopies(psems, owners, copy ? [copy] : []).prompts;
  expect(first).toMatchObject({ outcome: "unchanged", comments: [{ author: "Bob Brown", isAdded: false }] });
  expect(second?.comments.map(({ text }) => text)).toEqual(["File 9"]);
  expect(copy?.attached?.map(({ kind, address, text }) => [kind, address, text])).toEqual([
    ["unasked-text", "C7", "and theirs"],
    ["unasked-text", "D8", "File 9"],
  ]);
  expect(placesOf(findings.filter(({ code }) => code === "not-asked"))).toEqual(
    ["C7", "D8", "E9"].map((at) => `not-asked Annex A 1 ${at}`),
  );
  findings.forEach(expectSentence);
});

test("[V2 J7] prompts of the annex come back with the rows they bear on, and are joined", () => {
  const prompt = ours.assessment.prompts[0]?.prompt ?? "";
  const registered = registering(psems, withAssessor, [30, 31]);
  const owners = interpretOurs(typeInto("Annex A 1", { C7: "Ours" })(gridsFor(psems, registered)));
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
  const done = applyMerge(
    psems,
    ours.assessment,
    merge,
    decideCautiously(merge, [], "Olive"),
    copies,
    moment,
  );
  const reread = interpretOurs(gridsFor(psems, done));
  expect(reread.findings).toEqual([]);
  expect(reread.assessment.circulation).toEqual(done.circulation);
  const again = mergeCopies(psems, reread.assessment, copies);
  expect([...again.rows, ...again.prompts].filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
  const repeated = applyMerge(psems, reread.assessment, again, [], copies, moment);
  expect(repeated.circulation).toEqual(done.circulation);
});
