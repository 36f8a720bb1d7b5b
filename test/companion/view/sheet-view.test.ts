import { describeCell } from "../../../src/companion/view/cell-details";
import { copyText } from "../../../src/companion/view/copy-text";
import { viewSheet, type CellView, type SheetView } from "../../../src/companion/view/sheet-view";
import { tabsOf } from "../../../src/companion/view/tabs";
import { cell, range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { CellFormat, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { grades, pivotPlan, pivotSheet } from "../../support/file/pivot-plan";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";

const size = { rows: 10, columns: 6, past: 0 };
const name = emptySheet.name;

/** A workbook of one sheet, with a style for A1. */
function planWith(sheet: Partial<SheetPlan>, style: CellFormat = {}): WorkbookPlan {
  const formats = [{ style: "one", ranges: [cell(1, 1)] }];
  return { ...emptyPlan, styles: { one: style }, sheets: [{ ...emptySheet, formats, ...sheet }] };
}

const at = (content: CellContent): Pick<SheetPlan, "blocks"> => ({
  blocks: [{ row: 1, column: 1, cells: [[content]] }],
});

function cellOf({ rows }: SheetView, row: number, column: number): CellView {
  const found = rows[row - 1]?.cells[column - 1];
  if (!found) throw new Error(`The view has no cell in row ${row}, column ${column}.`);
  return found;
}

describe("[K1] a cell", () => {
  test.each<[CellContent, string, string, string]>([
    [0.256, "0.0%", "25.6%", "right"],
    [46_350, "d mmm yyyy", "24 Nov 2026", "right"],
    [1_234_567.5, "#,##0.00", "1,234,567.50", "right"],
    [{ formula: "=1+1", value: 2 }, "General", "2", "right"],
    [0.05, ";;;", "", "right"],
    ["text", "0.0%", "text", "left"],
    [true, "General", "TRUE", "center"],
  ])("with %j under %s shows it as Excel", (content, numberFormat, text, align) => {
    expect(cellOf(viewSheet(planWith(at(content), { numberFormat }), name, size), 1, 1)).toMatchObject({
      text,
      align,
    });
  });

  test("has the formats of the rules that hold, the first of them on top, up to one that stops", () => {
    const rule = (limit: number, fontColour: string, fill: string, stopIfTrue = false) => ({
      range: range(1, 1, 3, 1),
      formula: `=$A1>${limit}`,
      format: { ...(fontColour && { fontColour }), fill },
      stopIfTrue,
    });
    const plan = planWith({
      blocks: [{ row: 1, column: 1, cells: [[1], [2], [3]] }],
      conditionalFormats: [
        rule(2, "", "#CCCCCC", true),
        rule(1, "#222222", "#BBBBBB"),
        rule(0, "#111111", "#AAAAAA"),
      ],
    });
    const view = viewSheet(plan, name, size);
    const looks = [1, 2, 3].map((row) => cellOf(view, row, 1).look);
    expect(looks.map(({ fill, font }) => [fill, font.colour])).toEqual([
      ["#AAAAAA", "#111111"],
      ["#BBBBBB", "#222222"],
      ["#CCCCCC", undefined],
    ]);
    // The same look in the next plan is the same object, so that unchanged rows are not drawn again.
    const again = viewSheet({ ...plan }, name, size);
    expect(cellOf(again, 2, 1).look).toBe(looks[1]);
  });

  test("in edit has its input, prompt, choices and link, and is locked where its sheet is protected", () => {
    const protection = { formatColumns: true, formatRows: true, autoFilter: true, editObjects: true };
    const error = { title: "No", message: "Never" };
    const sheet: Partial<SheetPlan> = {
      ...at(0.25),
      protection,
      validations: [
        {
          range: cell(1, 1),
          rule: { kind: "list", values: ["On", "Off"] },
          prompt: { title: "Cap", message: "On or Off" },
          error,
        },
      ],
      links: [{ cell: cell(2, 1), target: { sheet: "Our plan", range: cell(4, 2) }, tip: "" }],
    };
    const plan = planWith(sheet, { locked: false, numberFormat: "0%" });
    expect(describeCell(plan, name, 1, 1)).toEqual({
      input: "25%",
      text: "25%",
      isLocked: false,
      isText: false,
      prompt: { title: "Cap", message: "On or Off" },
      choices: ["On", "Off"],
      link: undefined,
    });
    expect(describeCell(plan, name, 2, 1)).toMatchObject({
      isLocked: true,
      link: { sheet: "Our plan", address: "B4" },
    });
    expect(cellOf(viewSheet(plan, name, size), 2, 1).link).toBe("");
  });

  test("that holds a day is edited from the day", () => {
    expect(describeCell(planWith(at(46_350), { numberFormat: "d mmm yyyy" }), name, 1, 1).input).toBe(
      "2026-11-24",
    );
  });
});

describe("[K1] a sheet", () => {
  test("has a tab in its colour if it is visible", () => {
    const sheets = [
      { ...emptySheet, name: "A b", tabColour: "#112233" },
      { ...emptySheet, name: "Far", visibility: "veryHidden" as const },
    ];
    const [tab, ...more] = tabsOf({ ...emptyPlan, sheets });
    expect([tab, more]).toEqual([{ id: expect.stringMatching(/^\S+$/), name: "A b", colour: "#112233" }, []]);
    expect(viewSheet({ ...emptyPlan, sheets }, "A b", size).id).toBe(tab?.id);
  });

  test("extends to the used cells, or as far as requested; formats of whole columns do not count", () => {
    const plan = planWith({
      blocks: [{ row: 30, column: 8, cells: [["far"]] }],
      formats: [{ style: "one", ranges: [range(1, 1, 1_048_576, 2)] }],
    });
    const { rows, columns, used } = viewSheet(plan, name, { ...size, past: 2 });
    expect([rows.length, columns.length, used]).toEqual([32, 10, { rows: 30, columns: 8 }]);
  });

  test("of very many rows is shown as far as a browser can, and says how many rows are left out", () => {
    const cells = Array.from({ length: 5_000 }, (_, row) => [row]);
    const { rows, rowsLeftOut } = viewSheet(planWith({ blocks: [{ row: 1, column: 1, cells }] }), name, size);
    expect([rows.length, rowsLeftOut]).toEqual([3_000, 2_000]);
  });

  test("has widths and heights in pixels; a row without a height, or with an estimate, grows", () => {
    const plan = planWith({
      columns: [
        { column: 1, columns: 1, width: 13.57 },
        { column: 2, columns: 1, width: 8.43, hidden: true },
      ],
      rows: [
        { row: 2, rows: 1, height: 30 },
        { row: 3, rows: 1, height: 30, grows: true },
      ],
    });
    const { rows, columns } = viewSheet(plan, name, size);
    expect(columns.slice(0, 3).map(({ width, hidden }) => [width, hidden])).toEqual([
      [100, false],
      [64, true],
      [64, false],
    ]);
    expect(rows.slice(0, 3).map(({ height }) => height)).toEqual([undefined, 40, undefined]);
  });

  test("has its charts with their numbers", () => {
    const plan = planWith({
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            ["", "Score"],
            ["Plan", 0.4],
            ["Do", null],
          ],
        },
      ],
      charts: [
        {
          name: "Chart",
          title: "Scores",
          kind: "bar-clustered",
          position: range(1, 4, 10, 5),
          categories: range(2, 1, 2, 1),
          series: [{ nameCell: cell(1, 2), name: "Score", values: range(2, 2, 2, 1), colour: "#112233" }],
          valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
          legend: false,
          alternativeText: "",
        },
      ],
    });
    const [chart] = viewSheet(plan, name, size).charts;
    expect(chart).toMatchObject({ categories: ["Plan", "Do"], series: [{ values: [0.4, undefined] }] });
    expect(chart?.axis.ticks.map(({ text }) => text)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
  });
});

