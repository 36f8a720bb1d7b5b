import type { Assessment } from "../../../src/assessment/answers/assessment";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { copyContents } from "../../../src/assessment/answers/circulation";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import { decideCautiously } from "../../../src/assessment/merging/decisions";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { valueOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { readCopyFacts, writeCopyFacts } from "../../../src/workbook/form/copy-facts";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planRepair } from "../../../src/workbook/planning/plan-repair";
import { moment, returning } from "../../support/assessment/returning";
import { isInput } from "../../support/interop/cases";
import { annexedChecklist } from "../../support/checklist/annexed-checklist";
import { psems, stamp } from "../../support/psems";
import { inTurn, typeInto } from "../../support/workbook/edit-grids";
import { interpretOurs, planToGrids, sheetOf, textAt, withoutPlaces } from "../../support/workbook/grids";
import { copyStamp, issue, issuePrefilled } from "../../support/workbook/issuing";

/** An assessment in which every text is one of its own, by what it is. */
const blank = blankAssessment(psems);
const tell = (what: string): string => `text<${what}>`;
const tellAll = <Key extends string>(what: string, keys: readonly Key[]): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, tell(`${what} ${key}`)])) as Record<Key, string>;
const owners: Assessment = {
  ...blank,
  details: tellAll("detail", [
    "organisation",
    "site",
    "assessor",
    "accountableManager",
    "stakeholders",
    "date",
  ]),
  answers: blank.answers.map((row) => ({
    ...row,
    marks: [{ response: "no", text: tell(`mark ${row.statement}`) }],
    evidence: tell(`evidence ${row.statement}`),
  })),
  prompts: blank.prompts.map((row) => ({
    ...row,
    answer: tell(`answer ${row.prompt}`),
    evidence: tell(`reference ${row.prompt}`),
  })),
  steps: tellAll("step", Object.keys(blank.steps)),
  circulation: {
    contributors: [
      tellAll("register", [
        "copyId",
        "name",
        "email",
        "role",
        "asked",
        "sections",
        "due",
        "preparedOn",
        "issuedOn",
        "returnedOn",
        "file",
        "included",
        "rowStates",
      ]),
    ],
    log: [
      tellAll("log", [
        ...(["mergedAt", "file", "sha256", "copyId", "contributor", "role", "savedAt", "item"] as const),
        ...(["response", "evidence", "before", "outcome", "after", "decidedBy", "why", "data"] as const),
      ]),
    ],
  },
};

/** What of the owner's texts stands anywhere in a plan: in cells, names, properties, links, rules, pages. */
function listTold(plan: WorkbookPlan): readonly string[] {
  const pieces = plan.sheets.flatMap(({ blocks }) =>
    blocks.map(({ cells }) => cells.map((row) => String(valueOf(row[1]) ?? "")).join("")),
  );
  const found = `${JSON.stringify(plan)}${pieces.join("\n")}`.matchAll(/text<([^>]*)>/g);
  return [...new Set([...found].map(([, what = ""]) => what))].sort();
}

const everyPrompt = blank.prompts.flatMap(({ prompt }) => [`answer ${prompt}`, `reference ${prompt}`]);
const shown = ["detail organisation", "detail site"];

test.each<readonly [string, readonly number[]]>([
  ["some rows", [2, 7, 12]],
  ["one row", [43]],
  ["a row with the annex", [3, 31]],
])("[I1] a blank copy of %s holds no answer, no evidence and no other text of the owner's", (_, asked) => {
  const renewed = owners.answers.map((row) => ({ ...row, lastTime: "no" as const }));
  const plan = issue(psems, { ...owners, answers: renewed }, asked);
  expect(listTold(plan)).toEqual(shown);
  const { assessment } = interpretOurs(planToGrids(plan));
  expect(assessment.answers.filter(({ lastTime, owners: own }) => lastTime ?? own)).toEqual([]);
});

test("[I1] a copy with my answers holds the responses and evidence of what is asked, and nothing else", () => {
  const asked = issue(psems, owners, [2, 7, 31], { includes: "my-answers" });
  expect(listTold(asked)).toEqual([...shown, "evidence 2", "evidence 31", "evidence 7"]);
});

