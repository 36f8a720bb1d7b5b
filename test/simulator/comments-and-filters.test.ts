import { codeOf, onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

/** A table in A1:B3. */
async function withTable(): Promise<ReturnType<typeof openExcel>> {
  const simulator = openExcel();
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Site", "Score"],
      ["North", 1],
      ["South", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Sites";
  });
  return simulator;
}

describe("rows and columns of a table", () => {
  test("are read, by index and by name", async () => {
    await withTable();
    const [rows, score, header, body, missing] = await onSheet((sheet) => {
      const table = sheet.tables.getItem("Sites");
      const column = table.columns.getItem("score").load("name,index,id,values");
      return [
        table.rows.load("items/values,items/index,count"),
        column,
        column.getHeaderRowRange().load("address"),
        column.getDataBodyRange().load("address"),
        table.columns.getItemOrNullObject("Owner").load("name"),
      ] as const;
    });
    expect(rows.items.map(({ index, values }) => [index, values])).toEqual([
      [0, [["North", 1]]],
      [1, [["South", 2]]],
    ]);
    expect([score.name, score.index, score.id, score.values]).toEqual(["Score", 1, 2, [["Score"], [1], [2]]]);
    expect([header.address, body.address, missing.isNullObject]).toEqual(["Sheet1!B1", "Sheet1!B2:B3", true]);
  });

  test("rows are added and deleted at the end, where nothing has to move", async () => {
    const simulator = await withTable();
    await onSheet((sheet) => sheet.tables.getItem("Sites").rows.add(undefined, [["East", 3]]));
    expect(simulator.toPlan().sheets[0]?.tables[0]?.range.rows).toBe(4);
    expect(await valuesOf("A4:B4")).toEqual([["East", 3]]);
    await onSheet((sheet) => sheet.tables.getItem("Sites").rows.getItemAt(2).delete());
    expect(await valuesOf("A4:B4")).toEqual([["", ""]]);
    expect(await refusalOf((sheet) => sheet.tables.getItem("Sites").rows.add(0, [["West", 4]]))).toBe(
      "ApiNotFound",
    );
    simulator.type("Sheet1", "A4", "below");
    expect(await refusalOf((sheet) => sheet.tables.getItem("Sites").rows.add())).toBe("ApiNotFound");
  });
});

describe("auto filter", () => {
  const criteria = { filterOn: "Values" as const, values: ["South"] };
  const filters: [string, (sheet: Excel.Worksheet) => Excel.AutoFilter][] = [
    ["of a sheet", (sheet) => sheet.autoFilter],
    ["of a table", (sheet) => sheet.tables.getItem("Sites").autoFilter],
  ];

  test.each(filters)("%s hides rows, shows them again, and stays readable", async (_, filterOf) => {
    const simulator = await withTable();
    const hidden = (): Promise<readonly unknown[]> =>
      onSheet((sheet) => ["2:2", "3:3"].map((row) => sheet.getRange(row).load("rowHidden"))).then((rows) =>
        rows.map(({ rowHidden }) => rowHidden),
      );
    await onSheet((sheet) => filterOf(sheet).apply("A1:B3", 0, criteria));
    expect(await hidden()).toEqual([true, false]);
    expect(simulator.listNotCarried()).toContain("Sheet1: a filter");
    expect(await valuesOf("A1:A3")).toEqual([["Site"], ["North"], ["South"]]);
    const filter = await onSheet((sheet) => filterOf(sheet).load("enabled,isDataFiltered"));
    expect([filter.enabled, filter.isDataFiltered]).toEqual([true, true]);
    await onSheet((sheet) => filterOf(sheet).clearCriteria());
    expect(await hidden()).toEqual([false, false]);
    await onSheet((sheet) => filterOf(sheet).remove());
    const range = await onSheet((sheet) => sheet.autoFilter.getRangeOrNullObject().load("address"));
    expect(range.isNullObject).toBe(true);
  });

  test("needs the permission on a protected sheet", async () => {
    const simulator = await withTable();
    await onSheet((sheet) => sheet.protection.protect());
    expect(await refusalOf((sheet) => sheet.autoFilter.apply("A1:B3", 0, criteria))).toBe("AccessDenied");
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowAutoFilter: true });
    });
    expect(await refusalOf((sheet) => sheet.autoFilter.apply("A1:B3", 0, criteria))).toBeUndefined();
    expect(simulator.clone().snapshot()).toBe(simulator.snapshot());
  });
});

describe("comments", () => {
  test("are added, found, changed and deleted", async () => {
    const simulator = await withTable();
    const comment = await onSheet((_, { workbook }) => workbook.comments.add("Sheet1!A2", "Is this right?"));
    expect(await codeOf(onSheet((_, { workbook }) => workbook.comments.add("Sheet1!A2", "Again")))).toBe(
      "ItemAlreadyExists",
    );
    const [all, place] = await onSheet((sheet, { workbook }) => {
      const found = workbook.comments.getItemByCell("Sheet1!A2");
      found.content = "It is.";
      return [sheet.comments.load("items/content,items/id"), found.getLocation().load("address")] as const;
    });
    expect(all.items.map(({ content }) => content)).toEqual(["It is."]);
    expect(place.address).toBe("Sheet1!A2");
    expect(simulator.listNotCarried()).toContain("Sheet1: comments");
    await onSheet((sheet) => sheet.comments.getItem(all.items[0]?.id ?? "").delete());
    expect(await refusalOf((sheet) => sheet.comments.getItemByCell("A2").load("content"))).toBe(
      "ItemNotFound",
    );
    expect(comment).toBeDefined();
  });
});
