import { type MadePivots, makePivots, refreshPivots } from "../../../src/excel/pivots/make-pivots";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { createSimulator, type Simulator, type SimulatorOptions } from "../../../src/simulator";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planBoardPivotSheet, withBoardPivot } from "../../../src/workbook/board/plan-board-pivot-sheet";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planRepair } from "../../../src/workbook/planning/plan-repair";
import { noteIn } from "../../support/excel/note";
import { build, repair } from "../../support/excel/steps";
import { pivotPlan, pivotSheet } from "../../support/file/pivot-plan";
import { emptyPlan } from "../../support/file/sample-plan";
import { answerExample, psems, stamp } from "../../support/psems";
import { sampleOf, upTo } from "../../support/sample";
import { interpretOurs, sheetOf } from "../../support/workbook/grids";

/** A workbook with the table but no PivotTables. */
const source: WorkbookPlan = {
  ...emptyPlan,
  sheets: pivotPlan.sheets.filter(({ name }) => name === "Visits"),
  activeSheet: "Visits",
};
const sheet: SheetPlan = {
  ...pivotSheet,
  formats: [{ style: "title", ranges: [{ row: 1, column: 1, rows: 1, columns: 1 }] }],
};
const plan: WorkbookPlan = {
  ...emptyPlan,
  styles: { title: { font: { bold: true } } },
  sheets: [sheet],
  activeSheet: "Pivots",
};

const note = noteIn(source);

function open(host: SimulatorOptions["host"] = "365", start: WorkbookPlan = source): Simulator {
  const simulator = createSimulator({ host, today: "2026-11-23", plan: start });
  simulator.install();
  return simulator;
}

