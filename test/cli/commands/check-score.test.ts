import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describeFinding } from "../../../src/assessment/findings/words/describe-finding";
import { findAnswerFindings } from "../../../src/assessment/findings/answer-findings";
import { findingCodes } from "../../../src/assessment/findings/findings";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { Checklist } from "../../../src/checklist/checklist";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answer, answerExample, psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
import { withCells } from "../../support/interop/cases";
import { makeZip, workbookOf } from "../../support/file/make-zip";
import { Desk, expectOneLine } from "../../support/cli/call";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

/** The beginning of a file of the form that Office used before 2007, with a stream of a name. */
function oleFile(stream: string): Uint8Array {
  const signature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([signature, Buffer.alloc(504), Buffer.from(stream, "utf16le")]);
}

/** Writes the workbook of an assessment and returns its path. */
async function save(name: string, assessment: Assessment, checklist: Checklist = psems): Promise<string> {
  writeFileSync(desk.at(name), await write(planWorkbook(checklist, assessment, stamp)));
  return desk.at(name);
}

const complete = {
  ...answeringAll(psems, "yes"),
  prompts: answeringAll(psems, "yes").prompts.map((entry) => ({ ...entry, answer: "seen" })),
};

describe("check", () => {
  test("[C4] as data: one object for one file, with these keys and no others", async () => {
    const assessment = answer(psems, { 1: ["in-part", "one"], 2: "no" });
    const file = await save("a.xlsx", assessment);
    const { status, out, errors } = await desk.call(["check", file, "--json"]);
    expect([status, errors]).toEqual([1, []]);
    const { answers } = interpretOurs(await gridsOf(readFileSync(file))).assessment;
    const findings = findAnswerFindings(psems, { ...assessment, answers });
    expect(JSON.parse(out)).toEqual({
      file,
      template: "psems",
      complete: false,
      answered: 2,
      statements: 43,
      findings: findings.map((finding) => ({
        code: finding.code,
        severity: findingCodes[finding.code],
        statement: finding.statement,
        sheet: finding.sheet,
        address: finding.address,
        message: describeFinding(finding, psems),
      })),
    });
    expect(findings.length).toBe(42);
    expect(findings[0]).toMatchObject({
      code: "gap-without-action",
      statement: 2,
      sheet: "PLAN Policy",
      address: "H7",
    });
  });

  test("[C2] status 0 when every statement is answered and nothing is wrong, warnings or not", async () => {
    const file = await save("a.xlsx", complete);
    const said = await desk.call(["check", file, "--json"]);
    expect(said.status).toBe(0);
    const data = JSON.parse(said.out);
    expect(data).toMatchObject({ complete: true, answered: 43, statements: 43 });
    expect(data.findings).toHaveLength(43);
    expect(data.findings.every(({ severity }: { severity: string }) => severity === "warning")).toBe(true);
  });

  test("[C20] for people: what is wrong, where, and what to do, in groups", async () => {
    const file = await save("a.xlsx", answer(psems, { 2: "no" }));
    const { status, out } = await desk.call(["check", file]);
    expect(status).toBe(1);
    expect(out.split("\n").slice(0, 4)).toEqual([
      file,
      "  1 of 43 statements answered.",
      "  42 unanswered: 1, 3–43",
      "",
    ]);
    expect(out).toContain(
      "  Warnings (1)\n    Statement 2 is answered No without an action (PLAN Policy, H7).",
    );
    const mixed = answer(psems, { 5: "yes", 6: "yes", 8: "yes" });
    const marked = new Map([
      [1, [{ response: "yes", text: "No" }]],
      [2, [{ response: "no", text: "Yes" }]],
      ...[3, 4].map(
        (number) => [number, ["yes", "no"].map((response) => ({ response, text: "X" }))] as const,
      ),
    ] as const) as ReadonlyMap<number, Assessment["answers"][number]["marks"]>;
    const answers = mixed.answers.map((entry) => ({
      ...entry,
      marks: marked.get(entry.statement) ?? entry.marks,
    }));
    const groups = (await desk.call(["check", await save("c.xlsx", { ...mixed, answers })])).out.split("\n");
    expect(groups.slice(1)).toEqual([
      "  3 of 43 statements answered.",
      "  36 unanswered: 7, 9–43",
      "",
      "  Errors (4)",
      "    2 statements have several responses: 3–4",
      "    2 marks contradict their boxes:",
      "      Statement 1 has “No” under Yes, which does not count as Yes (PLAN Policy,",
      "        C6). If you mean No, put an X under it and clear this cell.",
      "      Statement 2 has “Yes” under No, which does not count as No (PLAN Policy,",
      "        E7). If you mean Yes, put an X under it and clear this cell.",
      "",
      "  Warnings (3)",
      "    3 Yes answers have no evidence: 5–6, 8",
      "",
    ]);
    const good = await desk.call(["check", await save("b.xlsx", complete)]);
    expect(good.out).toContain("Every row has exactly one response.");
    expect(good.out).not.toContain("Errors");
  });
});

