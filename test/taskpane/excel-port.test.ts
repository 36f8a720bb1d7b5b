import type { Outcome } from "../../src/excel/outcome";
import type { SheetsRead } from "../../src/excel/read-sheets";
import type { CellContent, SheetGrid } from "../../src/spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../src/spreadsheet/plan";
import { dayOf, makeExcelPort, spanOf, type ExcelSide } from "../../src/taskpane/excel-port";
import { template } from "./template";

/** A workbook of grids that answers as Excel does, and notes what it was asked. */
class Workbook implements ExcelSide {
  grids: SheetGrid[] = [];
  readonly asked: string[] = [];
  failNext: Outcome<never> | undefined;

  async readSheets(names: readonly string[]): Promise<Outcome<SheetsRead>> {
    this.asked.push(`read ${names.length}`);
    const failure = this.takeFailure();
    if (failure) return failure;
    const find = (name: string) => this.grids.find((grid) => grid.name.toLowerCase() === name.toLowerCase());
    return {
      ok: true,
      value: {
        grids: names.flatMap((name) => find(name) ?? []),
        missing: names.filter((name) => !find(name)),
        otherSheets: this.grids.map(({ name }) => name).filter((name) => !names.includes(name)),
      },
    };
  }
  async buildWorkbook(plan: WorkbookPlan): Promise<Outcome<void>> {
    this.asked.push("build");
    const failure = this.takeFailure();
    if (failure) return failure;
    this.grids = plan.sheets.map(gridOf);
    return { ok: true, value: undefined };
  }
  async repairWorkbook(plan: WorkbookPlan): Promise<Outcome<void>> {
    this.asked.push("repair");
    this.grids = plan.sheets.map(gridOf);
    return { ok: true, value: undefined };
  }
  async activateSheet(sheet: string): Promise<Outcome<void>> {
    this.asked.push(`activate ${sheet}`);
    return { ok: true, value: undefined };
  }
  async selectCell(sheet: string, address: string): Promise<Outcome<void>> {
    this.asked.push(`select ${sheet} ${address}`);
    return { ok: true, value: undefined };
  }

  rename(from: string, to: string): void {
    this.grids = this.grids.map((grid) => (grid.name === from ? { ...grid, name: to } : grid));
  }
  type(sheet: string, row: number, column: number, value: CellContent): void {
    this.grids = this.grids.map((grid) => (grid.name === sheet ? withCell(grid, row, column, value) : grid));
  }
  private takeFailure(): Outcome<never> | undefined {
    const failure = this.failNext;
    this.failNext = undefined;
    return failure;
  }
}

function gridOf(sheet: SheetPlan): SheetGrid {
  const { header, footer } = sheet.page;
  const empty: SheetGrid = {
    name: sheet.name,
    row: 1,
    column: 1,
    cells: [],
    pageHeader: header.left + header.centre + header.right,
    pageFooter: footer.left + footer.centre + footer.right,
  };
  return sheet.blocks.reduce<SheetGrid>(
    (grid, block) =>
      block.cells.reduce<SheetGrid>(
        (before, cells, row) =>
          cells.reduce<SheetGrid>(
            (now, value, column) => withCell(now, block.row + row, block.column + column, value),
            before,
          ),
        grid,
      ),
    empty,
  );
}

/** The grid with one more value in it; it starts at A1. */
function withCell(grid: SheetGrid, row: number, column: number, value: CellContent): SheetGrid {
  const rows = Math.max(grid.cells.length, row);
  const columns = Math.max(grid.cells[0]?.length ?? 0, column);
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) =>
      r === row - 1 && c === column - 1 ? value : (grid.cells[r]?.[c] ?? null),
    ),
  );
  return { ...grid, cells };
}

const details = {
  organisation: "Acme Water",
  site: "",
  assessor: "",
  accountableManager: "",
  stakeholders: "",
  date: "2026-03-02",
};

function compose(workbook: Workbook) {
  let ids = 0;
  return makeExcelPort({
    excel: workbook,
    template,
    now: () => new Date(2026, 2, 2, 9, 30),
    newId: () => `id-${(ids += 1)}`,
  });
}

async function compose43(): Promise<{ workbook: Workbook; port: ReturnType<typeof compose> }> {
  const workbook = new Workbook();
  await compose(workbook).create(details);
  workbook.asked.length = 0;
  return { workbook, port: compose(workbook) };
}

test("a workbook that is not ours is known by one request", async () => {
  const workbook = new Workbook();
  expect(await compose(workbook).read()).toEqual({ ok: true, value: { kind: "none" } });
  expect(workbook.asked).toEqual(["read 1"]);
});

test("an assessment is read in two requests the first time, and in one after that", async () => {
  const { workbook, port } = await compose43();
  const first = await port.read();
  expect(first).toMatchObject({
    ok: true,
    value: { kind: "assessment", missing: [], assessment: { details } },
  });
  await port.read();
  expect(workbook.asked.map((asked) => asked.split(" ")[0])).toEqual(["read", "read", "read"]);
});

