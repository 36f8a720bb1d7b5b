import { onSheet, openExcel, refusalOf } from "../support/excel/excel";

const oneMark = "=COUNTA($A1:$B1)<2";

describe("data validation", () => {
  test("has a rule, then a prompt and an alert", async () => {
    openExcel();
    const validation = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1:B3");
      dataValidation.rule = { custom: { formula: oneMark } };
      dataValidation.ignoreBlanks = false;
      dataValidation.prompt = { showPrompt: true, title: "Mark", message: "One box" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "Two",
        message: "Clear the other",
      };
      return sheet.getRange("B2").dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    });
    expect(validation.toJSON()).toMatchObject({
      type: "Custom",
      rule: { custom: { formula: oneMark } },
      ignoreBlanks: false,
      prompt: { title: "Mark", message: "One box" },
      errorAlert: { style: "Stop", title: "Two" },
    });
  });

  test.each<[string, (validation: Excel.DataValidation) => unknown]>([
    ["a prompt without a rule", (one) => (one.prompt = { showPrompt: true, title: "", message: "" })],
    [
      "a title of 33 characters",
      (one) => withRule(one).set({ prompt: { showPrompt: true, title: "x".repeat(33), message: "" } }),
    ],
    [
      "a message of 256 characters",
      (one) =>
        withRule(one).set({
          errorAlert: { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) },
        }),
    ],
    [
      "a list of 256 characters",
      (one) => (one.rule = { list: { source: "x".repeat(256), inCellDropDown: true } }),
    ],
    ["a formula of 256 characters", (one) => (one.rule = { custom: { formula: `=${"1+".repeat(128)}1` } })],
    ["a formula that is none", (one) => (one.rule = { custom: { formula: "=IF(" } })],
    [
      "two kinds of rule",
      (one) => (one.rule = { custom: { formula: "=TRUE" }, list: { source: "a", inCellDropDown: true } }),
    ],
    [
      "an operator without its second bound",
      (one) => (one.rule = { decimal: { formula1: 0, operator: "Between" } }),
    ],
  ])("refuses %s", async (_, batch) => {
    openExcel();
    expect(await refusalOf((sheet) => batch(sheet.getRange("A1").dataValidation))).toBe("InvalidArgument");
  });

  test("is none, one, or mixed", async () => {
    openExcel();
    const types = await onSheet((sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = { list: { source: "a,b", inCellDropDown: true } };
      sheet.getRange("A2").dataValidation.clear();
      sheet.getRange("B1").dataValidation.rule = { custom: { formula: "=TRUE" } };
      return ["A1", "A2", "A1:A2", "A1:B1"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
    });
    expect(types.map(({ type }) => type)).toEqual(["List", "None", "MixedCriteria", "Inconsistent"]);
  });

  test("does not stop the API, but reports invalid values", async () => {
    openExcel();
    const verdicts = await onSheet((sheet) => {
      const range = sheet.getRange("A1:A2");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      range.values = [[5], [50]];
      return ["A1", "A2", "A1:A2"].map((address) => sheet.getRange(address).dataValidation.load("valid"));
    });
    expect(verdicts.map(({ valid }) => valid)).toEqual([true, false, null]);
  });
});

function withRule(validation: Excel.DataValidation): Excel.DataValidation {
  validation.rule = { custom: { formula: "=TRUE" } };
  return validation;
}

describe("conditional formats", () => {
  test("a new one comes before all others, and priority moves it", async () => {
    openExcel();
    const add = (range: Excel.Range, formula: string): Excel.ConditionalFormat => {
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = "#FF0000";
      return format;
    };
    const formats = await onSheet((sheet) => {
      const range = sheet.getRange("A1:A9");
      add(range, "=A1=1");
      add(range, "=A1=2").stopIfTrue = true;
      add(range, "=A1=3").priority = 2;
      return range.conditionalFormats.load("items/priority,items/stopIfTrue,items/custom/rule/formula");
    });
    expect(formats.items.map((one) => [one.priority, one.stopIfTrue, one.custom.rule.formula])).toEqual([
      [0, true, "=A1=2"],
      [1, false, "=A1=1"],
      [2, false, "=A1=3"],
    ]);
  });

  test("cleared from part of a range they stay on the rest, read from its new first cell", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B1=A$1";
      format.custom.format.font.color = "#00FF00";
      sheet.getRange("A1:A4").conditionalFormats.clearAll();
    });
    expect(simulator.toPlan().sheets[0]?.conditionalFormats).toEqual([
      {
        range: { row: 5, column: 1, rows: 5, columns: 1 },
        formula: "=$B5=A$1",
        format: { fontColour: "#00FF00" },
        stopIfTrue: false,
      },
    ]);
  });

  test("are counted, deleted by id, and of several areas", async () => {
    openExcel();
    const ranges = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const format = sheet.getRanges("A1:A2,C1:C2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1=1";
      const found = sheet.getRange("C1").conditionalFormats.load("items/id");
      const areas = format.getRanges().load("address");
      await context.sync();
      const id = found.items[0]?.id ?? "";
      sheet.getRange("C1").conditionalFormats.getItem(id).delete();
      const count = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [areas.address, count.value];
    });
    expect(ranges).toEqual(["Sheet1!A1:A2, Sheet1!C1:C2", 0]);
    expect(await refusalOf((sheet) => sheet.getRange("A1").conditionalFormats.getItem("{CF-9}"))).toBe(
      "ItemNotFound",
    );
  });

  test("a formula that is none is refused", async () => {
    openExcel();
    expect(
      await refusalOf((sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=";
      }),
    ).toBe("InvalidArgument");
  });
});
