import type { WorkbookPlan } from "../../src/spreadsheet/plan";
import { hours, pivotPlan, pivotSheet } from "../support/file/pivot-plan";
import { emptyPlan, emptySheet } from "../support/file/sample-plan";
import { codeOf, onSheet, openExcel, refusalOf, valuesOf } from "../support/excel/excel";

/** An empty first sheet, and a sheet with the table. */
const plan: WorkbookPlan = {
  ...emptyPlan,
  sheets: [emptySheet, ...pivotPlan.sheets.filter(({ name }) => name === "Visits")],
};

function add(sheet: Excel.Worksheet, name = "P", at = "A3"): Excel.PivotTable {
  const table = sheet.context.workbook.tables.getItem("Visits");
  return sheet.pivotTables.add(name, table, sheet.getRange(at));
}

/** Hours by site. */
function byPlace(sheet: Excel.Worksheet, name = "P", at = "A3"): Excel.PivotTable {
  const pivot = add(sheet, name, at);
  pivot.rowHierarchies.add(pivot.hierarchies.getItem("Site"));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem("Hours"));
  return pivot;
}

test("a PivotTable is empty until it has rows and a data field, and then shows sums", async () => {
  openExcel({ plan });
  await onSheet(
    (sheet) => void add(sheet).rowHierarchies.add(sheet.pivotTables.getItem("P").hierarchies.getItem("Site")),
  );
  expect(await valuesOf("A3:B4")).toEqual([
    ["", ""],
    ["", ""],
  ]);
  await onSheet((sheet) => {
    const pivot = sheet.pivotTables.getItem("P");
    pivot.dataHierarchies.add(pivot.hierarchies.getItem("Hours"));
  });
  expect(await valuesOf("A3:B7")).toEqual([
    ["Row Labels", "Sum of Hours"],
    ["Depot", 0],
    ["Mill", 2],
    ["Quay & Sons", 4.5],
    ["Grand Total", 6.5],
  ]);
});

test("text is counted and numbers are summed, under default names until they are renamed", async () => {
  openExcel({ plan });
  const names = await onSheet((sheet) => {
    const pivot = byPlace(sheet);
    pivot.dataHierarchies.add(pivot.hierarchies.getItem("Grade"));
    pivot.dataHierarchies.getItem("Sum of Hours").summarizeBy = "Count";
    pivot.dataHierarchies.getItem("Count of Hours").name = "Visits made";
    return pivot.dataHierarchies.load("items/name,items/summarizeBy,items/field/name");
  });
  expect(names.items.map(({ name, summarizeBy, field }) => [name, summarizeBy, field.name])).toEqual([
    ["Visits made", "Count", "Hours"],
    ["Count of Grade", "Count", "Grade"],
  ]);
});

test("its cells stay the same until it is refreshed", async () => {
  const simulator = openExcel({ plan });
  await onSheet((sheet) => byPlace(sheet));
  simulator.type("Visits", "E3", "10");
  expect(await valuesOf("B7")).toEqual([[6.5]]);
  await onSheet((sheet) => sheet.pivotTables.refreshAll());
  expect(await valuesOf("B7")).toEqual([[15]]);
});

test("a field added to one axis is removed from the other", async () => {
  openExcel({ plan });
  const [rows, columns] = await onSheet((sheet) => {
    const pivot = byPlace(sheet);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Region"));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem("Site"));
    return [pivot.rowHierarchies.load("items/name"), pivot.columnHierarchies.load("items/name")] as const;
  });
  expect(rows.items.map(({ name }) => name)).toEqual(["Region"]);
  expect(columns.items.map(({ name }) => name)).toEqual(["Site"]);
});

test("deleting it clears its cells; its sheet and range can be read", async () => {
  openExcel({ plan });
  const [range, sheetOf] = await onSheet((sheet) => {
    const pivot = byPlace(sheet);
    return [pivot.layout.getRange().load("address"), pivot.worksheet.load("name")] as const;
  });
  expect([range.address, sheetOf.name]).toEqual(["Empty!A3:B7", "Empty"]);
  await onSheet((sheet) => sheet.pivotTables.getItem("P").delete());
  expect(new Set((await valuesOf("A3:B7")).flat())).toEqual(new Set([""]));
  expect(await refusalOf((sheet) => sheet.pivotTables.getItem("P").refresh())).toBe("ItemNotFound");
});