test("[K1] a PivotTable shows its figures, and a table its headings in bold", () => {
  const view = viewSheet(pivotPlan, pivotSheet.name, size);
  const { row, column } = grades.position;
  expect(cellOf(view, row, column).look.font.bold).toBe(true);
  expect(view.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain("Grand Total");
  const [table] = pivotPlan.sheets.flatMap(({ name: sheet, tables }) =>
    tables.map(({ range: area }) => ({ sheet, area })),
  );
  const heading = table && viewSheet(pivotPlan, table.sheet, size);
  expect(heading && cellOf(heading, table.area.row, table.area.column).look.font.bold).toBe(true);
});

test("[K1] copying gives displayed texts, and quotes those that would be split into several cells", () => {
  const plan = planWith(
    {
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            [0.5, "a\nb"],
            ['say "x"', null],
          ],
        },
      ],
    },
    { numberFormat: "0%" },
  );
  expect(copyText(plan, name, range(1, 1, 2, 2))).toBe('50%\t"a\nb"\r\nsay "x"\t');
});

test("[K2] a sheet of the user's own is shown, and all its cells are locked", () => {
  const plan = planWith(at("mine"), { locked: false });
  expect(viewSheet(plan, name, size, true).isKept).toBe(true);
  expect(describeCell(plan, name, 1, 1, true)).toMatchObject({ text: "mine", isLocked: true });
});
