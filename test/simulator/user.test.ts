import { onSheet, openExcel, valuesOf } from "../support/excel/excel";

/** Two boxes of which only one may be marked, on a protected sheet with the boxes unlocked. */
async function openForm(): Promise<ReturnType<typeof openExcel>> {
  const simulator = openExcel({ today: "2026-11-23" });
  await onSheet((sheet) => {
    const boxes = sheet.getRange("A1:B9");
    boxes.dataValidation.rule = { custom: { formula: '=($A1<>"")+($B1<>"")<2' } };
    boxes.dataValidation.ignoreBlanks = false;
    boxes.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Two",
      message: "One box a row",
    };
    boxes.format.protection.locked = false;
    sheet.getRange("C1").formulas = [['=IF(A1<>"","yes",IF(B1<>"","no","?"))']];
    sheet.protection.protect();
  });
  return simulator;
}

describe("a user who types", () => {
  test("is stopped by validation, and the old content stays", async () => {
    const simulator = await openForm();
    expect(simulator.type("Sheet1", "A1", "X")).toEqual({ ok: true });
    expect(simulator.type("Sheet1", "B1", "X")).toEqual({
      ok: false,
      reason: "validation",
      title: "Two",
      message: "One box a row",
    });
    expect(await valuesOf("A1:C1")).toEqual([["X", "", "yes"]]);
    expect(simulator.type("Sheet1", "A1", "")).toEqual({ ok: true });
    expect(simulator.type("Sheet1", "B1", "X")).toEqual({ ok: true });
    expect(await valuesOf("A1:C1")).toEqual([["", "X", "no"]]);
    // The rule is relative to each cell's row.
    expect(simulator.type("Sheet1", "A2", "X")).toEqual({ ok: true });
  });

  test("with blanks ignored is not stopped while a cell of the rule is empty", async () => {
    const simulator = await openForm();
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      const { dataValidation } = sheet.getRange("D1");
      dataValidation.rule = { custom: { formula: "=E1=1" } };
    });
    expect(simulator.type("Sheet1", "D1", "anything")).toEqual({ ok: true });
    simulator.type("Sheet1", "E1", "2");
    expect(simulator.type("Sheet1", "D1", "again")).toMatchObject({ reason: "validation" });
  });

  test("is stopped at locked cells", async () => {
    const simulator = await openForm();
    expect(simulator.type("Sheet1", "C1", "X")).toEqual({ ok: false, reason: "locked" });
  });

  test("types dates, numbers and formulas", async () => {
    const simulator = openExcel({ today: "2026-11-23" });
    simulator.type("Sheet1", "A1", "3/4");
    simulator.type("Sheet1", "A2", "00123");
    simulator.type("Sheet1", "A3", "=A2+1");
    expect(simulator.type("Sheet1", "A4", "=A2+")).toMatchObject({ ok: false, reason: "formula" });
    expect(await valuesOf("A1:A4")).toEqual([[46_085], [123], [124], [""]]);
  });

  test.each<[string, Excel.DataValidationRule, string, boolean]>([
    ["a list", { list: { source: "Yes,No", inCellDropDown: true } }, "No", true],
    ["a list", { list: { source: "Yes,No", inCellDropDown: true } }, "no", false],
    ["a list of cells", { list: { source: "=$H$1:$H$2", inCellDropDown: true } }, "two", true],
    ["a decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, "0.5", true],
    ["a decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, "2", false],
    ["a decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, "half", false],
    ["a date", { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } }, "2/1/2026", true],
    ["a date", { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } }, "12/31/2025", false],
    ["a length", { textLength: { formula1: 3, operator: "LessThan" } }, "abc", false],
  ])("under %s %j: %s is %s", async (_, rule, typed, ok) => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("H1:H2").values = [["one"], ["two"]];
      sheet.getRange("A1").dataValidation.rule = rule;
    });
    expect(simulator.type("Sheet1", "A1", typed).ok).toBe(ok);
  });

  test("is only warned if the alert is a warning", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { custom: { formula: "=FALSE" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
    });
    expect(simulator.type("Sheet1", "A1", "X")).toEqual({ ok: true });
  });
});

describe("a user who pastes", () => {
  test("an invalid formula leaves all cells unchanged", async () => {
    const simulator = await openForm();
    const before = simulator.snapshot();
    expect(simulator.paste("Sheet1", "A1", [["ok"], ["=1+"], ["last"]])).toMatchObject({ reason: "formula" });
    expect(simulator.snapshot()).toBe(before);
  });

  test("is not stopped by validation", async () => {
    const simulator = await openForm();
    expect(simulator.paste("Sheet1", "A1", [["X", "X"]])).toEqual({ ok: true });
    expect(await valuesOf("A1:C1")).toEqual([["X", "X", "yes"]]);
    const validation = await onSheet((sheet) => sheet.getRange("A1").dataValidation.load("valid,type"));
    expect([validation.valid, validation.type]).toEqual([false, "Custom"]);
  });

  test("is stopped at locked cells, all or nothing", async () => {
    const simulator = await openForm();
    expect(simulator.paste("Sheet1", "B1", [["X", "X"]])).toEqual({ ok: false, reason: "locked" });
    expect(await valuesOf("B1")).toEqual([[""]]);
  });
});
