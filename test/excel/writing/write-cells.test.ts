import { readCells } from "../../../src/excel/reading/read-cells";
import { readSelection } from "../../../src/excel/host/selection";
import { writeCells } from "../../../src/excel/writing/write-cells";
import type { SheetChange } from "../../../src/spreadsheet/change";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";
import { openExcel } from "../../support/excel/excel";

const done = { ok: true, value: undefined };

/** A sheet of two rows whose cells are unlocked from column B on. */
const plan: WorkbookPlan = {
  ...emptyPlan,
  styles: { open: { locked: false } },
  activeSheet: "List",
  sheets: [
    {
      ...emptySheet,
      name: "List",
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            ["One", "x", null, 7],
            ["Two", null, { formula: "=1+1", value: 2 }, "'q"],
          ],
        },
      ],
      formats: [{ style: "open", ranges: [{ row: 1, column: 2, rows: 9, columns: 9 }] }],
      protection: { formatColumns: false, formatRows: false, autoFilter: false, editObjects: false },
    },
  ],
};

function change(more: Partial<SheetChange> = {}): SheetChange {
  return {
    sheet: "List",
    cells: [{ address: "B1:D1", rows: [[null, "X", null]] }],
    guards: [{ address: "A1", value: "One" }],
    ...more,
  };
}

function cells(address: string): ReturnType<typeof readCells> {
  return readCells([{ sheet: "List", address }]);
}

async function contents(address: string): Promise<unknown> {
  const outcome = await cells(address);
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.value[0]?.cells;
}