describe("score", () => {
  test("[C4] as data: the guidance's example, made by generate and scored", async () => {
    writeFileSync(
      desk.at("answers.json"),
      JSON.stringify({
        responses: [
          { statement: 1, response: "in-part" },
          { statement: 2, response: "no" },
          { statement: 3, response: "in-part" },
          { statement: 4, response: "yes" },
          { statement: 5, response: "not-sure", evidence: "Ask the Accountable Manager" },
        ],
      }),
    );
    const file = desk.at("example.xlsx");
    await desk.call(["generate", "--out", file, "--answers", desk.at("answers.json")]);
    const { status, out } = await desk.call(["score", file, "--json"]);
    expect(status).toBe(1);
    const data = JSON.parse(out);
    expect(Object.keys(data)).toEqual(["file", "overall", "phases", "sections"]);
    expect(data.sections[0]).toEqual({
      id: "plan-policy",
      title: psems.sections[0]?.title,
      score: 0.4,
      low: 0.4,
      high: 0.6,
      rating: "red",
      provisional: false,
      answered: 5,
      applicable: 5,
      statements: 5,
      counts: { yes: 1, inPart: 2, no: 1, notSure: 1, notApplicable: 0, unanswered: 0 },
    });
    expect(data.overall).toMatchObject({
      id: "overall",
      rating: "incomplete",
      provisional: true,
      answered: 5,
      statements: 43,
    });
    expect(data.overall.score).toBeCloseTo(2 / 43, 12);
    expect(data.overall.high).toBeCloseTo(41 / 43, 12);
    const results = scoreAssessment(psems, answerExample(psems));
    const rows = [data.overall, ...data.phases, ...data.sections];
    [results.overall, ...results.phases, ...results.sections].forEach((result, index) => {
      expect(result).toMatchObject(rows[index]);
      expect(Object.keys(rows[index])).toEqual(Object.keys(data.sections[0]));
    });
    expect(rows).toHaveLength(1 + psems.phases.length + psems.sections.length);
  });

  test("as data: no score where nothing applies", async () => {
    const file = await save("a.xlsx", answeringAll(psems, "not-applicable"));
    const { status, out } = await desk.call(["score", "--json", file]);
    expect(status).toBe(0);
    expect(JSON.parse(out).overall).toMatchObject({
      score: null,
      low: null,
      high: null,
      rating: "not-applicable",
      applicable: 0,
    });
  });

  test("[S3 S6 S8 S9] for people: scores, ranges, what holds a rating, and the rule", async () => {
    const file = await save("a.xlsx", answeringAll(psems, "yes", { 1: "no" }));
    const { out } = await desk.call(["score", file]);
    expect(out).toMatch(/PLAN Policy +5 of 5 +80% +80% +▲ Amber +Amber\n/);
    expect(out).toContain("  PLAN Policy is held at Amber: a statement is No or Not sure.\n");
    expect(out).toMatch(/Overall +43 of 43 +97% +97% +● Green +Green\n/);
    expect(out).toContain("0 of 43 answers have evidence.");
    expect(out).toContain("This is the standard rule.");
    expect(out).toContain("Scores and ratings are this tool's, not CPNI's");
    expect(out).not.toContain("Provisional");
  });

  test("[S9] for people: a changed rule, an unfinished assessment, and another publisher's checklist", async () => {
    const assessment = answer(smallChecklist, { 11: "yes" });
    const changed = { ...assessment, rule: { ...assessment.rule, greenAt: 0.9 } };
    const { out } = await desk.call(["score", await save("a.xlsx", changed, smallChecklist)]);
    expect(out).toContain("Provisional: a row without a response counts as 0.");
    expect(out).toContain("Differs from the standard rule: Green at 90% (standard: 80%).");
    expect(out).not.toContain("CPNI");
  });
});

