import type { SheetGrid } from "../spreadsheet/cells";
import { openWorkbook, readOrRefuse } from "./open-workbook";
import type { FileProblem } from "./problem";
import { type SheetCells, readCells, trim } from "./read-cells";
import { unescapeText } from "./text";

export type ReadOutcome =
  | { readonly ok: true; readonly grids: readonly SheetGrid[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads every worksheet of an .xlsx file, hidden ones too, in the order of the workbook. Dates are serial numbers,
 * errors are their text, a cell with a formula carries the value it was saved with.
 */
export async function read(bytes: Uint8Array): Promise<ReadOutcome> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return opened;
  const cells = await readOrRefuse(() => readCells(opened.value));
  return cells.ok ? { ok: true, grids: cells.value.map(toGrid) } : cells;
}

function toGrid({ sheet, contents }: SheetCells): SheetGrid {
  return {
    name: sheet.name,
    ...trim(contents),
    pageHeader: unescapeText(sheet.headerFooter?.oddHeader ?? ""),
    pageFooter: unescapeText(sheet.headerFooter?.oddFooter ?? ""),
  };
}
