import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { CellsRead, CellsWanted } from "../../../src/excel/reading/read-cells";
import type { ExcelResult } from "../../../src/excel/host/excel-problem";
import type { Repair, Repaired } from "../../../src/excel/repairing/repair-workbook";
import type { OvertakenCells, StepNote } from "../../../src/excel/steps/carry-out-step";
import type { SheetValues, ValuesRead } from "../../../src/excel/reading/read-values";
import type { SheetsRead } from "../../../src/excel/reading/read-sheets";
import type { Run } from "../../../src/spreadsheet/run";
import { unwatched } from "../../../src/spreadsheet/run";
import type { Selection } from "../../../src/excel/host/selection";
import type { Listener, Stop, WorkbookEvent } from "../../../src/excel/host/watch";
import { parseAddress } from "../../../src/spreadsheet/address";
import { isFormula, type CellContent, type SheetGrid } from "../../../src/spreadsheet/cells";
import { plainLooks, patchGrid, valueAt, type SheetChange } from "../../../src/spreadsheet/change";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import * as jobs from "../../../src/taskpane/excel/jobs-chunk";
import { makeExcelPort, type ExcelSide } from "../../../src/taskpane/excel/excel-port";
import type { Assessed, News, PaneResult } from "../../../src/taskpane/port/port";
import { planBoardCopy } from "../../../src/workbook/board/plan-board-copy";
import { spanOf } from "../../../src/spreadsheet/address";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planPortfolio } from "../../../src/workbook/portfolio/plan-portfolio";
import { portfolioOf, siteFrom } from "../../support/assessment/portfolios";
import { stamp } from "../../support/psems";
import { template } from "../../support/taskpane/template";

/** A workbook of grids that answers as Excel does, and notes what it was asked. A sheet's id is the name it was made under. */
class Workbook implements ExcelSide {
  grids: SheetGrid[] = [];
  readonly ids = new Map<string, string>();
  readonly asked: string[] = [];
  failNext: ExcelResult<never> | undefined;
  /** What someone else wrote while the next repair was under way. */
  overtakenNext: readonly OvertakenCells[] = [];
  throwNext: string | undefined;
  selected = "'PLAN Policy'!D8";
  readonly canDownload = (): boolean => true;
  private listener: Listener = () => undefined;

