import { unwatched } from "../../../src/spreadsheet/run";
import { read } from "../../../src/file/reading/read";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import type {
  Assessed,
  PaneResult,
  PanePort,
  BoardResult,
  BoardWanted,
  ReadyFile,
} from "../../../src/taskpane/port/port";
import { interpret } from "../../../src/workbook/reading/interpret";
import { planCopy } from "../../../src/workbook/sharing/plan-copy";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { valueOf, type CellContent } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { psems, stamp } from "../../support/psems";
import { answered } from "../../support/workbook/board-sample";
import { sampleOf, upTo } from "../../support/sample";
import { written } from "../../support/taskpane/pane-jobs";
import { openDeskHere } from "../../support/taskpane/share-desk";

const plan = planWorkbook(psems, answered(), stamp);

let simulator: Simulator;
let port: PanePort;
let uninstall: () => void;

/** The pane in a simulated Excel. */
function openPane(excel: Simulator): void {
  simulator = excel;
  uninstall = simulator.install();
  let ids = 0;
  port = makeExcelPort({
    ...realExcel,
    loadFiles: async () => openDeskHere(),
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
  });
}

beforeEach(async () => {
  openPane(createSimulator({ today: "2026-11-23", plan }));
  must(await port.read());
});
afterEach(() => uninstall());

function must<Value>(outcome: PaneResult<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function report(wanted: BoardWanted): Promise<BoardResult> {
  return must(await port.makeForBoard(wanted, unwatched));
}

async function readAssessed(): Promise<Assessed> {
  const contents = must(await port.read());
  if (contents.kind !== "assessment") throw new Error(contents.kind);
  return contents;
}

const cellOf = (sheet: string, address: string): unknown => {
  const grid = simulator.grids().find(({ name }) => name === sheet);
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const content = grid?.cells[Number(row) - grid.row]?.[letters.charCodeAt(0) - 64 - grid.column];
  return typeof content === "object" && content !== null ? content.value : content;
};

function type(sheet: string, address: string, text: string): void {
  const result = simulator.type(sheet, address, text);
  if (!result.ok) throw new Error(`${sheet} ${address} refuses ${text}`);
}

test("[A1 A5 X5] the actions appear, and a refresh keeps what a person wrote on them", async () => {
  const { done } = await report({ kind: "actions" });
  if (done.kind !== "actions") throw new Error(done.kind);
  expect(done.added.length).toBe((await readAssessed()).assessment.boardRecords.actions.length);
  type("Actions", "F5", "Anna");
  type("Actions", "G5", "1 Nov 2026");
  type("Actions", "E6", "Put the fence up");
  const again = await report({ kind: "actions" });
  expect(again.done).toEqual({ kind: "actions", added: [], closed: [] });
  const [first, second] = (await readAssessed()).assessment.boardRecords.actions;
  expect([first?.owner, first?.due, second?.action]).toEqual(["Anna", "2026-11-01", "Put the fence up"]);
  expect(cellOf("Actions", "A5")).toBe("✗ Overdue");
});

test("[B25] where an earlier version made the Dashboard, the Board paper comes with a new one", async () => {
  uninstall();
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.name !== "Dashboard") return sheet;
    const earlier = (content: CellContent): CellContent => (content === "Rating" ? "Answered" : content);
    const blocks = sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) => line.map(earlier)),
    }));
    return { ...sheet, blocks };
  });
  openPane(createSimulator({ today: "2026-11-23", plan: { ...plan, sheets } }));
  must(await port.read());
  await report({ kind: "actions" });
  expect(cellOf("Dashboard", "B8")).toBe("Answered");
  await report({ kind: "board" });
  expect(cellOf("Dashboard", "B8")).toBe("Rating");
});

test("[T1 B3 N2] a snapshot, the Board paper, a seal: the sheets stand, and what changes after is counted by the sheet itself", async () => {
  await report({ kind: "snapshot", name: "Before", takenBy: "A. Person" });
  await report({ kind: "board", comparedWith: "Before" });
  const sealed = await report({ kind: "seal", sealedBy: "The Board" });
  expect(sealed.done).toMatchObject({
    kind: "seal",
    items: 97 + (await readAssessed()).assessment.boardRecords.actions.length,
  });
  const names = simulator.grids().map(({ name }) => name);
  for (const name of ["Actions", "Board", "Snapshots", "Sign-off"]) expect(names).toContain(name);

  const { answers } = (await readAssessed()).assessment;
  const no = answers.find(({ marks }) => marks[0]?.response === "no");
  if (!no) throw new Error("No statement is answered No.");
  must(await port.write({ kind: "answer", statement: no.statement, response: "yes" }));
  const rows =
    simulator
      .grids()
      .find(({ name }) => name === "Sign-off")
      ?.cells.flat() ?? [];
  const values = rows.map((content) =>
    typeof content === "object" && content !== null ? content.value : content,
  );
  expect(values).toContain("1 sealed item has changed.");
  expect(values.filter((value) => value === "✗ Changed")).toHaveLength(1);
  const board =
    simulator
      .grids()
      .find(({ name }) => name === "Board")
      ?.cells.flat() ?? [];
  const shown = board.map((content) =>
    typeof content === "object" && content !== null ? content.value : content,
  );
  expect(shown).toContain("↑ Better, was 38%");
  expect(shown).toContain("1 sealed item has changed.");
});