async function make(): Promise<MadePivots> {
  const outcome = await makePivots(plan, note, "Visits");
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function shown(simulator: Simulator, name = "Pivots"): unknown[][] {
  return sheetOf(simulator.grids(), name).cells.map((line) => [...line]);
}

/** Runs a user's action in Excel. */
function change(
  does: (sheet: Excel.Worksheet, pivot: Excel.PivotTable, context: Excel.RequestContext) => void,
): Promise<void> {
  return Excel.run(async (context) => {
    const pivots = context.workbook.worksheets.getItem("Pivots");
    does(pivots, pivots.pivotTables.getItem("Grades"), context);
    await context.sync();
  });
}

const names = ["Grades", "Hours & sites"];
const made: MadePivots = { sheet: "Pivots", made: names, refreshed: [], kept: [] };

describe("adding PivotTables", () => {
  test("puts them on a new sheet after the given one, with items in Excel's order", async () => {
    const simulator = open();
    expect(await make()).toEqual(made);
    expect(simulator.toPlan().sheets.map(({ name }) => name)).toEqual(["Visits", "Pivots"]);
    expect(shown(simulator).slice(2)).toEqual([
      [
        "Visits made",
        "Column Labels",
        null,
        null,
        null,
        null,
        null,
        null,
        "Row Labels",
        "Sum of hours",
        "Number",
      ],
      ["Row Labels", "Fair", "Good", "Poor", "Grand Total", null, null, null, "Depot", 0, 1],
      ["North", null, null, 1, 1, null, null, null, "Mill", 2, 1],
      ["Mill", null, null, 1, 1, null, null, null, "Quay & Sons", 4.5, 2],
      ["South", 1, 2, null, 3, null, null, null, "Grand Total", 6.5, 4],
      ["Depot", null, 1, null, 1, null, null, null, null, null, null],
      ["Quay & Sons", 1, 1, null, 2, null, null, null, null, null, null],
      ["Grand Total", 1, 2, 1, 4, null, null, null, null, null, null],
    ]);
  });

  test("they match the plan, except for the order of their items", async () => {
    const simulator = open();
    await make();
    const found = sheetOf(simulator.toPlan().sheets, "Pivots").pivots;
    const bare = (pivots: SheetPlan["pivots"] = []) =>
      pivots.map(({ slicers: _, rows, columns, ...rest }) => ({
        ...rest,
        fields: [rows, columns].map((axis) => axis.map(({ field }) => field)),
      }));
    expect(bare(found)).toEqual(bare(sheet.pivots));
  });

  test("they refresh on opening, keep the column widths, and have their slicers next to them", async () => {
    open();
    await make();
    const { pivot, slicers } = await Excel.run(async (context) => {
      const pivots = context.workbook.worksheets.getItem("Pivots");
      const queued = {
        pivot: pivots.pivotTables.getItem("Grades").load("refreshOnOpen,layout/autoFormat"),
        slicers: pivots.slicers.load(
          "items/name,items/caption,items/left,items/top,items/width,items/height",
        ),
      };
      await context.sync();
      return queued;
    });
    expect([pivot.refreshOnOpen, pivot.layout.autoFormat]).toEqual([true, false]);
    expect(slicers.items.map((slicer) => slicer.toJSON())).toEqual([
      {
        id: expect.any(String),
        name: "Pivots Region",
        caption: "Region",
        left: 624,
        top: 30,
        width: 144,
        height: 135,
      },
    ]);
  });

  test("[R1] unchanged ones are refreshed, and nothing is added twice", async () => {
    const simulator = open();
    await make();
    simulator.type("Visits", "E3", "4");
    expect(await make()).toEqual({ ...made, made: [], refreshed: names });
    expect(shown(simulator)[5]?.slice(8)).toEqual(["Quay & Sons", 7, 2]);
    expect(simulator.toPlan().sheets).toHaveLength(2);
  });

  test("[R1] a deleted one is added again next to the other", async () => {
    const simulator = open();
    await make();
    await change((pivots, pivot) => {
      pivots.slicers.getItem("Pivots Region").delete();
      pivot.delete();
    });
    const before = shown(simulator);
    expect(before[3]?.[0]).toBeNull();
    expect(await make()).toEqual({ ...made, made: ["Grades"], refreshed: ["Hours & sites"] });
    expect(shown(simulator)[3]?.slice(0, 5)).toEqual(["Row Labels", "Fair", "Good", "Poor", "Grand Total"]);
  });

  test.each<[string, Parameters<typeof change>[0]]>([
    ["another field", (_, pivot) => pivot.rowHierarchies.add(pivot.hierarchies.getItem("Note"))],
    ["a field less", (_, pivot) => pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("Site"))],
    [
      "no column field",
      (_, pivot) => pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem("Grade")),
    ],
    [
      "a field on the other axis",
      (_, pivot) => {
        pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem("Grade"));
        pivot.columnHierarchies.add(pivot.hierarchies.getItem("Hours"));
      },
    ],
    ["other figures", (_, pivot) => (pivot.dataHierarchies.getItem("Visits made").summarizeBy = "Sum")],
    ["another heading", (_, pivot) => (pivot.dataHierarchies.getItem("Visits made").name = "Visits paid")],
    [
      "no fields",
      (_, pivot) => {
        pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("Site"));
        pivot.rowHierarchies.remove(pivot.rowHierarchies.getItem("Region"));
        pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem("Visits made"));
      },
    ],
    ["another name", (_, pivot) => (pivot.name = "Mine")],
    ["another form", (_, pivot) => (pivot.layout.layoutType = "Tabular")],
    [
      "another place",
      (pivots, pivot, { workbook }) => {
        pivot.delete();
        const moved = pivots.pivotTables.add(
          "Grades",
          workbook.tables.getItem("Visits"),
          pivots.getRange("A20"),
        );
        moved.rowHierarchies.add(moved.hierarchies.getItem("Region"));
        moved.rowHierarchies.add(moved.hierarchies.getItem("Site"));
        moved.columnHierarchies.add(moved.hierarchies.getItem("Grade"));
        const figures = moved.dataHierarchies.add(moved.hierarchies.getItem("Note"));
        figures.name = "Visits made";
      },
    ],
    [
      "a PivotTable of the user next to it",
      (pivots, _, { workbook }) =>
        void pivots.pivotTables.add("Mine", workbook.tables.getItem("Visits"), pivots.getRange("A40")),
    ],
  ])(
    "[R2] a sheet on which somebody gave a pivot %s is left alone; ours are made on a further one",
    async (_, does) => {
      const simulator = open();
      await make();
      await change(does);
      const before = JSON.stringify(sheetOf(simulator.toPlan().sheets, "Pivots"));
      const outcome = await make();
      expect(outcome).toMatchObject({ sheet: "Pivots 2", made: names, refreshed: [] });
      expect(outcome.kept.every(({ sheet: on }) => on === "Pivots")).toBe(true);
      expect(outcome.kept.length).toBeGreaterThanOrEqual(2);
      expect(JSON.stringify(sheetOf(simulator.toPlan().sheets, "Pivots"))).toBe(before);
      expect(await make()).toEqual({ ...outcome, made: [], refreshed: names });
    },
  );

  test("[R2] a sheet with the same name but without PivotTables belongs to the user", async () => {
    const simulator = open("365", {
      ...source,
      sheets: [
        ...source.sheets,
        { ...pivotSheet, pivots: [], blocks: [{ row: 3, column: 1, cells: [["Mine"]] }] },
      ],
    });
    expect(await make()).toEqual({ ...made, sheet: "Pivots 2" });
    expect(shown(simulator)).toEqual([["Mine"]]);
  });

  test("a protected workbook is not changed", async () => {
    const simulator = open();
    simulator.protectStructure();
    const before = simulator.snapshot();
    expect(await makePivots(plan, note)).toEqual({ ok: false, problem: { kind: "workbook-protected" } });
    expect(simulator.snapshot()).toBe(before);
  });
});

