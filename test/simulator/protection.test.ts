import { onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

const protectSheet = (options: Excel.WorksheetProtectionOptions = {}): Promise<unknown> =>
  onSheet((sheet) => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect(options);
  });

describe("a protected sheet", () => {
  test("refuses writes to locked cells and accepts others", async () => {
    openExcel();
    await protectSheet();
    expect(await refusalOf((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await refusalOf((sheet) => (sheet.getRange("B2").values = [[1]]))).toBeUndefined();
    expect(await refusalOf((sheet) => (sheet.getRange("B2:C2").values = [[1, 2]]))).toBe("AccessDenied");
    expect(await valuesOf("B2")).toEqual([[1]]);
  });

  test("refuses everything that is not a value", async () => {
    openExcel();
    await protectSheet();
    const refused: readonly ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
      (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000"),
      (sheet) => (sheet.getRange("B2").style = "Normal"),
      (sheet) => (sheet.getRange("B2").numberFormat = [["0"]]),
      (sheet) => (sheet.getRange("B2").format.protection.locked = true),
      (sheet) => (sheet.getRange("B:B").format.columnWidth = 100),
      (sheet) => (sheet.getRange("2:2").format.rowHeight = 30),
      (sheet) => sheet.getRange("2:2").format.autofitRows(),
      (sheet) => (sheet.getRange("B:B").columnHidden = true),
      (sheet) => sheet.getRange("B2:C2").merge(),
      (sheet) => sheet.getRange("B2").clear(),
      (sheet) => (sheet.getRange("B2").dataValidation.rule = { custom: { formula: "=TRUE" } }),
      (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom"),
      (sheet) => sheet.tables.add("D1:E3", true),
      (sheet) => sheet.charts.add("BarClustered", sheet.getRange("A1:B2"), "Columns"),
      (sheet) => (sheet.getRange("B2").hyperlink = { documentReference: "Sheet1!A1" }),
    ];
    for (const batch of refused)
      expect([await refusalOf(batch), String(batch)]).toEqual(["AccessDenied", String(batch)]);
  });

  test("accepts what its options allow", async () => {
    openExcel();
    await protectSheet({ allowFormatColumns: true, allowFormatRows: true, allowEditObjects: true });
    const allowed: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.getRange("B:B").format.columnWidth = 100),
      (sheet) => (sheet.getRange("B:B").columnHidden = true),
      (sheet) => (sheet.getRange("2:2").format.rowHeight = 30),
      (sheet) => sheet.getRange("2:2").format.autofitRows(),
      (sheet) => sheet.charts.add("BarClustered", sheet.getRange("A1:B2"), "Columns"),
      (sheet) => sheet.getRange("B2").clear("Contents"),
    ];
    for (const batch of allowed)
      expect([await refusalOf(batch), String(batch)]).toEqual([undefined, String(batch)]);
  });

  test("cannot be protected twice, and returns its options", async () => {
    openExcel();
    await protectSheet({ allowAutoFilter: true });
    expect(await refusalOf((sheet) => sheet.protection.protect())).toBe("InvalidOperation");
    const protection = await onSheet((sheet) => sheet.protection.load("protected,options"));
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowAutoFilter: true, allowFormatCells: false });
  });

  test("can be unprotected, written and protected in one batch", async () => {
    openExcel();
    await protectSheet();
    const code = await refusalOf((sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[1]];
      sheet.protection.protect();
    });
    expect(code).toBeUndefined();
    expect(await refusalOf((sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("AccessDenied");
  });

  test("with a password is not unprotected without it", async () => {
    const simulator = openExcel();
    simulator.setSheetPassword("Sheet1", "secret");
    expect(await refusalOf((sheet) => sheet.protection.unprotect())).toBe("AccessDenied");
    expect(await refusalOf((sheet) => sheet.protection.unprotect("Secret"))).toBe("AccessDenied");
    expect(await refusalOf((sheet) => sheet.protection.unprotect("secret"))).toBeUndefined();
  });

  test("can be renamed, hidden and deleted, which only the structure prevents", async () => {
    openExcel();
    await protectSheet();
    await onSheet((_, context) => context.workbook.worksheets.add("Other"));
    expect(await refusalOf((sheet) => (sheet.name = "Renamed"))).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.delete())).toBeUndefined();
  });
});

test("actions before a refused one stay done: a batch is not a transaction [X3]", async () => {
  openExcel();
  const code = await refusalOf((sheet) => {
    sheet.getRange("A1").values = [["before"]];
    sheet.getRange("A2").values = [["=("]];
    sheet.getRange("A3").values = [["after"]];
  });
  expect(code).toBe("InvalidArgument");
  expect(await valuesOf("A1:A3")).toEqual([["before"], [""], [""]]);
});