test("[M2] an answer is read from its cell, and so are two", async () => {
  const { workbook, port } = await compose43();
  workbook.type("PLAN Policy", 6, 3, "X");
  workbook.type("PLAN Policy", 7, 3, "X");
  workbook.type("PLAN Policy", 7, 5, "X");
  const read = await port.read();
  if (!read.ok || read.value.kind !== "assessment") throw new Error("There should be an assessment.");
  expect(read.value.results.overall.answered).toBe(1);
  const double = read.value.findings.find(({ code }) => code === "more-than-one-response");
  expect(double).toMatchObject({ statement: 2, sheet: "PLAN Policy", address: "C7,E7" });
});

test("a renamed sheet is looked for once, and asked for by its new name from then on", async () => {
  const { workbook, port } = await compose43();
  workbook.rename("PLAN Policy", "Our policy");
  const read = await port.read();
  expect(read).toMatchObject({ ok: true, value: { missing: [] } });
  expect(workbook.asked).toHaveLength(3);
  await port.read();
  expect(workbook.asked).toHaveLength(4);
});

test("other sheets that cannot be read leave a sheet missing, and the rest is read", async () => {
  const { workbook, port } = await compose43();
  await port.read();
  workbook.grids = workbook.grids.filter(({ name }) => name !== "Annex A 2");
  workbook.grids.push({ name: "Mine", row: 1, column: 1, cells: [["x"]], pageHeader: "", pageFooter: "" });
  const readSheets = workbook.readSheets.bind(workbook);
  workbook.readSheets = async (names) =>
    names.includes("Mine") ? { ok: false, failure: { kind: "editing-cell" } } : readSheets(names);
  expect(await port.read()).toMatchObject({ ok: true, value: { missing: ["Annex A 2"] } });
});

test("a workbook made new again under an open pane is noticed", async () => {
  const { workbook, port } = await compose43();
  await port.read();
  workbook.grids = [];
  expect(await port.read()).toMatchObject({ ok: true, value: { kind: "none" } });
  expect(await port.repair()).toEqual({ ok: false, failure: { kind: "no-assessment" } });
});

test("what is created is what is then read, in one request", async () => {
  const workbook = new Workbook();
  const port = compose(workbook);
  const made = await port.create(details);
  const read = await port.read();
  if (!made.ok || !read.ok || read.value.kind !== "assessment")
    throw new Error("There should be an assessment.");
  expect(made.value).toMatchObject({ missing: [], assessment: { details } });
  expect(read.value.sheets).toEqual(made.value.sheets);
  expect(read.value.results).toEqual(made.value.results);
  expect(read.value.assessment.details).toEqual(details);
  expect(workbook.asked.map((asked) => asked.split(" ")[0])).toEqual(["build", "read"]);
});

test("a failure to build is handed on as it is", async () => {
  const workbook = new Workbook();
  workbook.failNext = { ok: false, failure: { kind: "sheets-in-the-way", sheets: ["Cover"] } };
  expect(await compose(workbook).create(details)).toEqual({
    ok: false,
    failure: { kind: "sheets-in-the-way", sheets: ["Cover"] },
  });
});

test("[X5] repairing keeps an answer and its evidence", async () => {
  const { workbook, port } = await compose43();
  workbook.type("PLAN Policy", 6, 3, "X");
  workbook.type("PLAN Policy", 6, 8, "Board minutes");
  workbook.type("PLAN Policy", 6, 2, "Another wording");
  workbook.rename("PLAN Planning", "Our planning");
  const repaired = await port.repair();
  if (!repaired.ok) throw new Error("It should be repaired.");
  expect(repaired.value.assessment.answers[0]).toMatchObject({
    marks: [{ response: "yes", text: "X" }],
    evidence: "Board minutes",
  });
  expect(repaired.value.findings.some(({ code }) => code === "statement-altered")).toBe(false);
  expect(repaired.value.missing).toEqual([]);
  expect(workbook.asked.slice(workbook.asked.indexOf("repair"))).toHaveLength(2);
});

test("[X5] a repair that would lose an answer is not begun", async () => {
  const { workbook, port } = await compose43();
  workbook.type("PLAN Policy", 11, 1, 99);
  workbook.type("PLAN Policy", 11, 2, "A statement of our own");
  workbook.type("PLAN Policy", 11, 3, "X");
  expect(await port.repair()).toMatchObject({ ok: false, failure: { kind: "repair-blocked" } });
  expect(workbook.asked).not.toContain("repair");
});

test("several cells are selected as the range across them", async () => {
  const { workbook, port } = await compose43();
  await port.show("PLAN Policy", "C8,E8");
  await port.show("Cover", null);
  expect(workbook.asked).toEqual(["select PLAN Policy C8:E8", "activate Cover"]);
  expect(spanOf("C8")).toBe("C8");
});

test("the day is that of the clock on the wall", () => {
  expect(dayOf(new Date(2026, 2, 2, 0, 5))).toBe("2026-03-02");
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe("2026-12-31");
});
