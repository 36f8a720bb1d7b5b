import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { blankAction, blankSignOff, type BoardRecords } from "../../../src/assessment/answers/board-records";
import { canonicalForm } from "../../../src/assessment/board/canonical-form";
import { write } from "../../../src/file/writing/write";
import { isFormula } from "../../../src/spreadsheet/cells";
import { readPlan } from "../../../src/file/reading/read-plan";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { psems, stamp } from "../../support/psems";
import { fillIn } from "../../support/workbook/fill-in";
import { gridsOf, interpretOurs } from "../../support/workbook/grids";
import { answered } from "../../support/workbook/board-sample";
import { Desk, expectOneLine } from "../../support/cli/call";

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  writeFileSync(desk.at("base.xlsx"), await write(planWorkbook(psems, answered(), stamp)));
});
afterEach(() => desk.clear());

const open = async (name: string) => interpretOurs(await gridsOf(readFileSync(desk.at(name))));

async function report(...words: readonly string[]): Promise<void> {
  const said = await desk.call(["report", desk.at("base.xlsx"), "--out", desk.at("ready.xlsx"), ...words]);
  expect(said).toMatchObject({ status: 0, errors: [] });
}

test("[A1 B1 T1 N1] report adds actions, a Board paper, a snapshot and a seal; the old workbook stays", async () => {
  const before = readFileSync(desk.at("base.xlsx"));
  await report("--snapshot", "2026 Q4", "--seal");
  expect(readFileSync(desk.at("base.xlsx")).equals(before)).toBe(true);
  const { assessment, checklist, ids, findings } = await open("ready.xlsx");
  expect(findings).toEqual([]);
  const read = await readPlan(readFileSync(desk.at("ready.xlsx")));
  const pivots = read.ok ? read.value.plan.sheets.find(({ name }) => name === "Board pivot")?.pivots : [];
  expect(pivots?.map(({ name }) => name)).toEqual(["BoardAnswers", "BoardPoints"]);
  const { actions, board, snapshots, signOff } = assessment.boardRecords;
  expect(actions.length).toBeGreaterThan(20);
  // The snapshot has the same answers, so there is nothing to compare with [B23].
  expect(board?.comparedWith).toBe("");
  expect(new Set(snapshots.map(({ snapshot, takenBy }) => `${snapshot} ${takenBy}`))).toEqual(
    new Set(["2026 Q4 A. Person"]),
  );
  const seal = signOff?.seal;
  if (!seal) throw new Error("Nothing is sealed.");
  expect([seal.form, seal.sealedBy]).toEqual([3, "A. Person"]);
  // Statements, prompts, settings; then the actions and their number, and the Board paper with six texts.
  expect(seal.items).toHaveLength(43 + 34 + 11 + 1 + actions.length + 1 + 7);
  expect(seal.hash).toBe(
    createHash("sha256")
      .update(canonicalForm(checklist, ids.assessmentId, seal))
      .digest("hex"),
  );
  expect(signOff?.validations).toEqual(blankSignOff.validations);
});

/** Writes the sealed workbook again as `changed.xlsx`, with other records. */
async function changeRecords(change: (records: BoardRecords) => Partial<BoardRecords>): Promise<void> {
  const { checklist, assessment, ids, created } = await open("ready.xlsx");
  const { boardRecords } = assessment;
  const changed = { ...assessment, boardRecords: { ...boardRecords, ...change(boardRecords) } };
  const plan = planWorkbook(checklist, changed, { ...stamp, ...ids, created });
  writeFileSync(desk.at("changed.xlsx"), await write(plan));
}

