import { basename } from "node:path";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import { readBases, stateOf } from "../../../src/assessment/issuing/row-states";
import { answer, psems } from "../../support/psems";
import { write } from "../../../src/file/writing/write";
import { readPlan } from "../../../src/file/reading/read-plan";
import { withBoardPivot } from "../../../src/workbook/board/plan-board-pivot-sheet";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { psems as checklist, stamp } from "../../support/psems";
import { fillIn, putCell, type FilledIn } from "../../support/workbook/fill-in";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
import { must } from "../../support/must";
import { makeZip } from "../../support/file/make-zip";
import { openParts } from "../../support/file/open-parts";
import { copyName } from "../../support/cli/copy-name";
import { Desk, expectOneLine } from "../../support/cli/call";

/** Of the owner's workbook. */
const grid = { organisation: "Northern Grid plc", site: "" };
let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  const blank = answer(psems, { 2: ["yes", "Policy v1"], 9: "no" });
  const owners = {
    ...blank,
    details: { ...blank.details, ...grid, assessor: "Olive" },
    marking: "",
  };
  writeFileSync(desk.at("base.xlsx"), await write(planWorkbook(checklist, owners, stamp)));
});
afterEach(() => desk.clear());

async function open(name: string) {
  return interpretOurs(await gridsOf(readFileSync(desk.at(name))));
}

async function issue(contributors: readonly object[], ...words: readonly string[]): Promise<string[]> {
  writeFileSync(desk.at("to.json"), JSON.stringify(contributors));
  const said = await desk.call([
    "issue",
    desk.at("base.xlsx"),
    "--to",
    desk.at("to.json"),
    "--out",
    desk.at("out"),
    "--json",
    ...words,
  ]);
  expect(said).toMatchObject({ status: 0, errors: [] });
  return (JSON.parse(said.out) as { file: string }[]).map(({ file }) => file);
}

async function fill(file: string, filled: FilledIn): Promise<void> {
  writeFileSync(file, await fillIn(readFileSync(file), filled));
}

interface Report {
  readonly files: { file: string; contributor: string; verdict: string; findings: { code: string }[] }[];
  readonly rows: { statement: number; outcome: string; answers: object[]; decision: object | null }[];
}

async function merge(files: readonly string[], ...words: readonly string[]) {
  const said = await desk.call([
    "merge",
    desk.at("base.xlsx"),
    ...files,
    "--out",
    desk.at("merged.xlsx"),
    "--json",
    ...words,
  ]);
  return { ...said, report: JSON.parse(said.out || "null") as Report };
}

const anna = { name: "Anna Smith", email: "anna@example.org", due: "2026-12-01", statements: [1, 2, 3] };
const bob = { name: "Bob", sections: ["plan-policy"] };

test("a copy for each, named for a person, with nothing that is not asked; the register stands in the workbook", async () => {
  const files = await issue([anna, bob, { name: "Anna Smith" }]);
  expect(files.map((file) => file.slice(desk.folder.length))).toEqual([
    "/out/Northern Grid plc – PSeMS checklist copy – Anna Smith – 2026-11-23.xlsx",
    "/out/Northern Grid plc – PSeMS checklist copy – Bob – 2026-11-23.xlsx",
    "/out/Northern Grid plc – PSeMS checklist copy – Anna Smith – 2026-11-23 (2).xlsx",
  ]);
  const copy = interpretOurs(await gridsOf(readFileSync(files[0] ?? "")));
  expect(copy.copy).toMatchObject({
    issuedTo: "Anna Smith",
    due: "2026-12-01",
    returnTo: "Olive",
    asked: [1, 2, 3],
  });
  expect(copy.findings).toEqual([]);
  expect(copy.assessment.answers.find(({ statement }) => statement === 9)?.marks).toEqual([]);
  const { assessment } = await open("base.xlsx");
  expect(
    assessment.circulation.contributors.map(({ name, email, asked, due, issuedOn }) => [
      name,
      email,
      asked,
      due,
      issuedOn,
    ]),
  ).toEqual([
    ["Anna Smith", "anna@example.org", "1–3", "2026-12-01", stamp.today],
    ["Bob", "", "1–5", "", stamp.today],
    ["Anna Smith", "", "1–43", "", stamp.today],
  ]);
});