test.each<[string, string, Parameters<typeof refusalOf>[0]]>([
  ["a name that exists on its sheet", "ItemAlreadyExists", (sheet) => add(sheet, "p", "H1")],
  ["a position that another PivotTable covers", "InvalidOperation", (sheet) => byPlace(sheet, "Q", "B5")],
  [
    "a position with contents",
    "InvalidOperation",
    (sheet) => {
      sheet.getRange("H5").values = [["Mine"]];
      return byPlace(sheet, "Q", "H3");
    },
  ],
  [
    "a field that does not exist",
    "ItemNotFound",
    (sheet) => sheet.pivotTables.getItem("P").hierarchies.getItem("Gone").load(),
  ],
  [
    "a data field with the name of a field",
    "InvalidArgument",
    (sheet) => {
      sheet.pivotTables.getItem("P").dataHierarchies.getItem("Sum of Hours").name = "grade";
    },
  ],
  [
    "a cell of it written to",
    "InvalidOperation",
    (sheet) => {
      sheet.getRange("B5").values = [[1]];
    },
  ],
  ["a source that is a range", "ApiNotFound", (sheet) => sheet.pivotTables.add("Q", "Visits!B2:F6", "H3")],
  [
    "averages",
    "ApiNotFound",
    (sheet) => {
      sheet.pivotTables.getItem("P").dataHierarchies.getItem("Sum of Hours").summarizeBy = "Average";
    },
  ],
  [
    "a slicer for a field that does not exist",
    "InvalidArgument",
    (sheet) => sheet.slicers.add(sheet.pivotTables.getItem("P"), "Gone"),
  ],
  ["a slicer of a table", "ApiNotFound", (sheet) => sheet.slicers.add("Visits", "Region")],
])("is refused: %s", async (_, code, batch) => {
  openExcel({ plan });
  await onSheet((sheet) => byPlace(sheet));
  expect(await refusalOf(batch)).toBe(code);
});

test("on a protected sheet it is neither refreshed, changed nor deleted", async () => {
  openExcel({ plan });
  await onSheet((sheet) => {
    byPlace(sheet);
    sheet.protection.protect();
  });
  for (const batch of [
    (sheet: Excel.Worksheet) => sheet.pivotTables.getItem("P").refresh(),
    (sheet: Excel.Worksheet) => sheet.pivotTables.getItem("P").delete(),
    (sheet: Excel.Worksheet) => void (sheet.pivotTables.getItem("P").name = "Q"),
    (sheet: Excel.Worksheet) => void add(sheet, "Q", "H3"),
  ])
    expect(await refusalOf(batch)).toBe("AccessDenied");
});

test("an empty one fails when its range is read", async () => {
  openExcel({ plan });
  expect(await refusalOf((sheet) => add(sheet).layout.getRange().load("address"))).toBe("GeneralException");
});

test("in Excel 2019 PivotTables cannot be added, and in Excel 2021 their source cannot be read", async () => {
  openExcel({ plan, host: "2019" });
  expect(await codeOf(onSheet((sheet) => add(sheet)))).toBe("ApiNotFound");
  openExcel({ plan, host: "2021" });
  await onSheet((sheet) => byPlace(sheet));
  expect(await codeOf(onSheet((sheet) => sheet.pivotTables.getItem("P").getDataSourceString()))).toBe(
    "ApiNotFound",
  );
});

test("a new Excel returns the source table", async () => {
  openExcel({ plan, host: "365" });
  const [source, type] = await onSheet((sheet) => {
    const pivot = byPlace(sheet);
    return [pivot.getDataSourceString(), pivot.getDataSourceType()] as const;
  });
  expect([source.value, type.value]).toEqual(["Visits", "LocalTable"]);
});

test("slicer names are unique in the workbook", async () => {
  openExcel({ plan });
  const slicers = await onSheet((sheet) => {
    const pivot = byPlace(sheet);
    sheet.slicers.add(pivot, "Region");
    sheet.slicers.add(pivot, "Region").set({ left: 5, top: 6, width: 70, height: 80 });
    return sheet.slicers.load("items/name,items/caption,items/left");
  });
  expect(slicers.items.map(({ name, caption, left }) => [name, caption, left])).toEqual([
    ["Region", "Region", 0],
    ["Region 1", "Region", 5],
  ]);
  expect(await refusalOf((sheet) => void (sheet.slicers.getItem("Region 1").name = "region"))).toBe(
    "ItemAlreadyExists",
  );
});

test("a plan's PivotTables keep their order when opened and converted back", () => {
  const whole = {
    ...pivotPlan,
    sheets: pivotPlan.sheets.filter(({ name }) => /Visits|Pivots/.test(name)),
    names: [],
    activeSheet: "Visits",
  };
  const simulator = openExcel({ plan: whole });
  const said = simulator.toPlan().sheets.find(({ name }) => name === "Pivots");
  expect(said?.pivots).toEqual(pivotSheet.pivots?.map((pivot) => ({ ...pivot, slicers: [] })));
  expect(said?.blocks[0]?.cells.flat().filter((content) => content !== null)).toEqual(["By region"]);
  expect(simulator.listNotCarried()).toEqual([]);
  const cells = simulator.grids().find(({ name }) => name === "Pivots")?.cells;
  expect(cells?.[3]?.slice(8)).toEqual([hours.rows[0]?.items[0], 2, 1]);
});
