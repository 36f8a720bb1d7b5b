import { cell, range } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import type { PivotPlan, SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { emptySheet, samplePlan } from "./sample-plan";

const visits: readonly (readonly CellContent[])[] = [
  ["Region", "Site", "Grade", "Hours", "Note"],
  ["South", "Quay & Sons", "Good", 1.5, ""],
  ["North", "Mill", "Poor", 2, "late"],
  ["South", "Depot", "good", 0, "early"],
  ["South", "Quay & Sons", "Fair", { formula: "=1+2", value: 3 }, "x".repeat(300)],
];

const source: SheetPlan = {
  ...emptySheet,
  name: "Visits",
  blocks: [{ row: 2, column: 2, cells: visits }],
  tables: [{ name: "Visits", range: range(2, 2, 5, 5), style: "TableStyleLight1" }],
};

export const grades: PivotPlan = {
  name: "Grades",
  source: "Visits",
  position: cell(3, 1),
  rows: [
    { field: "Region", items: ["North", "South"] },
    { field: "Site", items: [] },
  ],
  columns: [{ field: "Grade", items: ["Good", "Poor", "Awful"] }],
  data: [{ field: "Note", caption: "Visits made", summarize: "count", numberFormat: "0" }],
  slicers: [{ field: "Region", position: range(3, 14, 9, 3) }],
};

export const hours: PivotPlan = {
  name: "Hours & sites",
  source: "Visits",
  position: cell(3, 9),
  rows: [{ field: "Site", items: ["Mill"] }],
  columns: [],
  data: [
    { field: "Hours", caption: "Sum of hours", summarize: "sum", numberFormat: '0.0" h"' },
    { field: "Region", caption: "Number", summarize: "count", numberFormat: "General" },
  ],
  slicers: [],
};

export const pivotSheet: SheetPlan = {
  ...emptySheet,
  name: "Pivots",
  blocks: [{ row: 1, column: 1, cells: [["By region"]] }],
  pivots: [grades, hours],
};

/** The sample plan with a table and two PivotTables over it. */
export const pivotPlan: WorkbookPlan = { ...samplePlan, sheets: [...samplePlan.sheets, source, pivotSheet] };
