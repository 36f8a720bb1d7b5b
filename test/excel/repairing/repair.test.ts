import { buildWorkbook } from "../../../src/excel/building/build-workbook";
import { repairWorkbook } from "../../../src/excel/repairing/repair-workbook";
import type { FoundSheet } from "../../../src/excel/host/excel-problem";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { samplePlan } from "../../support/file/sample-plan";
import { comparable } from "../../support/excel/comparable";
import { planPsems } from "../../support/excel/psems-plan";
import { sampleOf, upTo } from "../../support/sample";

const done = { ok: true, value: undefined };
const answers = "DO Bob's part";

/** The sheets of a plan, by default with their planned names. `null` is a missing sheet. */
function found(plan: WorkbookPlan, others: Readonly<Record<string, string | null>> = {}): FoundSheet[] {
  return plan.sheets.flatMap(({ name }) => {
    const actual = others[name] === undefined ? name : others[name];
    return actual === null ? [] : [{ planned: name, actual }];
  });
}

/** A workbook that was built and then changed. */
async function open(
  plan: WorkbookPlan = samplePlan,
  damage?: (workbook: Excel.Workbook) => void,
  host: "2021" | "365" = "2021",
): Promise<Simulator> {
  const simulator = createSimulator({ host, today: "2026-11-23" });
  simulator.install();
  expect(await buildWorkbook(plan)).toEqual(done);
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

interface Snapshot {
  readonly sheets: { validations: unknown[] }[];
}

/**
 * The state of the workbook without the order of validations and without unnecessary quotes around sheet
 * names, which make no difference.
 */
function plainly(simulator: Simulator): string {
  const snapshot = JSON.parse(simulator.snapshot().replace(/'(\w+)'!/g, "$1!")) as Snapshot;
  for (const sheet of snapshot.sheets) {
    sheet.validations = sheet.validations.map((one) => JSON.stringify(one)).sort();
  }
  return JSON.stringify(snapshot, null, 1);
}

function ours(simulator: Simulator, plan: WorkbookPlan): WorkbookPlan {
  const made = simulator.toPlan();
  const names = new Set(plan.sheets.map(({ name }) => name));
  return { ...made, sheets: made.sheets.filter(({ name }) => names.has(name)) };
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
    expect(await repairWorkbook(samplePlan, found(samplePlan, renamed))).toEqual(done);
    const made = comparable(ours(simulator, samplePlan)) as { sheets: { name: string }[] };
    const wanted = comparable({ ...samplePlan, activeSheet: simulator.toPlan().activeSheet }) as {
      sheets: { name: string }[];
    };
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect({ ...made, sheets: [...made.sheets].sort(byName) }).toEqual({
      ...wanted,
      sheets: [...wanted.sheets].sort(byName),
    });
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
    expect(await repairWorkbook(samplePlan, found(samplePlan))).toEqual(done);
    const made = simulator.toPlan();
    const sheet = made.sheets.find(({ name }) => name === answers);
    const chart = made.sheets.flatMap(({ charts }) => charts).find(({ name }) => name === "Response mix");
    expect(made.sheets.map(({ name }) => name)).toContain("Notes");
    expect(JSON.stringify(sheet?.blocks)).toContain("beside");
    expect(JSON.stringify(sheet?.blocks)).not.toContain("damaged");
    expect(sheet?.conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=$B5="mine"',
      ...(samplePlan.sheets[0]?.conditionalFormats.map(({ formula }) => formula) ?? []),
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
    expect(await repairWorkbook(samplePlan, found(samplePlan, { [answers]: "Bob" }))).toEqual(done);
    const notes = simulator.grids().find(({ name }) => name === "Notes");
    expect(notes?.cells).toEqual([[{ formula: "='DO Bob''s part'!E5", value: 0.5 }]]);
  });

  test("everything that is correct: a second repair writes nothing", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      sheetOf(workbook).getRange("A1").values = [["damaged"]];
    });
    await repairWorkbook(samplePlan, found(samplePlan));
    const once = simulator.snapshot();
    await repairWorkbook(samplePlan, found(samplePlan));
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
    expect(await repairWorkbook(samplePlan, sheets)).toEqual({
      ok: false,
      problem: expect.objectContaining(problem),
    });
    expect(simulator.snapshot()).toBe(before);
  }

  test("when a sheet has a password", async () => {
    const simulator = await open();
    simulator.setSheetPassword("Empty", "secret");
    await expectRefused(simulator, found(samplePlan), { kind: "sheet-has-password", sheets: ["Empty"] });
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
    await expectRefused(simulator, found(samplePlan, { [answers]: "Bob" }), {
      kind: "sheets-in-the-way",
      sheets: [answers],
    });
  });

  test("when a sheet has to be added and the structure is protected", async () => {
    const simulator = await open(samplePlan, (workbook) => sheetOf(workbook, "Empty").delete());
    simulator.protectStructure();
    await expectRefused(simulator, found(samplePlan, { Empty: null }), { kind: "workbook-protected" });
  });

  test("when a cell is being edited", async () => {
    const simulator = await open();
    simulator.setEditing(true);
    await expectRefused(simulator, found(samplePlan), { kind: "editing-cell" });
  });
});

