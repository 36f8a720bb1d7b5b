import { createSimulator } from "../../src/simulator";
import { parseAddress } from "../../src/spreadsheet/address";
import type { Range } from "../../src/spreadsheet/address";
import type { SheetPlan, WorkbookPlan } from "../../src/spreadsheet/plan";
import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

const at = (address: string): Range => {
  const area = parseAddress(address);
  if (!area) throw new Error(address);
  return area;
};

/** A plan that uses every field, as the simulator would return it. */
const form: SheetPlan = {
  name: "The form",
  visibility: "visible",
  tabColour: "#112233",
  showGridlines: false,
  blocks: [
    {
      row: 1,
      column: 1,
      cells: [
        ["Name", "Low", "High", null],
        ["=not a formula", 0.25, { formula: "=B2*2", value: 0.5 }, true],
        ["00123", 0.5, { formula: '=IF(B3>0,Points,"")', value: 7 }, null],
      ],
    },
  ],
  formats: [
    { style: "head", ranges: [at("A1:C1")] },
    { style: "input", ranges: [at("B2:B3")] },
  ],
  columns: [
    { column: 1, columns: 2, width: 20 },
    { column: 5, columns: 1, width: 8, hidden: true },
  ],
  rows: [{ row: 1, rows: 2, height: 30 }],
  merges: [at("A5:C5")],
  validations: [
    {
      range: at("B2:B3"),
      rule: { kind: "custom", formula: "=$B2<1" },
      prompt: { title: "A number", message: "below 1" },
      error: { title: "Too much", message: "below 1, please" },
    },
    { range: at("E1"), rule: { kind: "list", values: ["a", "b"] }, error: { title: "", message: "a or b" } },
    {
      range: at("E2"),
      rule: { kind: "decimal", minimum: 0, maximum: 1 },
      error: { title: "", message: "0 to 1" },
    },
    { range: at("E3"), rule: { kind: "date", minimum: 46_000 }, error: { title: "", message: "a day" } },
  ],
  conditionalFormats: [
    {
      range: at("B2:B3"),
      formula: "=$B2>0.3",
      format: { fontColour: "#FF0000", bold: true, fill: "#FFEEEE", numberFormat: "0%" },
      stopIfTrue: true,
    },
    { range: at("A1:C3"), formula: '=A1=""', format: { fill: "#EEEEEE" }, stopIfTrue: false },
  ],
  links: [{ cell: at("A3"), target: { sheet: "Deep", range: at("A1") }, tip: "Down" }],
  tables: [{ name: "Answers", range: at("A1:C3"), style: "TableStyleLight1" }],
  charts: [
    {
      name: "Scores",
      title: "Scores",
      kind: "bar-stacked-100",
      position: at("E5:J20"),
      categories: at("A2:A3"),
      series: [{ nameCell: at("B1"), name: "Low", values: at("B2:B3"), colour: "#123456" }],
      valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
      legend: true,
      alternativeText: "Bars",
    },
  ],
  freeze: { rows: 1, columns: 1 },
  protection: { formatColumns: true, formatRows: true, autoFilter: true, editObjects: false },
  page: {
    orientation: "landscape",
    header: { left: "", centre: "OFFICIAL", right: "" },
    footer: { left: "", centre: "OFFICIAL", right: "&P" },
    titleRows: { first: 1, last: 2 },
    printArea: at("A1:J20"),
    breaks: [12],
  },
};

const plan: WorkbookPlan = {
  properties: { title: "T", subject: "S", author: "A", comments: "C", keywords: "K" },
  created: "2026-11-23T00:00:00Z",
  font: { name: "Arial", size: 10 },
  styles: {
    head: { font: { bold: true, colour: "#FFFFFF" }, fill: "#003366", wrap: true, vertical: "center" },
    input: {
      font: { name: "Calibri", size: 12, italic: true, underline: true },
      border: { top: { style: "thin", colour: "#999999" }, left: { style: "medium", colour: "#000000" } },
      horizontal: "center",
      indent: 1,
      numberFormat: "0%",
      locked: false,
    },
  },
  sheets: [
    form,
    {
      ...form,
      name: "Deep",
      visibility: "veryHidden",
      blocks: [{ row: 1, column: 1, cells: [[7]] }],
      formats: [],
      columns: [],
      rows: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      links: [],
      tables: [],
      charts: [],
    },
  ],
  names: [{ name: "Points", sheet: "Deep", range: at("A1"), comment: "What a Yes counts" }],
  activeSheet: "The form",
};

