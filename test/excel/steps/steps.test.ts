import { removeSheets } from "../../../src/excel/building/remove-sheets";
import type { Simulator } from "../../../src/simulator";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { SheetChange } from "../../../src/spreadsheet/change";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { comparable } from "../../support/excel/comparable";
import { openExcel } from "../../support/excel/excel";
import { build, findAll, repair } from "../../support/excel/steps";
import { emptyPlan, emptySheet, samplePlan } from "../../support/file/sample-plan";

const protection = { formatColumns: false, formatRows: false, autoFilter: false, editObjects: false };

/** Two sheets that are protected, with cells to fill in; the second has the note. */
function planWith(first: readonly CellContent[], second: readonly CellContent[]): WorkbookPlan {
  const sheet = (name: string, cells: readonly CellContent[]): SheetPlan => ({
    ...emptySheet,
    name,
    blocks: [{ row: 1, column: 1, cells: cells.map((content) => [content]) }],
    formats: [{ style: "box", ranges: [{ row: 1, column: 1, rows: cells.length, columns: 1 }] }],
    protection,
  });
  return {
    ...emptyPlan,
    styles: { box: { locked: false } },
    activeSheet: "Answers",
    sheets: [sheet("Answers", first), sheet("Register", second)],
  };
}

/** Only the sheet Register of the plan. */
function register(...cells: readonly CellContent[]): WorkbookPlan {
  const plan = planWith([], cells);
  return { ...plan, sheets: plan.sheets.slice(1) };
}

async function open(): Promise<Simulator> {
  const simulator = openExcel();
  expect(await build(planWith(["One", "a"], ["Anna", "role", "date"]))).toMatchObject({ ok: true });
  simulator.resetCounters();
  return simulator;
}

function cellsOf(simulator: Simulator, name: string): unknown {
  return simulator
    .grids()
    .find((grid) => grid.name === name)
    ?.cells.map(([content]) => content);
}

const areAllProtected = (simulator: Simulator): boolean =>
  simulator.toPlan().sheets.every((sheet) => sheet.name === "Sheet1" || sheet.protection !== undefined);

/** Something that another person types before a request. */
function before(simulator: Simulator, request: number, sheet: string, address: string, text: string): void {
  simulator.interrupt(request, {
    kind: "other-person",
    edit: () => expect(simulator.type(sheet, address, text)).toMatchObject({ ok: true }),
  });
}

const change: SheetChange = {
  sheet: "Answers",
  cells: [{ address: "A2", rows: [["b"]] }],
  guards: [{ address: "A1", value: "One" }],
};

describe("a step", () => {
  test("[X11] writes sheets and single cells of others in two requests, and clears its note", async () => {
    const simulator = await open();
    const done = await repair(register("Anna", "role", "today"), undefined, { changes: [change] });
    expect(done).toMatchObject({ ok: true, value: { overtaken: [] } });
    expect(simulator.counters.requests).toBe(2);
    expect(cellsOf(simulator, "Answers")).toEqual(["One", "b"]);
    expect(cellsOf(simulator, "Register")).toEqual(["Anna", "role", "today"]);
    expect(simulator.snapshot()).not.toContain("A step has begun");
    expect(areAllProtected(simulator)).toBe(true);
  });

  test("[X13] reports what someone else wrote into its cells between reading and writing, where it was", async () => {
    const simulator = await open();
    before(simulator, 2, "Register", "A2", "Head of IT");
    const done = await repair(register("Anna", "manager", "today"));
    const area = { row: 2, column: 1, rows: 1, columns: 1 };
    expect(done).toMatchObject({
      ok: true,
      value: { overtaken: [{ sheet: "Register", area, cells: [["Head of IT"]] }] },
    });
  });

  test("[X13] what someone else writes in other cells at the same time stays", async () => {
    const simulator = await open();
    before(simulator, 2, "Register", "A2", "Head of IT");
    expect(await repair(register("Anna", "role", "today"))).toMatchObject({ value: { overtaken: [] } });
    expect(cellsOf(simulator, "Register")).toEqual(["Anna", "Head of IT", "today"]);
  });

  test("[X13] does not begin if a cell that it would overwrite is not as its plan knew it", async () => {
    const simulator = await open();
    const known = simulator.grids();
    expect(simulator.type("Register", "A2", "Head of IT")).toMatchObject({ ok: true });
    const wanted = register("Anna", "manager", "today");
    expect(await repair(wanted, undefined, { known })).toEqual({
      ok: false,
      problem: { kind: "overtaken", sheet: "Register" },
    });
    expect(cellsOf(simulator, "Register")).toEqual(["Anna", "Head of IT", "date"]);
    expect(await repair(wanted, undefined, { known: simulator.grids() })).toMatchObject({ ok: true });
  });

  test.each([1, 2])("[X13] gives everything back if rows have moved before request %i", async (request) => {
    const simulator = await open();
    before(simulator, request, "Answers", "A1", "Two");
    before(simulator, request, "Register", "A2", "Head of IT");
    const whole = planWith([], ["Anna", "manager", "today"]);
    const added = { ...emptySheet, name: "Log", protection };
    const plan = { ...whole, sheets: [added, ...whole.sheets.slice(1)] };
    const outcome = await repair(plan, findAll(plan, { Log: null }), { changes: [change] });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "cells-moved", address: "A1" } });
    expect(cellsOf(simulator, "Answers")).toEqual(["Two", "a"]);
    expect(cellsOf(simulator, "Register")).toEqual(["Anna", "Head of IT", "date"]);
    expect(simulator.grids().map(({ name }) => name)).not.toContain("Log");
    expect(simulator.snapshot()).not.toContain("A step has begun");
    expect(areAllProtected(simulator)).toBe(true);
  });

  test("[X13] follows a sheet that is renamed between reading and writing, and reports one renamed before", async () => {
    const rename = (simulator: Simulator, to: string) => (): void => {
      const sheet = simulator.workbook.state.sheets.find(({ name }) => name === "Answers");
      if (sheet) sheet.name = to;
    };
    const simulator = await open();
    const plan = register("Anna", "role", "today");
    simulator.interrupt(2, { kind: "other-person", edit: rename(simulator, "Ours") });
    expect(await repair(plan, undefined, { changes: [change] })).toMatchObject({ ok: true });
    expect(cellsOf(simulator, "Ours")).toEqual(["One", "b"]);
    const other = await open();
    other.interrupt(1, { kind: "other-person", edit: rename(other, "Ours") });
    expect(await repair(plan, undefined, { changes: [change] })).toEqual({
      ok: false,
      problem: { kind: "sheet-not-found", sheet: "Answers" },
    });
    expect(cellsOf(other, "Register")).toEqual(["Anna", "role", "date"]);
  });

  test("[X3] with a password that was set in between is refused, and nothing is changed", async () => {
    const simulator = await open();
    simulator.interrupt(2, {
      kind: "other-person",
      edit: () => simulator.setSheetPassword("Register", "secret"),
    });
    expect(await repair(register("Anna", "role", "today"))).toEqual({
      ok: false,
      problem: { kind: "sheet-has-password", sheets: ["Register"] },
    });
    expect(cellsOf(simulator, "Register")).toEqual(["Anna", "role", "date"]);
  });
});