test("[I1] a copy with everything holds every answer, but no register and no log", () => {
  const told = listTold(issue(psems, owners, [2], { includes: "everything" }));
  const rows = [1, 43].flatMap((number) => [`evidence ${number}`, `mark ${number}`]);
  expect(told).toEqual(expect.arrayContaining([...rows, "evidence 2", ...everyPrompt, ...shown]));
  expect(told.filter((what) => /^(register|log)/.test(what))).toEqual([]);
  // The boxes of the row that is asked are empty.
  expect(told).not.toContain("mark 2");
});

test("[I1] in a copy with everything, the prompts that are asked are empty", () => {
  const told = listTold(issue(psems, owners, [2, 30], { includes: "everything" }));
  expect(told.filter((what) => everyPrompt.includes(what))).toEqual([]);
});

test.each(copyContents)("[I1] a copy of the kind %s has no author in its properties", (includes) => {
  expect(issue(psems, owners, [2], { includes }).properties.author).toBe("");
});

test("[I1] what a prompt bears on travels only as numbers", () => {
  const prompts = owners.prompts.map((row, index) => ({
    ...row,
    bearsOn: ["31", "30 and 31, says Zoë"][index] ?? row.bearsOn,
  }));
  const { assessment, copy } = interpretOurs(planToGrids(issue(psems, { ...owners, prompts }, [30])));
  expect(assessment.prompts.slice(0, 3).map(({ bearsOn }) => bearsOn)).toEqual([
    "31",
    "30 and 31",
    "30 and 31",
  ]);
  expect(copy?.base.prompts.get("A1.1")?.bearsOn).toBe("31");
});

/** A row with merged evidence, one with the owner's own, one that was only answered by someone else. */
function mergedAssessment(): Assessment {
  const said = returning("Zoë Hall", {
    2: ["in-part", "Zoë's own words"],
    3: "yes",
    5: ["no", "On another row"],
  });
  const before = {
    ...blank,
    answers: blank.answers.map((row) => ({
      ...row,
      evidence: row.statement === 5 ? "" : "The owner's words",
      lastTime: "no" as const,
    })),
  };
  const merge = mergeCopies(psems, before, [said]);
  return applyMerge(psems, before, merge, decideCautiously(merge, [], "Olive"), [said], moment);
}

test("[I1] with my answers, the owner's response and evidence are in locked columns, without merged evidence", () => {
  const merged = { ...mergedAssessment(), marking: "CONFIDENTIAL" };
  const plan = issue(psems, merged, [2, 3, 5], { includes: "my-answers" });
  const { assessment, findings } = interpretOurs(planToGrids(plan));
  expect(findings).toEqual([]);
  const [first, second, third, , fifth] = assessment.answers;
  expect(first).not.toHaveProperty("owners");
  expect(first).not.toHaveProperty("lastTime");
  expect(second).toMatchObject({ marks: [], evidence: "", lastTime: "no" });
  expect(second?.owners).toEqual({ response: "in-part", evidence: "" });
  expect(third?.owners).toEqual({ response: "yes", evidence: "The owner's words" });
  expect(third?.place?.owners).toEqual({ response: "U8", evidence: "V8" });
  expect(fifth?.owners).toEqual({ response: "no", evidence: "" });
  expect(assessment.marking).toBe("CONFIDENTIAL");
  const sheet = sheetOf(plan.sheets, "PLAN Policy");
  expect(isInput(plan, sheet, 8, 21) || isInput(plan, sheet, 8, 22)).toBe(false);
  expect(sheet.columns.some(({ column, hidden }) => [21, 22].includes(column) && hidden)).toBe(false);
});

test("[I1] with everything, merged evidence is in the locked columns too", () => {
  const plan = issue(psems, mergedAssessment(), [2], { includes: "everything" });
  const [, second] = interpretOurs(planToGrids(plan)).assessment.answers;
  expect(second?.owners).toEqual({
    response: "in-part",
    evidence: "The owner's words\n\nZoë Hall:\nZoë's own words",
  });
});

test.each(["blank", "my-answers"] as const)(
  "[I1] Settings of a copy of the kind %s hold the marking, the day and the known marks only",
  (includes) => {
    const rule = { ...blank.rule, greenAt: 0.77, keyStatements: [2, 9] };
    const plan = issue(psems, { ...owners, rule }, [2], { includes });
    const settings = sheetOf(plan.sheets, "Settings");
    const texts = settings.blocks.flatMap(({ cells }) => cells.flat()).filter((content) => content !== null);
    expect(texts.map(valueOf)).toEqual([
      psems.marking,
      "Settings",
      "These are the settings of the person who sent you this copy. You cannot change them.",
      ...["Protective marking", psems.marking, "Known marks", expect.stringContaining("☐")],
      ...["As at", expect.any(Number)],
    ]);
    expect(plan.names.map(({ name }) => name)).toEqual(["Marking", "AsAt", "MarkWords"]);
    const read = interpretOurs(planToGrids(plan));
    expect(read.findings).toEqual([]);
    expect(read.assessment.rule).toEqual(blank.rule);
  },
);