describe("[X3] [X11] making PivotTables that fails", () => {
  test.each<[string, (() => Promise<unknown>) | undefined]>([
    ["on a new sheet", undefined],
    [
      "on a sheet that lacks one",
      async () => {
        await make();
        await change((pivots) => {
          pivots.slicers.getItem("Pivots Region").delete();
          pivots.pivotTables.getItem("Grades").delete();
        });
      },
    ],
  ])("at any action %s can be done again, and people's sheets stay", async (_, prepare) => {
    const start = open();
    await prepare?.();
    const before = shown(start, "Visits");
    const whole = start.clone();
    whole.install();
    whole.resetCounters();
    await make();
    const { actions } = whole.counters;
    const wanted = JSON.stringify(shown(whole));
    expect(actions).toBeGreaterThan(20);
    for (const action of sampleOf(upTo(actions), 60)) {
      const simulator = start.clone();
      simulator.install();
      simulator.failAtAction(action);
      const outcome = await makePivots(plan, note, "Visits");
      expect([action, outcome]).toMatchObject([action, { ok: false, problem: { kind: "refused" } }]);
      const again = await make();
      const home = again.sheet;
      expect([action, JSON.stringify(shown(simulator, home))]).toEqual([action, wanted]);
      expect(shown(simulator, "Visits")).toEqual(before);
      expect(simulator.snapshot()).not.toContain("A step has begun");
    }
  });
});

describe("refreshing PivotTables", () => {
  test("refreshes them on every sheet with that name and a number", async () => {
    const simulator = open();
    await make();
    await change((_, pivot) => void (pivot.name = "Mine"));
    await make();
    simulator.type("Visits", "E3", "4");
    expect(await refreshPivots("Pivots")).toEqual({ ok: true, value: undefined });
    for (const name of ["Pivots", "Pivots 2"])
      expect(shown(simulator, name)[6]?.slice(8)).toEqual(["Grand Total", 9, 4]);
  });

  test("does nothing if there are none, or the sheet is protected", async () => {
    const simulator = open();
    expect(await refreshPivots("Pivots")).toEqual({ ok: true, value: undefined });
    await make();
    simulator.setSheetPassword("Pivots", "secret");
    expect(await refreshPivots("Pivots")).toEqual({ ok: true, value: undefined });
  });
});

describe("the product's own workbook", () => {
  const example = answerExample(psems);
  const whole = planWorkbook(psems, example, stamp);

  test("can be built with its Board pivot in it, saved, and opened again", async () => {
    const simulator = open("365", { ...emptyPlan });
    expect(await build(withBoardPivot(whole, psems, example, stamp))).toMatchObject({ ok: true });
    const read = await readPlan(await write(simulator.toPlan()));
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.notCarried).toEqual([]);
    const cells = shown(open("365", read.value.plan), "Board pivot");
    expect(cells[4]?.[0]).toBe("Statements");
    expect(cells.at(-1)?.slice(0, 7)).toEqual(["Grand Total", 2, 1, 1, 38, 1, 43]);
  });

  test("gets its Board pivot from the pane, and a repair leaves it alone", async () => {
    const simulator = open("365", whole);
    const planned = planBoardPivotSheet(interpretOurs(simulator.grids()), "2026-11-23");
    if (!planned) throw new Error("There is nothing to plan.");
    expect(await makePivots(planned.plan, noteIn(whole), planned.behind)).toEqual({
      ok: true,
      value: { sheet: "Board pivot", made: ["BoardAnswers", "BoardPoints"], refreshed: [], kept: [] },
    });
    const before = JSON.stringify(shown(simulator, "Board pivot"));
    const wanted = planRepair(interpretOurs(simulator.grids()), "2026-11-23");
    expect(await repair(wanted.plan, wanted.found)).toMatchObject({ ok: true });
    expect(JSON.stringify(shown(simulator, "Board pivot"))).toBe(before);
    expect(await makePivots(planned.plan, noteIn(whole), planned.behind)).toMatchObject({
      value: { made: [], kept: [] },
    });
  });

  test("has PivotTables in a file that the pane recognises as its own", async () => {
    open("365", withBoardPivot(whole, psems, example, stamp));
    const planned = planBoardPivotSheet(interpretOurs(open("365", whole).grids()), "2026-11-23");
    const simulator = open("365", withBoardPivot(whole, psems, example, stamp));
    expect(planned && (await makePivots(planned.plan, noteIn(whole)))).toMatchObject({
      value: { made: [], refreshed: ["BoardAnswers", "BoardPoints"], kept: [] },
    });
    expect(shown(simulator, "Board pivot")[5]?.slice(1, 4)).toEqual(["Yes", "In part", "No"]);
  });
});
