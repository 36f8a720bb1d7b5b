import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { write } from "../../../src/file/writing/write";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { scoreAssessment } from "../../../src/assessment/scoring/score";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { answeringAll } from "../../support/assessment/answering";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { answerExample, psems, stamp } from "../../support/psems";
import { gridsOf, sheetOf, textAt } from "../../support/workbook/grids";
import { issue } from "../../support/workbook/issuing";
import { Desk, expectOneLine, type CallResult } from "../../support/cli/call";

const desk = new Desk();
afterAll(() => desk.clear());

const filled = (site: string, date: string, assessment: Assessment): Assessment => ({
  ...assessment,
  details: { ...assessment.details, organisation: "Northern Grid plc", site, date },
});
const first = filled("Harbour", "2026-03-31", answeringAll(psems, "yes", { 4: "no", 9: "not-sure" }));
const second = filled("Airfield", "2025-11-02", answerExample(psems));
const files = ["one.xlsx", "two.xlsx"].map((name) => desk.at(name));

async function put(
  name: string,
  checklist: typeof psems,
  assessment: Assessment,
  id: string,
): Promise<string> {
  const plan = planWorkbook(checklist, assessment, { ...stamp, assessmentId: id });
  writeFileSync(desk.at(name), await write(plan));
  return desk.at(name);
}

beforeAll(async () => {
  await put("one.xlsx", psems, first, "1");
  await put("two.xlsx", psems, second, "2");
});

const rollUp = (words: readonly string[]): Promise<CallResult> => desk.call(["rollup", ...words]);

/** All that is in a folder, by path. */
function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      return [path.slice(folder.length + 1), readFileSync(path).toString("base64")] as const;
    }),
  );
}

test("[O1] finished workbooks become a portfolio as a workbook, as Parquet and as CSV", async () => {
  const [out, parquet, csv] = ["p.xlsx", "parquet", "csv"].map((name) => desk.at(name));
  const said = await rollUp([...files, "--out", out ?? "", "--parquet", parquet ?? "", "--csv", csv ?? ""]);
  expect([said.status, said.errors]).toEqual([0, []]);
  expect(said.out).toContain("2 sites: 1 Green, 1 Incomplete.");
  expect(said.out).toContain("Northern Grid plc, Harbour: ● Green, 95%, up to 97%");
  const grids = await gridsOf(readFileSync(out ?? ""));
  expect(textAt(sheetOf(grids, "Portfolio"), "C8")).toBe("Airfield");
  expect(Object.keys(contents(parquet ?? "")).sort()).toEqual(
    ["answers", "assessments", "results"].flatMap((table) =>
      ["2025-11-02", "2026-03-31"].map((day) => `${table}/assessment_date=${day}/part-0.parquet`),
    ),
  );
  expect(readdirSync(csv ?? "").sort()).toEqual(["answers.csv", "assessments.csv", "results.csv"]);
  expect(readFileSync(`${csv}/answers.csv`, "utf8").split("\r\n")).toHaveLength(2 + 2 * 43);
});

test("[O3] the order of the files, and how often it is done, say nothing: the same bytes", async () => {
  const folders = ["once", "again"].map((name) => desk.at(name));
  for (const [index, folder] of folders.entries()) {
    const given = index === 0 ? files : [...files].reverse();
    const said = await rollUp([...given, "--parquet", folder, "--out", `${folder}.xlsx`]);
    expect(said.status).toBe(0);
  }
  expect(contents(folders[0] ?? "")).toEqual(contents(folders[1] ?? ""));
  expect(readFileSync(`${folders[0]}.xlsx`).equals(readFileSync(`${folders[1]}.xlsx`))).toBe(true);
});

test("[O2] as one object, with the scores that `score` gives", async () => {
  const said = await rollUp([...files, "--csv", desk.at("json-csv"), "--json"]);
  const report = JSON.parse(said.out) as { sites: { file: string; overall: object; sections: object[] }[] };
  expect(report).toMatchObject({
    template: psems.id,
    version: psems.version,
    markings: [psems.marking],
    oldest: [{ date: "2025-11-02" }, { date: "2026-03-31" }],
    unused: [],
  });
  const score = JSON.parse((await desk.call(["score", files[0] ?? "", "--json"])).out) as object;
  expect(report.sites[1]).toMatchObject(score);
  expect(report.sites[1]?.overall).toMatchObject({ score: scoreAssessment(psems, first).overall.score });
});