test("the words to send a copy with are there to be taken", async () => {
  writeFileSync(desk.at("to.json"), JSON.stringify([anna]));
  const words = [
    "issue",
    desk.at("base.xlsx"),
    "--to",
    desk.at("to.json"),
    "--out",
    desk.at("out"),
    "--json",
  ];
  const [copy] = JSON.parse((await desk.call(words)).out) as {
    covering: { subject: string; body: string };
  }[];
  expect(copy?.covering.subject).toContain("Northern Grid plc");
  expect(copy?.covering.body).toMatch(/Dear Anna Smith,[^]*send it to Olive by 1 December 2026/);
});

test.each([
  [[], "Blank", []],
  [["--with-my-answers"], "With my answers", [{ response: "yes", evidence: "Policy v1" }]],
  [["--with-everything"], "With everything", [{ response: "yes", evidence: "Policy v1" }]],
  [["--share-all"], "With everything", [{ response: "yes", evidence: "Policy v1" }]],
])(
  "[I1 X6] issue %j: what the copy shows, and what the register has of it",
  async (words, included, shown) => {
    const [file = ""] = await issue([anna], ...words);
    const copy = interpretOurs(await gridsOf(readFileSync(file)));
    expect(copy.findings).toEqual([]);
    expect(copy.assessment.answers.flatMap(({ owners }) => owners ?? [])).toEqual(shown);
    const [row] = (await open("base.xlsx")).assessment.circulation.contributors;
    expect(row).toMatchObject({ name: "Anna Smith", included });
    expect(readBases(row?.rowStates ?? "")[0]?.states?.get(2)).toEqual(stateOf("yes", "Policy v1"));
  },
);

test("[C1] my answers and everything cannot be asked for at once", async () => {
  writeFileSync(desk.at("to.json"), JSON.stringify([anna]));
  const words = ["issue", desk.at("base.xlsx"), "--to", desk.at("to.json"), "--out", desk.at("out")];
  for (const other of ["--with-everything", "--share-all"])
    expectOneLine(await desk.call([...words, "--with-my-answers", other]), "--with-my-answers");
});

test("[I4] copies with a protective marking and no password: one line on standard error says so", async () => {
  const { assessment } = await open("base.xlsx");
  const marked = planWorkbook(checklist, { ...assessment, marking: "OFFICIAL" }, stamp);
  writeFileSync(desk.at("base.xlsx"), await write(marked));
  writeFileSync(desk.at("to.json"), JSON.stringify([anna]));
  writeFileSync(desk.at("password"), "Grüße 7");
  const words = ["issue", desk.at("base.xlsx"), "--to", desk.at("to.json"), "--out", desk.at("out")];
  const unprotected = await desk.call(words);
  expect(unprotected.status).toBe(0);
  expect(unprotected.errors).toEqual([
    expect.stringMatching(/base\.xlsx: .*OFFICIAL.*--password-file FILE\.$/),
  ]);
  const closed = await desk.call([...words, "--force", "--password-file", desk.at("password")]);
  expect(closed).toMatchObject({ status: 0, errors: [] });
});

test("[X3] an issue that fails leaves the copies that were there, and none of its own", async () => {
  const [file = ""] = await issue([anna]);
  const before = readFileSync(file);
  const words = ["issue", desk.at("base.xlsx"), "--to", desk.at("to.json"), "--out", desk.at("out")];
  expectOneLine(
    await desk.call([...words, "--force", "--register", desk.at("no/folder/register.xlsx")]),
    "no/folder",
  );
  expect(readdirSync(desk.at("out"))).toEqual([copyName("Anna Smith", grid)]);
  expect(Buffer.compare(readFileSync(file), before)).toBe(0);
});