test("[I1] the sheets of a copy are those of what is asked; the others hold the bare statements, hidden", () => {
  const { sheets } = issue(psems, owners, [2, 12]);
  const sections = psems.sections.map(({ sheet }) => sheet);
  expect(sheets.map(({ name }) => name)).toEqual(["Cover", ...sections, "Settings", "_psems"]);
  expect(sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual([
    "Cover",
    ...psems.sections
      .filter(({ statements }) => statements.some(({ number }) => [2, 12].includes(number)))
      .map(({ sheet }) => sheet),
    "Settings",
  ]);
});

test("[I1] rows that are not asked say so and hold only their statement", () => {
  const grids = planToGrids(issue(psems, owners, [2]));
  const [first, ...others] = sheetOf(grids, "PLAN Policy").cells.slice(5, 10);
  expect(first?.slice(2, 9)).toEqual([null, null, null, null, null, null, "No answer needed"]);
  expect(others[0]?.slice(2, 8)).toEqual([null, null, null, null, null, null]);
  expect(others[1]?.[8]).toBe("No answer needed");
});

test("[I2] the Cover shows what to answer, who it is for, when it is due, who to return it to, and the ids", () => {
  const cover = sheetOf(planToGrids(issue(psems, owners, [1, 2, 3, 12])), "Cover");
  const said = new Map(cover.cells.map((row) => [String(valueOf(row[0]) ?? ""), valueOf(row[1])]));
  expect(textAt(cover, "A3")).toBe("Copy for Bob Brown");
  const section = psems.sections.find(({ statements }) => statements.some(({ number }) => number === 12));
  expect(Object.fromEntries(said)).toMatchObject({
    "4 of 43 statements": `PLAN Policy: 1–3\n${section?.sheet}: 12`,
    Due: 46357,
    "Return to": "Olive Owen, olive@example.org",
    Progress: "0 of 4 answered",
    "Your name": "Bob Brown",
    Assessment: stamp.assessmentId,
    Copy: copyStamp.copyId,
  });
});

test("[I2] a shared copy has no name, and a due date that is not a date stays as it was written", () => {
  const cover = sheetOf(planToGrids(issue(psems, owners, [1], { name: "", due: "=soon" })), "Cover");
  expect(textAt(cover, "A3")).toBe("Shared copy");
  expect(
    interpretOurs(planToGrids(issue(psems, owners, [1], { name: "", due: "=soon" }))).copy,
  ).toMatchObject({ issuedTo: "", due: "=soon", filledInBy: { name: "", role: "", sections: "" } });
  expect(cover.cells.flat()).toContain("=soon");
});

test("[I3] a copy knows what is asked and what prompts bear on, and has nothing of the owner's rows", () => {
  const prompts = owners.prompts.map((row, index) => ({ ...row, bearsOn: index === 0 ? "30" : row.bearsOn }));
  const plan = issue(psems, { ...owners, prompts }, [1, 2, 30], { includes: "my-answers" });
  const { copy, findings } = interpretOurs(planToGrids(plan));
  expect(findings).toEqual([]);
  expect(copy).toMatchObject({
    ...{ issuedTo: "Bob Brown", due: "2026-12-01", asked: [1, 2, 30] },
    ...{ includes: "my-answers", isPrefilled: false },
  });
  expect(copy?.base.statements.size).toBe(0);
  expect(copy?.base.prompts.get("A1.1")).toEqual({ answer: "", evidence: "", bearsOn: "30" });
});

test("[I3 X6] the facts of a copy of version 0.2.0 are read and written as they were, whatever letters they are in", () => {
  const odd = '𝒜 \u2028 "é" =1+1 _x0041_ \u007f'.repeat(1_500).slice(0, 32_767);
  const json = JSON.stringify({
    ...{ issuedTo: "Bob", due: "", returnTo: "Olive", asked: [1, 2], sharesAll: true },
    statements: [
      [1, "no", odd],
      [2, null, "Draft"],
    ],
    prompts: [["A1.1", "An answer", "A reference", "30"]],
  });
  const facts = readCopyFacts(json);
  expect(facts).toMatchObject({ includes: "everything", isPrefilled: true, asked: [1, 2] });
  expect(facts?.base.statements.get(1)).toEqual({ response: "no", evidence: odd });
  expect(facts?.base.prompts.get("A1.1")?.bearsOn).toBe("30");
  expect(facts && JSON.parse(writeCopyFacts(facts))).toEqual(JSON.parse(json));
  expect(readCopyFacts(json.replace("sharesAll", "shares"))).toBeUndefined();
});

test("[I3] version 0.2.0 cannot mistake a copy for an original, and reads originals and its own copies as before", () => {
  const formatOf = (plan: WorkbookPlan): unknown => textAt(sheetOf(planToGrids(plan), "_psems"), "B2");
  expect(formatOf(issue(psems, owners, [1]))).toBe("2");
  expect(formatOf(issuePrefilled(psems, owners, [1]))).toBe("1");
  expect(formatOf(planWorkbook(psems, owners, stamp))).toBe("1");
});

test("[I3] no piece of the very hidden sheet has a letter that could be cut in two", () => {
  const odd = { ...annexedChecklist, notice: "𝒜".repeat(9_000) };
  const plan = issue(odd, blankAssessment(odd), [11], { name: "𝒵".repeat(9_000) });
  const hidden = sheetOf(plan.sheets, "_psems");
  const texts = hidden.blocks.flatMap(({ cells }) => cells.map((row) => String(valueOf(row[1]) ?? "")));
  expect(texts.length).toBeGreaterThan(12);
  expect(texts.filter((text) => /[^\u0020-\u007e]/.test(text))).toEqual([]);
  expect(interpretOurs(planToGrids(plan)).checklist.notice).toBe(odd.notice);
});

const kinds = [
  ...copyContents.map(
    (includes) => [includes, issue(psems, owners, [1, 2, 30], { name: "", includes })] as const,
  ),
  ["of version 0.2.0", issuePrefilled(psems, owners, [1, 2, 30])] as const,
  ["of version 0.2.0 that shares all", issuePrefilled(psems, owners, [1, 2, 30], true)] as const,
];

test.each(kinds)("[X5] repair of a copy (%s) keeps what was filled in and what was issued", (_, plan) => {
  const issued = planToGrids(plan);
  const cover = sheetOf(issued, "Cover");
  const nameRow = cover.cells.findIndex(([label]) => label === "Your name") + 1;
  const filled = interpretOurs(
    inTurn(
      typeInto("PLAN Policy", { C6: "X", E6: null, H6: "Mine", D9: "X", H9: "Not asked, but true" }),
      typeInto("Annex A 1", { C8: "An answer", E8: "31" }),
      typeInto("Cover", { [`B${nameRow}`]: "Zoë", [`B${nameRow + 1}`]: "Guard" }),
    )(issued),
  );
  expect(filled.findings).toEqual([]);
  expect(filled.assessment.answers[3]).toMatchObject({ evidence: "Not asked, but true" });
  const outcome = planRepair(filled, "2027-01-31");
  const repaired = interpretOurs(planToGrids(outcome.plan));
  expect(repaired.findings).toEqual([]);
  expect(withoutPlaces(repaired.assessment)).toEqual(withoutPlaces(filled.assessment));
  expect(repaired.copy).toEqual(filled.copy);
  expect(repaired.copy?.filledInBy).toMatchObject({ name: "Zoë", role: "Guard" });
  expect(repaired.ids).toEqual(filled.ids);
  expect(outcome.plan.sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
});

test.each(copyContents)(
  "[I1 F1] the findings of a copy of the kind %s are those of a checklist to fill in",
  (includes) => {
    const { checklist, assessment, copy, findings } = interpretOurs(
      planToGrids(issue(psems, owners, [1, 2, 30], { includes })),
    );
    expect(findings).toEqual([]);
    const open = findAnswerFindings(checklist, assessment).filter(
      ({ statement }) => statement !== null && copy?.asked.includes(statement),
    );
    expect(open.map(({ code, statement }) => [code, statement])).toEqual(
      [1, 2, 30].map((number) => ["no-response", number]),
    );
  },
);

test("[I1] the numbers asked are those of the checklist, in its order", () => {
  const { copy } = interpretOurs(planToGrids(issue(psems, owners, [99, 12, 2, 2])));
  expect(copy?.asked).toEqual([2, 12]);
});
