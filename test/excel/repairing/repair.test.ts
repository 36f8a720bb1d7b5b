import type { FoundSheet } from "../../../src/excel/host/excel-problem";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { samplePlan } from "../../support/file/sample-plan";
import { comparable } from "../../support/excel/comparable";
import { planPsems } from "../../support/excel/psems-plan";
import { build, findAll, repair } from "../../support/excel/steps";
import { sampleOf, upTo } from "../../support/sample";

const done = { ok: true, value: { overtaken: [] } };
const answers = "DO Bob's part";

/** A workbook that was built and then changed. */
async function open(
  plan: WorkbookPlan = samplePlan,
  damage?: (workbook: Excel.Workbook) => void,
  host: "2021" | "365" = "2021",
): Promise<Simulator> {
  const simulator = createSimulator({ host, today: "2026-11-23" });
  simulator.install();
  expect(await build(plan)).toMatchObject({ ok: true });
  if (damage) {
    await Excel.run(async (context) => {
      for (const { name } of plan.sheets) {
        const { protection } = context.workbook.worksheets.getItem(name);
        if (plan.sheets.find((sheet) => sheet.name === name)?.protection) protection.unprotect();
      }
      damage(context.workbook);
      await context.sync();
    });
  }
  simulator.resetCounters();
  return simulator;
}

function ours(simulator: Simulator, plan: WorkbookPlan): WorkbookPlan {
  const made = simulator.toPlan();
  const names = new Set(plan.sheets.map(({ name }) => name));
  return { ...made, sheets: made.sheets.filter(({ name }) => names.has(name)) };
}

function expectAsPlanned(simulator: Simulator): void {
  const { activeSheet } = simulator.toPlan();
  const wanted = byName(comparable({ ...samplePlan, activeSheet }));
  expect(byName(comparable(ours(simulator, samplePlan)))).toEqual(wanted);
}