test("[N1 N2] what changes on Actions and on the Board paper after the seal is counted by the sheet itself", async () => {
  await report({ kind: "board" });
  await report({ kind: "seal" });
  expect(changed()).toEqual([]);
  await report({ kind: "board" });
  expect(changed()).toEqual([]);
  type("Actions", "F5", "Anna");
  type("Board", "Z10", "2026");
  const { actions } = (await readAssessed()).assessment.boardRecords;
  expect(changed()).toEqual([`Action ${actions[0]?.statement}`, "Board: Period"]);
  type("Actions", `E${5 + actions.length}`, "Move the gate");
  expect(changed()).toEqual(["Number of actions", `Action ${actions[0]?.statement}`, "Board: Period"]);
});

test("[A1 N1] a workbook whose Actions have no evidence column gets one with the next step, and its seal still holds", async () => {
  await report({ kind: "board" });
  await report({ kind: "seal" });
  uninstall();
  openPane(createSimulator({ today: "2026-11-23", plan: asBefore(simulator.toPlan()) }));
  must(await port.read());
  const before = await readAssessed();
  expect(before.findings.filter(({ code }) => code === "header-altered")).toEqual([]);
  await report({ kind: "snapshot", name: "Q4", takenBy: "" });
  expect(cellOf("Actions", "O4")).toBe("Evidence");
  expect(changed()).toEqual([]);
  const { actions } = (await readAssessed()).assessment.boardRecords;
  expect(actions.map(({ place: _, ...texts }) => texts)).toEqual(
    before.assessment.boardRecords.actions.map(({ place: _, ...texts }) => texts),
  );
});

/** The items on Sign-off that its formulas show as changed. */
function changed(): readonly unknown[] {
  const grid = simulator.grids().find(({ name }) => name === "Sign-off");
  return (grid?.cells ?? []).flatMap((line) =>
    line.map(valueOf).includes("✗ Changed") ? [valueOf(line[0] ?? null)] : [],
  );
}

/** The workbook with Actions as earlier versions made it: without Evidence and the columns after the last date. */
function asBefore(workbook: WorkbookPlan): WorkbookPlan {
  const sheets = workbook.sheets.map((sheet): SheetPlan => {
    if (sheet.name !== "Actions") return sheet;
    const blocks = sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) =>
        line.filter((_, at) => at !== 15 - block.column && at < 20 - block.column).map(valueOf),
      ),
    }));
    return {
      ...sheet,
      blocks,
      formats: [],
      validations: [],
      conditionalFormats: [],
      tables: [],
      columns: [],
    };
  });
  return { ...workbook, sheets };
}

/** The files that a step made. */
function filesOf({ done }: BoardResult): readonly ReadyFile[] {
  return "ready" in done ? (done.ready?.files ?? []) : [];
}

test("[B4 P14 P20 T6] the Board copy and the next assessment are files with names; this workbook stays as it is", async () => {
  const before = simulator.grids();
  const made = filesOf(await report({ kind: "board-copy", withDashboard: true, password: "" }));
  const renewed = await report({ kind: "renew" });
  expect(renewed.done).toMatchObject({ kind: "renew", waiting: 43 });
  expect(simulator.grids()).toEqual(before);
  expect(simulator.createdWorkbooks).toEqual([]);
  const [board, next] = [...made, ...filesOf(renewed)];
  expect([board?.name, next?.name]).toEqual([
    "Northern Grid – Control centre – Board copy – 2026-11-23.xlsx",
    "Northern Grid – Control centre – next assessment – 2026-11-23.xlsx",
  ]);
  const copy = await readPlan(board?.bytes ?? new Uint8Array());
  expect(copy.ok && copy.value.plan.sheets.map(({ name }) => name)).toEqual(["Board", "Dashboard"]);
  const grids = await read(next?.bytes ?? new Uint8Array());
  const found = grids.ok ? interpret(grids.value.grids) : undefined;
  if (found?.kind !== "assessment") throw new Error("It cannot be read.");
  expect(found.assessment.answers.every(({ marks, lastTime }) => marks.length === 0 && lastTime)).toBe(true);
  expect(found.ids.assessmentId).not.toBe(stamp.assessmentId);
});

test("[R1] the pivots are made, and refreshed when they are asked for again", async () => {
  expect((await report({ kind: "pivots" })).done).toMatchObject({ made: ["BoardAnswers", "BoardPoints"] });
  expect((await report({ kind: "pivots" })).done).toMatchObject({ made: [], kept: [] });
});