test("a protected structure does not prevent a repair that adds no sheet", async () => {
  const simulator = await open(samplePlan, (workbook) => {
    sheetOf(workbook).getRange("A1").values = [["damaged"]];
  });
  simulator.protectStructure();
  expect(await repairWorkbook(samplePlan, found(samplePlan))).toEqual(done);
});

test("the PSeMS workbook is repaired in few requests, and correct cells are not written", async () => {
  const plan = planPsems();
  const simulator = await open(plan);
  const before = comparable(ours(simulator, plan));
  simulator.resetCounters();
  expect(await repairWorkbook(plan, found(plan))).toEqual(done);
  expect(simulator.counters.requests).toBeLessThanOrEqual(11);
  expect(simulator.counters.requestBytes).toBeLessThan(520_000);
  expect(comparable(ours(simulator, plan))).toEqual(before);
});

describe("[X3] a repair that fails", () => {
  async function expectUnchanged(
    start: Simulator,
    plan: WorkbookPlan,
    sheets: readonly FoundSheet[],
    most: number,
  ): Promise<void> {
    const exactly = start.snapshot();
    const before = plainly(start);
    const whole = start.clone();
    whole.install();
    expect(await repairWorkbook(plan, sheets)).toEqual(done);
    const { actions } = whole.counters;
    for (const action of sampleOf(upTo(actions), most)) {
      const simulator = start.clone();
      simulator.install();
      simulator.failAtAction(action);
      const outcome = await repairWorkbook(plan, sheets);
      expect([action, outcome]).toMatchObject([
        action,
        { ok: false, problem: { kind: "refused", workbook: "unchanged" } },
      ]);
      if (simulator.snapshot() !== exactly && plainly(simulator) !== before)
        expect(`after action ${action}: ${plainly(simulator)}`).toBe(before);
    }
  }

  test("at any action leaves an undamaged workbook as it was", async () => {
    await expectUnchanged(await open(), samplePlan, found(samplePlan), 100);
  });

  test.each(damages)("at any action leaves a workbook with $name as it was", async ({ damage, renamed }) => {
    const start = await open(samplePlan, damage);
    await expectUnchanged(start, samplePlan, found(samplePlan, renamed), 12);
  });

  test("and cannot be undone is reported", async () => {
    const simulator = await open();
    const whole = simulator.clone();
    whole.install();
    await repairWorkbook(samplePlan, found(samplePlan));
    simulator.install();
    simulator.failAtAction(whole.counters.actions - 5, { keepFailing: true });
    expect(await repairWorkbook(samplePlan, found(samplePlan))).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "changed", sheets: samplePlan.sheets.map(({ name }) => name) },
    });
  });
});

describe("[X3] a repair that is cancelled", () => {
  test("while it reads leaves the workbook as it was", async () => {
    const simulator = await open(samplePlan, (workbook) => {
      workbook.worksheets.getItem(answers).getRange("A1").values = [["Damaged"]];
    });
    const before = simulator.snapshot();
    const shares: number[] = [];
    const outcome = await repairWorkbook(samplePlan, found(samplePlan), {
      progress: (share) => shares.push(share),
      isCancelled: () => shares.length > 0,
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(shares.every((share) => share < 0.75)).toBe(true);
    expect(simulator.snapshot()).toBe(before);
  });
});
