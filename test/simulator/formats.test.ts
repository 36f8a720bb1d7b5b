import { onSheet, openExcel, refusalOf } from "../support/excel/excel";

describe("formats", () => {
  test("are read back, as null if cells differ", async () => {
    openExcel();
    const [one, both] = await onSheet((sheet) => {
      const { format } = sheet.getRange("A1");
      format.fill.color = "#aabbcc";
      format.font.set({
        name: "Arial",
        size: 14,
        bold: true,
        italic: true,
        underline: "Single",
        color: "red",
      });
      format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 2 });
      const parts =
        "fill/color,font/name,font/size,font/bold,horizontalAlignment,verticalAlignment,wrapText,indentLevel";
      return [format.load(parts), sheet.getRange("A1:B1").format.load(parts)] as const;
    });
    expect(one.toJSON()).toMatchObject({
      fill: { color: "#AABBCC" },
      font: { name: "Arial", size: 14, bold: true },
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
    });
    expect([both.fill.color, both.font.name, both.wrapText, both.horizontalAlignment]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("no fill is read as white, and a fill can be cleared", async () => {
    const simulator = openExcel();
    const before = simulator.snapshot();
    const fill = await onSheet((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("A1").clear("Formats");
      return sheet.getRange("A1").format.fill.load("color");
    });
    expect(fill.color).toBe("#FFFFFF");
    expect(simulator.snapshot()).toBe(before);
  });

  test("borders are at the edges and between cells", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeTop").set({ style: "Continuous", weight: "Medium", color: "#112233" });
      borders.getItem("InsideVertical").style = "Continuous";
    });
    const plan = simulator.toPlan().sheets[0];
    const styles = simulator.toPlan().styles;
    const borderAt = (row: number, column: number): unknown => {
      const entry = plan?.formats.find(({ ranges }) =>
        ranges.some((area) => area.row === row && area.column === column && area.rows * area.columns === 1),
      );
      return styles[entry?.style ?? ""]?.border;
    };
    expect(borderAt(1, 1)).toEqual({
      top: { style: "medium", colour: "#112233" },
      right: { style: "thin", colour: "#000000" },
    });
    expect(borderAt(2, 2)).toEqual({ left: { style: "thin", colour: "#000000" } });
  });

  test("of whole columns apply to cells that are filled later", async () => {
    openExcel();
    const format = await onSheet((sheet) => {
      sheet.getRange("B:B").format.protection.locked = false;
      sheet.getRange("B7").values = [[1]];
      sheet.protection.protect();
      sheet.getRange("B7").values = [[2]];
      return sheet.getRange("B7").format.protection.load("locked");
    });
    expect(format.locked).toBe(false);
  });

  test("widths and heights are points; zero hides, a width shows", async () => {
    openExcel();
    const [column, hidden] = await onSheet((sheet) => {
      const b = sheet.getRange("B:B");
      b.format.columnWidth = 120;
      sheet.getRange("3:3").format.rowHeight = 33;
      const first = sheet.getRange("B3").load("columnHidden,rowHidden,format/columnWidth,format/rowHeight");
      const c = sheet.getRange("C:C");
      c.columnHidden = true;
      return [first, sheet.getRange("C1").load("columnHidden,format/columnWidth")] as const;
    });
    expect([column.format.columnWidth, column.format.rowHeight, column.columnHidden]).toEqual([
      120,
      33,
      false,
    ]);
    expect([hidden.format.columnWidth, hidden.columnHidden]).toEqual([0, true]);
    const shown = await onSheet((sheet) => {
      sheet.getRange("C:C").format.columnWidth = 60;
      return sheet.getRange("C1").load("columnHidden");
    });
    expect(shown.columnHidden).toBe(false);
  });

  test("cell, row and column properties are set and read in bulk", async () => {
    openExcel();
    const read = await onSheet((sheet) => {
      const block = sheet.getRange("A1:B2");
      block.setCellProperties([
        [{ format: { fill: { color: "#FF0000" }, borders: { top: { style: "Continuous" } } } }, {}],
        [{}, { style: "Hyperlink", format: { font: { bold: true } } }],
      ]);
      block.setColumnProperties([
        { format: { columnWidth: 30 } },
        { columnHidden: true, format: { columnWidth: 90 } },
      ]);
      block.setRowProperties([{ format: { rowHeight: 20 } }, {}]);
      return [
        block.getCellProperties({
          address: true,
          style: true,
          format: { fill: { color: true }, font: { bold: true } },
        }),
        block.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
        block.getRowProperties({ format: { rowHeight: true } }),
      ] as const;
    });
    expect(read[0].value[0]?.[0]).toEqual({
      address: "Sheet1!A1",
      style: "Normal",
      format: { fill: { color: "#FF0000" }, font: { bold: false } },
    });
    expect(read[0].value[1]?.[1]).toMatchObject({ style: "Hyperlink", format: { font: { bold: true } } });
    expect(read[1].value).toEqual([
      { columnHidden: false, format: { columnWidth: 30 } },
      { columnHidden: true, format: { columnWidth: 0 } },
    ]);
    expect(read[2].value).toEqual([{ format: { rowHeight: 20 } }, { format: { rowHeight: 15 } }]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["a colour that is none", (sheet) => (sheet.getRange("A1").format.fill.color = "reddish")],
    ["a font of no size", (sheet) => (sheet.getRange("A1").format.font.size = 0)],
    ["a row too high", (sheet) => (sheet.getRange("A1").format.rowHeight = 500)],
    ["a column too wide", (sheet) => (sheet.getRange("A1").format.columnWidth = 2000)],
    ["a style that does not exist", (sheet) => (sheet.getRange("A1").style = "Nowhere")],
  ])("%s is refused", async (_, batch) => {
    openExcel();
    expect(await refusalOf(batch)).toBe("InvalidArgument");
  });
});

