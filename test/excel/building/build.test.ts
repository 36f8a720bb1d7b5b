import { buildWorkbook } from "../../../src/excel/building/build-workbook";
import { omissions } from "../../../src/excel/planning/omissions";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { emptyPlan, emptySheet, samplePlan } from "../../support/file/sample-plan";
import { comparable } from "../../support/excel/comparable";
import { planPsems } from "../../support/excel/psems-plan";
import { sampleOf, upTo } from "../../support/sample";

function open(plan?: WorkbookPlan, host: "2019" | "2021" = "2021"): Simulator {
  const simulator = createSimulator({ host, today: "2026-11-23", ...(plan ? { plan } : {}) });
  simulator.install();
  return simulator;
}

/** A user's workbook with these sheets. */
function owned(sheets: readonly Partial<SheetPlan>[], more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  const whole = sheets.map((sheet): SheetPlan => ({ ...emptySheet, name: "Budget", ...sheet }));
  return { ...emptyPlan, sheets: whole, activeSheet: whole[0]?.name ?? "", ...more };
}

/** The plan without the sheets that existed before. */
function without(plan: WorkbookPlan, ...names: string[]): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.filter(({ name }) => !names.includes(name)) };
}

const done = { ok: true, value: undefined };

describe("[X3] a build that is cancelled", () => {
  test.each([0, 1, 3, 6])("after %i parts leaves the workbook as it was", async (parts) => {
    const simulator = open(owned([{ blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] }]));
    const before = simulator.snapshot();
    let made = 0;
    const outcome = await buildWorkbook(samplePlan, {
      progress: () => (made += 1),
      isCancelled: () => made >= parts,
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("and cannot be undone reports what it left", async () => {
    const simulator = open();
    let made = 0;
    const outcome = await buildWorkbook(samplePlan, {
      progress: () => {
        made += 1;
        if (made === 3) simulator.failAtAction(1, { keepFailing: true });
      },
      isCancelled: () => made >= 3,
    });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "refused", workbook: "changed" } });
  });
});

describe("building", () => {
  test.each([
    ["the plan that uses every field", samplePlan],
    ["the PSeMS workbook", planPsems()],
  ])("%s reads back as it was planned", async (_, plan) => {
    const simulator = open();
    expect(await buildWorkbook(plan)).toEqual(done);
    expect(comparable(without(simulator.toPlan(), "Sheet1"))).toEqual(comparable(plan));
  });

  test("the PSeMS workbook takes one request to read and eight to build, less than 400 KB in all", async () => {
    const simulator = open();
    const shares: number[] = [];
    await buildWorkbook(planPsems(), { progress: (share) => shares.push(share), isCancelled: () => false });
    expect(shares).toHaveLength(8);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares[7]).toBe(1);
    expect(simulator.counters.requests).toBe(9);
    expect(simulator.counters.requestBytes).toBeLessThan(400_000);
  });

  test("is added after the existing sheets, even blank ones, and leaves them unchanged", async () => {
    const own = owned([
      { blocks: [{ row: 1, column: 1, cells: [["Mine", { formula: "=1+1", value: 2 }]] }] },
      { name: "Blank" },
    ]);
    const simulator = open(own);
    expect(await buildWorkbook(samplePlan)).toEqual(done);
    const made = simulator.toPlan();
    expect(made.sheets.map(({ name }) => name)).toEqual([
      "Budget",
      "Blank",
      ...samplePlan.sheets.map(({ name }) => name),
    ]);
    expect(comparable({ ...made, sheets: made.sheets.slice(0, 2), names: [], activeSheet: "" })).toEqual(
      comparable({ ...own, names: [], activeSheet: "" }),
    );
  });

  test("sets only document properties that are empty", async () => {
    const properties = { title: "", subject: "Ours", author: "", comments: "", keywords: "" };
    const simulator = open(owned([{}], { properties }));
    await buildWorkbook(samplePlan);
    expect(simulator.toPlan().properties).toEqual({ ...samplePlan.properties, subject: "Ours" });
  });

  test("again after the sheets were deleted reuses the remaining styles and names", async () => {
    const simulator = open();
    await buildWorkbook(samplePlan);
    await Excel.run(async (context) => {
      for (const { name } of samplePlan.sheets) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.visibility = "Visible";
        sheet.delete();
      }
      context.workbook.styles.getItem("PSeMS title").font.size = 40;
      await context.sync();
    });
    simulator.resetCounters();
    expect(await buildWorkbook(samplePlan)).toEqual(done);
    expect(simulator.counters.requests).toBe(10);
    expect(comparable(without(simulator.toPlan(), "Sheet1"))).toEqual(comparable(samplePlan));
  });
});