function byName(found: unknown): unknown {
  const plan = found as { readonly sheets: readonly { readonly name: string }[] };
  return { ...plan, sheets: [...plan.sheets].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** What all cells with contents hold, by the ids of their sheets. */
function cellsIn(simulator: Simulator): unknown {
  const grids = simulator.grids();
  return simulator.workbook.state.sheets
    .map(({ id, name }) => ({ id, cells: grids.find((grid) => grid.name === name)?.cells ?? [] }))
    .filter(({ cells }) => cells.flat().some((content) => content !== null))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Damage {
  readonly name: string;
  readonly damage: (workbook: Excel.Workbook) => void;
  readonly renamed?: Readonly<Record<string, string | null>>;
}

const sheetOf = (workbook: Excel.Workbook, name = answers): Excel.Worksheet =>
  workbook.worksheets.getItem(name);

const damages: readonly Damage[] = [
  { name: "nothing", damage: () => undefined },
  {
    name: "a renamed sheet",
    damage: (workbook) => {
      sheetOf(workbook).name = "Bob";
    },
    renamed: { [answers]: "Bob" },
  },
  {
    name: "two sheets that have each other's name",
    damage: (workbook) => {
      sheetOf(workbook, answers).name = "Aside";
      sheetOf(workbook, "Empty").name = answers;
      sheetOf(workbook, "Aside").name = "Empty";
    },
    renamed: { [answers]: "Empty", Empty: answers },
  },
  {
    name: "a missing sheet",
    damage: (workbook) => sheetOf(workbook, "Dash board").delete(),
    renamed: { "Dash board": null },
  },
  {
    name: "a deleted validation",
    damage: (workbook) => sheetOf(workbook).getRange("C5:D6").dataValidation.clear(),
  },
  {
    name: "a validation deleted from one cell",
    damage: (workbook) => sheetOf(workbook).getRange("D6").dataValidation.clear(),
  },
  {
    name: "an overwritten formula",
    damage: (workbook) => {
      sheetOf(workbook).getRange("H5").values = [["Fine"]];
    },
  },
  {
    name: "an overwritten text",
    damage: (workbook) => {
      sheetOf(workbook).getRange("A1:B2").values = [
        ["Other", "3/4"],
        ["=1+1", 7],
      ];
    },
  },
  {
    name: "changed formats",
    damage: (workbook) => {
      const cells = sheetOf(workbook).getRange("C5:D6");
      cells.format.fill.color = "#123456";
      cells.format.font.bold = true;
      cells.format.protection.locked = true;
      cells.format.borders.getItem("EdgeTop").style = "Double";
      cells.numberFormat = [
        ["0.0", "0.0"],
        ["0.0", "0.0"],
      ];
      sheetOf(workbook).getRange("B10:D10").style = "Normal";
      sheetOf(workbook).getRange("B11").format.fill.clear();
    },
  },
  {
    name: "a changed and a deleted style",
    damage: (workbook) => {
      workbook.styles.getItem("PSeMS title").font.italic = true;
      workbook.styles.getItem("PSeMS input").delete();
    },
  },
  { name: "protection taken off", damage: () => undefined },
  {
    name: "other protection",
    damage: (workbook) => sheetOf(workbook).protection.protect({ allowInsertRows: true }),
  },
  {
    name: "other widths, heights and hidden columns",
    damage: (workbook) => {
      sheetOf(workbook).getRange("B:C").format.columnWidth = 20;
      sheetOf(workbook).getRange("D:D").columnHidden = true;
      sheetOf(workbook).getRange("J:J").columnHidden = false;
      sheetOf(workbook).getRange("1:1").format.rowHeight = 90;
    },
  },
  {
    name: "deleted and changed conditional formats",
    damage: (workbook) => {
      sheetOf(workbook).getRange().conditionalFormats.getItemAt(0).delete();
      sheetOf(workbook).getRange().conditionalFormats.getItemAt(1).stopIfTrue = true;
    },
  },
  {
    name: "a deleted name and one that points elsewhere",
    damage: (workbook) => {
      workbook.names.getItem("Green").formula = "=Empty!$A$1";
    },
  },
  {
    name: "a shown, a hidden and a recoloured sheet",
    damage: (workbook) => {
      sheetOf(workbook, "_data").visibility = "Visible";
      sheetOf(workbook, "Dash board").visibility = "Hidden";
      sheetOf(workbook).tabColor = "#00FF00";
      sheetOf(workbook).showGridlines = true;
    },
  },
  {
    name: "other panes and another page",
    damage: (workbook) => {
      sheetOf(workbook).freezePanes.freezeRows(1);
      sheetOf(workbook, "Empty").freezePanes.freezeColumns(1);
      const page = sheetOf(workbook).pageLayout;
      page.orientation = "Portrait";
      page.zoom = { scale: 50 };
      page.headersFooters.defaultForAllPages.centerHeader = "Other";
      page.setPrintArea("A1:B2");
      page.setPrintTitleRows("$1:$2");
    },
  },
  {
    name: "a link without a target",
    damage: (workbook) => sheetOf(workbook).getRange("A9").clear("Hyperlinks"),
  },
  {
    name: "rows moved down",
    damage: (workbook) => {
      sheetOf(workbook).getRange("A6:H13").copyFrom("A4:H11");
      sheetOf(workbook).getRange("A4:H5").clear("Contents");
    },
  },
  {
    name: "deleted charts",
    damage: (workbook) => {
      const { charts } = sheetOf(workbook, "Dash board");
      for (const name of ["Response mix", "Trend"]) charts.getItem(name).delete();
    },
  },
  {
    name: "a renamed table",
    damage: (workbook) => {
      workbook.tables.getItem("Scores").name = "Other";
    },
  },
  {
    name: "a table turned into cells",
    damage: (workbook) => {
      workbook.tables.getItem("Scores").convertToRange();
    },
  },
];

describe("a repair restores", () => {
  test.each(damages)("$name", async ({ damage, renamed }) => {
    const simulator = await open(samplePlan, damage);
    expect(await repair(samplePlan, findAll(samplePlan, renamed))).toMatchObject(done);
    expectAsPlanned(simulator);
  });
});

describe("a repair keeps", () => {
  test("other sheets, columns beside ours, other people's rules, links and the formats of charts", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      const own = workbook.worksheets.add("Notes");
      own.getRange("A1:B1").formulas = [["Mine", `='${answers.replace(/'/g, "''")}'!E5`]];
      const sheet = sheetOf(workbook);
      sheet.getRange("M5").values = [["beside"]];
      sheet.getRange("M5").format.fill.color = "#ABCDEF";
      const rule = sheet.getRange("A5:H6").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$B5="mine"';
      rule.custom.format.fill.color = "#00FFFF";
      sheet.getRange("B5").hyperlink = { address: "https://example.org/", textToDisplay: "First" };
      sheet.getRange("A1").values = [["damaged"]];
      const chart = sheetOf(workbook, "Dash board").charts.getItem("Response mix");
      chart.title.text = "My title";
      chart.setPosition("J1", "K5");
    });
    expect(await repair(samplePlan)).toMatchObject(done);
    const made = simulator.toPlan();
    const sheet = made.sheets.find(({ name }) => name === answers);
    const chart = made.sheets.flatMap(({ charts }) => charts).find(({ name }) => name === "Response mix");
    expect(made.sheets.map(({ name }) => name)).toContain("Notes");
    expect(JSON.stringify(sheet?.blocks)).toContain("beside");
    expect(JSON.stringify(sheet?.blocks)).not.toContain("damaged");
    expect(sheet?.conditionalFormats.map(({ formula }) => formula)).toEqual([
      ...(samplePlan.sheets[0]?.conditionalFormats.map(({ formula }) => formula) ?? []),
      '=$B5="mine"',
    ]);
    expect(chart).toMatchObject({ title: "My title", position: { row: 1, column: 10, rows: 5, columns: 2 } });
    const link = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(answers).getRange("B5").load("hyperlink,values");
      await context.sync();
      return [cell.hyperlink.address, cell.values];
    });
    expect(link).toEqual(["https://example.org/", [["First\nstatement"]]]);
  });

  test("a sheet's id, so that other people's references to it hold", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      sheetOf(workbook).name = "Bob";
      workbook.worksheets.add("Notes").getRange("A1").formulas = [["=Bob!E5"]];
    });
    expect(await repair(samplePlan, findAll(samplePlan, { [answers]: "Bob" }))).toMatchObject(done);
    const notes = simulator.grids().find(({ name }) => name === "Notes");
    expect(notes?.cells).toEqual([[{ formula: "='DO Bob''s part'!E5", value: 0.5 }]]);
  });

  test("everything that is correct: a second repair writes nothing", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      sheetOf(workbook).getRange("A1").values = [["damaged"]];
    });
    await repair(samplePlan);
    const once = simulator.snapshot();
    await repair(samplePlan);
    expect(simulator.snapshot()).toBe(once);
  });
});