  readSheets = async (names: readonly string[]): Promise<ExcelResult<SheetsRead>> => {
    this.asked.push(`read ${names.length}`);
    const failure = this.takeFailure();
    if (failure) return failure;
    const find = (name: string) => this.grids.find((grid) => grid.name.toLowerCase() === name.toLowerCase());
    const grids = names.flatMap((name) => find(name) ?? []);
    return {
      ok: true,
      value: {
        grids,
        ids: new Map(grids.map(({ name }) => [name, this.idOf(name)])),
        missing: names.filter((name) => !find(name)),
        otherSheets: this.grids.map(({ name }) => name).filter((name) => !names.includes(name)),
        dates: 1900,
        calculation: "automatic",
      },
    };
  };
  calculateAutomatically = async (): Promise<ExcelResult<void>> => ({ ok: true, value: undefined });
  readNumberFormats = async (grids: readonly SheetGrid[]): Promise<ExcelResult<readonly SheetGrid[]>> => ({
    ok: true,
    value: grids,
  });
  readCells = async (wanted: readonly CellsWanted[]): Promise<ExcelResult<readonly CellsRead[]>> => {
    this.asked.push(`cells ${wanted.map(({ address }) => address).join(" ")}`);
    const failure = this.takeFailure();
    if (failure) return failure;
    return {
      ok: true,
      value: wanted.flatMap(({ sheet, address }) => {
        const grid = this.grids.find(({ name }) => this.idOf(name) === sheet);
        const area = parseAddress(address);
        if (!grid || !area) return [];
        const cells = Array.from({ length: area.rows }, (_, r) =>
          Array.from(
            { length: area.columns },
            (__, c) => grid.cells[area.row + r - grid.row]?.[area.column + c - grid.column] ?? null,
          ),
        );
        return [{ sheet, area, cells, looks: plainLooks }];
      }),
    };
  };
  writeCells = async (changes: readonly SheetChange[]): Promise<ExcelResult<void>> => {
    this.asked.push(`write ${changes.flatMap(({ cells }) => cells.map(({ address }) => address)).join(" ")}`);
    const failure = this.takeFailure();
    if (failure) return failure;
    for (const { sheet, guards } of changes) {
      const grid = this.grids.find(({ name }) => name === sheet);
      const broken = guards.find(({ address, value }) => (grid && valueAt(grid, address)) !== value);
      if (broken) return { ok: false, problem: { kind: "cells-moved", sheet, address: broken.address } };
    }
    for (const { sheet, cells } of changes) {
      for (const { address, rows } of cells) {
        const area = parseAddress(address);
        if (!area) throw new Error(address);
        this.grids = this.grids.map((grid) => (grid.name === sheet ? patchGrid(grid, area, rows) : grid));
        this.tell(sheet, address);
      }
    }
    return { ok: true, value: undefined };
  };
  readSelection = async (): Promise<ExcelResult<Selection>> => ({
    ok: true,
    value: { sheetId: this.idOf("PLAN Policy"), address: this.selected },
  });
  watchWorkbook = async (listen: Listener): Promise<ExcelResult<Stop>> => {
    this.listener = listen;
    const stop: Stop = async () => {
      this.listener = () => undefined;
      return { ok: true, value: undefined };
    };
    return { ok: true, value: stop };
  };
  readValues = async (names: readonly string[]): Promise<ExcelResult<ValuesRead>> => {
    this.asked.push(`values ${names.length}`);
    const failure = this.takeFailure();
    if (failure) return failure;
    return {
      ok: true,
      value: {
        sheets: names.flatMap((name) => this.grids.filter((grid) => grid.name === name)).map(valuesOf),
        all: this.grids.map(({ name }) => name),
        dates: 1900,
      },
    };
  };
  buildWorkbook = async (
    plan: WorkbookPlan,
    _: StepNote,
    run: Run = unwatched,
  ): Promise<ExcelResult<SheetsRead>> => {
    this.asked.push("build");
    run.progress(0.5);
    const failure = this.takeFailure();
    if (failure) return failure;
    if (run.isCancelled()) return { ok: false, problem: { kind: "cancelled" } };
    this.grids = plan.sheets.map(gridOf);
    return { ok: true, value: this.readPlanned(plan) };
  };
  repairWorkbook = async ({ plan, found }: Repair): Promise<ExcelResult<Repaired>> => {
    this.asked.push("repair");
    const failure = this.takeFailure();
    if (failure) return failure;
    const { overtakenNext: overtaken } = this;
    this.overtakenNext = [];
    for (const { planned, actual } of found) this.rename(actual, planned);
    const planned = new Set(plan.sheets.map(({ name }) => name));
    const others = this.grids.filter(({ name }) => !planned.has(name));
    this.grids = [...others, ...plan.sheets.map(gridOf)];
    return { ok: true, value: { read: this.readPlanned(plan), overtaken } };
  };
  private readPlanned(plan: WorkbookPlan): SheetsRead {
    const planned = plan.sheets.map(({ name }) => name);
    return {
      grids: this.grids.filter(({ name }) => planned.includes(name)),
      ids: new Map(planned.map((name) => [name, this.idOf(name)])),
      missing: [],
      otherSheets: this.grids.map(({ name }) => name).filter((name) => !planned.includes(name)),
      dates: 1900,
      calculation: "automatic",
    };
  }
  activateSheet = async (sheet: string): Promise<ExcelResult<void>> => {
    this.asked.push(`activate ${sheet}`);
    return { ok: true, value: undefined };
  };
  selectCell = async (sheet: string, address: string): Promise<ExcelResult<void>> => {
    this.asked.push(`select ${sheet} ${address}`);
    return { ok: true, value: undefined };
  };

