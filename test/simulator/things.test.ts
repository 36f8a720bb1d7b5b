import { onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

describe("tables", () => {
  test("have headers, which become unique texts", async () => {
    openExcel();
    const table = await onSheet((sheet) => {
      sheet.getRange("A1:C2").values = [
        ["Name", 2026, "name"],
        ["x", 1, 2],
      ];
      const added = sheet.tables.add("A1:C2", true);
      added.set({ name: "Answers", style: "TableStyleLight1", showBandedRows: false });
      return added.load("name,style,showBandedRows,showHeaders");
    });
    expect(table.toJSON()).toMatchObject({
      name: "Answers",
      style: "TableStyleLight1",
      showBandedRows: false,
    });
    expect(await valuesOf("A1:C1")).toEqual([["Name", "2026", "name2"]]);
  });

  test("are found by name from the workbook and the sheet", async () => {
    openExcel();
    const [missing, bodies] = await onSheet((sheet, context) => {
      sheet.tables.add("A1:B4", true).name = "Answers";
      return [
        sheet.tables.getItemOrNullObject("Nowhere").load("name"),
        [
          context.workbook.tables.getItem("answers").getDataBodyRange().load("address"),
          sheet.tables.getItem("Answers").getHeaderRowRange().load("address"),
        ],
      ] as const;
    });
    expect(missing.isNullObject).toBe(true);
    expect(bodies.map(({ address }) => address)).toEqual(["Sheet1!A2:B4", "Sheet1!A1:B1"]);
  });

  test("cannot overlap or share a name with a table or a defined name", async () => {
    openExcel();
    await onSheet((sheet, context) => {
      sheet.tables.add("A1:B4", true).name = "Answers";
      context.workbook.names.add("Points", sheet.getRange("H1"));
    });
    expect(await refusalOf((sheet) => sheet.tables.add("B4:C6", true))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.tables.add("D1:E4", true).name = "ANSWERS"))).toBe(
      "ItemAlreadyExists",
    );
    expect(await refusalOf((sheet) => (sheet.tables.getItem("Answers").name = "Points"))).toBe(
      "ItemAlreadyExists",
    );
    expect(await refusalOf((sheet) => (sheet.tables.getItem("Answers").name = "A1"))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.tables.getItem("Answers").style = "Nice"))).toBe(
      "InvalidArgument",
    );
  });

  test("are resized, turned back into cells, and deleted with them", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      sheet.tables.add("A1:B2", true).name = "Answers";
      sheet.tables.getItem("Answers").resize("A1:B5");
    });
    expect(simulator.toPlan().sheets[0]?.tables[0]?.range.rows).toBe(5);
    await onSheet((sheet) => sheet.tables.getItem("Answers").convertToRange());
    expect(await valuesOf("A1:B1")).toEqual([["a", "b"]]);
    await onSheet((sheet) => sheet.tables.add("A1:B2", true).delete());
    expect(await valuesOf("A1:B1")).toEqual([["", ""]]);
  });
});

