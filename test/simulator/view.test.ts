import type { CellView } from "../../src/simulator/view/sheet-view";
import type { Simulator } from "../../src/simulator";
import { onSheet, openExcel } from "../support/excel/excel";

const size = { rows: 10, columns: 6, past: 0 };

function cellOf(simulator: Simulator, row: number, column: number): CellView {
  const cell = simulator.view("Sheet1", size).rows[row - 1]?.cells[column - 1];
  if (!cell) throw new Error(`The view has no cell in row ${row}, column ${column}.`);
  return cell;
}

describe("the displayed text of a cell", () => {
  test.each<[unknown, string, string, string]>([
    [0.256, "0.0%", "25.6%", "right"],
    [0.8, "0.##%", "80.%", "right"],
    [46_350, "d mmm yyyy", "24 Nov 2026", "right"],
    [1_234_567.5, "#,##0.00", "1,234,567.50", "right"],
    [123, "General", "123", "right"],
    ["text", "General", "text", "left"],
    [true, "General", "TRUE", "center"],
    ["#N/A", "General", "#N/A", "center"],
    ["text", "0.0%", "text", "left"],
  ])("%j under %s", async (value, numberFormat, text, align) => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[value]];
      sheet.getRange("A1").numberFormat = [[numberFormat]];
    });
    expect(cellOf(simulator, 1, 1)).toMatchObject({ text, align });
  });
});

describe("conditional formats", () => {
  test("apply to a cell in order of priority, and stop at a rule with stopIfTrue", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      const cells = sheet.getRange("A1:A3");
      cells.values = [[1], [2], [3]];
      // A new rule gets the highest priority in Excel.
      const rules: readonly [string, string, string, boolean][] = [
        ["=$A1>0", "#111111", "#AAAAAA", false],
        ["=$A1>1", "#222222", "#BBBBBB", false],
        ["=$A1>2", "", "#CCCCCC", true],
      ];
      for (const [formula, font, fill, stop] of rules) {
        const format = cells.conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        if (font !== "") format.custom.format.font.color = font;
        format.custom.format.fill.color = fill;
        format.stopIfTrue = stop;
      }
    });
    const looks = [1, 2, 3].map((row) => cellOf(simulator, row, 1).look);
    expect(looks.map(({ fill, fontColour }) => [fill, fontColour])).toEqual([
      ["#AAAAAA", "#111111"],
      ["#BBBBBB", "#222222"],
      ["#CCCCCC", "#000000"],
    ]);
  });

  test("follow the cells that they refer to, with one calculation", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      const format = sheet.getRange("B1:B5").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$A1="X"';
      format.custom.format.fill.color = "#00FF00";
    });
    expect(cellOf(simulator, 2, 2).look.fill).toBe("");
    simulator.type("Sheet1", "A2", "X");
    expect(cellOf(simulator, 2, 2).look.fill).toBe("#00FF00");
    expect(cellOf(simulator, 3, 2).look.fill).toBe("");
    simulator.undo();
    expect(cellOf(simulator, 2, 2).look.fill).toBe("");
  });
});

describe("a sheet", () => {
  test("extends to the used cells, or as far as requested", async () => {
    const simulator = openExcel();
    simulator.type("Sheet1", "H30", "far");
    const { rows, columns, used } = simulator.view("Sheet1", { ...size, past: 2 });
    expect([rows.length, columns.length, used]).toEqual([32, 10, { rows: 30, columns: 8 }]);
  });

  test("has widths and heights in pixels; a row without a height grows", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A:A").format.columnWidth = 75;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("2:2").format.rowHeight = 30;
    });
    const { rows, columns } = simulator.view("Sheet1", size);
    expect(columns.slice(0, 3).map(({ width, hidden }) => [width, hidden])).toEqual([
      [100, false],
      [64, true],
      [64, false],
    ]);
    expect(rows.slice(0, 2).map(({ height }) => height)).toEqual([undefined, 40]);
  });

  test("has its charts with their numbers", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["", "Score"],
        ["Plan", 0.4],
        ["Do", 0.9],
      ];
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "Scores";
      chart.axes.valueAxis.maximum = 1;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorUnit = 0.5;
      chart.setPosition("D1", "H10");
    });
    const [chart] = simulator.view("Sheet1", size).charts;
    expect(chart).toMatchObject({
      title: "Scores",
      categories: ["Plan", "Do"],
      series: [{ name: "Score", values: [0.4, 0.9] }],
      position: { row: 1, column: 4, rows: 10, columns: 5 },
    });
    expect(chart?.axis.ticks.map(({ value }) => value)).toEqual([0, 0.5, 1]);
  });
});

describe("the active cell", () => {
  test.each([
    ["=SUM(1,2)", "=SUM(1,2)"],
    ["25%", "25%"],
    ["24 Nov 2026", "2026-11-24"],
    ["'00123", "00123"],
    ["'=no formula", "'=no formula"],
    ["TRUE", "TRUE"],
  ])("typed %s, is edited from %s, and typing that again changes nothing", (typed, input) => {
    const simulator = openExcel();
    simulator.type("Sheet1", "A1", typed);
    expect(simulator.describeCell("Sheet1", 1, 1).input).toBe(input);
  });

  test("has its prompt, choices, lock and link", async () => {
    const simulator = openExcel();
    await onSheet((sheet, context) => {
      context.workbook.worksheets.add("Our plan");
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { source: "On,Off", inCellDropDown: true } };
      dataValidation.prompt = { showPrompt: true, title: "Cap", message: "On or Off" };
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("A2").hyperlink = { documentReference: "'Our plan'!$B$4", textToDisplay: "Plan" };
      sheet.protection.protect();
    });
    expect(simulator.describeCell("Sheet1", 1, 1)).toMatchObject({
      isLocked: false,
      prompt: { title: "Cap", message: "On or Off" },
      choices: ["On", "Off"],
    });
    expect(simulator.describeCell("Sheet1", 2, 1)).toMatchObject({
      isLocked: true,
      text: "Plan",
      link: { sheet: "Our plan", address: "B4" },
    });
  });
});

describe("copying", () => {
  test("gives displayed texts, and quotes those that would be split into several cells", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [0.5, "a\nb"],
        ['say "x"', ""],
      ];
      sheet.getRange("A1").numberFormat = [["0%"]];
    });
    expect(simulator.copy("Sheet1", "A1:B2")).toBe('50%\t"a\nb"\r\nsay "x"\t');
  });
});
