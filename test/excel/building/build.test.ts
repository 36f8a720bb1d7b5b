import { omissions } from "../../../src/excel/planning/omissions";
import { readSheets } from "../../../src/excel/reading/read-sheets";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { emptyPlan, emptySheet, samplePlan } from "../../support/file/sample-plan";
import { comparable, comparableSheet } from "../../support/excel/comparable";
import { planPsems } from "../../support/excel/psems-plan";
import { build, findThere, listOpen, repair } from "../../support/excel/steps";
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

const done = { ok: true };

/** The sheets of a plan in the workbook, in the order of their names, whichever is active. */
function planned(simulator: Simulator, plan: WorkbookPlan): unknown {
  const made = simulator.toPlan();
  const ours = made.sheets.filter(({ name }) => plan.sheets.some((sheet) => sheet.name === name));
  return byName(comparable({ ...made, sheets: ours, activeSheet: "" }));
}

function byName(found: unknown): unknown {
  const plan = found as { readonly sheets: readonly { readonly name: string }[] };
  return { ...plan, sheets: [...plan.sheets].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The sheets of the workbook that are not in a plan. */
function ownSheets(simulator: Simulator, plan: WorkbookPlan): unknown[] {
  const made = simulator.toPlan();
  return made.sheets
    .filter(({ name }) => !plan.sheets.some((sheet) => sheet.name === name))
    .map((sheet) => comparableSheet(sheet, made));
}

/** A grid without empty cells around what it holds, and with empty texts as empty cells. */
function plainGrid({ name, row, column, cells, pageHeader, pageFooter }: SheetGrid): unknown {
  const filled = cells.flatMap((line, r) =>
    line.flatMap((content, c) =>
      content === null || content === "" ? [] : [[row + r, column + c, content]],
    ),
  );
  // Excel takes unnecessary quotes around names of sheets away.
  return {
    name,
    filled: JSON.stringify(filled, null, 1).replace(/'(\w+)'!/g, "$1!"),
    pageHeader,
    pageFooter,
  };
}

describe("[X3] a build that is cancelled", () => {
  test("before it writes leaves the workbook as it was", async () => {
    const simulator = open(owned([{ blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] }]));
    const before = simulator.snapshot();
    const outcome = await build(samplePlan, { progress: () => undefined, isCancelled: () => true });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(simulator.snapshot()).toBe(before);
  });
});

describe("building", () => {
  test.each([
    ["the plan that uses every field", samplePlan],
    ["the PSeMS workbook", planPsems()],
  ])("%s reads back as it was planned", async (_, plan) => {
    const simulator = open();
    expect(await build(plan)).toMatchObject(done);
    expect(comparable(without(simulator.toPlan(), "Sheet1"))).toEqual(comparable(plan));
  });

  test("the PSeMS workbook takes one request to read and one to build, at most 435 KB in all", async () => {
    const simulator = open();
    const shares: number[] = [];
    await build(planPsems(), { progress: (share) => shares.push(share), isCancelled: () => false });
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares[shares.length - 1]).toBe(1);
    expect(simulator.counters.requests).toBe(2);
    expect(simulator.counters.requestBytes).toBeLessThanOrEqual(435_000);
  });

  test("returns the sheets as a reading finds them afterwards", async () => {
    open();
    const plan = planPsems();
    const built = await build(plan);
    const read = await readSheets(plan.sheets.map(({ name }) => name));
    if (!built.ok || !read.ok) throw new Error("It should be built and read.");
    expect({ ...built.value, grids: [] }).toEqual({ ...read.value, grids: [] });
    expect(built.value.grids.map(plainGrid)).toEqual(read.value.grids.map(plainGrid));
  });

  test("[X11] nothing is left of the note of the step", async () => {
    const simulator = open();
    await build(samplePlan);
    expect(simulator.snapshot()).not.toContain("A step has begun");
  });

  test("is added after the existing sheets, even blank ones, and leaves them unchanged", async () => {
    const own = owned([
      { blocks: [{ row: 1, column: 1, cells: [["Mine", { formula: "=1+1", value: 2 }]] }] },
      { name: "Blank" },
    ]);
    const simulator = open(own);
    expect(await build(samplePlan)).toMatchObject(done);
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
    await build(samplePlan);
    expect(simulator.toPlan().properties).toEqual({ ...samplePlan.properties, subject: "Ours" });
  });

  test("again after the sheets were deleted reuses the remaining styles and names", async () => {
    const simulator = open();
    await build(samplePlan);
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
    expect(await build(samplePlan)).toMatchObject(done);
    expect(simulator.counters.requests).toBe(2);
    expect(comparable(without(simulator.toPlan(), "Sheet1"))).toEqual(comparable(samplePlan));
  });
});

test("a build waits while a cell is being edited, and what is typed stays", async () => {
  const simulator = open();
  simulator.startTyping({ cell: { sheet: "Sheet1", address: "A1", text: "Mine" }, ends: "when-waited-for" });
  simulator.interrupt(2, { kind: "typing", ends: "when-waited-for" });
  expect(await build(samplePlan)).toMatchObject(done);
  expect(simulator.grids()[0]).toMatchObject({ name: "Sheet1", cells: [["Mine"]] });
  expect(planned(simulator, samplePlan)).toEqual(byName(comparable({ ...samplePlan, activeSheet: "" })));
});

test("[X11] an empty sheet that an interrupted build left is used", async () => {
  const simulator = open(owned([{}, { name: "_data" }]));
  expect(await build(samplePlan)).toMatchObject(done);
  expect(planned(simulator, samplePlan)).toEqual(byName(comparable({ ...samplePlan, activeSheet: "" })));
});