describe("conflicting contents are not changed", () => {
  const cases: [string, WorkbookPlan, object][] = [
    [
      "sheets with the same names, also in different case",
      owned([{ name: "EMPTY" }, { name: "Budget" }, { name: "_data" }]),
      { kind: "sheets-in-the-way", sheets: ["EMPTY", "_data"] },
    ],
    [
      "a name that is in use",
      owned([{}], {
        names: [
          { name: "GREEN", sheet: "Budget", range: { row: 1, column: 1, rows: 1, columns: 1 }, comment: "" },
        ],
      }),
      { kind: "refused", code: "ItemAlreadyExists", workbook: "unchanged" },
    ],
    [
      "a name that our table needs",
      owned([{}], {
        names: [
          { name: "Scores", sheet: "Budget", range: { row: 1, column: 1, rows: 1, columns: 1 }, comment: "" },
        ],
      }),
      { kind: "refused", code: "ItemAlreadyExists", workbook: "unchanged" },
    ],
    [
      "a table of the same name",
      owned([
        {
          blocks: [{ row: 1, column: 1, cells: [["Head"], ["Text"]] }],
          tables: [
            { name: "scores", range: { row: 1, column: 1, rows: 2, columns: 1 }, style: "TableStyleLight1" },
          ],
        },
      ]),
      { kind: "refused", code: "ItemAlreadyExists", workbook: "unchanged" },
    ],
  ];
  test.each(cases)("%s", async (_, own, problem) => {
    const simulator = open(own);
    const before = simulator.snapshot();
    expect(await buildWorkbook(samplePlan)).toEqual({ ok: false, problem: expect.objectContaining(problem) });
    expect(simulator.snapshot()).toBe(before);
  });

  test("a protected structure", async () => {
    const simulator = open();
    simulator.protectStructure();
    const before = simulator.snapshot();
    expect(await buildWorkbook(samplePlan)).toEqual({ ok: false, problem: { kind: "workbook-protected" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("a cell being edited", async () => {
    const simulator = open();
    simulator.setEditing(true);
    const before = simulator.snapshot();
    expect(await buildWorkbook(samplePlan)).toEqual({ ok: false, problem: { kind: "editing-cell" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("an Excel that is too old", async () => {
    open(undefined, "2019");
    expect(await buildWorkbook(samplePlan)).toEqual({
      ok: false,
      problem: { kind: "too-old", needs: "ExcelApi 1.9" },
    });
  });
});

describe("[X3] a build that fails", () => {
  async function expectUnchanged(
    start: Simulator,
    plan: WorkbookPlan,
    actions: readonly number[],
    most: number,
  ): Promise<void> {
    const before = start.snapshot();
    for (const action of sampleOf(actions, most)) {
      const simulator = start.clone();
      simulator.install();
      simulator.failAtAction(action);
      const outcome = await buildWorkbook(plan);
      expect([
        action,
        outcome.ok,
        outcome.ok || outcome.problem.kind === "refused" ? "" : outcome.problem.kind,
      ]).toEqual([action, false, ""]);
      expect(outcome).toMatchObject({ problem: { workbook: "unchanged" } });
      if (simulator.snapshot() !== before)
        expect(`after action ${action}: ${simulator.snapshot()}`).toBe(before);
    }
  }

  async function countActions(start: Simulator, plan: WorkbookPlan): Promise<number> {
    const simulator = start.clone();
    simulator.install();
    await buildWorkbook(plan);
    return simulator.counters.actions;
  }

  test("at any action leaves the workbook as it was", async () => {
    const start = open(owned([{ blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] }]));
    const count = await countActions(start, samplePlan);
    expect(count).toBeGreaterThan(200);
    await expectUnchanged(start, samplePlan, upTo(count), 100);
  });

  test("keeps styles and names that remained from before", async () => {
    const start = open();
    await buildWorkbook(samplePlan);
    await Excel.run(async (context) => {
      for (const { name } of samplePlan.sheets) {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.visibility = "Visible";
        sheet.delete();
      }
      context.workbook.styles.getItem("PSeMS title").font.size = 40;
      context.workbook.styles.getItem("PSeMS boxed").borders.getItem("EdgeTop").style = "None";
      context.workbook.styles.getItem("PSeMS weight").delete();
      await context.sync();
    });
    const count = await countActions(start, samplePlan);
    await expectUnchanged(start, samplePlan, upTo(count), 60);
  });

  test("at any action of the PSeMS workbook leaves the workbook as it was", async () => {
    const start = open();
    const plan = planPsems();
    const count = await countActions(start, plan);
    await expectUnchanged(start, plan, upTo(count), 12);
  });

  test("and cannot be undone is reported", async () => {
    const simulator = open();
    simulator.failAtAction(300, { keepFailing: true });
    expect(await buildWorkbook(samplePlan)).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "changed", sheets: samplePlan.sheets.map(({ name }) => name) },
    });
  });
});

test("the fields that Office.js cannot set are listed with their reasons", () => {
  expect(omissions.map(({ field }) => field)).toEqual([
    "created",
    "properties",
    "font",
    "sheets.charts.alternativeText",
    "sheets.pivots.rows.items",
    "sheets.pivots.columns.items",
    "sheets.rows.grows",
  ]);
  for (const { reason } of omissions) expect(reason).not.toBe("");
});