describe("a plan", () => {
  test("is the same after it was opened, and everything is carried over", () => {
    const simulator = createSimulator({ plan });
    expect(simulator.toPlan()).toEqual(plan);
    expect(simulator.listNotCarried()).toEqual([]);
  });

  test("is the same from a clone, and from a simulator that opens it again", () => {
    const simulator = createSimulator({ plan });
    expect(simulator.clone().toPlan()).toEqual(plan);
    expect(createSimulator({ plan: simulator.toPlan() }).snapshot()).toBe(simulator.snapshot());
  });

  test("is what Office.js reads", async () => {
    openExcel({ plan });
    const [sheet, areas, chart] = await onSheet((first) => [
      first.load("name,tabColor,showGridlines,protection/protected,pageLayout/orientation"),
      first.getRange("A1").load("style,format/columnWidth,format/rowHeight,format/fill/color"),
      first.charts.getItem("Scores").load("chartType,title/text,legend/visible"),
    ]);
    expect(sheet?.toJSON()).toMatchObject({ name: "The form", tabColor: "#112233", showGridlines: false });
    expect(areas?.toJSON()).toMatchObject({
      style: "head",
      format: { rowHeight: 30, fill: { color: "#003366" } },
    });
    expect(chart?.toJSON()).toMatchObject({ chartType: "BarStacked100", title: { text: "Scores" } });
    expect(await valuesOf("A2:C3")).toEqual([
      ["=not a formula", 0.25, 0.5],
      ["00123", 0.5, 7],
    ]);
  });

  test("cannot contain some things, which are listed", async () => {
    const simulator = openExcel();
    await onSheet((sheet, context) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.names.add("Local", sheet.getRange("A1"));
      context.workbook.names.add("Constant", "=1+1");
      sheet.getRange("A1").hyperlink = { address: "https://example.com/" };
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"), "Columns").name = "C";
      sheet.protection.protect({ allowSort: true });
    });
    expect(simulator.listNotCarried()).toEqual([
      "Sheet1: protection with allowSort",
      "Sheet1: hidden rows",
      "Sheet1: the paper size Letter",
      "Sheet1: page scaling other than one page wide",
      "Sheet1: a link to https://example.com/",
      "Sheet1: the chart C, of type ColumnClustered",
      "Sheet1: the name Local, which is for this sheet only",
      "the name Constant",
    ]);
  });

  test("leaves out the page of a very hidden sheet, which nobody prints", async () => {
    const simulator = openExcel();
    await onSheet((_, { workbook }) => {
      workbook.worksheets.add("Records").visibility = "VeryHidden";
      workbook.worksheets.add("Notes").visibility = "Hidden";
    });
    expect(simulator.listNotCarried()).toEqual(
      ["Sheet1", "Notes"].flatMap((sheet) => [
        `${sheet}: the paper size Letter`,
        `${sheet}: page scaling other than one page wide`,
      ]),
    );
  });
});

test("grids hold the cells in use, with values and page texts", () => {
  const [first, second] = createSimulator({ plan }).grids();
  expect(first).toMatchObject({
    name: "The form",
    row: 1,
    column: 1,
    pageHeader: "&COFFICIAL",
    pageFooter: "&COFFICIAL&R&P",
  });
  expect(first?.cells[1]?.[2]).toEqual({ formula: "=B2*2", value: 0.5 });
  expect(second?.cells).toEqual([[7]]);
});

describe("the snapshot", () => {
  test("is the same after something was done and undone", async () => {
    const simulator = openExcel({ plan });
    const before = simulator.snapshot();
    await onSheet((_, context) => {
      const sheet = context.workbook.worksheets.add("For a while");
      sheet.getRange("A1").values = [[1]];
      context.workbook.names.add("ForAWhile", sheet.getRange("A1"));
      context.workbook.styles.add("For a while");
    });
    expect(simulator.snapshot()).not.toBe(before);
    await onSheet((_, context) => {
      context.workbook.names.getItem("ForAWhile").delete();
      context.workbook.worksheets.getItem("For a while").delete();
      context.workbook.styles.getItem("For a while").delete();
    });
    expect(simulator.snapshot()).toBe(before);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a value", (sheet) => (sheet.getRange("Z9").values = [[1]])],
    ["a format", (sheet) => (sheet.getRange("Z9").format.font.bold = true)],
    ["a width", (sheet) => (sheet.getRange("Z:Z").format.columnWidth = 11)],
    ["a validation", (sheet) => sheet.getRange("E1").dataValidation.clear()],
    ["a conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.clearAll()],
    ["protection", (sheet) => sheet.protection.unprotect()],
    ["a page header", (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "x")],
    ["a chart", (sheet) => (sheet.charts.getItem("Scores").title.text = "x")],
    ["a table", (sheet) => (sheet.tables.getItem("Answers").showBandedRows = false)],
    ["a name", (_, context) => (context.workbook.names.getItem("Points").comment = "x")],
    ["a style", (_, context) => (context.workbook.styles.getItem("head").font.italic = true)],
    ["a property", (_, context) => (context.workbook.properties.title = "x")],
    ["the selection", (sheet) => sheet.getRange("B2").select()],
    ["a frozen pane", (sheet) => sheet.freezePanes.unfreeze()],
  ])("sees a change of %s", async (_, change) => {
    const simulator = openExcel({ plan });
    if (_ !== "protection") await onSheet((sheet) => sheet.protection.unprotect());
    const before = simulator.snapshot();
    await onSheet(change);
    expect(simulator.snapshot()).not.toBe(before);
  });

  test("does not depend on calculated values", () => {
    const simulator = createSimulator({ plan });
    const before = simulator.snapshot();
    simulator.toPlan();
    expect(simulator.snapshot()).toBe(before);
  });
});