  hear(event: WorkbookEvent): void {
    this.listener(event);
  }
  tell(sheet: string, address: string, isEdit = true, isLocal = true): void {
    this.hear({ kind: "changed", sheetId: this.idOf(sheet), address, isEdit, isLocal, isOurs: false });
  }
  idOf(name: string): string {
    return this.ids.get(name) ?? name;
  }
  rename(from: string, to: string): void {
    this.ids.set(to, this.idOf(from));
    this.grids = this.grids.map((grid) => (grid.name === from ? { ...grid, name: to } : grid));
  }
  type(sheet: string, row: number, column: number, value: CellContent): void {
    this.grids = this.grids.map((grid) => (grid.name === sheet ? withCell(grid, row, column, value) : grid));
  }
  insertRow(sheet: string, row: number): void {
    this.grids = this.grids.map((grid) =>
      grid.name === sheet
        ? {
            ...grid,
            cells: [...grid.cells.slice(0, row - grid.row), [], ...grid.cells.slice(row - grid.row)],
          }
        : grid,
    );
  }
  private takeFailure(): ExcelResult<never> | undefined {
    const { throwNext } = this;
    this.throwNext = undefined;
    if (throwNext !== undefined) throw new Error(throwNext);
    const failure = this.failNext;
    this.failNext = undefined;
    return failure;
  }
}