describe("named styles", () => {
  test("are added, applied to several areas, changed and deleted", async () => {
    openExcel();
    const [style, areas] = await onSheet((sheet, context) => {
      const { styles } = context.workbook;
      styles.add("My input");
      const input = styles.getItem("My input");
      input.fill.color = "#FFF2CC";
      input.locked = false;
      const parts = sheet.getRanges("A1:B2,D4");
      parts.style = "My input";
      input.font.bold = true;
      return [
        input.load("name,builtIn,locked,fill/color"),
        parts.load("style,areaCount,address,format/font/bold"),
      ] as const;
    });
    expect(style.toJSON()).toMatchObject({
      name: "My input",
      builtIn: false,
      locked: false,
      fill: { color: "#FFF2CC" },
    });
    expect(areas.toJSON()).toMatchObject({
      style: "My input",
      areaCount: 2,
      address: "Sheet1!A1:B2, Sheet1!D4",
      format: { font: { bold: true } },
    });
    const cell = await onSheet((sheet, context) => {
      context.workbook.styles.getItem("My input").delete();
      return sheet.getRange("A1").load("style,format/fill/color");
    });
    expect([cell.style, cell.format.fill.color]).toEqual(["Normal", "#FFFFFF"]);
  });

  test("leave unchanged what they do not include", async () => {
    openExcel();
    const cell = await onSheet((sheet, context) => {
      context.workbook.styles.add("Colour only");
      const style = context.workbook.styles.getItem("Colour only");
      style.set({ includeFont: false, includeNumber: false });
      style.fill.color = "#00FF00";
      const range = sheet.getRange("A1");
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.numberFormat = [["0%"]];
      range.style = "Colour only";
      return range.load("numberFormat,format/font/bold,format/wrapText,format/fill/color");
    });
    expect([cell.numberFormat, cell.format.font.bold, cell.format.wrapText, cell.format.fill.color]).toEqual([
      [["0%"]],
      true,
      false,
      "#00FF00",
    ]);
  });

  test("cannot be added twice, Normal cannot be deleted, and a missing one is not found", async () => {
    openExcel();
    expect(await refusalOf((_, context) => context.workbook.styles.add("NORMAL"))).toBe("ItemAlreadyExists");
    expect(await refusalOf((_, context) => context.workbook.styles.getItem("Normal").delete())).toBe(
      "InvalidOperation",
    );
    expect(await refusalOf((_, context) => context.workbook.styles.getItem("Nowhere"))).toBe("ItemNotFound");
  });
});

describe("hyperlinks", () => {
  test("refer to cells, and change the text and style of their cell", async () => {
    openExcel();
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "there", screenTip: "Go there" };
      return range.load("values,hyperlink,style");
    });
    expect(cell.values).toEqual([["there"]]);
    expect(cell.hyperlink).toMatchObject({
      documentReference: "Sheet1!B2",
      screenTip: "Go there",
      textToDisplay: "there",
    });
    expect(cell.style).toBe("Hyperlink");
  });

  test("are removed when they are cleared", async () => {
    openExcel();
    const cell = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { documentReference: "Sheet1!B2" };
      range.clear("Hyperlinks");
      return range.load("hyperlink");
    });
    expect(cell.hyperlink).toBeNull();
  });
});

test.each([
  ["rebeccapurple", "#663399"],
  ["Tomato", "#FF6347"],
  ["lightgray", "#D3D3D3"],
])("the colour %s of HTML is %s", async (name, hex) => {
  openExcel();
  const fill = await onSheet((sheet) => {
    sheet.getRange("A1").format.fill.color = name;
    return sheet.getRange("A1").format.fill.load("color");
  });
  expect(fill.color).toBe(hex);
});

test("built-in styles exist, with their look, and can be used", async () => {
  openExcel();
  const [style, cell, count] = await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1").style = "Heading 1";
    return [
      workbook.styles.getItem("Bad").load("builtIn,fill/color"),
      sheet.getRange("A1").format.font.load("bold,size"),
      workbook.styles.getCount(),
    ] as const;
  });
  expect([style.builtIn, style.fill.color, cell.bold, cell.size]).toEqual([true, "#FFC7CE", true, 15]);
  expect(count.value).toBe(49);
  expect(await refusalOf((_, { workbook }) => workbook.styles.add("Input"))).toBe("ItemAlreadyExists");
});

test("all rows of a sheet are sized at once, and single rows differ", async () => {
  const simulator = openExcel();
  const begin = simulator.snapshot().length;
  await onSheet((sheet) => {
    sheet.getRange("3:3").format.rowHeight = 50;
    sheet.getRange().format.rowHeight = 20;
    sheet.getRange("5:5").format.rowHeight = 15;
    sheet.getRange("6:6").rowHidden = true;
  });
  expect(simulator.snapshot().length - begin).toBeLessThan(1_000);
  const formats = await onSheet((sheet) =>
    ["3:4", "5:5", "3:5", "6:6"].map((address) => sheet.getRange(address).format.load("rowHeight")),
  );
  expect(formats.map(({ rowHeight }) => rowHeight)).toEqual([20, 15, null, 0]);
  expect(simulator.listNotCarried()).toContain("Sheet1: the height of all rows");
  await onSheet((sheet) => sheet.getRange().format.autofitRows());
  const fitted = await onSheet((sheet) => sheet.getRange("3:5").format.load("rowHeight"));
  expect(fitted.rowHeight).toBe(15);
});
