import { readFileSync, writeFileSync } from "node:fs";
import { mergeCopies } from "../../src/assessment/merging/merge";
import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import { createSimulator, type Simulator } from "../../src/simulator";
import { isFormula, type CellContent, type SheetGrid } from "../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../src/spreadsheet/plan";
import { unwatched } from "../../src/spreadsheet/run";
import { makeExcelPort } from "../../src/taskpane/excel/excel-port";
import { realExcel } from "../../src/taskpane/excel/real-excel";
import type { Assessed, PanePort } from "../../src/taskpane/port/port";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import type { CopyRequest } from "../../src/workbook/sharing/plan-copy";
import { judgeReturned } from "../../src/workbook/sharing/judge-returned";
import { copyName } from "../support/cli/copy-name";
import { Desk } from "../support/cli/call";
import { must } from "../support/must";
import { psems, stamp } from "../support/psems";
import { openDeskHere } from "../support/taskpane/share-desk";
import { answered } from "../support/workbook/board-sample";
import { fillIn, putCell, type FilledIn } from "../support/workbook/fill-in";

const plan = planWorkbook(psems, { ...answered(), marking: "" }, stamp);
const anna: CopyRequest = {
  name: "Anna Smith",
  email: "anna@example.org",
  due: "2026-12-01",
  returnTo: "Olive",
  asked: [1, 2, 3, 12],
  includes: "blank",
};
const bob: CopyRequest = { ...anna, name: "Bob Brown", email: "", due: "", asked: [2, 3, 4] };
const annas: FilledIn = { responses: { 1: "no", 2: "no" }, evidence: { 1: "Not since May" } };
const bobs: FilledIn = { responses: { 2: "yes", 4: "not-applicable" }, evidence: { 4: "No visitors" } };
const decisions = [{ statement: 2, response: "in-part", why: "Seen the paper", by: "Olive" }] as const;

let desk: Desk;
let simulator: Simulator;
let port: PanePort;
let uninstall: () => void;

function open(workbook: WorkbookPlan): void {
  simulator = createSimulator({ today: stamp.today, plan: workbook });
  uninstall = simulator.install();
  let ids = 0;
  port = makeExcelPort({
    ...realExcel,
    loadFiles: async () => openDeskHere(),
    builtIn: async () => psems,
    now: () => new Date(stamp.created),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
  });
}

beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  uninstall();
  desk.clear();
});

async function readAssessed(): Promise<Assessed> {
  const contents = must(await port.read());
  if (contents.kind !== "assessment") throw new Error(contents.kind);
  return contents;
}

/** Issues two copies, merges what comes back with a decision, and makes all for the Board: in the pane. */
async function inPane(): Promise<WorkbookPlan> {
  open(plan);
  must(await port.read());
  const { ready, copyIds } = must(await port.issue([anna, bob], "", unwatched));
  must(await port.confirmHandedOver(copyIds, unwatched));
  // Both give the files the same names.
  expect(ready.files.map(({ name }) => name)).toEqual([copyName("Anna Smith"), copyName("Bob Brown")]);
  const files = await Promise.all(
    ready.files.map(({ bytes }, index) => fillIn(bytes, index === 0 ? annas : bobs)),
  );
  const own = await readAssessed();
  const returns = await Promise.all(
    files.map(async (bytes, index) => {
      const file = new File([new Uint8Array(bytes)], index === 0 ? "anna.xlsx" : "bob.xlsx");
      const returned = must(await port.readFile(file, [], new AbortController().signal));
      const { copy } = judgeReturned(own, returned);
      if (!copy) throw new Error(`${file.name} cannot be merged.`);
      return copy;
    }),
  );
  const previewed = mergeCopies(own.checklist, own.assessment, returns);
  const merged = must(await port.merge({ previewed, decisions, returns }, unwatched));
  expect(merged).toMatchObject({ kind: "merged" });
  must(await port.makeForBoard({ kind: "snapshot", name: "Q4", takenBy: "" }, unwatched));
  must(await port.makeForBoard({ kind: "board" }, unwatched));
  must(await port.makeForBoard({ kind: "seal" }, unwatched));
  return simulator.toPlan();
}

