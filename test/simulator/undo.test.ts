import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

describe("undo", () => {
  test("undoes typing, pasting and clearing, last first", async () => {
    const simulator = openExcel();
    simulator.type("Sheet1", "A1", "first");
    simulator.paste("Sheet1", "A1", [["a", "b"]]);
    simulator.clear("Sheet1", "A1:B1");
    expect(await valuesOf("A1:B1")).toEqual([["", ""]]);
    expect(simulator.undo()).toBe(true);
    expect(await valuesOf("A1:B1")).toEqual([["a", "b"]]);
    simulator.undo();
    expect(await valuesOf("A1:B1")).toEqual([["first", ""]]);
    simulator.undo();
    expect(await valuesOf("A1:B1")).toEqual([["", ""]]);
    expect([simulator.canUndo, simulator.undo()]).toEqual([false, false]);
  });

  test("undoes a request of the add-in as a whole, and recalculates", async () => {
    const simulator = openExcel();
    simulator.type("Sheet1", "C1", "=A1+A2");
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });
    expect(await valuesOf("C1")).toEqual([[3]]);
    simulator.undo();
    expect(await valuesOf("A1:C1")).toEqual([["", "", 0]]);
  });

  test("restores the format of a cell, and selects it", async () => {
    const simulator = openExcel();
    const before = simulator.snapshot();
    simulator.type("Sheet1", "A1", "3/4");
    simulator.select("Sheet1", "D9");
    simulator.undo();
    expect(simulator.snapshot()).toBe(before);
    expect(simulator.shown).toEqual({ sheet: "Sheet1", area: { row: 1, column: 1, rows: 1, columns: 1 } });
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["a sheet is added", (_, context) => context.workbook.worksheets.add("Second")],
    ["a sheet is protected", (sheet) => sheet.protection.protect()],
    ["cells are merged", (sheet) => sheet.getRange("A5:B5").merge()],
    ["a column is made wider", (sheet) => (sheet.getRange("A:A").format.columnWidth = 100)],
    [
      "a rule is set",
      (sheet) => (sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
    ],
    ["a name is defined", (sheet, context) => context.workbook.names.add("Here", sheet.getRange("A1"))],
  ])("has nothing to take back once %s", async (_, change) => {
    const simulator = openExcel();
    simulator.type("Sheet1", "A1", "x");
    await onSheet(change);
    expect(simulator.canUndo).toBe(false);
  });

  test("is not affected by reading, selecting or refused actions", async () => {
    const simulator = openExcel();
    simulator.type("Sheet1", "A1", "x");
    await valuesOf("A1");
    simulator.select("Sheet1", "B2");
    simulator.type("Sheet1", "A2", "=1+");
    simulator.undo();
    expect(await valuesOf("A1:A2")).toEqual([[""], [""]]);
  });
});
