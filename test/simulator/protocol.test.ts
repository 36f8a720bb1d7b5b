import { codeOf, onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

describe("the real client library", () => {
  test("writes values and formulas, and loads what became of them", async () => {
    openExcel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B2");
      cells.values = [
        ["one", 2],
        ["=B1*2", true],
      ];
      return cells.load("values,formulas,address,text,valueTypes");
    });
    expect(range.values).toEqual([
      ["one", 2],
      [4, true],
    ]);
    expect(range.formulas).toEqual([
      ["one", 2],
      ["=B1*2", true],
    ]);
    expect(range.text).toEqual([
      ["one", "2"],
      ["4", "TRUE"],
    ]);
    expect(range.valueTypes).toEqual([
      ["String", "Double"],
      ["Double", "Boolean"],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
  });

  test("has null objects, on which calls do nothing", async () => {
    openExcel();
    const sheet = await onSheet((_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      missing.getRange("A1").values = [["lost"]];
      missing.delete();
      return missing.load("name");
    });
    expect(sheet.isNullObject).toBe(true);
  });

  test("has collections with items, counts and parts below items", async () => {
    openExcel();
    const sheets = await onSheet((_, context) => {
      context.workbook.worksheets.add("Second").getRange("B2").values = [[1]];
      return context.workbook.worksheets.load("items/name,items/protection/protected");
    });
    expect(sheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
      ["Sheet1", false],
      ["Second", false],
    ]);
  });

  test("loads $all, and nothing that was not asked for", async () => {
    openExcel();
    const sheet = await onSheet((first) => first.load({ $all: true }));
    expect([sheet.name, sheet.position, sheet.visibility]).toEqual(["Sheet1", 0, "Visible"]);
    const other = await onSheet((first) => first.load("name"));
    expect(() => other.position).toThrow("The property 'position' is not available");
  });

  test("keeps objects from one sync to the next", async () => {
    openExcel();
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Kept");
      const range = sheet.getRange("A1");
      await context.sync();
      sheet.name = "Renamed";
      range.values = [[7]];
      await context.sync();
      range.load("values,address");
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([[[7]], "Renamed!A1"]);
  });

  test("turns a refusal into OfficeExtension.Error, with the statement and the place", async () => {
    openExcel();
    const failure: unknown = await onSheet((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2]];
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values", statement: expect.stringContaining(".values") },
    });
  });

  test("sets several properties at once", async () => {
    openExcel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:A2");
      cells.set({
        values: [["a"], ["b"]],
        format: { wrapText: true, font: { bold: true, color: "#112233" } },
      });
      return cells.load("values,format/wrapText,format/font/bold,format/font/color");
    });
    expect(range.values).toEqual([["a"], ["b"]]);
    expect([range.format.wrapText, range.format.font.bold, range.format.font.color]).toEqual([
      true,
      true,
      "#112233",
    ]);
  });

  test("sends blocks of more than 1500 cells in parts, which arrive whole", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B1000").values = Array.from({ length: 1000 }, (_, row) => [row, -row]);
    });
    expect(await valuesOf("A999:B1000")).toEqual([
      [998, -998],
      [999, -999],
    ]);
  });

  test("what is not modelled is ApiNotFound, never a default", async () => {
    openExcel();
    expect(await refusalOf((sheet) => sheet.getRange("A1").sort.apply([{ key: 0 }]))).toBe("ApiNotFound");
    expect(await refusalOf((sheet) => sheet.shapes.getCount())).toBe("ApiNotFound");
    expect(await refusalOf((sheet) => sheet.getRange("A1").load("linkedDataTypeState"))).toBe("ApiNotFound");
    expect(await refusalOf((sheet) => sheet.load("nonsense"))).toBe("ApiNotFound");
  });

  test("two simulators keep their workbooks apart", async () => {
    const one = openExcel();
    await onSheet((sheet) => (sheet.name = "One"));
    openExcel();
    await onSheet((sheet) => (sheet.name = "Two"));
    expect(one.toPlan().sheets.map(({ name }) => name)).toEqual(["One"]);
  });
});

describe("hosts", () => {
  test("report which sets they support", () => {
    const supports = (set: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
    openExcel({ host: "2021" });
    expect([supports("1.14"), supports("1.15")]).toEqual([true, false]);
    openExcel({ host: "2024" });
    expect([supports("1.17"), supports("1.18")]).toEqual([true, false]);
  });

  test("refuse members above their set", async () => {
    openExcel({ host: "2019" });
    const codes = [
      await codeOf(onSheetSafely((sheet) => sheet.pageLayout)),
      await codeOf(onSheetSafely((sheet) => sheet.getRanges("A1,B2"))),
      // The client does not check these two, so the host must refuse them.
      await codeOf(onSheetSafely((sheet) => (sheet.showGridlines = false))),
      await codeOf(onSheetSafely((sheet) => (sheet.getRange("A1").format.indentLevel = 1))),
    ];
    expect(codes).toEqual(["ApiNotFound", "ApiNotFound", "ApiNotFound", "ApiNotFound"]);
  });

  test("the web client creates a new workbook itself", async () => {
    for (const host of ["web", "365"] as const) {
      const simulator = openExcel({ host });
      await Excel.createWorkbook("UEsDBA==");
      expect(simulator.createdWorkbooks).toEqual(["UEsDBA=="]);
    }
  });

  test("Office is ready and reports its host", async () => {
    openExcel({ host: "web" });
    expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  });
});

/** `getFirst` needs 1.5, which every host has; the batch may throw before it is sent. */
function onSheetSafely(batch: (sheet: Excel.Worksheet) => unknown): Promise<unknown> {
  return Promise.resolve().then(() => onSheet(batch));
}