test("[X3] the empty first sheet with a password is a refusal, not someone else's writing", async () => {
  const simulator = open(owned([{}, { name: "_data" }]));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("_data").protection.protect({}, "Secret");
    await context.sync();
  });
  expect(await build(samplePlan)).toMatchObject({
    ok: false,
    problem: { kind: "refused", code: "AccessDenied", workbook: "unchanged", open: [] },
  });
  expect(simulator.toPlan().sheets.map(({ name }) => name)).toEqual(["Budget", "_data"]);
});

describe("conflicting contents are not changed", () => {
  const cases: [string, WorkbookPlan, object][] = [
    [
      "sheets with the same names, also in different case",
      owned([
        { name: "EMPTY" },
        { name: "Budget" },
        { name: "_data", blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] },
      ]),
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
    expect(await build(samplePlan)).toEqual({ ok: false, problem: expect.objectContaining(problem) });
    expect(simulator.snapshot()).toBe(before);
  });

  test("a protected structure", async () => {
    const simulator = open();
    simulator.protectStructure();
    const before = simulator.snapshot();
    expect(await build(samplePlan)).toEqual({ ok: false, problem: { kind: "workbook-protected" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("an Excel that is too old", async () => {
    open(undefined, "2019");
    expect(await build(samplePlan)).toEqual({
      ok: false,
      problem: { kind: "too-old", needs: "ExcelApi 1.9" },
    });
  });
});

/** Takes the sheets of a plan away, and damages styles of it. */
function takeAway(plan: WorkbookPlan): Promise<void> {
  return Excel.run(async (context) => {
    for (const { name } of plan.sheets) {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.visibility = "Visible";
      sheet.delete();
    }
    context.workbook.styles.getItem("PSeMS title").font.size = 40;
    context.workbook.styles.getItem("PSeMS boxed").borders.getItem("EdgeTop").style = "None";
    context.workbook.styles.getItem("PSeMS weight").delete();
    await context.sync();
  });
}

describe("[X3] [X11] a build that fails", () => {
  const mine = owned([{ blocks: [{ row: 1, column: 1, cells: [["Mine"]] }] }]);

  /** A build that fails at an action, and what is done then until the workbook is as planned. */
  async function expectFinished(start: Simulator, plan: WorkbookPlan, action: number): Promise<string> {
    const simulator = start.clone();
    simulator.install();
    const own = ownSheets(simulator, plan);
    simulator.failAtAction(action);
    const outcome = await build(plan);
    if (outcome.ok || outcome.problem.kind !== "refused")
      throw new Error(`${action}: ${JSON.stringify(outcome)}`);
    const { workbook, open: left } = outcome.problem;
    expect([action, left]).toEqual([action, []]);
    expect([action, listOpen(plan, simulator)]).toEqual([action, []]);
    const again = await (workbook === "unchanged" ? build(plan) : repair(plan, findThere(plan, simulator)));
    expect([action, workbook, again]).toMatchObject([action, workbook, done]);
    expect(planned(simulator, plan)).toEqual(byName(comparable({ ...plan, activeSheet: "" })));
    expect(ownSheets(simulator, plan)).toEqual(own);
    return workbook;
  }

  async function expectAllFinished(start: Simulator, plan: WorkbookPlan, most: number): Promise<void> {
    const whole = start.clone();
    whole.install();
    whole.resetCounters();
    expect(await build(plan)).toMatchObject(done);
    const { actions } = whole.counters;
    expect(actions).toBeGreaterThan(200);
    const states: string[] = [];
    for (const action of sampleOf(upTo(actions), most))
      states.push(await expectFinished(start, plan, action));
    expect(states).toContain("changed");
    expect(states).toEqual([...states].sort().reverse());
  }

  test("at any action can be finished, and leaves people's sheets alone", async () => {
    await expectAllFinished(open(mine), samplePlan, 100);
  });

  test("can be finished over styles and names that remained from before", async () => {
    const start = open(mine);
    await build(samplePlan);
    await takeAway(samplePlan);
    await expectAllFinished(start, samplePlan, 60);
  });

  test("at any action of the PSeMS workbook can be finished", async () => {
    await expectAllFinished(open(), planPsems(), 8);
  });

  test("between adding and filling its first sheet can be finished, though that is protected then", async () => {
    const protection = samplePlan.sheets.find((one) => one.protection)?.protection;
    if (!protection) throw new Error("A sheet of the sample should be protected.");
    const sheet = { ...emptySheet, name: "_data", protection };
    const plan: WorkbookPlan = { ...emptyPlan, sheets: [sheet], activeSheet: "_data" };
    const start = open(mine);
    const shut: number[] = [];
    for (const action of upTo(100)) {
      const simulator = start.clone();
      simulator.install();
      simulator.failAtAction(action);
      const outcome = await build(plan);
      if (outcome.ok || outcome.problem.kind !== "refused" || outcome.problem.workbook !== "unchanged")
        continue;
      if (!simulator.toPlan().sheets.some(({ name, protection: on }) => name === "_data" && on)) continue;
      shut.push(action);
      await expectFinished(start, plan, action);
    }
    expect(shut.length).toBeGreaterThan(0);
  });

  test("and cannot be protected again reports every sheet", async () => {
    const simulator = open();
    simulator.failAtAction(300, { keepFailing: true });
    expect(await build(samplePlan)).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "changed", open: samplePlan.sheets.map(({ name }) => name) },
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
    "sheets.columns.width",
    "sheets.showGridlines",
    "sheets.formats",
    "sheets.page",
  ]);
  for (const { reason } of omissions) expect(reason).not.toBe("");
});
