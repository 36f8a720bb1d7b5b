import { onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

/** Serial numbers in the year of the simulator's date. */
const march4Of2026 = 46_085;

describe("values are interpreted as if they were typed [X1]", () => {
  test.each<[string, unknown, string]>([
    ["00123", 123, "General"],
    [" 7 ", 7, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["5%", 0.05, "0%"],
    ["(5)", -5, "General"],
    ["1e3", 1000, "0.00E+00"],
    ["£5", 5, "£#,##0"],
    ["1 1/2", 1.5, "# ?/?"],
    ["3/4", march4Of2026, "d-mmm"],
    ["4 March 2026", march4Of2026, "d-mmm-yy"],
    ["2026-03-04", march4Of2026, "m/d/yyyy"],
    ["10:30", 0.4375, "h:mm"],
    ["true", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["=1+1", 2, "General"],
    ["+1+1", 2, "General"],
    ["-5", -5, "General"],
    ["'00123", "00123", "General"],
    ["'=1+1", "=1+1", "General"],
    ["''tis", "'tis", "General"],
    ["'", "", "General"],
    ["-", "-", "General"],
    ["=", "=", "General"],
    ["plain text", "plain text", "General"],
    ["3/4 done", "3/4 done", "General"],
    ["1.2.3", "1.2.3", "General"],
    ["31/31", "31/31", "General"],
    ["", "", "General"],
  ])("%j becomes %j under %s", async (typed, value, numberFormat) => {
    openExcel({ today: "2026-11-23" });
    const range = await onSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [[typed]];
      return cell.load("values,numberFormat");
    });
    expect([range.values, range.numberFormat]).toEqual([[[value]], [[numberFormat]]]);
  });

  test.each([
    ["- a point", "InvalidArgument"],
    ["=1+", "InvalidArgument"],
    ["=SUM(1", "InvalidArgument"],
    ['="open', "InvalidArgument"],
    ["=IF()", "InvalidArgument"],
    ["=Nowhere!A1", "InvalidArgument"],
    [`=A1&"${"x".repeat(256)}"`, "InvalidArgument"],
    ["@home", "#NAME?"],
    ["+ plus", "#NAME?"],
    ["=NOSUCH(1)", "#NAME?"],
  ])("%j never stays the text it was: %s", async (typed, outcome) => {
    openExcel();
    const code = await refusalOf((sheet) => (sheet.getRange("A1").values = [[typed]]));
    expect(code ?? (await valuesOf("A1"))[0]?.[0]).toBe(outcome);
  });

  test("a cell of text format keeps what is typed", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"]];
      sheet.getRange("A1:A3").values = [["00123"], ["=1+1"], ["3/4"]];
    });
    expect(await valuesOf("A1:A3")).toEqual([["00123"], ["=1+1"], ["3/4"]]);
  });

  test("an existing format stays", async () => {
    openExcel();
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["yyyy"]];
      range.values = [["3/4/2026"]];
      return range.load("numberFormat,text");
    });
    expect([cell.numberFormat, cell.text]).toEqual([[["yyyy"]], [["2026"]]]);
  });
});

