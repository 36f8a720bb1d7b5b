import type { SheetGrid } from "../../spreadsheet/cells";
import { wholeSheet } from "../state/areas";
import { usedRange } from "../editing/edit-cells";
import { codesOf } from "../state/headers-footers";
import { contentsOf } from "./to-plan";
import type { Workbook } from "../workbook/workbook";

/** The sheets as a file reader would return them, with calculated values. */
export function gridsOf(workbook: Workbook): readonly SheetGrid[] {
  return workbook.state.sheets.map((sheet) => {
    const used = usedRange(sheet, wholeSheet, true);
    const [pageHeader, pageFooter] = codesOf(sheet.page.headersFooters);
    return {
      name: sheet.name,
      row: used?.row ?? 1,
      column: used?.column ?? 1,
      cells: used ? contentsOf(workbook, sheet, used) : [],
      pageHeader,
      pageFooter,
    };
  });
}
