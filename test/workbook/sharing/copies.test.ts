import type { Assessment } from "../../../src/assessment/answers/assessment";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { valueOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planRepair } from "../../../src/workbook/planning/plan-repair";
import { moment, returning } from "../../support/assessment/returning";
import { annexedChecklist } from "../../support/checklist/annexed-checklist";
import { psems, stamp } from "../../support/psems";
import { inTurn, typeInto } from "../../support/workbook/edit-grids";
import { interpretOurs, planToGrids, sheetOf, textAt, withoutPlaces } from "../../support/workbook/grids";
import { copyStamp, issue } from "../../support/workbook/issuing";

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
const rows = (...numbers: readonly number[]): string[] =>
  numbers.flatMap((number) => [`evidence ${number}`, `mark ${number}`]);

test.each<readonly [string, readonly number[], readonly string[]]>([
  ["some rows", [2, 7, 12], [...shown, ...rows(2, 7, 12)]],
  ["one row", [43], [...shown, ...rows(43)]],
  ["a row with the annex", [3, 31], [...shown, ...rows(3, 31), ...everyPrompt]],
])("[I1] a copy of %s holds nothing else of the owner's", (_, asked, told) => {
  expect(listTold(issue(psems, owners, asked))).toEqual([...told].sort());
});

test("[I1] a copy that shares all holds every answer, but no register and no log", () => {
  const told = listTold(issue(psems, owners, [2], { includes: "everything" }));
  expect(told).toEqual(expect.arrayContaining([...rows(1, 2, 43), ...everyPrompt, ...shown]));
  expect(told.filter((what) => /^(register|log)/.test(what))).toEqual([]);
});

test("[I1] a row that is asked travels as it is: with the owner's answer and evidence, and what colleagues said", () => {
  const said = returning("Zoë Hall", { 2: ["in-part", "Zoë's own words"], 3: ["yes", "On another row"] });
  const before = {
    ...blank,
    answers: blank.answers.map((row) => ({ ...row, evidence: "The owner's words" })),
  };
  const merge = mergeCopies(psems, before, [said]);
  const merged = applyMerge(psems, before, merge, [], [said], moment);
  const renewed = merged.answers.map((row) => ({ ...row, lastTime: "no" as const }));
  const { copy, assessment } = interpretOurs(
    planToGrids(issue(psems, { ...merged, answers: renewed, marking: "CONFIDENTIAL" }, [2])),
  );
  const evidence = "The owner's words\n\nZoë Hall:\nZoë's own words";
  const [, second, third] = assessment.answers;
  expect(second).toMatchObject({
    marks: [{ response: "in-part", text: "X" }],
    evidence,
    lastTime: "no",
  });
  expect(copy?.base.statements.get(2)).toEqual({ response: "in-part", evidence });
  expect(third).toMatchObject({ marks: [], evidence: "" });
  expect(third).not.toHaveProperty("lastTime");
  expect(assessment.marking).toBe("CONFIDENTIAL");
});

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
  expect(others[0]?.slice(2, 8)).toEqual([null, null, tell("mark 2"), null, null, tell("evidence 2")]);
  expect(others[1]?.[8]).toBe("No answer needed");
});

test("[I2] the Cover shows what to answer, who it is for, when it is due, who to return it to, and the ids", () => {
  const answers = owners.answers.map((row) => ({ ...row, marks: [{ response: "no", text: "X" } as const] }));
  const cover = sheetOf(planToGrids(issue(psems, { ...owners, answers }, [1, 2, 3, 12])), "Cover");
  const said = new Map(cover.cells.map((row) => [String(valueOf(row[0]) ?? ""), valueOf(row[1])]));
  expect(textAt(cover, "A3")).toBe("Copy for Bob Brown");
  const section = psems.sections.find(({ statements }) => statements.some(({ number }) => number === 12));
  expect(Object.fromEntries(said)).toMatchObject({
    "4 of 43 statements": `PLAN Policy: 1–3\n${section?.sheet}: 12`,
    Due: 46357,
    "Return to": "Olive Owen, olive@example.org",
    Progress: "4 of 4 answered",
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

test("[I3] a copy knows what is asked and what the owner's rows held, whatever letters they are in", () => {
  const odd = '𝒜 \u2028 "é" =1+1 _x0041_ \u007f'.repeat(1_500).slice(0, 32_767);
  const written: Assessment = {
    ...owners,
    answers: owners.answers.map((row) => ({ ...row, marks: [{ response: "no", text: "X" }], evidence: odd })),
    prompts: owners.prompts.map((row, index) => ({ ...row, bearsOn: index === 0 ? "30" : row.bearsOn })),
  };
  const { copy, findings } = interpretOurs(planToGrids(issue(psems, written, [1, 2, 30])));
  expect(findings).toEqual([]);
  expect(copy).toMatchObject({
    issuedTo: "Bob Brown",
    due: "2026-12-01",
    asked: [1, 2, 30],
    sharesAll: false,
  });
  expect([...(copy?.base.statements ?? [])]).toEqual(
    [1, 2, 30].map((number) => [number, { response: "no", evidence: odd }]),
  );
  expect(copy?.base.prompts.get("A1.1")).toEqual({
    answer: tell("answer A1.1"),
    evidence: tell("reference A1.1"),
    bearsOn: "30",
  });
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

test("[X5] repair of a copy keeps what was filled in, even where nothing was asked, and what was issued", () => {
  const issued = planToGrids(issue(psems, owners, [1, 2, 30], { name: "" }));
  const cover = sheetOf(issued, "Cover");
  const nameRow = cover.cells.findIndex(([label]) => label === "Your name") + 1;
  const filled = interpretOurs(
    inTurn(
      typeInto("PLAN Policy", { C6: "X", E6: null, H6: "Mine", D9: "X", H9: "Not asked, but true" }),
      typeInto("Annex A 1", { C8: "An answer", E8: "31" }),
      typeInto("Cover", { [`B${nameRow}`]: "Zoë", [`B${nameRow + 1}`]: "Guard" }),
    )(issued),
  );
  expect(filled.assessment.answers[3]).toMatchObject({ evidence: "Not asked, but true" });
  const outcome = planRepair(filled, "2027-01-31");
  const repaired = interpretOurs(planToGrids(outcome.plan));
  expect(repaired.findings).toEqual([]);
  expect(withoutPlaces(repaired.assessment)).toEqual(withoutPlaces(filled.assessment));
  expect(repaired.copy).toEqual(filled.copy);
  expect(repaired.copy?.filledInBy).toEqual({ name: "Zoë", role: "Guard", sections: "" });
  expect(repaired.ids).toEqual(filled.ids);
  const sections = psems.sections.map(({ sheet }) => sheet);
  expect(outcome.plan.sheets.map(({ name }) => name)).not.toContain("Dashboard");
  expect(outcome.plan.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sections));
});

test("[I1] the numbers asked are those of the checklist, in its order", () => {
  const { copy } = interpretOurs(planToGrids(issue(psems, owners, [99, 12, 2, 2])));
  expect(copy?.asked).toEqual([2, 12]);
});
