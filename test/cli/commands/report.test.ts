import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { blankSignOff } from "../../../src/assessment/answers/board-records";
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
  expect(board?.comparedWith).toBe("2026 Q4");
  expect(new Set(snapshots.map(({ snapshot, takenBy }) => `${snapshot} ${takenBy}`))).toEqual(
    new Set(["2026 Q4 A. Person"]),
  );
  const seal = signOff?.seal ?? { form: 1, items: [] };
  expect(seal.form).toBe(2);
  expect(seal.items).toHaveLength(43 + 34 + 11);
  expect(signOff?.seal?.hash).toBe(
    createHash("sha256")
      .update(canonicalForm(checklist, ids.assessmentId, seal))
      .digest("hex"),
  );
  expect(signOff?.validations).toEqual(blankSignOff.validations);
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
    const dashboard = sheets.find(({ name }) => name === "Dashboard");
    const said9 = dashboard?.blocks.flatMap(({ cells }) => cells.flatMap((line) => line[8] ?? []));
    expect((said9 ?? []).filter((content) => String(content).startsWith("Evidence"))).toEqual([]);
    expect(contents).toContain("43 of 43 answered. Score 38%, up to 64%. Red, could be Amber.");
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