describe("a repair is refused and nothing is changed", () => {
  async function expectRefused(
    simulator: Simulator,
    sheets: readonly FoundSheet[],
    problem: object,
  ): Promise<void> {
    const before = simulator.snapshot();
    expect(await repair(samplePlan, sheets)).toEqual({
      ok: false,
      problem: expect.objectContaining(problem),
    });
    expect(simulator.snapshot()).toBe(before);
  }

  test("when a sheet has a password", async () => {
    const simulator = await open();
    simulator.setSheetPassword("Empty", "secret");
    await expectRefused(simulator, findAll(samplePlan), { kind: "sheet-has-password", sheets: ["Empty"] });
  });

  test("when a sheet has been deleted", async () => {
    await expectRefused(await open(), [{ planned: answers, actual: "Gone" }], {
      kind: "sheet-not-found",
      sheet: "Gone",
    });
  });

  test("when another sheet has the name of a missing one", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      sheetOf(workbook).name = "Bob";
      workbook.worksheets.add(answers);
    });
    await expectRefused(simulator, findAll(samplePlan, { [answers]: "Bob" }), {
      kind: "sheets-in-the-way",
      sheets: [answers],
    });
  });

  test("when a sheet has to be added and the structure is protected", async () => {
    const simulator = await open(samplePlan, (workbook) => sheetOf(workbook, "Empty").delete());
    simulator.protectStructure();
    await expectRefused(simulator, findAll(samplePlan, { Empty: null }), { kind: "workbook-protected" });
  });
});

test("[X5] a repair waits while a cell is being edited, and what is typed stays", async () => {
  const simulator = await open();
  simulator.startTyping({
    cell: { sheet: "Empty", address: "C6", text: "Mine" },
    ends: "when-waited-for",
  });
  simulator.interrupt(2, { kind: "typing", ends: "when-waited-for" });
  expect(await repair(samplePlan)).toMatchObject(done);
  expect(simulator.grids().find(({ name }) => name === "Empty")?.cells).toEqual([["Mine"]]);
});

test("a protected structure does not prevent a repair that adds no sheet", async () => {
  const simulator = await open(samplePlan, (workbook) => {
    sheetOf(workbook).getRange("A1").values = [["damaged"]];
  });
  simulator.protectStructure();
  expect(await repair(samplePlan)).toMatchObject(done);
});

test("the PSeMS workbook is repaired in few requests, and correct cells are not written", async () => {
  const plan = planPsems();
  const simulator = await open(plan);
  const before = comparable(ours(simulator, plan));
  simulator.resetCounters();
  expect(await repair(plan)).toMatchObject(done);
  expect(simulator.counters.requests).toBe(2);
  expect(simulator.counters.responseBytes).toBeLessThan(1_600_000);
  expect(comparable(ours(simulator, plan))).toEqual(before);
});