describe("writing cells", () => {
  test("takes one request, clears cells, and keeps the protection", async () => {
    const simulator = openExcel({ plan });
    expect(await writeCells([change()])).toEqual(done);
    expect(simulator.counters).toMatchObject({ requests: 1 });
    expect(await contents("A1:D1")).toEqual([["One", null, "X", null]]);
    expect(simulator.toPlan().sheets[0]?.protection).toBeDefined();
  });

  test.each(["=1+1", "+44 20", "-", "@SUM", "3/4", "00123", "TRUE", "'quoted", "\t=1", "a\nb", "1e5"])(
    "[X1] %j stays the same text",
    async (text) => {
      openExcel({ plan });
      expect(await writeCells([change({ cells: [{ address: "B1", rows: [[text]] }] })])).toEqual(done);
      expect(await contents("B1")).toEqual([[text]]);
    },
  );

  describe.each([false, true])("if Excel keeps apostrophes in the Text format: %s", (keepsApostrophes) => {
    const inText: WorkbookPlan = { ...plan, styles: { open: { locked: false, numberFormat: "@" } } };

    test.each(["=1+1", "3/4", "00123", "TRUE", "'quoted", "'", "Agreed by all"])(
      "[E4] [X1] %j stays the same text in a cell with the Text format",
      async (text) => {
        const simulator = openExcel({ plan: inText, keepsApostrophes });
        expect(await writeCells([change({ cells: [{ address: "B1:C1", rows: [[text, "X"]] }] })])).toEqual(
          done,
        );
        expect(await contents("B1:C1")).toEqual([[text, "X"]]);
        const isRetyped = keepsApostrophes && text !== "Agreed by all";
        expect(simulator.counters.requests).toBe(isRetyped ? 3 : 2);
      },
    );

    test("[E4] several blocks do too, and are restored", async () => {
      openExcel({ plan: inText, keepsApostrophes });
      const cells = ["B2", "E1"].map((address) => ({ address, rows: [["00123"]] }));
      expect(await writeCells([change({ cells })])).toEqual(done);
      expect(await contents("B2:E2")).toEqual([["00123", { formula: "=1+1", value: 2 }, "'q", null]]);
      const guards = [{ address: "A1", value: "Moved" }];
      expect(await writeCells([change({ cells: [{ address: "B2", rows: [["x"]] }], guards })])).toMatchObject(
        {
          problem: { kind: "cells-moved" },
        },
      );
      expect(await contents("B2")).toEqual([["00123"]]);
    });
  });

  test("[X3] if a guard has changed, all cells are restored: text, number and formula", async () => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    const outcome = await writeCells([
      change({
        cells: [
          {
            address: "B1:D2",
            rows: [
              ["a", "b", "c"],
              ["d", "e", "f"],
            ],
          },
        ],
      }),
      change({ cells: [], guards: [{ address: "A2", value: "Three" }] }),
    ]);
    expect(outcome).toEqual({ ok: false, problem: { kind: "cells-moved", sheet: "List", address: "A2" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("[X3 P1] one block takes one request, and one more to restore it", async () => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    const outcome = await writeCells([change({ guards: [{ address: "A1", value: "Moved" }] })]);
    expect(outcome).toMatchObject({ problem: { kind: "cells-moved", address: "A1" } });
    expect(simulator.snapshot()).toBe(before);
    expect(simulator.counters.requests - simulator.counters.cleanUps).toBe(2);
  });

  test("[X3] if one of several blocks is refused, the sheet is unchanged", async () => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    const cells = ["B1", "A2", "C2"].map((address) => ({ address, rows: [["x"]] }));
    expect(await writeCells([change({ cells })])).toEqual({
      ok: false,
      problem: { kind: "cell-locked", sheet: "List" },
    });
    expect(simulator.snapshot()).toBe(before);
  });

  test("[X3] restoring waits while a cell is being edited", async () => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    const answer = simulator.answer.bind(simulator);
    let requests = 0;
    simulator.answer = (flags, message) => {
      requests += 1;
      if (requests === 2) {
        simulator.setEditing(true);
        setTimeout(() => simulator.setEditing(false), 50);
      }
      return answer(flags, message);
    };
    const outcome = await writeCells([change({ guards: [{ address: "A1", value: "Moved" }] })]);
    expect(outcome).toMatchObject({ problem: { kind: "cells-moved" } });
    expect(simulator.snapshot()).toBe(before);
  });

  test("a guard for an empty cell holds while it is empty", async () => {
    openExcel({ plan });
    expect(await writeCells([change({ guards: [{ address: "B2", value: null }] })])).toEqual(done);
    expect(await writeCells([change({ guards: [{ address: "A1", value: null }] })])).toMatchObject({
      ok: false,
    });
  });

  test.each([
    [
      "a locked cell",
      change({ cells: [{ address: "A1", rows: [["x"]] }] }),
      { kind: "cell-locked", sheet: "List" },
    ],
    ["a sheet that does not exist", change({ sheet: "Gone" }), { kind: "sheet-not-found", sheet: "Gone" }],
  ])("[X3] %s is refused, and nothing is changed", async (_, wanted, problem) => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    expect(await writeCells([wanted])).toEqual({ ok: false, problem });
    expect(simulator.snapshot()).toBe(before);
  });

  test("writing waits while a cell is being edited", async () => {
    const simulator = openExcel({ plan });
    simulator.startTyping({ cell: { sheet: "List", address: "C2", text: "Mine" }, ends: "when-waited-for" });
    expect(await writeCells([change()])).toEqual(done);
    expect(await contents("B1:C2")).toEqual([
      [null, "X"],
      [null, "Mine"],
    ]);
  });
});

describe("reading cells", () => {
  test("returns contents with their position, and formulas with their values, in one request", async () => {
    const simulator = openExcel({ plan });
    expect(
      await readCells([
        { sheet: "List", address: "C2:D2" },
        { sheet: "Gone", address: "A1" },
      ]),
    ).toEqual({
      ok: true,
      value: [
        {
          sheet: "List",
          area: { row: 2, column: 3, rows: 1, columns: 2 },
          cells: [[{ formula: "=1+1", value: 2 }, "'q"]],
          looks: { numberFormats: new Map(), attachments: [] },
        },
      ],
    });
    expect(simulator.counters.requests).toBe(1);
  });
});

test("the selection is the sheet's id and the address", async () => {
  const simulator = openExcel({ plan });
  simulator.select("List", "B2:C2");
  const outcome = await readSelection();
  expect(outcome).toMatchObject({ ok: true, value: { address: expect.stringMatching(/B2:C2$/) } });
});