test("[C3 C6] with --register, issue lists what is not in the new file; without it, such a workbook is not written again", async () => {
  const parts = await openParts(readFileSync(desk.at("base.xlsx")));
  const breaks = '<colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>';
  const broken = [...parts].map(([name, content]) => ({
    name,
    content: content.replace("</headerFooter>", `$&${breaks}`),
  }));
  writeFileSync(desk.at("base.xlsx"), makeZip(broken));
  writeFileSync(desk.at("to.json"), JSON.stringify([anna]));
  const words = ["issue", desk.at("base.xlsx"), "--to", desk.at("to.json"), "--out", desk.at("out")];
  expectOneLine(await desk.call(words), "Page breaks between columns are not kept");
  const said = await desk.call([...words, "--register", desk.at("register.xlsx")]);
  expect(said.status).toBe(0);
  expect(said.errors).toEqual([
    expect.stringMatching(
      /base\.xlsx: Page breaks between columns are not kept.* It is not in .*register\.xlsx\.$/,
    ),
  ]);
});

test("[E2] the address of a link that a formula makes is merged as plain text", async () => {
  const [file = ""] = await issue([anna]);
  const opened = must(await readPlan(readFileSync(file)));
  const link = { formula: '=HYPERLINK("https://example.org/m14","Minutes")', value: "Minutes" };
  writeFileSync(file, await write(putCell(opened.plan, "PLAN Policy", "H6", link)));
  const said = await merge([file]);
  expect(said.status).toBe(0);
  const { assessment } = await open("merged.xlsx");
  expect(assessment.answers[0]?.evidence).toBe("Anna Smith:\nMinutes\nhttps://example.org/m14");
});

test("[E2] an id in the decisions file that no copy has is reported and ignored", async () => {
  const [file = ""] = await issue([anna]);
  await fill(file, { responses: { 1: "yes" } });
  writeFileSync(desk.at("decisions.json"), JSON.stringify([{ comments: ["00000000-1-H6"] }]));
  const said = await merge([file], "--decisions", desk.at("decisions.json"));
  expect(said.status).toBe(0);
  expect(said.errors).toEqual([expect.stringContaining("00000000-1-H6: no copy has a comment with this id")]);
});

test("a file that is not there is said, and the others are merged", async () => {
  const [file = ""] = await issue([anna]);
  const said = await merge([desk.at("gone.xlsx"), file]);
  expect(said).toMatchObject({ status: 2, report: { files: [{ findings: [{ code: "not-opened" }] }, {}] } });
  expect(desk.files()).toContain("merged.xlsx");
});

test("[J62] check and score of a copy speak of what is asked alone", async () => {
  const [file = ""] = await issue([anna]);
  const said = await desk.call(["check", file, "--json"]);
  expect(JSON.parse(said.out)).toMatchObject({ statements: 3, answered: 0, findings: { length: 3 } });
  const { out } = await desk.call(["score", file]);
  expect(out.replace(/\s+/g, " ")).toContain(
    "This is a copy for Anna Smith. The scores cover only the statements asked (1–3).",
  );
  const json = JSON.parse((await desk.call(["score", file, "--json"])).out) as object;
  expect(json).toMatchObject({ copy: { issuedTo: "Anna Smith", asked: [1, 2, 3] } });
  for (const words of [["report"], ["board"]])
    expectOneLine(await desk.call([...words, file, "--out", desk.at("no.xlsx")]), "this is a copy");
});

