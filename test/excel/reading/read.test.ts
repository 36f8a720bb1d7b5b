import { readSheets } from "../../../src/excel/reading/read-sheets";
import { activateSheet, selectCell } from "../../../src/excel/host/show";
import type { SheetGrid } from "../../../src/spreadsheet/cells";
import { createSimulator, type Simulator } from "../../../src/simulator";
import { planOf, samplePlan } from "../../support/file/sample-plan";
import { build } from "../../support/excel/steps";

function open(plan = samplePlan): Simulator {
  const simulator = createSimulator({ host: "2021", plan, today: "2026-11-23" });
  simulator.install();
  return simulator;
}

async function read(
  ...names: string[]
): Promise<{ grids: readonly SheetGrid[]; missing: readonly string[]; otherSheets: readonly string[] }> {
  const outcome = await readSheets(names);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

describe("reading", () => {
  test("reads everything on the sheets in one request", async () => {
    const simulator = open();
    const names = samplePlan.sheets.map(({ name }) => name);
    const { grids, missing, otherSheets } = await read(...names);
    expect(grids).toEqual(simulator.grids());
    expect([missing, otherSheets]).toEqual([[], []]);
    expect(simulator.counters.requests).toBe(1);
  });

  test("lists missing sheets and other sheets", async () => {
    open();
    const { grids, missing, otherSheets } = await read("Nowhere", "_data");
    expect(grids.map(({ name }) => name)).toEqual(["_data"]);
    expect(missing).toEqual(["Nowhere"]);
    expect(otherSheets).toEqual(["DO Bob's part", "Dash board", "Empty"]);
  });

  test("returns the position of the cells, and the page header as in a file", async () => {
    const plan = planOf([["x"]]);
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error("The plan has no sheet.");
    const header = { left: "Mark && Co", centre: "", right: "&D" };
    const page = { ...sheet.page, header, footer: { left: "", centre: "Page &P", right: "" } };
    open({
      ...plan,
      sheets: [
        {
          ...sheet,
          blocks: [
            {
              row: 3,
              column: 2,
              cells: [
                ["x", null],
                [null, 1],
              ],
            },
          ],
          page,
        },
      ],
    });
    const { grids } = await read("Empty");
    expect(grids).toEqual([
      {
        name: "Empty",
        row: 3,
        column: 2,
        cells: [
          ["x", null],
          [null, 1],
        ],
        pageHeader: "&LMark && Co&R&D",
        pageFooter: "&CPage &P",
      },
    ]);
  });

  test("an empty sheet has no cells", async () => {
    open();
    expect((await read("Empty")).grids[0]?.cells).toEqual([]);
  });

  test("formulas come with their values, errors as text, and an empty text only as a formula's value", async () => {
    const simulator = open(planOf([["start"]]));
    for (const [address, text] of [
      ["A2", '=""'],
      ["A3", "=NA()"],
      ["A4", "=A1&1"],
      ["A5", "'=A1"],
      ["A6", "7"],
    ] as const) {
      simulator.type("Empty", address, text);
    }
    expect((await read("Empty")).grids[0]?.cells.flat()).toEqual([
      "start",
      { formula: '=""', value: "" },
      { formula: "=NA()", value: "#N/A" },
      { formula: "=A1&1", value: "start1" },
      "=A1",
      7,
    ]);
  });

  test("does not wait while a cell is being edited", async () => {
    open().setEditing(true);
    expect(await readSheets(["Empty"])).toEqual({ ok: false, problem: { kind: "editing-cell" } });
  });
});

describe("[X1] text stays the same when written and read", () => {
  const texts = [
    ...[
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "'quoted",
      "''twice",
      "'",
      "=",
      "-",
      " leading",
      "trailing ",
    ],
    ...[
      "3/4",
      "1e5",
      "00123",
      "12",
      "12.5",
      "1,234",
      "50%",
      "(5)",
      "£5",
      "TRUE",
      "false",
      "WAHR",
      "#N/A",
      "#REF!",
    ],
    ...[
      "4 March",
      "May 2020",
      "2026-03-04",
      "4.3.2026",
      "12:30",
      "5 PM",
      "X",
      "x",
      "×",
      "✓",
      "two\nlines",
      "Yes",
      "Not sure",
    ],
    ...[
      '=HYPERLINK("http://x","y")',
      "_x0041_",
      "“quoted”",
      "e",
      "ß",
      "日本",
      "R5.1.1",
      `long ${"text 1/2 ".repeat(200)}`,
    ],
    "a".repeat(32_767),
  ];

  test.each([["General"], ["@"], ["0%"], ["d mmm yyyy"]])("in cells formatted %s", async (numberFormat) => {
    const simulator = createSimulator({ host: "2021" });
    simulator.install();
    const plan = planOf(texts.map((text) => [text]));
    const formats = [{ style: "any", ranges: [{ row: 1, column: 1, rows: texts.length, columns: 1 }] }];
    const sheets = plan.sheets.map((sheet) => ({ ...sheet, formats }));
    expect(await build({ ...plan, styles: { any: { numberFormat } }, sheets })).toMatchObject({ ok: true });
    expect((await read("Empty")).grids[0]?.cells.flat()).toEqual(texts);
  });
});

describe("showing", () => {
  test("activates a sheet", async () => {
    const simulator = open();
    expect(await activateSheet("DO Bob's part")).toEqual({ ok: true, value: undefined });
    expect(simulator.toPlan().activeSheet).toBe("DO Bob's part");
  });

  test("selects cells on it", async () => {
    open();
    expect(await selectCell("DO Bob's part", "C5:D5")).toEqual({ ok: true, value: undefined });
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'DO Bob''s part'!C5:D5");
  });

  test("reports a missing or hidden sheet", async () => {
    open();
    expect(await selectCell("Nowhere", "A1")).toEqual({
      ok: false,
      problem: { kind: "sheet-not-found", sheet: "Nowhere" },
    });
    expect(await activateSheet("_data")).toMatchObject({
      ok: false,
      problem: { kind: "refused", workbook: "unchanged" },
    });
  });
});
