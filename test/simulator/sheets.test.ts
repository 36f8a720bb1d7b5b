import { onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

describe("names of sheets", () => {
  test.each([
    ["a name of 32 characters", "x".repeat(32), "InvalidArgument"],
    ["no name", "", "InvalidArgument"],
    ["a colon", "a:b", "InvalidArgument"],
    ["a slash", "a/b", "InvalidArgument"],
    ["a bracket", "a[b", "InvalidArgument"],
    ["a leading apostrophe", "'ab", "InvalidArgument"],
    ["a trailing apostrophe", "ab'", "InvalidArgument"],
    ["the reserved name", "history", "InvalidArgument"],
    ["a name that exists in different case", "SHEET1", "ItemAlreadyExists"],
  ])("%s is refused", async (_, name, code) => {
    openExcel();
    expect(await refusalOf((__, context) => context.workbook.worksheets.add(name))).toBe(code);
    await onSheet((__, context) => context.workbook.worksheets.add("Second"));
    expect(
      await refusalOf((__, context) => (context.workbook.worksheets.getItem("Second").name = name)),
    ).toBe(code);
  });

  test("31 characters, and an apostrophe inside, are accepted", async () => {
    openExcel();
    expect(await refusalOf((_, context) => context.workbook.worksheets.add("x".repeat(31)))).toBeUndefined();
    expect(await refusalOf((_, context) => context.workbook.worksheets.add("it's"))).toBeUndefined();
  });

  test("the case of a sheet name can be changed", async () => {
    openExcel();
    expect(await refusalOf((sheet) => (sheet.name = "SHEET1"))).toBeUndefined();
  });
});

describe("renaming", () => {
  test("rewrites formulas, names, validations and conditional formats", async () => {
    const simulator = openExcel();
    await onSheet((sheet, context) => {
      const other = context.workbook.worksheets.add("It's it");
      sheet.getRange("A1").values = [[3]];
      other.getRange("A1").formulas = [['=Sheet1!A1*2&"Sheet1!A1"']];
      context.workbook.names.add("Three", "=Sheet1!$A$1");
      other.getRange("A2").dataValidation.rule = { custom: { formula: "=Sheet1!$A$1>0" } };
      const rule = other.getRange("A3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=Sheet1!$A$1>0";
      sheet.name = "Our numbers";
    });
    const read = await onSheet((_, context) => [
      context.workbook.worksheets.getItem("It's it").getRange("A1").load("formulas,values"),
      context.workbook.names.getItem("Three").load("formula,value"),
    ]);
    expect(read.map((one) => one.toJSON())).toMatchObject([
      { formulas: [["='Our numbers'!A1*2&\"Sheet1!A1\""]], values: [["6Sheet1!A1"]] },
      { formula: "='Our numbers'!$A$1" },
    ]);
    const plan = simulator.toPlan().sheets[1];
    expect(plan?.validations[0]?.rule).toEqual({ kind: "custom", formula: "='Our numbers'!$A$1>0" });
    expect(plan?.conditionalFormats[0]?.formula).toBe("='Our numbers'!$A$1>0");
  });
});

describe("deleting", () => {
  test("leaves #REF! behind", async () => {
    openExcel();
    await onSheet((sheet, context) => {
      context.workbook.worksheets.add("Gone").getRange("A1").values = [[1]];
      sheet.getRange("A1:A3").formulas = [
        ["=Gone!A1+1"],
        ["=SUM(Gone!A1:B2,B9)"],
        ['=IFERROR(Gone!A1,"gone")'],
      ];
      context.workbook.names.add("Lost", "=Gone!$A$1");
      context.workbook.worksheets.getItem("Gone").delete();
    });
    const range = await onSheet((sheet) => sheet.getRange("A1:A3").load("formulas,values"));
    expect(range.formulas).toEqual([["=#REF!+1"], ["=SUM(#REF!,B9)"], ['=IFERROR(#REF!,"gone")']]);
    expect(range.values).toEqual([["#REF!"], ["#REF!"], ["gone"]]);
  });

  test("the last visible sheet cannot be deleted or hidden", async () => {
    openExcel();
    await onSheet((_, context) => (context.workbook.worksheets.add("Hidden").visibility = "Hidden"));
    expect(await refusalOf((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusalOf((sheet) => (sheet.visibility = "VeryHidden"))).toBe("InvalidOperation");
  });

  test("a very hidden sheet must be shown first", async () => {
    openExcel();
    await onSheet((_, context) => (context.workbook.worksheets.add("Deep").visibility = "VeryHidden"));
    const deep = (context: Excel.RequestContext): Excel.Worksheet =>
      context.workbook.worksheets.getItem("Deep");
    expect(await refusalOf((_, context) => deep(context).delete())).toBe("InvalidOperation");
    expect(await refusalOf((_, context) => deep(context).activate())).toBe("InvalidOperation");
    const shown = refusalOf((_, context) => {
      deep(context).visibility = "Hidden";
      deep(context).delete();
    });
    expect(await shown).toBeUndefined();
  });

  test("another sheet becomes the active one", async () => {
    openExcel();
    const active = await onSheet((_, context) => {
      const second = context.workbook.worksheets.add("Second");
      second.activate();
      second.delete();
      return context.workbook.worksheets.getActiveWorksheet().load("name");
    });
    expect(active.name).toBe("Sheet1");
  });
});

test("a missing sheet is ItemNotFound", async () => {
  openExcel();
  expect(await refusalOf((_, context) => context.workbook.worksheets.getItem("Nowhere"))).toBe(
    "ItemNotFound",
  );
});

test("position moves a sheet", async () => {
  const simulator = openExcel();
  await onSheet((_, context) => (context.workbook.worksheets.add("Second").position = 0));
  expect(simulator.toPlan().sheets.map(({ name }) => name)).toEqual(["Second", "Sheet1"]);
  expect(await refusalOf((sheet) => (sheet.position = 2))).toBe("InvalidArgument");
});

test("with a protected structure, sheets cannot be added, deleted, renamed, hidden or moved", async () => {
  const simulator = openExcel();
  await onSheet((_, context) => context.workbook.worksheets.add("Second"));
  simulator.protectStructure("secret");
  const codes = [
    await refusalOf((_, context) => context.workbook.worksheets.add("New")),
    await refusalOf((sheet) => sheet.delete()),
    await refusalOf((sheet) => (sheet.name = "New")),
    await refusalOf((sheet) => (sheet.visibility = "Hidden")),
    await refusalOf((sheet) => (sheet.position = 1)),
    await refusalOf((_, context) => context.workbook.protection.unprotect()),
  ];
  expect(new Set(codes)).toEqual(new Set(["AccessDenied"]));
  await onSheet((_, context) => context.workbook.protection.unprotect("secret"));
  expect(await refusalOf((sheet) => (sheet.name = "New"))).toBeUndefined();
});

test("the used range distinguishes cells with values from cells with formats", async () => {
  openExcel();
  const ranges = await onSheet((sheet) => {
    const before = sheet.getUsedRangeOrNullObject().load("address");
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("D9").format.font.bold = true;
    return [before, sheet.getUsedRange(true).load("address"), sheet.getUsedRange().load("address")] as const;
  });
  expect(ranges[0].isNullObject).toBe(true);
  expect([ranges[1].address, ranges[2].address]).toEqual(["Sheet1!B2", "Sheet1!B2:D9"]);
  expect(await valuesOf("B2")).toEqual([[1]]);
});