function valuesOf({ cells, ...grid }: SheetGrid): SheetValues {
  const values = cells.map((line) =>
    line.map((content) => (content === "" ? null : isFormula(content) ? content.value : content)),
  );
  return { ...grid, values };
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

/** Milliseconds by which the clock has gone on. */
let time = 0;

function compose(workbook: Workbook) {
  let ids = 0;
  const { buildWorkbook, repairWorkbook } = workbook;
  return makeExcelPort({
    excel: workbook,
    loadJobs: async () => ({
      ...jobs,
      excelWorkbooks: { ...jobs.excelWorkbooks, buildWorkbook, repairWorkbook },
    }),
    builtIn: async () => template,
    loadFiles: () => Promise.reject(new Error("No file is wanted here.")),
    now: () => new Date(new Date(2026, 2, 2, 9, 30).getTime() + time),
    newId: () => `id-${(ids += 1)}`,
  });
}

async function compose43(): Promise<{ workbook: Workbook; port: ReturnType<typeof compose> }> {
  const workbook = new Workbook();
  await compose(workbook).create({ checklist: template, details }, unwatched);
  workbook.asked.length = 0;
  return { workbook, port: compose(workbook) };
}

test("a workbook that is not ours is known by one request", async () => {
  const workbook = new Workbook();
  expect(await compose(workbook).read()).toEqual({ ok: true, value: { kind: "none" } });
  expect(workbook.asked).toEqual(["read 1"]);
});

test("a portfolio and the Board's own copy are recognised, and a workbook that only has a sheet of such a name is not", async () => {
  const site = siteFrom(template, blankAssessment(template));
  const portfolio = planPortfolio(portfolioOf([site]), stamp);
  const own = {
    checklist: template,
    assessment: blankAssessment(template),
    ids: stamp,
    created: stamp.created,
  };
  const board = (withDashboard: boolean) =>
    planBoardCopy(own, { now: stamp.created, today: stamp.today }, withDashboard);
  const holding = async (grids: readonly SheetGrid[]) => {
    const workbook = new Workbook();
    workbook.grids = [...grids];
    return compose(workbook).read();
  };
  const notes = { ...gridOf(board(false).sheets[0] as SheetPlan), name: "Notes" };
  const found = await Promise.all([
    holding(portfolio.sheets.map(gridOf)),
    holding([notes, ...portfolio.sheets.map(gridOf)]),
    holding(board(false).sheets.map(gridOf)),
    holding(board(true).sheets.map(gridOf)),
    holding([notes, ...board(true).sheets.map(gridOf)]),
    holding(portfolio.sheets.slice(0, 1).map(gridOf)),
  ]);
  expect(found.map((outcome) => outcome.ok && outcome.value)).toEqual([
    { kind: "derived", what: "portfolio" },
    { kind: "derived", what: "portfolio" },
    { kind: "derived", what: "board-copy" },
    { kind: "derived", what: "board-copy" },
    { kind: "none" },
    { kind: "none" },
  ]);
});

test("[W11] a workbook without its hidden sheet is recognised in two requests, and nothing is made in it", async () => {
  const workbook = new Workbook();
  const plan = planWorkbook(template, blankAssessment(template), stamp);
  workbook.grids = plan.sheets.filter(({ name }) => name !== "_psems").map(gridOf);
  const port = compose(workbook);
  for (let again = 0; again < 2; again += 1)
    expect(await port.read()).toEqual({ ok: true, value: { kind: "hidden-sheet-missing" } });
  expect(workbook.asked).toEqual(["read 1", "read 2", "read 1", "read 2"]);
  expect(await port.repair(unwatched)).toEqual({ ok: false, problem: { kind: "hidden-sheet-missing" } });
  workbook.grids = workbook.grids.map((grid) => ({ ...grid, cells: [["Mine"]] }));
  expect(await port.read()).toEqual({ ok: true, value: { kind: "none" } });
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
    names.includes("Mine") ? { ok: false, problem: { kind: "editing-cell" } } : readSheets(names);
  expect(await port.read()).toMatchObject({ ok: true, value: { missing: ["Annex A 2"] } });
});

test("a workbook made new again under an open pane is noticed", async () => {
  const { workbook, port } = await compose43();
  await port.read();
  workbook.grids = [];
  expect(await port.read()).toMatchObject({ ok: true, value: { kind: "none" } });
  expect(await port.repair(unwatched)).toEqual({ ok: false, problem: { kind: "no-assessment" } });
});

test("what is created is read once, and is what is then read, in one request", async () => {
  const workbook = new Workbook();
  const port = compose(workbook);
  const made = await port.create({ checklist: template, details }, unwatched);
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
  workbook.failNext = { ok: false, problem: { kind: "sheets-in-the-way", sheets: ["Cover"] } };
  expect(await compose(workbook).create({ checklist: template, details }, unwatched)).toEqual({
    ok: false,
    problem: { kind: "sheets-in-the-way", sheets: ["Cover"] },
  });
});

test("[X5] repairing keeps an answer and its evidence", async () => {
  const { workbook, port } = await compose43();
  workbook.type("PLAN Policy", 6, 3, "X");
  workbook.type("PLAN Policy", 6, 8, "Board minutes");
  workbook.type("PLAN Policy", 6, 2, "Another wording");
  workbook.rename("PLAN Planning", "Our planning");
  const repaired = await port.repair(unwatched);
  if (!repaired.ok) throw new Error("It should be repaired.");
  expect(repaired.value.assessment.answers[0]).toMatchObject({
    marks: [{ response: "yes", text: "X" }],
    evidence: "Board minutes",
  });
  expect(repaired.value.findings.some(({ code }) => code === "statement-altered")).toBe(false);
  expect(repaired.value.missing).toEqual([]);
  expect(workbook.asked.slice(workbook.asked.indexOf("repair"))).toEqual(["repair"]);
});

test("[X13] [X5] what someone else wrote during a repair is written by another repair", async () => {
  const { workbook, port } = await compose43();
  await port.read();
  const area = { row: 6, column: 8, rows: 1, columns: 1 };
  workbook.overtakenNext = [{ sheet: "PLAN Policy", area, cells: [["Theirs"]] }];
  const repaired = mustBe(await port.repair(unwatched));
  expect(workbook.asked.filter((asked) => asked === "repair")).toHaveLength(2);
  expect(repaired.assessment.answers[0]?.evidence).toBe("Theirs");
  const read = await port.read();
  expect(read).toMatchObject({
    value: { assessment: { answers: [{ evidence: "Theirs" }, ...Array(42).fill({})] } },
  });
});

test("[X5] a repair that would lose an answer is not begun", async () => {
  const { workbook, port } = await compose43();
  workbook.type("PLAN Policy", 11, 1, 99);
  workbook.type("PLAN Policy", 11, 2, "A statement of our own");
  workbook.type("PLAN Policy", 11, 3, "X");
  expect(await port.repair(unwatched)).toMatchObject({ ok: false, problem: { kind: "rows-without-place" } });
  expect(workbook.asked).not.toContain("repair");
});

test("several cells are selected as the range across them", async () => {
  const { workbook, port } = await compose43();
  await port.show("PLAN Policy", "C8,E8");
  await port.show("Cover", null);
  expect(workbook.asked).toEqual(["select PLAN Policy C8:E8", "activate Cover"]);
  expect(spanOf("C8")).toBe("C8");
});

test("where the person is, is found whatever the sheet is called", async () => {
  const { workbook, port } = await compose43();
  await port.read();
  const places = [];
  for (const sheet of ["PLAN Policy", "Do, plan", "Bob''s; plan!"]) {
    workbook.selected = `'${sheet}'!D8`;
    places.push(await port.locate());
  }
  const [first] = places;
  expect(first).toMatchObject({ ok: true, value: { statement: 3 } });
  expect(places).toEqual([first, first, first]);
});

async function follow43() {
  const { workbook, port } = await compose43();
  await port.read();
  const news: News[] = [];
  const outcome = await port.follow((item) => news.push(item));
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  workbook.asked.length = 0;
  return { workbook, port, news, unfollow: outcome.value };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

function mustBe(outcome: PaneResult<Assessed>): Assessed {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function answered(news: readonly News[]): number | undefined {
  const last = [...news].reverse().find((item) => item.kind === "contents");
  return last?.kind === "contents" && last.contents.kind === "assessment"
    ? last.contents.results.overall.answered
    : undefined;
}

describe("writing", () => {
  test("[M3] an answer is one X and four empty boxes, by one request, and what Excel then tells of it is no news", async () => {
    const { workbook, port, news } = await follow43();
    news.length = 0;
    const made = mustBe(await port.write({ kind: "answer", statement: 2, response: "no" }));
    expect(made.assessment.answers[1]?.marks).toEqual([{ response: "no", text: "X" }]);
    await settled();
    expect(workbook.asked).toEqual(["write C7:G7"]);
    expect(news).toEqual([]);
    const cleared = mustBe(await port.write({ kind: "answer", statement: 2, response: null }));
    expect(cleared.assessment.answers[1]?.marks).toEqual([]);
  });

  test("[P1] a row that has moved is found again, and written where it is now", async () => {
    const { workbook, port, news } = await follow43();
    workbook.insertRow("PLAN Policy", 6);
    const made = mustBe(await port.write({ kind: "answer", statement: 1, response: "yes" }));
    expect(made.assessment.answers[0]?.marks).toEqual([{ response: "yes", text: "X" }]);
    expect(workbook.asked).toEqual(["write C6:G6", expect.stringContaining("read"), "write C7:G7"]);
    expect(news.some(({ kind }) => kind === "contents")).toBe(true);
  });

  test("[X5] evidence is not written over what somebody else wrote meanwhile", async () => {
    const { workbook, port } = await follow43();
    const first = { kind: "evidence", statement: 3, text: "Minutes", base: "" } as const;
    expect(mustBe(await port.write(first)).assessment.answers[2]?.evidence).toBe("Minutes");
    expect(await port.write({ ...first, text: "Mine" })).toEqual({
      ok: false,
      problem: { kind: "changed-meanwhile", sheet: "PLAN Policy", address: "H8", found: "Minutes" },
    });
    workbook.type("PLAN Policy", 8, 8, "Theirs");
    expect(await port.write({ ...first, text: "Mine", base: "Minutes" })).toMatchObject({
      problem: { kind: "changed-meanwhile", found: "Theirs" },
    });
    expect(
      mustBe(await port.write({ ...first, text: "", base: "Theirs" })).assessment.answers[2]?.evidence,
    ).toBe("");
  });

  test("prompts, steps, details and the rule are written where they stand", async () => {
    const { port } = await follow43();
    const prompt = template.annex?.tables[0]?.prompts[0]?.id ?? "";
    await port.write({ kind: "prompt", prompt, text: "Monthly", base: "" });
    await port.write({ kind: "step", step: "scope", text: "2026-03-01", base: "" });
    await port.write({ kind: "detail", detail: "site", text: "Avonmouth", base: "" });
    const before = mustBe(await port.write({ kind: "detail", detail: "assessor", text: "=J", base: "" }));
    const { rule } = before.assessment;
    const wanted = {
      ...rule,
      greenAt: 0.9,
      caps: { ...rule.caps, "red-section": false },
      keyStatements: [2, 43],
    };
    const { assessment } = mustBe(await port.write({ kind: "rule", rule: wanted, base: rule }));
    expect(assessment.prompts[0]?.answer).toBe("Monthly");
    expect(assessment.steps["scope"]).toBe("2026-03-01");
    expect(assessment.details).toMatchObject({ site: "Avonmouth", assessor: "=J" });
    expect(assessment.rule).toEqual(wanted);
    expect(mustBe(await port.write({ kind: "rule", rule, base: wanted })).assessment.rule).toEqual(rule);
  });

  test("[X5] a detail is not written over what somebody else wrote meanwhile", async () => {
    const { workbook, port } = await follow43();
    workbook.type("Cover", 7, 2, "Theirs");
    const change = { kind: "detail", detail: "site", text: "Mine", base: "" } as const;
    expect(await port.write(change)).toMatchObject({
      problem: { kind: "changed-meanwhile", found: "Theirs" },
    });
    expect(await port.write({ ...change, base: "Theirs" })).toMatchObject({ ok: true });
  });

  test("other people's sheets are looked at once for a sheet that is missing", async () => {
    const { workbook, port } = await follow43();
    workbook.grids = workbook.grids.filter(({ name }) => name !== "Annex A 2");
    workbook.grids.push({ name: "Mine", row: 1, column: 1, cells: [["x"]], pageHeader: "", pageFooter: "" });
    await port.read();
    expect(workbook.asked).toHaveLength(2);
    await port.read();
    expect(workbook.asked).toHaveLength(3);
  });

  test("what has no row any more is not written", async () => {
    const { workbook, port } = await follow43();
    workbook.grids = workbook.grids.filter(({ name }) => name !== "PLAN Policy");
    expect(await port.write({ kind: "answer", statement: 1, response: "yes" })).toMatchObject({ ok: false });
  });
});

describe("[P3] following", () => {
  test("begins with the row that is selected, and tells of others", async () => {
    const { workbook, news } = await follow43();
    workbook.hear({ kind: "selected", sheetId: "Annex A 2", address: "C8" });
    workbook.hear({ kind: "selected", sheetId: "ACT Review", address: "B6:C9" });
    workbook.hear({ kind: "selected", sheetId: "ACT Review", address: "8:9" });
    workbook.hear({ kind: "selected", sheetId: "Somebody's", address: "B6" });
    expect(news).toEqual([
      { kind: "place", place: { statement: 3, prompt: null } },
      { kind: "place", place: { statement: null, prompt: template.annex?.tables[1]?.prompts[1]?.id } },
      { kind: "place", place: { statement: 40, prompt: null } },
      { kind: "place", place: { statement: 42, prompt: null } },
      { kind: "place", place: { statement: null, prompt: null } },
    ]);
  });

  test("asks what is selected on a sheet that comes to the front", async () => {
    const { workbook, news } = await follow43();
    news.length = 0;
    workbook.hear({ kind: "activated", sheetId: "PLAN Policy" });
    await settled();
    expect(news).toEqual([{ kind: "place", place: { statement: 3, prompt: null } }]);
  });

  test("changes that never pause are read all the same, and what is thrown is told", async () => {
    const { workbook, news } = await follow43();
    for (let change = 0; change < 16; change += 1) {
      workbook.tell("PLAN Policy", "C6");
      time += 80;
      await new Promise((next) => setTimeout(next, 80));
    }
    expect(workbook.asked.length).toBeGreaterThan(0);
    await settled();
    workbook.throwNext = "boom";
    workbook.tell("PLAN Policy", "C6");
    await settled();
    expect(news[news.length - 1]).toEqual({
      kind: "problem",
      problem: { kind: "unexpected", message: "boom" },
    });
  });

  test("reads only the cells that changed, once for all that change together", async () => {
    const { workbook, news } = await follow43();
    workbook.type("PLAN Policy", 6, 3, "X");
    workbook.tell("PLAN Policy", "C6");
    workbook.type("PLAN Policy", 7, 4, "X");
    workbook.tell("PLAN Policy", "D7");
    await settled();
    expect(workbook.asked).toEqual(["cells C6 D7"]);
    expect(answered(news)).toBe(2);
  });

  test.each([
    ["rows that came", "6:6", false],
    ["a change to many cells", "A1:Z900", true],
  ])("reads the sheet again for %s", async (_, address, isEdit) => {
    const { workbook, news } = await follow43();
    workbook.insertRow("PLAN Policy", 6);
    workbook.type("PLAN Policy", 7, 3, "X");
    workbook.tell("PLAN Policy", address, isEdit);
    await settled();
    expect(workbook.asked).toEqual(["read 1"]);
    expect(answered(news)).toBe(1);
  });

  test("reads everything when a sheet came or went, and nothing for a sheet that is not ours", async () => {
    const { workbook, news } = await follow43();
    news.length = 0;
    workbook.tell("Somebody's", "A1");
    await settled();
    expect(workbook.asked).toEqual([]);
    workbook.grids = workbook.grids.filter(({ name }) => name !== "Annex A 2");
    workbook.hear({ kind: "sheets" });
    await settled();
    expect(news).toMatchObject([{ kind: "contents", contents: { missing: ["Annex A 2"] } }]);
  });

  test("a co-author's change of the cell that was just written is read", async () => {
    const { workbook, port, news } = await follow43();
    workbook.writeCells = async (changes) => {
      workbook.asked.push("write");
      void changes;
      return { ok: true, value: undefined };
    };
    await port.write({ kind: "answer", statement: 1, response: "yes" });
    workbook.type("PLAN Policy", 6, 5, "X");
    workbook.tell("PLAN Policy", "C6:G6", true, false);
    await settled();
    expect(workbook.asked).toEqual(["write", "cells C6:G6"]);
    expect(answered(news)).toBe(1);
  });

  test("what Excel says is this add-in's own is not read, and what was written long ago is nobody's excuse", async () => {
    const { workbook, port, news } = await follow43();
    news.length = 0;
    const sheetId = workbook.idOf("PLAN Policy");
    workbook.hear({ kind: "changed", sheetId, address: "C6", isEdit: true, isLocal: true, isOurs: true });
    await settled();
    expect(workbook.asked).toEqual([]);
    workbook.writeCells = async () => ({ ok: true, value: undefined });
    await port.write({ kind: "answer", statement: 1, response: "yes" });
    time += 4_000;
    workbook.type("PLAN Policy", 6, 5, "X");
    workbook.tell("PLAN Policy", "C6:G6");
    await settled();
    expect(workbook.asked).toEqual(["cells C6:G6"]);
  });

  test("waits while somebody types in a cell, and then catches up", async () => {
    const { workbook, news } = await follow43();
    workbook.type("PLAN Policy", 6, 3, "X");
    workbook.failNext = { ok: false, problem: { kind: "editing-cell" } };
    workbook.tell("PLAN Policy", "C6");
    await new Promise((resolve) => setTimeout(resolve, 1_400));
    expect(workbook.asked).toEqual(["cells C6", "cells C6"]);
    expect(answered(news)).toBe(1);
  });

  test("tells of a failure to read, and of nothing once it is over", async () => {
    const { workbook, news, unfollow } = await follow43();
    workbook.failNext = { ok: false, problem: { kind: "too-old", needs: "x" } };
    workbook.tell("PLAN Policy", "C6");
    await settled();
    expect(news.pop()).toEqual({ kind: "problem", problem: { kind: "too-old", needs: "x" } });
    workbook.tell("PLAN Policy", "C6");
    unfollow();
    await settled();
    expect(workbook.asked).toEqual(["cells C6"]);
  });
});
