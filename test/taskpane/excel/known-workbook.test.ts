import { unwatched } from "../../../src/spreadsheet/run";
import { valueOf, type SheetGrid } from "../../../src/spreadsheet/cells";
import type { Simulator } from "../../../src/simulator";
import { makeExcelPort } from "../../../src/taskpane/excel/excel-port";
import { KnownWorkbook, type SheetReader } from "../../../src/taskpane/excel/known-workbook";
import { realExcel } from "../../../src/taskpane/excel/real-excel";
import { openExcel } from "../../support/excel/excel";
import { psems } from "../../support/psems";

const details = {
  organisation: "Northern Grid plc",
  site: "",
  assessor: "",
  accountableManager: "",
  stakeholders: "",
  date: "",
};

/** A workbook as the pane makes it, and what it is known to hold; `asked` is what is read. */
async function open(more: Parameters<typeof openExcel>[0] = {}): Promise<{
  simulator: Simulator;
  known: KnownWorkbook;
  asked: (readonly string[])[];
}> {
  const simulator = openExcel({ today: "2026-11-23", ...more });
  let ids = 0;
  const port = makeExcelPort({
    ...realExcel,
    loadFiles: () => Promise.reject(new Error("No file is wanted here.")),
    now: () => new Date("2026-11-23T09:00:00Z"),
    newId: () => `id-${(ids += 1)}`,
  });
  expect(await port.create({ checklist: psems, details }, unwatched)).toMatchObject({ ok: true });
  const asked: (readonly string[])[] = [];
  const { readSheets, readValues, readNumberFormats } = realExcel.excel;
  const reader: SheetReader = {
    readSheets: (names) => {
      asked.push(names.length > 5 ? ["everything"] : names);
      return readSheets(names);
    },
    readValues: (names) => {
      asked.push(["values"]);
      return readValues(names);
    },
    readNumberFormats,
  };
  const known = new KnownWorkbook(reader);
  expect(await known.read()).toMatchObject({ ok: true, value: { kind: "assessment" } });
  asked.length = 0;
  return { simulator, known, asked };
}

function answered(known: KnownWorkbook): number | undefined {
  const contents = known.contents();
  return contents.kind === "assessment" ? contents.results.overall.answered : undefined;
}

describe("before a step", () => {
  test("values are read, and nothing else if nothing was typed", async () => {
    const { known, asked } = await open();
    expect(await known.refresh()).toMatchObject({ ok: true });
    expect(asked).toEqual([["values"]]);
  });

  test("a sheet on which something was typed is read again, and one that only calculates is not", async () => {
    const { simulator, known, asked } = await open();
    expect(simulator.type("PLAN Policy", "C6", "X")).toMatchObject({ ok: true });
    await known.refresh();
    expect(asked).toEqual([["values"], ["PLAN Policy"]]);
    expect(answered(known)).toBe(1);
    const valuesOn = (grids: readonly SheetGrid[]): unknown[] =>
      grids
        .filter(({ name }) => name === "Dashboard")
        .flatMap(({ cells }) => cells.flat().map(valueOf))
        .filter((value) => value !== null && value !== "");
    expect(valuesOn(known.grids)).toEqual(valuesOn(simulator.grids()));
  });

  test("what was cleared, or typed beside and below what was known, is news", async () => {
    const { simulator, known, asked } = await open();
    simulator.type("PLAN Policy", "C6", "X");
    await known.refresh();
    simulator.type("PLAN Policy", "C6", "");
    await known.refresh();
    expect(answered(known)).toBe(0);
    expect(asked).toEqual([["values"], ["PLAN Policy"], ["values"], ["PLAN Policy"]]);
  });

  test.each<[string, (workbook: Excel.Workbook) => void]>([
    ["a missing sheet", (workbook) => workbook.worksheets.getItem("Annex A 2").delete()],
    ["a renamed sheet", (workbook) => void (workbook.worksheets.getItem("PLAN Policy").name = "Ours")],
    ["a new stage sheet", (workbook) => void workbook.worksheets.add("Contributors")],
  ])("%s makes everything be read", async (_, change) => {
    const { known, asked } = await open();
    await Excel.run(async (context) => {
      change(context.workbook);
      await context.sync();
    });
    expect(await known.refresh()).toMatchObject({ ok: true });
    expect(asked.slice(0, 2)).toEqual([["values"], ["everything"]]);
  });

  test("somebody's own new sheet is not read", async () => {
    const { known, asked } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Notes").getRange("A1").values = [["Mine"]];
      await context.sync();
    });
    await known.refresh();
    expect(asked).toEqual([["values"]]);
  });
});

describe("after a step", () => {
  test("what it read is kept: a sheet under its new name, a new one, and the others as they were", async () => {
    const { known } = await open();
    const before = known.grids.length;
    const [policy] = known.grids.filter(({ name }) => name === "PLAN Policy");
    const id = known.idOf("PLAN Policy") ?? "";
    if (!policy) throw new Error("There should be a sheet.");
    const kept = await known.keepRead({
      grids: [{ ...policy, name: "Our policy" }],
      ids: new Map([["Our policy", id]]),
      missing: [],
      otherSheets: [],
      dates: 1900,
      calculation: "automatic",
    });
    expect(kept).toMatchObject({ ok: true, value: { kind: "assessment", missing: [] } });
    expect(known.grids).toHaveLength(before);
    expect(known.nameOf(id)).toBe("Our policy");
    expect(known.idOf("PLAN Policy")).toBeUndefined();
    expect(known.asRead).toBe(known.grids);
  });

  test("[X13] what someone else wrote meanwhile is known until the step is done again", async () => {
    const { known, asked } = await open();
    const area = { row: 6, column: 3, rows: 1, columns: 1 };
    known.keepOvertaken([{ sheet: "PLAN Policy", area, cells: [["X"]] }]);
    expect(await known.refresh()).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
    expect(answered(known)).toBe(1);
    expect(known.asRead).toEqual([]);
    await known.refresh();
    expect(known.asRead).toBe(known.grids);
    expect(answered(known)).toBe(0);
  });
});