test("[N1 N2 N6] the seal covers the actions and the texts of the Board paper, as they are on the paper that is written", async () => {
  await report("--seal");
  const again = ["report", desk.at("ready.xlsx"), "--out", desk.at("again.xlsx")];
  expect(await desk.call(again)).toMatchObject({ status: 0, errors: [] });
  const { out, status } = await desk.call(["verify", desk.at("again.xlsx")]);
  expect([status, out.includes("Nothing has changed since.")]).toEqual([0, true]);

  await changeRecords(({ actions, board }) => ({
    actions: [
      ...actions.map((action, index) =>
        index === 0 ? { ...action, owner: "Anna", due: "2027-01-31" } : action,
      ),
      { ...blankAction, action: "Move the gate" },
    ],
    board: board && {
      ...board,
      period: "2026",
      summary: { ...board.summary, text: "All is well." },
      decisions: board.decisions.map((line, index) => (index === 3 ? { ...line, accepted: "X" } : line)),
    },
  }));
  const said = await desk.call(["verify", desk.at("changed.xlsx")]);
  expect(said.status).toBe(1);
  const [first] = (await open("ready.xlsx")).assessment.boardRecords.actions;
  expect(said.out.split("\n").slice(3)).toEqual([
    "Changed since: 5.",
    expect.stringMatching(/^ {2}Number of actions \(Actions, B4\): “\d+” is now “\d+”\.$/),
    `  Action ${first?.statement} (Actions, F5): changed: Owner, Due.`,
    "  Board: Period (Board, Z10): the text was changed.",
    expect.stringMatching(/^ {2}Board: Summary \(Board, B\d+\): “Draft” is now “”; the text was changed\.$/),
    expect.stringMatching(/^ {2}Board: Decision 4 \(Board, B\d+\): “Draft” is now “”\.$/),
    "",
  ]);
  const texts = (await gridsOf(readFileSync(desk.at("changed.xlsx"))))
    .filter(({ name }) => name === "Sign-off" || name === "Board")
    .map(({ cells }) => cells.flat().map((content) => (isFormula(content) ? content.value : content)));
  for (const shown of texts) expect(shown).toContain("5 sealed items have changed.");
});

test("[N3] the seal covers who sealed, and when", async () => {
  await report("--seal", "--by", "Anna Berg");
  await changeRecords(({ signOff }) => ({
    signOff: signOff?.seal ? { ...signOff, seal: { ...signOff.seal, sealedBy: "The Board" } } : signOff,
  }));
  const { out, status } = await desk.call(["verify", desk.at("changed.xlsx")]);
  expect([status, out.includes("no longer has this hash")]).toEqual([1, true]);
});

test("[N4] an incomplete assessment is sealed only with --incomplete, and the number of unanswered statements is kept", async () => {
  const blank = blankAssessment(psems);
  const details = { ...blank.details, assessor: "A. Person" };
  const answers = answered().answers.map((given, index) => {
    if (index === 0) return { ...given, marks: [] };
    // A mark that does not count, and two marks.
    if (index === 1) return { ...given, marks: [{ response: "yes" as const, text: "No" }] };
    return index === 2
      ? { ...given, marks: [...given.marks, { response: "not-sure" as const, text: "x" }] }
      : given;
  });
  writeFileSync(
    desk.at("base.xlsx"),
    await write(planWorkbook(psems, { ...blank, details, answers }, stamp)),
  );
  const words = ["report", desk.at("base.xlsx"), "--out", desk.at("ready.xlsx"), "--seal"];
  const refused = await desk.call(words);
  expectOneLine(refused, "3 statements have no response that counts");
  expect(refused.errors[0]).toContain("--incomplete");
  expect(existsSync(desk.at("ready.xlsx"))).toBe(false);

  const sealed = await desk.call([...words, "--incomplete"]);
  expect([sealed.status, sealed.out.includes("Sealed with 3 unanswered")]).toEqual([0, true]);
  const verified = await desk.call(["verify", desk.at("ready.xlsx")]);
  expect(verified.out).toContain("by A. Person, with 3 unanswered.");
  const { out } = await desk.call(["verify", desk.at("ready.xlsx"), "--json"]);
  expect(JSON.parse(out)).toMatchObject({ unanswered: 3, validations: [], sealedBy: "A. Person" });
  const texts = (await gridsOf(readFileSync(desk.at("ready.xlsx"))))
    .flatMap(({ cells }) => cells.flat())
    .map((content) => (isFormula(content) ? content.value : content));
  expect(texts).toContain("Sealed with 3 unanswered. Nothing has changed since the seal.");
  expect(texts).toContain("Unanswered when sealed");
});

test("[N4 N5] a seal names who sealed; who validated the assessment, and when, is recorded separately", async () => {
  const { assessment, checklist, ids, created } = await open("base.xlsx");
  const unnamed = { ...assessment, details: { ...assessment.details, assessor: "" } };
  const plan = planWorkbook(checklist, unnamed, { ...stamp, ...ids, created });
  writeFileSync(desk.at("unnamed.xlsx"), await write(plan));
  const words = ["report", desk.at("unnamed.xlsx"), "--out", desk.at("ready.xlsx"), "--seal"];
  expectOneLine(await desk.call(words), "--by NAME");
  expectOneLine(await desk.call([...words, "--by", " "]), "--by NAME");
  expect(await desk.call([...words, "--by", "Anna Berg"])).toMatchObject({ status: 0 });
  const notYet = await desk.call(["verify", desk.at("ready.xlsx")]);
  expect(notYet.out).toContain("by Anna Berg");
  expect(notYet.out).toContain("Not validated yet.");

  await changeRecords(({ signOff }) => ({
    signOff: signOff && {
      ...signOff,
      validations: { ...signOff.validations, board: { name: "Dame Rose", on: "2026-11-30", remarks: "" } },
    },
  }));
  const { out, status } = await desk.call(["verify", desk.at("changed.xlsx")]);
  expect([status, out.includes("Validated: Board, Dame Rose, 2026-11-30.")]).toEqual([0, true]);
  const board = (await gridsOf(readFileSync(desk.at("changed.xlsx")))).find(({ name }) => name === "Board");
  const shown = board?.cells.flat().map((content) => (isFormula(content) ? content.value : content));
  for (const text of ["Validated by", "Board", "Dame Rose", "Sealed by", "Anna Berg", "Not validated yet"])
    expect(shown).toContain(text);
});