test("[C9 X2] copies behind a password come back and are merged with it; without it they are refused by name", async () => {
  writeFileSync(desk.at("password"), "Grüße 7\nnot this line");
  const [file = ""] = await issue([anna], "--password-file", desk.at("password"));
  expect(readFileSync(file).subarray(0, 4)).toEqual(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  const closed = await merge([file]);
  expect(closed).toMatchObject({
    status: 2,
    report: { files: [{ verdict: "refused", findings: [{ code: "encrypted" }] }] },
  });
  expect(desk.files()).not.toContain("merged.xlsx");
  const opened = await merge([file], "--password-file", desk.at("password"));
  expect(opened).toMatchObject({ status: 0, report: { files: [{ contributor: "Anna Smith" }] } });
});

describe("copies that came back", () => {
  let files: string[];
  beforeEach(async () => {
    files = await issue([anna, bob]);
    await fill(files[0] ?? "", {
      responses: { 1: "yes", 2: "no", 3: "yes" },
      evidence: { 1: "Signed in May", 2: "Not yet", 3: '=HYPERLINK("http://x","y")' },
    });
    await fill(files[1] ?? "", {
      responses: { 1: "yes", 3: "no", 4: "not-applicable" },
      evidence: { 3: "Not for contractors" },
    });
  });

  test("[C2] disputes that nobody has decided: nothing is written, status 1", async () => {
    const said = await merge(files);
    expect(said.status).toBe(1);
    expect(said.report.files.map(({ contributor, verdict }) => [contributor, verdict])).toEqual([
      ["Anna Smith", "accepted"],
      ["Bob", "accepted-with-remarks"],
    ]);
    const outcomes = said.report.rows.filter(({ outcome }) => outcome !== "unchanged");
    expect(outcomes.map(({ statement, outcome }) => [statement, outcome])).toEqual([
      [1, "taken"],
      [2, "taken"],
      [3, "disputed"],
      [4, "taken"],
    ]);
    expect(outcomes[2]).toMatchObject({
      answers: [
        { contributor: "Anna Smith", response: "yes", evidence: '=HYPERLINK("http://x","y")' },
        { contributor: "Bob", response: "no", evidence: "Not for contractors" },
      ],
      decision: null,
    });
    expect(said.report.rows).toHaveLength(43);
    expect(desk.files()).not.toContain("merged.xlsx");
    expect(said.errors.join("\n")).toContain("Nothing was written");
  });

  test("decided by a file: answers, evidence under names, register and log stand in the new workbook", async () => {
    writeFileSync(
      desk.at("decisions.json"),
      JSON.stringify([{ statement: 3, response: "In part", why: "Staff yes, contractors no", by: "Olive" }]),
    );
    const said = await merge(files, "--decisions", desk.at("decisions.json"));
    expect(said).toMatchObject({ status: 0, errors: [] });
    const { assessment, findings } = await open("merged.xlsx");
    expect(findings).toEqual([]);
    const row = (number: number) => assessment.answers.find(({ statement }) => statement === number);
    expect(row(1)).toMatchObject({ marks: [{ response: "yes" }], evidence: "Anna Smith:\nSigned in May" });
    expect(row(2)).toMatchObject({
      marks: [{ response: "no" }],
      evidence: "Policy v1\n\nAnna Smith:\nNot yet",
    });
    expect(row(3)).toMatchObject({
      marks: [{ response: "in-part" }],
      evidence: 'Anna Smith:\n=HYPERLINK("http://x","y")\n\nBob:\nNot for contractors',
    });
    expect(scoreAssessment(psems, assessment).overall.answered).toBe(5);
    const { contributors, log } = assessment.circulation;
    expect(contributors.map(({ name, returnedOn, file }) => [name, returnedOn, file])).toEqual([
      ["Anna Smith", stamp.today, copyName("Anna Smith", grid)],
      ["Bob", stamp.today, copyName("Bob", grid)],
    ]);
    expect(log).toHaveLength(6);
    expect(log.find(({ item, contributor }) => item === "3" && contributor === "Bob")).toMatchObject({
      outcome: "disputed",
      response: "No",
      before: "",
      after: "In part",
      decidedBy: "Olive",
      why: "Staff yes, contractors no",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    // Merged again into what came of it, the same files change nothing.
    const again = await desk.call([
      "merge",
      desk.at("merged.xlsx"),
      ...files,
      "--out",
      desk.at("again.xlsx"),
      "--json",
    ]);
    expect(again.status).toBe(0);
    const twice = await open("again.xlsx");
    expect(twice.assessment).toEqual(assessment);
  });

  test("[J60] [J62] an own answer that is replaced is listed with both answers, and stays with --keep-mine or a decision", async () => {
    const out = ["--out", desk.at("kept.xlsx"), "--leave-open"];
    const plain = await desk.call(["merge", desk.at("base.xlsx"), ...files, ...out]);
    // Files are called by their names, and the output by its path.
    expect(plain.out.startsWith(`${basename(files[0] ?? "")}: accepted, from Anna Smith.\n`)).toBe(true);
    expect(plain.out.endsWith(`\nWritten: ${desk.at("kept.xlsx")}\n`)).toBe(true);
    expect(plain.out).toMatch(
      /Your own answers replaced \(1\)[^\n]*--keep-mine[^\n]*\n    Statement 2: Yes becomes No \(Anna Smith, /,
    );
    const kept = await merge(files, "--leave-open", "--keep-mine");
    expect(kept.report.rows[1]).toMatchObject({
      replacesOwn: false,
      before: "yes",
      after: "yes",
      decision: { response: null, by: "psems --keep-mine" },
    });
    const { assessment } = await open("merged.xlsx");
    expect(assessment.answers[1]).toMatchObject({
      marks: [{ response: "yes" }],
      evidence: "Policy v1\n\nAnna Smith:\nNot yet",
    });
    expect(assessment.circulation.log.find(({ item }) => item === "2")).toMatchObject({
      ...{ response: "No", before: "Yes", after: "Yes", outcome: "disputed" },
      why: "The owner kept their own answer",
    });
    writeFileSync(
      desk.at("keep.json"),
      JSON.stringify([{ statement: 2, response: "keep", why: "Signed since", by: "Olive" }]),
    );
    const decided = await merge(files, "--leave-open", "--decisions", desk.at("keep.json"), "--force");
    expect(decided.errors).toEqual([]);
    expect(decided.report.rows[1]).toMatchObject({ after: "yes", decision: { by: "Olive" } });
  });

  test("the most cautious for all that are left", async () => {
    const said = await merge([...files].reverse(), "--most-cautious");
    expect(said.status).toBe(0);
    expect(said.report.rows[2]).toMatchObject({ decision: { response: "no", by: "psems --most-cautious" } });
  });

  test("[C2] a file that cannot be used is refused with the reason, and the rest is merged", async () => {
    writeFileSync(desk.at("photo.xlsx"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    const said = await merge([files[0] ?? "", desk.at("photo.xlsx"), files[0] ?? ""]);
    expect(said.status).toBe(2);
    expect(said.report.files.map(({ verdict }) => verdict)).toEqual([
      "accepted",
      "refused",
      "accepted-with-remarks",
    ]);
    expect(said.report.files[2]?.findings.map(({ code }) => code)).toContain("given-twice");
    expect(desk.files()).toContain("merged.xlsx");
  });
});

test("one copy that several people share: by name, and asked for where it is blank", async () => {
  const [file = ""] = await issue([{ statements: [1] }]);
  const nameless = await merge([file]);
  expect(nameless).toMatchObject({
    status: 2,
    report: { files: [{ findings: [{ code: "name-missing" }] }] },
  });
  await fill(file, { responses: { 1: "no" } });
  const named = await merge([file], "--name", `${file}=Zoë`);
  expect(named).toMatchObject({ status: 0, report: { files: [{ contributor: "Zoë" }] } });
});

test("[J4] the same file counts for two people, and once for each", async () => {
  const [file = ""] = await issue([{ statements: [1] }]);
  await fill(file, { responses: { 1: "no" } });
  const [x, y, z] = ["x.xlsx", "y.xlsx", "z.xlsx"].map((name) => desk.at(name)) as [string, string, string];
  for (const twin of [x, y, z]) writeFileSync(twin, readFileSync(file));
  const names = ["--name", `${x}=Zoë Hall`, "--name", `${y}=Bob Brown`, "--name", `${z}=  zoë  hall`];
  const said = await merge([x, y, z], ...names);
  expect(said.report.files.map(({ contributor }) => contributor)).toEqual([
    "Zoë Hall",
    "Bob Brown",
    "zoë hall",
  ]);
  expect(
    said.report.files.map(({ findings }) => findings.some(({ code }) => code === "given-twice")),
  ).toEqual([false, false, true]);
  const { assessment } = await open("merged.xlsx");
  expect(assessment.circulation.log.map(({ contributor }) => contributor).sort()).toEqual([
    "Bob Brown",
    "Zoë Hall",
  ]);
});

test("[C6] sheets and names that people added are kept", async () => {
  const [file = ""] = await issue([anna]);
  await merge([file]);
  const { readPlan } = await import("../../../src/file/reading/read-plan");
  const opened = await readPlan(readFileSync(desk.at("base.xlsx")));
  if (!opened.ok) throw new Error(opened.problem.kind);
  const [cover] = opened.value.plan.sheets;
  if (!cover) throw new Error("There is no sheet.");
  const own = { ...cover, name: "My notes", tables: [], links: [], protection: undefined };
  const { protection: _, ...sheet } = own;
  writeFileSync(
    desk.at("base.xlsx"),
    await write({ ...opened.value.plan, sheets: [...opened.value.plan.sheets, sheet] }),
  );
  await fill(file, { responses: { 1: "no" } });
  expect((await merge([file], "--force")).status).toBe(0);
  const grids = await gridsOf(readFileSync(desk.at("merged.xlsx")));
  expect(grids.map(({ name }) => name)).toContain("My notes");
});

describe("what cannot be done is one line", () => {
  test.each([
    ["issue", ["issue", "nowhere.xlsx", "--to", "x", "--out", "y"], "nowhere.xlsx"],
    ["issue without whom", ["issue", "b.xlsx", "--out", "y"], "--to <file>"],
    ["a name for no file", ["merge", "b.xlsx", "c.xlsx", "--out", "y", "--name", "d.xlsx=D"], "FILE=NAME"],
  ])("%s", async (_, words, naming) => {
    expectOneLine(await desk.call(words), naming);
  });

  test.each([
    [[{ name: "A", sections: ["nope"] }], "[0].sections[0]"],
    [[{ name: "A", statements: [99] }], "no statement 99"],
    [[{ name: "A", due: "soon" }], "[0].due"],
    [[], "has no contributors"],
    [[{ nom: "A" }], "[0].nom"],
  ])("contributors: %j", async (contributors, naming) => {
    writeFileSync(desk.at("to.json"), JSON.stringify(contributors));
    const words = ["issue", desk.at("base.xlsx"), "--to", desk.at("to.json"), "--out", desk.at("out")];
    expectOneLine(await desk.call(words), naming);
    expect(desk.files()).toEqual(["base.xlsx", "to.json"]);
  });

  test("a copy is no workbook to issue from", async () => {
    const [file = ""] = await issue([anna]);
    const words = ["issue", file, "--to", desk.at("to.json"), "--out", desk.at("more")];
    expectOneLine(await desk.call(words), "copy for Anna Smith");
  });
});

test("pivots of the owner's workbook are there after issuing and merging, over what was merged, and nothing is said to be lost", async () => {
  const { assessment } = await open("base.xlsx");
  const plan = withBoardPivot(planWorkbook(checklist, assessment, stamp), checklist, assessment, stamp);
  writeFileSync(desk.at("base.xlsx"), await write(plan));
  const [copy = ""] = await issue([anna]);
  await fill(copy, { responses: { 1: "no" } });
  expect(await merge([copy])).toMatchObject({ status: 0, errors: [] });
  const merged = await readPlan(readFileSync(desk.at("merged.xlsx")));
  expect(
    merged.ok && merged.value.plan.sheets.find(({ name }) => name === "Board pivot")?.pivots,
  ).toHaveLength(2);
  const cells = (await gridsOf(readFileSync(desk.at("merged.xlsx")))).find(
    ({ name }) => name === "Board pivot",
  );
  expect(cells?.cells.at(-1)?.slice(0, 5)).toEqual(["Grand Total", 1, 2, 40, 43]);
});
