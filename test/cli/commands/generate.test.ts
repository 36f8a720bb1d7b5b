import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseAnswers } from "../../../src/assessment/answers/answers-file";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { smallChecklist, smallTemplate } from "../../support/checklist/small-checklist";
import { psems, stamp } from "../../support/psems";
import { gridsOf, interpretOurs, withoutPlaces } from "../../support/workbook/grids";
import { Desk, expectOneLine } from "../../support/cli/call";

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

const answers = {
  details: { organisation: "From the file", stakeholders: "Ann; Bob", date: "2026-01-31" },
  responses: [
    { statement: 1, response: "in-part", evidence: "=1+1" },
    { statement: 43, response: "not-applicable" },
  ],
};

async function open(name: string) {
  return interpretOurs(await gridsOf(readFileSync(desk.at(name))));
}

test("a blank workbook: nothing filled in, nothing wrong, stamped with new ids and the time", async () => {
  const said = await desk.call(["generate", "--out", desk.at("new.xlsx")]);
  expect(said).toEqual({
    status: 0,
    out: `${desk.at("new.xlsx")}: ${psems.title}, ready to fill in.\n`,
    errors: [],
  });
  const found = await open("new.xlsx");
  expect(found.findings).toEqual([]);
  expect(withoutPlaces(found.assessment)).toEqual(blankAssessment(psems));
  expect(found.created).toBe(stamp.created);
  expect(found.ids.assessmentId).not.toBe(found.ids.copyId);
  expect(desk.files()).toEqual(["new.xlsx"]);
});

test("it is the workbook that the plan gives, byte for byte", async () => {
  await desk.call(["generate", "--out", desk.at("new.xlsx")], { newId: () => stamp.copyId });
  const plan = planWorkbook(psems, blankAssessment(psems), { ...stamp, assessmentId: stamp.copyId });
  expect(Buffer.compare(readFileSync(desk.at("new.xlsx")), Buffer.from(await write(plan)))).toBe(0);
});

test("[C5] each detail of the call, and answers from a file; the call goes before the file", async () => {
  writeFileSync(desk.at("answers.json"), `\uFEFF${JSON.stringify(answers)}`);
  const words = ["--organisation", "=Org", "--site", "Site 3/4", "--assessor", "Zoë", "--date", "2026-03-31"];
  const said = await desk.call([
    "generate",
    "--out",
    desk.at("a.xlsx"),
    "--answers",
    desk.at("answers.json"),
    ...words,
  ]);
  expect(said.status).toBe(0);
  const parsed = parseAnswers(psems, answers);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const details = {
    ...parsed.value.details,
    organisation: "=Org",
    site: "Site 3/4",
    assessor: "Zoë",
    date: "2026-03-31",
  };
  expect(details.stakeholders).toBe("Ann; Bob");
  expect(withoutPlaces((await open("a.xlsx")).assessment)).toEqual({ ...parsed.value, details });
});

test("another template, by itself and with answers to it", async () => {
  writeFileSync(desk.at("template.json"), JSON.stringify(smallTemplate));
  writeFileSync(
    desk.at("answers.json"),
    JSON.stringify({ responses: [{ statement: 103, response: "yes" }] }),
  );
  const words = ["--template", desk.at("template.json"), "--answers", desk.at("answers.json")];
  expect((await desk.call(["generate", "--out", desk.at("a.xlsx"), ...words])).status).toBe(0);
  const { checklist, assessment } = await open("a.xlsx");
  expect(checklist).toEqual(smallChecklist);
  expect(assessment.answers.find(({ statement }) => statement === 103)?.marks).toEqual([
    { response: "yes", text: "X" },
  ]);
});

test("[C3] a file that is there is not written over, but with --force", async () => {
  writeFileSync(desk.at("there.xlsx"), "kept");
  expectOneLine(await desk.call(["generate", "--out", desk.at("there.xlsx")]), desk.at("there.xlsx"));
  expect(readFileSync(desk.at("there.xlsx"), "utf8")).toBe("kept");
  expect((await desk.call(["generate", "--out", desk.at("there.xlsx"), "--force"])).status).toBe(0);
  expect((await open("there.xlsx")).findings).toEqual([]);
  expect(desk.files()).toEqual(["there.xlsx"]);
});

test("a file that appears while the workbook is made is not written over", async () => {
  const newId = (): string => {
    writeFileSync(desk.at("late.xlsx"), "kept");
    return stamp.copyId;
  };
  const said = await desk.call(["generate", "--out", desk.at("late.xlsx")], { newId });
  expectOneLine(said, desk.at("late.xlsx"));
  expect(readFileSync(desk.at("late.xlsx"), "utf8")).toBe("kept");
});

test("--force for a file that is not there makes it", async () => {
  expect((await desk.call(["generate", "--force", "--out", desk.at("new.xlsx")])).status).toBe(0);
  expect(desk.files()).toEqual(["new.xlsx"]);
});