describe("[X3] [X11] a repair that fails", () => {
  /** Fails at an action, and is done again with the sheets that are there then. */
  async function expectFinished(
    start: Simulator,
    renamed: Damage["renamed"],
    action: number,
  ): Promise<"unchanged" | "changed"> {
    const simulator = start.clone();
    simulator.install();
    const cells = cellsIn(simulator);
    const open = openIds(simulator);
    const names = namesById(simulator);
    const sheets = findAll(samplePlan, renamed);
    const ids = new Map(sheets.map(({ planned, actual }) => [planned, idOf(names, actual)]));
    simulator.failAtAction(action);
    const outcome = await repair(samplePlan, sheets);
    if (outcome.ok || outcome.problem.kind !== "refused") {
      expect([action, outcome]).toMatchObject([action, { problem: { kind: "overtaken" } }]);
    } else {
      expect([action, outcome.problem.open]).toEqual([action, []]);
    }
    const state = outcome.ok || outcome.problem.kind !== "refused" ? "unchanged" : outcome.problem.workbook;
    const opened = openIds(simulator).filter((id) => names.has(id) && !open.includes(id));
    expect([action, opened]).toEqual([action, []]);
    if (!outcome.ok && outcome.problem.kind === "refused" && state === "unchanged")
      expect([action, cellsIn(simulator)]).toEqual([action, cells]);
    const now = namesById(simulator);
    const again = samplePlan.sheets.flatMap(({ name: planned }) => {
      const actual = now.get(ids.get(planned) ?? "") ?? [...now.values()].find((name) => name === planned);
      return actual === undefined ? [] : [{ planned, actual }];
    });
    expect([action, await repair(samplePlan, again)]).toMatchObject([action, done]);
    expectAsPlanned(simulator);
    return state;
  }

  async function expectAllFinished(
    start: Simulator,
    renamed: Damage["renamed"],
    most: number,
  ): Promise<void> {
    const whole = start.clone();
    whole.install();
    whole.resetCounters();
    expect(await repair(samplePlan, findAll(samplePlan, renamed))).toMatchObject(done);
    const states: string[] = [];
    for (const action of sampleOf(upTo(whole.counters.actions), most))
      states.push(await expectFinished(start, renamed, action));
    expect(states).toContain("changed");
  }

  test("at any action of an undamaged workbook can be done again", async () => {
    await expectAllFinished(await open(), {}, 60);
  });

  test.each(damages)("at any action with $name can be done again", async ({ damage, renamed }) => {
    await expectAllFinished(await open(samplePlan, damage), renamed, 8);
  });

  test("after the note was cleared is reported as having changed the workbook", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      sheetOf(workbook).getRange("A1").values = [["Damaged"]];
    });
    const whole = simulator.clone();
    whole.install();
    whole.resetCounters();
    await repair(samplePlan);
    simulator.install();
    simulator.failAtAction(whole.counters.actions);
    expect(await repair(samplePlan)).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "changed", open: [] },
    });
    expectAsPlanned(simulator);
  });

  test("and cannot be protected again reports every sheet", async () => {
    const simulator = await open();
    const whole = simulator.clone();
    whole.install();
    whole.resetCounters();
    await repair(samplePlan);
    simulator.install();
    simulator.failAtAction(whole.counters.actions - 20, { keepFailing: true });
    expect(await repair(samplePlan)).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "changed", open: samplePlan.sheets.map(({ name }) => name) },
    });
  });
});

/** The names of the sheets of a workbook by their ids. */
function namesById(simulator: Simulator): ReadonlyMap<string, string> {
  return new Map(simulator.workbook.state.sheets.map(({ id, name }) => [id, name]));
}

/** The ids of the sheets that are not protected. */
function openIds(simulator: Simulator): readonly string[] {
  return simulator.workbook.state.sheets.filter(({ protection }) => !protection).map(({ id }) => id);
}

function idOf(names: ReadonlyMap<string, string>, wanted: string): string {
  return [...names].find(([, name]) => name === wanted)?.[0] ?? "";
}

describe("[X3] a repair that is cancelled", () => {
  test("while it reads leaves the workbook as it was", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      workbook.worksheets.getItem(answers).getRange("A1").values = [["Damaged"]];
    });
    const before = simulator.snapshot();
    const shares: number[] = [];
    const run = { progress: (share: number) => void shares.push(share), isCancelled: () => true };
    expect(await repair(samplePlan, findAll(samplePlan), {}, run)).toEqual({
      ok: false,
      problem: { kind: "cancelled" },
    });
    expect(shares).toEqual([]);
    expect(simulator.snapshot()).toBe(before);
  });
});