describe("defined names", () => {
  test("refer to cells, also in formulas, and can be changed", async () => {
    openExcel();
    await onSheet((sheet, context) => {
      sheet.getRange("A1:A2").values = [[2], [30]];
      context.workbook.names.add("Points", sheet.getRange("A1"), "What a Yes counts");
      sheet.getRange("B1").formulas = [["=Points*2"]];
    });
    expect(await valuesOf("B1")).toEqual([[4]]);
    const name = await onSheet((_, context) => {
      const item = context.workbook.names.getItem("points");
      item.formula = "=Sheet1!$A$2";
      return item.load("name,formula,comment,visible,type,scope");
    });
    expect(name.toJSON()).toMatchObject({
      name: "Points",
      formula: "=Sheet1!$A$2",
      comment: "What a Yes counts",
      visible: true,
      type: "Range",
      scope: "Workbook",
    });
    expect(await valuesOf("B1")).toEqual([[60]]);
  });

  test.each([
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["C", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["9lives", "InvalidArgument"],
    ["points", "ItemAlreadyExists"],
    ["Points.Yes", undefined],
    ["_hidden", undefined],
  ])("%s as a name: %s", async (name, code) => {
    openExcel();
    await onSheet((sheet, context) => context.workbook.names.add("Points", sheet.getRange("A1")));
    expect(await refusalOf((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")))).toBe(
      code,
    );
  });

  test("leave #NAME? when deleted, and are null objects", async () => {
    openExcel();
    await onSheet((sheet, context) => {
      context.workbook.names.add("Points", sheet.getRange("A1"));
      sheet.getRange("B1").formulas = [["=Points"]];
      context.workbook.names.getItem("Points").delete();
    });
    expect(await valuesOf("B1")).toEqual([["#NAME?"]]);
    const name = await onSheet((_, context) =>
      context.workbook.names.getItemOrNullObject("Points").load("name"),
    );
    expect(name.isNullObject).toBe(true);
  });
});

describe("charts", () => {
  const fill = (sheet: Excel.Worksheet): void => {
    sheet.getRange("A1:C3").values = [
      ["", "Low", "High"],
      ["Policy", 0.4, 0.6],
      ["Planning", 0.5, 0.9],
    ];
  };

  test("take names and categories from the cells of their source", async () => {
    const simulator = openExcel();
    const series = await onSheet((sheet) => {
      fill(sheet);
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Scores";
      chart.title.text = "Score by section";
      chart.legend.visible = false;
      chart.axes.valueAxis.set({ minimum: 0, maximum: 1, numberFormat: "0%" });
      chart.axes.categoryAxis.set({ reversePlotOrder: true, position: "Maximum" });
      chart.setPosition("E2", "J20");
      chart.series.getItemAt(0).format.fill.setSolidColor("#123456");
      return chart.series.load("count,items/name");
    });
    expect([series.count, series.items.map(({ name }) => name)]).toEqual([2, ["Low", "High"]]);
    expect(simulator.toPlan().sheets[0]?.charts).toEqual([
      {
        name: "Scores",
        title: "Score by section",
        kind: "bar-clustered",
        position: { row: 2, column: 5, rows: 19, columns: 6 },
        categories: { row: 2, column: 1, rows: 2, columns: 1 },
        series: [
          {
            nameCell: { row: 1, column: 2, rows: 1, columns: 1 },
            name: "Low",
            values: { row: 2, column: 2, rows: 2, columns: 1 },
            colour: "#123456",
          },
          {
            nameCell: { row: 1, column: 3, rows: 1, columns: 1 },
            name: "High",
            values: { row: 2, column: 3, rows: 2, columns: 1 },
            colour: "",
          },
        ],
        valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
        legend: false,
        alternativeText: "",
      },
    ]);
  });

  test("have neither without text in the source", async () => {
    openExcel();
    const series = await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      return sheet.charts.add("BarStacked100", sheet.getRange("A1:B2"), "Rows").series.load("items/name");
    });
    expect(series.items.map(({ name }) => name)).toEqual(["Series1", "Series2"]);
  });

  test("can get series, values and categories, and lose them", async () => {
    const simulator = openExcel();
    await onSheet((sheet) => {
      fill(sheet);
      const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:C3"), "Columns");
      chart.series.getItemAt(0).delete();
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
      chart.series.getItemAt(0).setValues(sheet.getRange("B2:B3"));
      chart.axes.valueAxis.set({ minimum: 0, maximum: 1 });
      chart.axes.categoryAxis.set({ reversePlotOrder: true, position: "Maximum" });
      chart.setPosition("E1", "F9");
    });
    expect(simulator.toPlan().sheets[0]?.charts[0]).toMatchObject({
      categories: { row: 2, column: 1, rows: 2, columns: 1 },
      series: [{ name: "High", values: { row: 2, column: 2, rows: 2, columns: 1 } }],
    });
    expect(await refusalOf((sheet) => sheet.charts.getItemAt(0).series.getItemAt(1))).toBe("ItemNotFound");
  });

  test("are found by name, or are null objects, and are deleted", async () => {
    openExcel();
    const chart = await onSheet((sheet) => {
      sheet.charts.add("BarClustered", sheet.getRange("A1:B2"), "Columns").name = "Scores";
      sheet.charts.getItem("Scores").delete();
      return sheet.charts.getItemOrNullObject("Scores").load("name");
    });
    expect(chart.isNullObject).toBe(true);
  });
});

describe("page layout", () => {
  test("is set and read", async () => {
    openExcel();
    const [layout, titles, area] = await onSheet((sheet) => {
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
      });
      pageLayout.headersFooters.defaultForAllPages.set({
        centerHeader: "OFFICIAL && more",
        rightFooter: "&P of &N",
      });
      pageLayout.setPrintTitleRows("$2:$3");
      pageLayout.setPrintArea("A1:D9");
      return [
        pageLayout.load("orientation,paperSize,zoom,headersFooters/defaultForAllPages/centerHeader"),
        pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        pageLayout.getPrintArea().load("address"),
      ] as const;
    });
    expect(layout.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      headersFooters: { defaultForAllPages: { centerHeader: "OFFICIAL && more" } },
    });
    expect([titles.address, area.address]).toEqual(["Sheet1!2:3", "Sheet1!A1:D9"]);
  });

  test("page breaks are set above rows, in order, and removed", async () => {
    openExcel();
    const [count, cell] = await onSheet(({ horizontalPageBreaks: breaks }) => {
      breaks.add("A3");
      breaks.removePageBreaks();
      for (const each of ["B9", "A5", "A9"]) breaks.add(each);
      return [breaks.getCount(), breaks.getItem(1).getCellAfterBreak().load("address")] as const;
    });
    expect([count.value, cell.address]).toEqual([2, "Sheet1!A9"]);
    expect(await refusalOf((sheet) => sheet.horizontalPageBreaks.add("C1"))).toBe("InvalidArgument");
  });

  test("a header of more than 255 characters is refused", async () => {
    openExcel();
    const code = await refusalOf((sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "x".repeat(254);
    });
    expect(code).toBe("InvalidArgument");
  });
});