test("[N2 N3] verify says what changed since the seal, and whether the seal itself was changed", async () => {
  await report("--seal", "--by", "The Board");
  const same = await desk.call(["verify", desk.at("ready.xlsx")]);
  expect(same.status).toBe(0);
  expect(same.out).toContain("Nothing has changed since.");

  const changed = await fillIn(readFileSync(desk.at("ready.xlsx")), {
    responses: { 7: "no" },
    evidence: { 7: "Not any more" },
  });
  writeFileSync(desk.at("changed.xlsx"), changed);
  const said = await desk.call(["verify", desk.at("changed.xlsx"), "--json"]);
  expect(said.status).toBe(1);
  expect(JSON.parse(said.out)).toMatchObject({
    intact: true,
    changed: [
      { item: "7", parts: ["response", "evidence"], now: { response: "No", evidence: "Not any more" } },
    ],
  });

  const { checklist, assessment, ids, created } = await open("ready.xlsx");
  const { signOff } = assessment.boardRecords;
  if (!signOff?.seal) throw new Error("Nothing is sealed.");
  const [first, ...rest] = signOff.seal.items;
  const items = first ? [{ ...first, response: "Yes", evidence: "never said" }, ...rest] : rest;
  const forged = {
    ...assessment,
    boardRecords: { ...assessment.boardRecords, signOff: { ...signOff, seal: { ...signOff.seal, items } } },
  };
  const plan = planWorkbook(checklist, forged, { ...stamp, ...ids, created });
  writeFileSync(desk.at("forged.xlsx"), await write(plan));
  const found = await desk.call(["verify", desk.at("forged.xlsx")]);
  expect(found.status).toBe(1);
  expect(found.out).toContain("no longer has this hash");
});

test("verify of a workbook without a seal says how to seal it", async () => {
  expectOneLine(await desk.call(["verify", desk.at("base.xlsx")]), "not sealed");
});

test("[B4] the Board's copy holds the Board paper as values, and no evidence, no formula, no hidden sheet", async () => {
  await report();
  for (const words of [[], ["--dashboard"]]) {
    const out = desk.at(`board${words.length}.xlsx`);
    const said = await desk.call(["board", desk.at("ready.xlsx"), "--out", out, ...words]);
    expect(said).toMatchObject({ status: 0, errors: [] });
    const read = await readPlan(readFileSync(out));
    if (!read.ok) throw new Error("It cannot be read.");
    const { sheets, names } = read.value.plan;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      ["Board", ...(words.length > 0 ? ["Dashboard"] : [])].map((name) => [name, "visible"]),
    );
    expect(names).toEqual([]);
    const contents = sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));
    expect(contents.filter(isFormula)).toEqual([]);
    expect(
      contents.filter((content) => typeof content === "string" && content.startsWith("Answer ")),
    ).toEqual([]);
    // The evidence of a statement is next to its action on Actions, and nowhere in the copy.
    expect(contents.filter((content) => /^Evidence \d/.test(String(content)))).toEqual([]);
    const dashboard = sheets.find(({ name }) => name === "Dashboard");
    const said9 = dashboard?.blocks.flatMap(({ cells }) => cells.flatMap((line) => line[8] ?? []));
    expect((said9 ?? []).filter((content) => String(content).startsWith("Evidence"))).toEqual([]);
    for (const text of ["■ Red, could be Amber", "38%", "of the points possible, up to 64%"])
      expect(contents).toContain(text);
  }
});

test("[C3 C6] report and board write over no file, and over no workbook that they read", async () => {
  const base = desk.at("base.xlsx");
  for (const command of ["report", "board"]) {
    expectOneLine(await desk.call([command, base, "--out", base]), "the original workbook");
    expectOneLine(await desk.call([command, base]), "--out");
    writeFileSync(desk.at("there.xlsx"), "");
    expectOneLine(await desk.call([command, base, "--out", desk.at("there.xlsx")]), "--force");
  }
});
