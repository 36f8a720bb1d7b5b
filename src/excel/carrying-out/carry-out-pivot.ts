import { toAddress } from "../../spreadsheet/address";
import type { PivotPlan } from "../../spreadsheet/plan";
import type { NewSlicer } from "../planning/operations";

/**
 * Layout and column widths are set explicitly: users can have another default layout, and Excel otherwise
 * fits the columns at every refresh.
 */
export function addPivot(sheet: Excel.Worksheet, plan: PivotPlan, refreshesOnOpen: boolean): void {
  const source = sheet.context.workbook.tables.getItem(plan.source);
  const pivot = sheet.pivotTables.add(plan.name, source, sheet.getRange(toAddress(plan.position)));
  pivot.layout.layoutType = "Compact";
  pivot.layout.autoFormat = false;
  for (const { field } of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field } of plan.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field, caption, summarize, numberFormat } of plan.data) {
    const dataField = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    dataField.summarizeBy = summarize === "sum" ? "Sum" : "Count";
    dataField.name = caption;
    dataField.numberFormat = numberFormat;
  }
  if (refreshesOnOpen) pivot.refreshOnOpen = true;
}

export function addSlicer(sheet: Excel.Worksheet, { name, pivot, field, place }: NewSlicer): void {
  const slicer = sheet.slicers.add(sheet.pivotTables.getItem(pivot), field);
  slicer.set({ name, caption: field, ...place });
}