describe("several files", () => {
  test("[C2 C4] an array in the order given, and the worst status", async () => {
    const bad = await save("bad.xlsx", answer(psems, {}));
    const good = await save("good.xlsx", complete);
    for (const command of ["check", "score"]) {
      const said = await desk.call([command, good, bad, "--json"]);
      expect([said.status, said.errors]).toEqual([1, []]);
      expect(JSON.parse(said.out).map(({ file }: { file: string }) => file)).toEqual([good, bad]);
      expect((await desk.call([command, good, good])).status).toBe(0);
      const text = (await desk.call([command, good, bad])).out;
      expect(text.indexOf(good)).toBeLessThan(text.indexOf(bad));
    }
  });

  test("one that cannot be used does not keep the others from being read", async () => {
    const good = await save("good.xlsx", complete);
    const said = await desk.call(["score", desk.at("none.xlsx"), good, "--json"]);
    expect(said.status).toBe(2);
    expect(said.errors).toHaveLength(1);
    expect(said.errors[0]).toContain(desk.at("none.xlsx"));
    expect(JSON.parse(said.out)).toMatchObject([{ file: good }]);
  });
});

describe("a file that cannot be used is named in one line that says what to do, and nothing is written", () => {
  const cases: readonly (readonly [
    string,
    () => Promise<Uint8Array | string> | Uint8Array | string,
    RegExp,
  ])[] = [
    ["empty", () => "", /is empty/],
    ["text", () => "No.,Statement\n1,Policy\n", /text file/],
    ["not a zip", () => "\x01\x02", /not an Excel workbook/],
    [
      "a zip that is no workbook",
      () => makeZip([{ name: "readme.txt", content: "hello" }]),
      /not an Excel workbook/,
    ],
    ["a workbook that is not ours", () => workbookOf(""), /does not contain a checklist/],
    [
      "cut short",
      async () => (await write(planWorkbook(psems, complete, stamp))).slice(0, 30_000),
      /end of the file is missing/,
    ],
    [
      "protected by a password",
      () => write(planWorkbook(psems, complete, stamp), { password: "secret" }),
      /password/,
    ],
    ["an old Excel workbook", () => oleFile("Workbook"), /\.xls\)/],
    [
      "of an older template",
      () => write(planWorkbook({ ...psems, version: "0.9" }, answer(psems, {}), stamp)),
      /version 0\.9/,
    ],
    [
      "of a newer form",
      () => write(withCells(planWorkbook(psems, complete, stamp), "_psems", { B2: 3 })),
      /format: is 3/,
    ],
    [
      "with a broken checklist in it",
      () => write(withCells(planWorkbook(psems, complete, stamp), "_psems", { B8: "{" })),
      /cannot be read/,
    ],
  ];

  test.each(cases)("%s", async (_, make, reason) => {
    writeFileSync(desk.at("given.xlsx"), await make());
    for (const command of ["check", "score"]) {
      for (const options of [[], ["--json"]]) {
        const said = await desk.call([command, desk.at("given.xlsx"), ...options]);
        expectOneLine(said, desk.at("given.xlsx"));
        expect(said.errors[0]).toMatch(reason);
      }
    }
    expect(desk.files()).toEqual(["given.xlsx"]);
  });

  test("not there, a folder, or under a file", async () => {
    mkdirSync(desk.at("folder"));
    writeFileSync(desk.at("file"), "");
    for (const name of ["none.xlsx", "folder", "file/a.xlsx"])
      expectOneLine(await desk.call(["check", desk.at(name)]), desk.at(name));
  });

  test("[C7 F8] a checklist that calls itself ours, and is not", async () => {
    const changed: Checklist = { ...psems, shortTitle: `${psems.shortTitle}, shortened` };
    const file = await save("changed.xlsx", complete, changed);
    const said = await desk.call(["check", file]);
    expectOneLine(said, file);
    expect(said.errors[0]).toMatch(/has been altered/);
  });
});

describe("codes that a terminal would obey are shown, not sent", () => {
  const evil = "\u001b[2J\u009b31m\u0007";

  test("in the text of a workbook", async () => {
    const assessment = answer(psems, {});
    const answers = assessment.answers.map((entry, index) =>
      index === 0
        ? { ...entry, marks: [{ response: "yes" as const, text: `?${evil}\nStatement 9 is fine` }] }
        : entry,
    );
    const file = await save("a.xlsx", { ...assessment, answers });
    const { out } = await desk.call(["check", file]);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(out).toMatch(/the text “\?.*Statement 9 is fine/);
    const data = await desk.call(["check", file, "--json"]);
    expect(data.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(JSON.stringify(JSON.parse(data.out).findings)).toContain("\u009b31m");
  });

  test("in the name of a file", async () => {
    const said = await desk.call(["check", desk.at(`${evil}\nno such.xlsx`)]);
    expectOneLine(said, "no such.xlsx");
    expect(said.errors[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });
});
