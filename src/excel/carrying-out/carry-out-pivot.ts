import { toAddress } from "../../spreadsheet/address";
import type { PivotPlan } from "../../spreadsheet/plan";
import type { NewSlicer } from "../planning/operations";

/** Excel gives columns their own widths with every refresh unless it is told not to; people may have another layout as their standard. */
export function addPivot(sheet: Excel.Worksheet, plan: PivotPlan, refreshesOnOpen: boolean): void {
  const source = sheet.context.workbook.tables.getItem(plan.source);
  const pivot = sheet.pivotTables.add(plan.name, source, sheet.getRange(toAddress(plan.position)));
  pivot.layout.layoutType = "Compact";
  pivot.layout.autoFormat = false;
  for (const { field } of plan.rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field } of plan.columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  for (const { field, caption, summarize, numberFormat } of plan.data) {
    const figures = pivot.dataHierarchies.add(pivot.hierarchies.getItem(field));
    figures.summarizeBy = summarize === "sum" ? "Sum" : "Count";
    figures.name = caption;
    figures.numberFormat = numberFormat;
  }
  if (refreshesOnOpen) pivot.refreshOnOpen = true;
}

export function addSlicer(sheet: Excel.Worksheet, { name, pivot, field, place }: NewSlicer): void {
  const slicer = sheet.slicers.add(sheet.pivotTables.getItem(pivot), field);
  slicer.set({ name, caption: field, ...place });
}