test("[O4] files that cannot be used are said with the reason, and the rest go on", async () => {
  writeFileSync(desk.at("notes.xlsx"), "only some notes");
  const copy = issue(psems, first, [1, 2], { name: "Anna" });
  writeFileSync(desk.at("copy.xlsx"), await write(copy));
  const small = await put("small.xlsx", smallChecklist, answeringAll(smallChecklist, "no"), "3");
  const older = await put(
    "older.xlsx",
    psems,
    { ...first, details: { ...first.details, date: "2024-01-01" } },
    "1",
  );
  const altered = { ...psems, title: "Another title" };
  await put("altered.xlsx", altered, first, "4");
  await put("newer.xlsx", { ...psems, version: "99" }, first, "5");
  const { sheets, ...rest } = planWorkbook(psems, first, stamp);
  const board = sheets.filter(({ name }) => name === "Cover").map((sheet) => ({ ...sheet, name: "Board" }));
  writeFileSync(
    desk.at("board.xlsx"),
    await write({ ...rest, sheets: board, names: [], activeSheet: "Board" }),
  );
  writeFileSync(
    desk.at("locked.xlsx"),
    await write(planWorkbook(psems, first, stamp), { password: "secret" }),
  );
  const names = ["notes", "copy", "altered", "newer", "board", "locked", "gone"].map((name) =>
    desk.at(`${name}.xlsx`),
  );
  const said = await rollUp([...names, small, older, ...files, "--out", desk.at("some.xlsx")]);
  expect(said.status).toBe(2);
  expect(said.out).toContain("9 files were not used.");
  const reasons: Readonly<Record<string, string>> = {
    altered: "is named psems but has been changed",
    board: "a copy for the Board",
    copy: "a contributor's copy for Anna",
    gone: "There is no such file",
    locked: "This workbook has a password",
    newer: "uses version 99 of the checklist psems",
    notes: "text file",
    older: `the same assessment as ${files[0]}`,
    small: `is ${smallChecklist.id}, version ${smallChecklist.version}, but most files have psems`,
  };
  expect(said.errors).toHaveLength(9);
  for (const [name, reason] of Object.entries(reasons)) {
    const line = said.errors.find((error) => error.startsWith(`psems: ${desk.at(name)}.xlsx: `));
    expect(line).toContain(reason);
    expect(line).toMatch(/\.$/);
  }
  expect(desk.files()).toContain("some.xlsx");
});

test("[O4] nothing is written when no file can be used", async () => {
  const said = await rollUp([desk.at("notes.xlsx"), "--out", desk.at("none.xlsx"), "--csv", desk.at("none")]);
  expect([said.status, said.out]).toEqual([2, ""]);
  expect(said.errors[1]).toBe("psems: None of the files can be used. Nothing was written.");
  expect(desk.files().filter((name) => name.startsWith("none"))).toEqual([]);
});

test("[C3 O7] what is there is not written over but with --force, and other people's files never", async () => {
  const folder = desk.at("mine");
  const words = [...files, "--parquet", folder];
  expect((await rollUp(words)).status).toBe(0);
  const before = contents(folder);
  expectOneLine(await rollUp([files[0] ?? "", "--parquet", folder]), "mine");
  expect(contents(folder)).toEqual(before);
  expect((await rollUp([files[0] ?? "", "--parquet", folder, "--force"])).status).toBe(0);
  expect(Object.keys(contents(folder))).toHaveLength(3);
  writeFileSync(`${folder}/letter.txt`, "keep me");
  expectOneLine(await rollUp([...words, "--force"]), "letter.txt");
  expectOneLine(await rollUp([...files, "--out", files[0] ?? "", "--force"]), "one of the files to roll up");
  expectOneLine(await rollUp([...files, "--csv", folder, "--parquet", `${folder}/`]), "a separate place");
  expectOneLine(await rollUp([...files, "--csv", files[0] ?? ""]), "one of the files to roll up");
  writeFileSync(desk.at("a-file"), "");
  expectOneLine(await rollUp([...files, "--csv", desk.at("a-file")]), "part of this path is a file");
  mkdirSync(desk.at("empty"));
  expect((await rollUp([...files, "--csv", desk.at("empty")])).status).toBe(0);
  expect(desk.files().filter((name) => name.startsWith("."))).toEqual([]);
});

test("[X3] a roll-up that cannot be written whole leaves everything as it was", async () => {
  const folder = desk.at("kept");
  expect((await rollUp([...files, "--csv", folder])).status).toBe(0);
  const before = contents(folder);
  const out = desk.at("appears.xlsx");
  const words = ["rollup", ...files, desk.at("gone.xlsx"), "--csv", folder, "--out", out, "--force"];
  // Another program makes the workbook while psems reads the sites, when it warns of the file that is gone.
  const errors: string[] = [];
  const warn = (line: string): void => {
    if (errors.push(line) === 1) writeFileSync(out, "another's");
  };
  expect((await desk.call(words, { warn })).status).toBe(2);
  expect(errors[1]).toContain("appears.xlsx: this has changed while psems was working.");
  expect([contents(folder), readFileSync(out, "utf8")]).toEqual([before, "another's"]);
  expect(desk.files().filter((name) => name.startsWith("."))).toEqual([]);
});

test("calls that make no sense are said", async () => {
  expectOneLine(await rollUp(["--out", "x"]), "missing required argument 'workbook'");
  expectOneLine(await rollUp(files), "--out FILE, --parquet FOLDER or --csv FOLDER");
  for (const workers of ["0", "two", "1.5", "1000"])
    expectOneLine(await rollUp([...files, "--out", "x", "--workers", workers]), "from 1 to 256");
});
