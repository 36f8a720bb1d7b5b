import type { Range } from "../../spreadsheet/address";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { describeCell } from "./cell-details";

/** No more cells of a whole row or column are copied. */
const mostCells = 100_000;

/**
 * The text that copying cells puts on the clipboard: displayed values, with tabs between columns and a line for each
 * row [K1].
 */
export function copyText(workbook: WorkbookPlan, sheetName: string, area: Range): string {
  const columns = Math.min(area.columns, mostCells);
  const rows = Math.min(area.rows, Math.floor(mostCells / columns));
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, across) =>
      quoteCell(describeCell(workbook, sheetName, area.row + down, area.column + across).text),
    ).join("\t"),
  ).join("\r\n");
}

/** Quotes a text that would otherwise be split into several cells, as Excel does on the clipboard. */
function quoteCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