describe("frozen panes", () => {
  test("are read as the frozen area", async () => {
    const simulator = openExcel();
    const location = await onSheet((sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(location.address).toBe("Sheet1!A1:B4");
    expect(simulator.toPlan().sheets[0]?.freeze).toEqual({ rows: 4, columns: 2 });
    await onSheet((sheet) => sheet.freezePanes.freezeRows(3));
    expect(simulator.toPlan().sheets[0]?.freeze).toEqual({ rows: 3, columns: 0 });
    await onSheet((sheet) => sheet.freezePanes.unfreeze());
    expect(simulator.toPlan().sheets[0]?.freeze).toBeUndefined();
  });

  test("an inner area is frozen as it is, and null removes the panes", async () => {
    const simulator = openExcel();
    const location = await onSheet((sheet) => {
      sheet.freezePanes.freezeAt("B2:C3");
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(location.address).toBe("Sheet1!B2:C3");
    expect(simulator.listNotCarried()).toContain("Sheet1: panes frozen from an inner cell");
    // @ts-expect-error The documentation allows null, the types do not.
    await onSheet((sheet) => sheet.freezePanes.freezeAt(null));
    expect(simulator.toPlan().sheets[0]?.freeze).toBeUndefined();
  });
});

describe("the workbook", () => {
  test("has properties, of which the creation date cannot be set", async () => {
    openExcel();
    const properties = await onSheet((_, context) => {
      context.workbook.properties.set({
        title: "T",
        subject: "S",
        author: "A",
        comments: "C",
        keywords: "K",
      });
      return context.workbook.properties.load("title,author,creationDate");
    });
    expect([properties.title, properties.author]).toEqual(["T", "A"]);
    expect(properties.creationDate).toEqual(new Date("2026-01-01T00:00:00Z"));
  });

  test("returns the selection, and can change it", async () => {
    openExcel();
    const [range, active] = await onSheet((_, context) => {
      const second = context.workbook.worksheets.add("Second");
      second.getRange("B2:C3").select();
      return [
        context.workbook.getSelectedRange().load("address"),
        context.workbook.worksheets.getActiveWorksheet().load("name"),
      ] as const;
    });
    expect([range.address, active.name]).toEqual(["Second!B2:C3", "Second"]);
  });

  test("can be calculated by hand", async () => {
    openExcel();
    const application = await onSheet((sheet, context) => {
      sheet.getRange("A1").formulas = [["=1+1"]];
      context.application.calculationMode = "Manual";
      context.application.calculate("Full");
      return context.application.load("calculationMode");
    });
    expect(application.calculationMode).toBe("Manual");
    expect(await valuesOf("A1")).toEqual([[2]]);
  });

  test("sheets have custom properties if the requirement set is supported", async () => {
    openExcel();
    const property = await onSheet((sheet) => {
      sheet.customProperties.add("psems", "1");
      return sheet.customProperties.getItem("PSEMS").load("key,value");
    });
    expect([property.key, property.value]).toEqual(["psems", "1"]);
  });
});