describe("an unfriendly Excel", () => {
  test("that wants semicolons between areas is found out by a reading, once", async () => {
    for (const requests of [3, 2]) {
      const simulator = openExcel({ onlySemicolons: true, today: "2026-11-23" });
      expect(await build(samplePlan)).toMatchObject({ ok: true });
      expect(simulator.counters.requests).toBe(requests);
      const made = simulator.toPlan();
      const ours = { ...made, sheets: made.sheets.filter(({ name }) => name !== "Sheet1") };
      expect(comparable(ours)).toEqual(comparable(samplePlan));
    }
  });

  test("that fills formulas down a table is corrected", async () => {
    const simulator = openExcel({ today: "2026-11-23", fillsDownTables: true });
    expect(await build(samplePlan)).toMatchObject({ ok: true });
    for (const address of ["C2", "C3"]) {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Dash board").getRange(address).formulas = [["=0"]];
        await context.sync();
      });
    }
    const table = samplePlan.sheets[1];
    const plan: WorkbookPlan = {
      ...samplePlan,
      sheets: samplePlan.sheets.map((sheet) =>
        sheet !== table
          ? sheet
          : {
              ...sheet,
              blocks: sheet.blocks.map((block, index) =>
                index > 0
                  ? block
                  : {
                      ...block,
                      cells: block.cells.map((line, r) =>
                        line.map((content, c) =>
                          r === 1 && c === 2 ? { formula: "=2-B2-1", value: 0.5 } : content,
                        ),
                      ),
                    },
              ),
            },
      ),
    };
    const repaired = await repair(plan);
    expect(repaired).toMatchObject({ ok: true });
    const made = simulator.toPlan().sheets.find(({ name }) => name === "Dash board");
    expect(JSON.stringify(made?.blocks)).toContain('"=2-B2-1"');
    expect(JSON.stringify(made?.blocks)).toContain('"=1-B3"');
    if (repaired.ok) expect(JSON.stringify(repaired.value.read.grids)).toContain('"=1-B3"');
  });
});

describe("[X12] removing sheets", () => {
  const names = samplePlan.names.map(({ name }) => name);
  const removal = {
    sheets: [...samplePlan.sheets.map(({ name }) => name), "Never there"],
    last: "_data",
    names,
  };

  test("takes two requests, and leaves the workbook as it was", async () => {
    const simulator = openExcel();
    const own = simulator.grids();
    await build(samplePlan);
    simulator.resetCounters();
    expect(await removeSheets(removal)).toMatchObject({ ok: true });
    expect(simulator.counters.requests).toBe(2);
    const made = simulator.toPlan();
    expect(simulator.grids()).toEqual(own);
    expect(made.names).toEqual([]);
    expect(Object.keys(made.styles).filter((style) => style.startsWith("PSeMS"))).toEqual([]);
  });

  test("adds a sheet if none would be left to see", async () => {
    const simulator = openExcel();
    await build(samplePlan);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(await removeSheets(removal)).toMatchObject({ ok: true });
    expect(simulator.grids().map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  test("that fails at any action can be done again, and the last sheet goes last", async () => {
    const start = openExcel();
    await build(samplePlan);
    const whole = start.clone();
    whole.install();
    whole.resetCounters();
    await removeSheets(removal);
    for (let action = 1; action <= whole.counters.actions; action += 1) {
      const simulator = start.clone();
      simulator.install();
      simulator.failAtAction(action);
      const outcome = await removeSheets(removal);
      expect([action, outcome]).toMatchObject([action, { ok: false, problem: { kind: "refused" } }]);
      const left = simulator.grids().map(({ name }) => name);
      if (left.some((name) => name !== "Sheet1"))
        expect([action, left]).toEqual([action, expect.arrayContaining(["_data"])]);
      expect(await removeSheets(removal)).toMatchObject({ ok: true });
      expect(simulator.grids().map(({ name }) => name)).toEqual(["Sheet1"]);
    }
  });

  test("of a workbook with a protected structure is refused", async () => {
    const simulator = openExcel();
    await build(samplePlan);
    simulator.protectStructure();
    expect(await removeSheets(removal)).toEqual({ ok: false, problem: { kind: "workbook-protected" } });
  });
});
