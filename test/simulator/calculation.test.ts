import { findSyntaxError } from "../../src/simulator/formulas/syntax";
import {
  asShown,
  dropSheet,
  moveFormula,
  qualify,
  renameSheet,
  stopClock,
} from "../../src/simulator/formulas/rewrite";
import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

describe("calculation", () => {
  test("follows every edit, over sheets and names", async () => {
    const simulator = openExcel();
    await onSheet((sheet, context) => {
      const marks = context.workbook.worksheets.add("Our marks");
      context.workbook.names.add("Mark", marks.getRange("A1"));
      sheet.getRange("A1:A3").formulas = [
        ["=COUNTIF('Our marks'!A1:A9,\"x\")"],
        ['=IF(Mark="","none",UPPER(Mark))'],
        ["=A1/3"],
      ];
    });
    expect(await valuesOf("A1:A3")).toEqual([[0], ["none"], [0]]);
    simulator.type("Our marks", "A1", "x");
    expect(await valuesOf("A1:A3")).toEqual([[1], ["X"], [1 / 3]]);
    await onSheet(
      (_, context) =>
        (context.workbook.worksheets.getItem("Our marks").getRange("A2:A4").values = [["X"], ["y"], ["x"]]),
    );
    expect(await valuesOf("A1:A3")).toEqual([[3], ["X"], [1]]);
    await onSheet((_, context) =>
      context.workbook.worksheets.getItem("Our marks").getRange("A1:A9").clear("Contents"),
    );
    expect(await valuesOf("A1:A3")).toEqual([[0], ["none"], [0]]);
  });

  test("keeps all digits of a number", async () => {
    openExcel();
    await onSheet(
      (sheet) => (sheet.getRange("A1:A3").formulas = [["=20.5/43"], ["=0.1+0.2"], ["=1/3*1E-9"]]),
    );
    expect(await valuesOf("A1:A3")).toEqual([[20.5 / 43], [0.1 + 0.2], [(1 / 3) * 1e-9]]);
  });

  test("knows no clock but its own", async () => {
    openExcel({ today: "2026-11-23" });
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.formulas = [["=TODAY()", '=TEXT(TODAY(),"d mmmm yyyy")&" TODAY()"']];
      return cells.load("values,formulas");
    });
    expect(range.values).toEqual([[46_349, "23 November 2026 TODAY()"]]);
    expect(range.formulas[0]?.[0]).toBe("=TODAY()");
  });

  test("keeps text as text, even if it looks like something else", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").values = [["'00123"], ["'TRUE"], ["'=1+1"]];
      sheet.getRange("B1:B3").formulas = [["=ISTEXT(A1)"], ['=A2&""'], ["=LEN(A3)"]];
    });
    expect(await valuesOf("B1:B3")).toEqual([[true], ["TRUE"], [4]]);
  });

  test("of a clone is its own", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]]));
    expect(simulator.grids()[0]?.cells[0]?.[1]).toEqual({ formula: "=A1+1", value: 2 });
    const clone = simulator.clone();
    clone.type("Sheet1", "A1", "10");
    expect(clone.grids()[0]?.cells[0]?.[1]).toEqual({ formula: "=A1+1", value: 11 });
    expect(simulator.grids()[0]?.cells[0]?.[1]).toEqual({ formula: "=A1+1", value: 2 });
  });

  test("shows numbers under their formats", async () => {
    openExcel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:F1");
      cells.values = [[0.456, 46_085, 1234.5, 1 / 3, "text", 0.00001]];
      cells.numberFormat = [["0%", "d mmm yyyy", "#,##0.00", "General", "0%", "General"]];
      return cells.load("text");
    });
    expect(range.text).toEqual([["46%", "4 Mar 2026", "1,234.50", "0.333333333", "text", "0.00001"]]);
  });
});

describe("formulas as text", () => {
  test.each([
    ["=SUM(A1:B2,C3)", undefined],
    ['=IF(A1="",,1)', undefined],
    ["=-A1%^2", undefined],
    ["='It''s'!A1&Cover!$B$2", undefined],
    ["={1,2;3,4}", undefined],
    ["=A:A", undefined],
    ["=TODAY()", undefined],
    ["=(A1,B2)", undefined],
    ["=SUM()", "too few"],
    ["=IF(1,2,3,4)", "too many"],
    ["=SUM(1 2)", "out of place"],
    ["=SUM(1;2)", "out of place"],
    ["=A1 B1", "out of place"],
    ["=(1+2", "not closed"],
    ["=1)", "out of place"],
    ['="open', "out of place"],
    ["=1+*2", "out of place"],
    ["=1+", "ends too early"],
    ["=", "ends too early"],
    [`=${"1+".repeat(4100)}1`, "longer than 8192"],
    [`="${"x".repeat(256)}"`, "longer than 255"],
    [`=${"(".repeat(65)}1${")".repeat(65)}`, "nested too deeply"],
  ])("%.40s: %s", (formula, problem) => {
    if (problem === undefined) expect(findSyntaxError(formula)).toBeUndefined();
    else expect(findSyntaxError(formula)).toContain(problem);
  });

  test("move with their cell, dollars excepted, and off the sheet become #REF!", () => {
    expect(moveFormula('=A1+$A1+A$1+$A$1&"A1"+Sheet1!B2:C3', 2, 1)).toBe(
      '=B3+$A3+B$1+$A$1&"A1"+Sheet1!C4:D5',
    );
    expect(moveFormula("=A1", -1, 0)).toBe("=#REF!");
  });

  test("follow renamed and deleted sheets", () => {
    expect(renameSheet("=Old!A1+'Old'!B2+'Very Old'!C3", "old", "It's")).toBe(
      "='It''s'!A1+'It''s'!B2+'Very Old'!C3",
    );
    expect(dropSheet("=Old!A1+SUM('Old'!A1:B2,C3:D4)+Older!A1", "Old")).toBe(
      "=#REF!+SUM(#REF!,C3:D4)+Older!A1",
    );
  });

  test("are displayed as in Excel", () => {
    expect(asShown("=sum('Cover'!a1,'It''s'!b2,'AB1'!c3,'2nd'!D4)")).toBe(
      "=SUM(Cover!A1,'It''s'!B2,'AB1'!C3,'2nd'!D4)",
    );
  });

  test("can include their sheet, and a fixed date for TODAY", () => {
    expect(qualify("=A1+SUM(B1:C2)+Other!D3+B:B", "My sheet")).toBe(
      "='My sheet'!A1+SUM('My sheet'!B1:C2)+Other!D3+'My sheet'!B:B",
    );
    expect(stopClock('=TODAY()+1&"TODAY()"', 46_000)).toBe('=46000+1&"TODAY()"');
  });
});