describe("shapes", () => {
  test("a block of another size is refused", async () => {
    openExcel();
    expect(await refusalOf((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.getRange("A1:B1").formulas = [[1, 2, 3]]))).toBe(
      "InvalidArgument",
    );
    expect(await refusalOf((sheet) => (sheet.getRange("A1:C1").numberFormat = [["0", "0"]]))).toBe(
      "InvalidArgument",
    );
  });

  test("an array of one value fills a range", async () => {
    openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [["x"]];
      sheet.getRange("A1:B2").numberFormat = [["0.0"]];
    });
    const range = await onSheet((sheet) => sheet.getRange("A1:B2").load("values,numberFormat"));
    expect(range.values.flat()).toEqual(["x", "x", "x", "x"]);
    expect(range.numberFormat.flat()).toEqual(["0.0", "0.0", "0.0", "0.0"]);
  });

  test("whole columns and rows have no contents of their own", async () => {
    openExcel();
    const ranges = await onSheet((sheet) =>
      ["A:B", "2:2"].map((address) =>
        sheet.getRange(address).load("values,formulas,text,numberFormat,address"),
      ),
    );
    for (const range of ranges)
      expect([range.values, range.formulas, range.text, range.numberFormat]).toEqual([
        null,
        null,
        null,
        null,
      ]);
    expect(ranges[0]?.address).toBe("Sheet1!A:B");
    for (const member of ["values", "formulas", "numberFormat"] as const) {
      const set = (sheet: Excel.Worksheet): void => sheet.getRange("A:A").set({ [member]: [["0"]] });
      expect(await refusalOf(set)).toBe("InvalidArgument");
    }
  });

  test("an empty number format is General", async () => {
    openExcel();
    const range = await onSheet((sheet) => {
      sheet.getRange("A1").numberFormat = [["0.0"]];
      sheet.getRange("A1").numberFormat = [[""]];
      return sheet.getRange("A1").load("numberFormat");
    });
    expect(range.numberFormat).toEqual([["General"]]);
  });

  test("one value fills a range, null leaves a cell alone", async () => {
    openExcel();
    await onSheet((sheet) => {
      // The type definitions only allow blocks, but Excel accepts one value for all cells.
      Object.assign(sheet.getRange("A1:B2"), { values: 1 });
      sheet.getRange("A1:B1").values = [[null, 2]];
    });
    expect(await valuesOf("A1:B2")).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test("a refused block changes no cell", async () => {
    const simulator = openExcel();
    const before = simulator.snapshot();
    expect(await refusalOf((sheet) => (sheet.getRange("A1:B1").values = [[1, "=("]]))).toBe(
      "InvalidArgument",
    );
    expect(simulator.snapshot()).toBe(before);
  });

  test("32,767 characters fit a cell, no more", async () => {
    openExcel();
    expect(
      await refusalOf((sheet) => (sheet.getRange("A1").values = [["x".repeat(32_767)]])),
    ).toBeUndefined();
    expect(await refusalOf((sheet) => (sheet.getRange("A1").values = [["x".repeat(32_768)]]))).toBe(
      "InvalidArgument",
    );
  });

  test("an invalid address, or one outside the sheet, is refused", async () => {
    openExcel();
    expect(await refusalOf((sheet) => sheet.getRange("XFE1"))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => sheet.getRange("A1048577"))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => sheet.getRange("nonsense!"))).toBe("InvalidArgument");
  });
});

test("ranges are found from ranges", async () => {
  openExcel();
  const addresses = await onSheet((sheet) => {
    const block = sheet.getRange("B2:D5");
    return [block.getRow(0), block.getBoundingRect("F9"), sheet.getRange("B:C")].map((range) =>
      range.load("address"),
    );
  });
  expect(addresses.map(({ address }) => address.replace("Sheet1!", ""))).toEqual(["B2:D2", "B2:F9", "B:C"]);
});

test("cells are copied, formulas with their references moved along", async () => {
  openExcel();
  await onSheet((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").formulas = [["=A1*$A$1"]];
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B2:B3").copyFrom("B1", "Formulas");
    sheet.getRange("C1:C3").copyFrom("B1:B3", "Values");
  });
  const range = await onSheet((sheet) => sheet.getRange("B1:C3").load("formulas,format/font/bold"));
  expect(range.formulas).toEqual([
    ["=A1*$A$1", 1],
    ["=A2*$A$1", 2],
    ["=A3*$A$1", 3],
  ]);
  expect(range.format.font.bold).toBeNull();
});

test("merged cells hold one content, and tables hold no merged cells", async () => {
  openExcel();
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").values = [["kept", "lost"]];
    sheet.getRange("A1:B1").merge();
    sheet.getRange("A1:B1").values = [["still", "lost"]];
  });
  expect(await valuesOf("A1:B1")).toEqual([["still", ""]]);
  expect(await refusalOf((sheet) => sheet.getRange("B1:B2").merge())).toBe("InvalidArgument");
  expect(await refusalOf((sheet) => sheet.tables.add("A1:B3", true))).toBe("InvalidArgument");
  await onSheet((sheet) => sheet.getRange("A1").unmerge());
  await onSheet((sheet) => (sheet.getRange("A1:B1").values = [["a", "b"]]));
  expect(await valuesOf("A1:B1")).toEqual([["a", "b"]]);
});
