import type { Simulator } from "../../src/simulator";
import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

describe("manual calculation", () => {
  const open = async (): Promise<Simulator> => {
    const simulator = openExcel();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=A1*2"]];
      context.workbook.application.calculationMode = "Manual";
    });
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[5]]));
    return simulator;
  };

  test("values stay, except those of formulas that are written", async () => {
    await open();
    expect(await valuesOf("A1:B1")).toEqual([[5, 2]]);
    await onSheet((sheet) => void (sheet.getRange("C1:D1").values = [["=A1*3", "=B1+1"]]));
    expect(await valuesOf("B1:D1")).toEqual([[2, 15, 3]]);
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[7]]));
    expect(await valuesOf("B1:D1")).toEqual([[2, 15, 3]]);
  });

  const ways: [string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void][] = [
    ["application.calculate", (_, context) => context.workbook.application.calculate("Full")],
    ["worksheet.calculate", (sheet) => sheet.calculate(true)],
    ["range.calculate", (sheet) => sheet.getRange("B1").calculate()],
    ["automatic calculation", (_, { workbook }) => void (workbook.application.calculationMode = "Automatic")],
  ];
  test.each(ways)("%s calculates them", async (name, batch) => {
    await open();
    await onSheet(batch);
    expect(await valuesOf("B1")).toEqual([[10]]);
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[6]]));
    expect(await valuesOf("B1")).toEqual([[name === "automatic calculation" ? 12 : 10]]);
  });

  test("a user's validation meets the old value of a helper cell, but not of its own rule", async () => {
    const simulator = await open();
    await onSheet((sheet) => {
      sheet.getRange("E1").dataValidation.rule = { custom: { formula: "=B1=10" } };
      sheet.getRange("F1").dataValidation.rule = { custom: { formula: "=A1*2=10" } };
    });
    expect(simulator.type("Sheet1", "E1", "x").ok).toBe(false);
    expect(simulator.type("Sheet1", "F1", "x").ok).toBe(true);
  });

  test("a copy keeps the values, and an opened workbook begins with calculated ones", async () => {
    const simulator = await open();
    expect(simulator.clone().grids()[0]?.cells[0]?.[1]).toEqual({ formula: "=A1*2", value: 2 });
    openExcel({ plan: simulator.toPlan(), calculationMode: "Manual" });
    expect(await valuesOf("A1:B1")).toEqual([[5, 10]]);
    const mode = await onSheet((_, context) => context.workbook.application.load("calculationMode"));
    expect(mode.calculationMode).toBe("Manual");
  });
});