/** The same by the command line. */
async function byCommandLine(): Promise<Uint8Array> {
  const at = (name: string): string => desk.at(name);
  const call = async (...words: readonly string[]): Promise<void> => {
    const { status, errors } = await desk.call(words, { now: () => new Date(stamp.created).toISOString() });
    expect([words[0], status, errors]).toEqual([words[0], 0, []]);
  };
  writeFileSync(at("base.xlsx"), await write(plan));
  const asked = [anna, bob].map(({ name, email, due, asked: statements }) => ({
    name,
    ...(email === "" ? {} : { email }),
    ...(due === "" ? {} : { due }),
    statements,
  }));
  writeFileSync(at("to.json"), JSON.stringify(asked));
  await call("issue", at("base.xlsx"), "--to", at("to.json"), "--out", at("out"), "--return-to", "Olive");
  for (const [name, file, filled] of [
    ["Anna Smith", "anna.xlsx", annas],
    ["Bob Brown", "bob.xlsx", bobs],
  ] as const)
    writeFileSync(at(file), await fillIn(readFileSync(at(`out/${copyName(name)}`)), filled));
  writeFileSync(at("decisions.json"), JSON.stringify(decisions));
  const returned = [at("anna.xlsx"), at("bob.xlsx")];
  const given = ["--decisions", at("decisions.json"), "--out", at("merged.xlsx")];
  await call("merge", at("base.xlsx"), ...returned, ...given);
  await call("report", at("merged.xlsx"), "--out", at("board.xlsx"), "--snapshot", "Q4", "--seal");
  return readFileSync(at("board.xlsx"));
}

/** A sheet as text, without what is different each time: ids and hashes. */
function textOf({ cells }: SheetGrid): string {
  const show = (content: CellContent): unknown => (isFormula(content) ? content.value : content);
  return JSON.stringify(cells.map((row) => row.map(show)))
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "an id")
    .replace(/[0-9a-f]{64}/g, "a hash");
}

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { grids } = must(await read(bytes));
  // PivotTables made in Excel are in Excel's order of items [R3].
  return new Map(grids.filter(({ name }) => name !== "Board pivot").map((grid) => [grid.name, textOf(grid)]));
}

test("the pane and the command line make the same workbook of the same round", async () => {
  const fromPane = await sheetsOf(await write(await inPane()));
  const fromFiles = await sheetsOf(await byCommandLine());
  expect([...fromPane.keys()].sort()).toEqual([...fromFiles.keys()].sort());
  for (const sheet of ["Contributors", "Merge log", "Actions", "Board", "Snapshots", "Sign-off"])
    expect(fromFiles.has(sheet)).toBe(true);
  for (const [sheet, text] of fromFiles) expect([sheet, fromPane.get(sheet)]).toEqual([sheet, text]);
});

describe("[X5] an answer that the checklist has no place for stops the same steps in both", () => {
  // The row of the first statement has the number of another one.
  const stray = putCell(plan, "PLAN Policy", "A6", 6);
  const inPaneOnly = (work: () => Promise<unknown>) => async () => {
    open(stray);
    must(await port.read());
    const before = simulator.snapshot();
    expect(await work()).toMatchObject({ ok: false, problem: { kind: "rows-without-place" } });
    expect(simulator.snapshot()).toBe(before);
    expect(simulator.createdWorkbooks).toEqual([]);
  };
  test(
    "issue",
    inPaneOnly(() => port.issue([anna], "", unwatched)),
  );
  test(
    "report",
    inPaneOnly(() => port.makeForBoard({ kind: "board" }, unwatched)),
  );
  test(
    "renew",
    inPaneOnly(() => port.makeForBoard({ kind: "renew" }, unwatched)),
  );
  test(
    "repair",
    inPaneOnly(() => port.repair(unwatched)),
  );

  test("by the command line", async () => {
    open(plan);
    const base = desk.at("base.xlsx");
    writeFileSync(base, await write(stray));
    writeFileSync(desk.at("to.json"), JSON.stringify([{ name: "Anna", statements: [1] }]));
    writeFileSync(desk.at("plain.xlsx"), await write(plan));
    for (const words of [
      ["issue", base, "--to", desk.at("to.json"), "--out", desk.at("out")],
      [
        "merge",
        base,
        desk.at("plain.xlsx"),
        "--name",
        `${desk.at("plain.xlsx")}=Bo`,
        "--out",
        desk.at("o.xlsx"),
      ],
      ["report", base, "--out", desk.at("o.xlsx")],
      ["renew", base, "--out", desk.at("o.xlsx")],
    ]) {
      const { status, errors } = await desk.call(words);
      expect([words[0], status]).toEqual([words[0], 2]);
      expect(errors.join("\n")).toContain("PLAN Policy, A6");
    }
    expect(desk.files()).toEqual(["base.xlsx", "plain.xlsx", "to.json"]);
  });
});