test("[R3] where Excel does not refresh pivots on opening, each step of the report does", async () => {
  const pivot = () => JSON.stringify(simulator.grids().find(({ name }) => name === "Board pivot")?.cells);
  await report({ kind: "pivots" });
  const made = pivot();
  must(await port.write({ kind: "answer", statement: 1, response: "not-sure" }));
  await report({ kind: "actions" });
  expect(pivot()).toBe(made);
  const loadJobs = async () => {
    const jobs = await realExcel.loadJobs();
    const pivotSupport = () => ({ slicers: false, refreshOnOpen: false });
    return { ...jobs, excelWorkbooks: { ...jobs.excelWorkbooks, pivotSupport } };
  };
  port = makeExcelPort({
    ...realExcel,
    loadJobs,
    loadFiles: async () => openDeskHere(),
    now: () => new Date(),
    newId: () => "id",
  });
  await report({ kind: "actions" });
  expect(pivot()).not.toBe(made);
});

test("[O1 O4] many sites are put side by side, and a file that cannot be used is listed", async () => {
  const file = async (name: string, id: string): Promise<File> =>
    new File(
      [new Uint8Array(await write(planWorkbook(psems, answered(), { ...stamp, assessmentId: id })))],
      name,
    );
  const files = [await file("a.xlsx", "a"), await file("b.xlsx", "b"), new File(["x"], "notes.xlsx")];
  const reported = await report({ kind: "roll-up", files, passwords: [] });
  expect(reported.done).toMatchObject({ kind: "roll-up", sites: 2, unused: [{ file: "notes.xlsx" }] });
  expect(filesOf(reported).map(({ name }) => name)).toEqual(["Northern Grid – portfolio – 2026-11-23.xlsx"]);
});

test("[P14] reading many files can be called off, also in the last one; no checklist need be open for it", async () => {
  uninstall();
  openPane(createSimulator({}));
  const bytes = new Uint8Array(await write(plan));
  const wanted: BoardWanted = {
    kind: "roll-up",
    files: [new File([bytes], "a.xlsx")],
    passwords: [],
  };
  let isCancelled = false;
  const run = { progress: () => (isCancelled = true), isCancelled: () => isCancelled };
  expect(await port.makeForBoard(wanted, run)).toEqual({ ok: false, problem: { kind: "cancelled" } });
  const again = await report(wanted);
  expect(again.done).toMatchObject({ sites: 1 });
  expect(filesOf(again)).toHaveLength(1);
});

test.each<BoardWanted>([{ kind: "snapshot", name: "Two", takenBy: "" }, { kind: "board" }, { kind: "seal" }])(
  "[X3] [X11] wherever Excel refuses $kind, nothing is lost or left open, and a new pane finishes it",
  async (wanted) => {
    await report({ kind: "snapshot", name: "One", takenBy: "" });
    await report({ kind: "board" });
    const start = simulator;
    const reopen = async (excel: Simulator): Promise<unknown> => {
      uninstall();
      openPane(excel);
      return written(await readAssessed());
    };
    const before = await reopen(start.clone());
    simulator.resetCounters();
    await report(wanted);
    const { actions } = simulator.counters;
    const expected = simulator.grids();
    const after = written(await readAssessed());
    const steps: string[] = [];
    for (const action of [1, ...sampleOf(upTo(actions), 4)]) {
      await reopen(start.clone());
      const open = listOpen();
      const grids = simulator.grids();
      simulator.failAtAction(action);
      const outcome = await port.makeForBoard(wanted, unwatched);
      if (outcome.ok || outcome.problem.kind !== "refused")
        throw new Error(`Action ${action} was not refused.`);
      if (outcome.problem.workbook === "unchanged")
        expect([action, simulator.grids()]).toEqual([action, grids]);
      expect([action, listOpen()]).toEqual([action, open]);
      await reopen(simulator.reopen());
      const { unfinished } = await readAssessed();
      steps.push(unfinished?.step ?? "none");
      if (unfinished) must(await port.repair(unwatched));
      const now = written(await readAssessed());
      expect([before, after]).toContainEqual(now);
      if (JSON.stringify(now) !== JSON.stringify(after)) await report(wanted);
      expect([action, simulator.grids()]).toEqual([action, expected]);
    }
    expect(new Set(steps)).toEqual(new Set(["none", "board"]));
  },
);

/** The sheets that are not protected. */
function listOpen(): readonly string[] {
  return simulator
    .toPlan()
    .sheets.filter(({ protection }) => !protection)
    .map(({ name }) => name);
}

test("[P12] in a copy nothing is made", async () => {
  const asked = { name: "Anna", email: "", due: "", returnTo: "", asked: [1, 2], includes: "blank" as const };
  uninstall();
  openPane(createSimulator({ plan: planCopy(psems, answered(), stamp, asked) }));
  const outcome = await port.makeForBoard({ kind: "actions" }, unwatched);
  expect(outcome).toEqual({ ok: false, problem: { kind: "is-copy", issuedTo: "Anna" } });
});