describe("what cannot be done is said in one line, and nothing is written", () => {
  const bad: readonly (readonly [string, string, unknown])[] = [
    ["--answers", "is no JSON", '{"responses": [\n  {"statement": 1\n  "response"'],
    [
      "--answers",
      "answers a statement that is not there",
      { responses: [{ statement: 99, response: "yes" }] },
    ],
    [
      "--answers",
      "answers a statement twice",
      { responses: [1, 1].map((statement) => ({ statement, response: "no" })) },
    ],
    ["--answers", "has another response", { responses: [{ statement: 1, response: "maybe" }] }],
    ["--answers", "has a key that is not known", { reponses: [] }],
    ["--answers", "is a list", []],
    ["--template", "is no JSON", "not json\u001b[2J"],
    ["--template", "lacks nearly all", { id: "x" }],
    ["--template", "names a phase that is not there", { ...smallTemplate, phases: [] }],
    ["--template", "is null", "null"],
  ];

  test.each(bad)("[C5] %s FILE that %s", async (option, _, content) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(desk.at("given.json"), text);
    const said = await desk.call(["generate", "--out", desk.at("new.xlsx"), option, desk.at("given.json")]);
    expectOneLine(said, desk.at("given.json"));
    expect(said.errors[0]).not.toContain("\u001b");
    expect(desk.files()).toEqual(["given.json"]);
  });

  test.each(["--answers", "--template"])("%s FILE that is not there, or a folder", async (option) => {
    const words = ["generate", "--out", desk.at("new.xlsx"), option];
    expectOneLine(await desk.call([...words, desk.at("none.json")]), desk.at("none.json"));
    expectOneLine(await desk.call([...words, desk.folder]), desk.folder);
    expect(desk.files()).toEqual([]);
  });

  test.each(["31/03/2026", "2026-02-30", "soon", ""])("--date %p", async (date) => {
    expectOneLine(await desk.call(["generate", "--out", desk.at("new.xlsx"), "--date", date]), "--date");
    expect(desk.files()).toEqual([]);
  });

  test.each([
    ["too long for a cell", "x".repeat(32_768)],
    ["a bell in it", "ding\u0007"],
  ])("--organisation with text %s", async (_, text) => {
    expectOneLine(
      await desk.call(["generate", "--out", desk.at("new.xlsx"), "--organisation", text]),
      "--organisation",
    );
    expect(desk.files()).toEqual([]);
  });

  test.each([[[]], [["--force"]]])(
    "--out in a folder that is not there, or under a file, or a folder itself %p",
    async (force) => {
      writeFileSync(desk.at("file"), "");
      mkdirSync(desk.at("folder"));
      for (const [out, words] of [
        ["none/new.xlsx", "no such folder"],
        ["file/new.xlsx", "not a folder"],
        ["folder", "is a folder"],
      ] as const) {
        const said = await desk.call(["generate", "--out", desk.at(out), ...force]);
        expectOneLine(said, desk.at(out));
        expect(said.errors[0]).toContain(words);
      }
      expect(desk.files()).toEqual(["file", "folder"]);
    },
  );
});

describe("[C2] a call that makes no sense", () => {
  test.each<readonly [readonly string[], string]>([
    [["generate"], "--out"],
    [["generate", "--out", ""], "--out"],
    [["generate", "--out"], "--out"],
    [["generate", "--out", "a.xlsx", "b.xlsx"], "b.xlsx"],
    [["generate", "--out", "a.xlsx", "--colour", "red"], "--colour"],
    [["generate", "--out", "--force"], "--out"],
    [["genrate"], "genrate"],
    [["gen\u001b[2Jrate\nx"], "rate"],
    [["check"], "check"],
    [["score", "--jsn", "a.xlsx"], "--jsn"],
  ])("%p", async (words, naming) => {
    const said = await desk.call(words);
    expectOneLine(said, naming);
    expect(said.errors[0]).toMatch(/ See psems( (generate|check|score))? --help\.$/);
  });

  test.each<readonly [readonly string[], readonly string[]]>([
    [[], ["generate", "check", "score", "Exit status"]],
    [["help"], ["generate", "check", "score", "Exit status"]],
    [["--help"], ["generate", "check", "score", "Exit status"]],
    [
      ["generate", "--help"],
      ["psems generate", "--out <file>", "--template <file>"],
    ],
    [
      ["check", "-h"],
      ["psems check", "<workbook...>", "--json"],
    ],
    [
      ["help", "merge"],
      ["psems merge", "[returned...]", "--most-cautious"],
    ],
  ])("[C1] help: %p", async (words, parts) => {
    const said = await desk.call(words);
    expect([said.status, said.errors]).toEqual([0, []]);
    for (const part of parts) expect(said.out).toContain(part);
  });

  test("[C1] a word that nobody knows gets the nearest one that is known", async () => {
    expect((await desk.call(["genrate"])).errors[0]).toContain("Did you mean generate?");
    expect((await desk.call(["score", "--jsn", "a.xlsx"])).errors[0]).toContain("Did you mean --json?");
  });

  test("[C1] help lists each command once", async () => {
    const { out } = await desk.call(["--help"]);
    const listed = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    expect(listed).toEqual([...new Set(listed)]);
    expect(listed).toEqual(expect.arrayContaining(["generate", "renew", "rollup", "limits"]));
  });

  test("version", async () => {
    expect(await desk.call(["--version"])).toEqual({ status: 0, out: "1.2.3\n", errors: [] });
  });
});
