import type { SheetGrid } from "../spreadsheet/cells";
import { type About, readAbout } from "./about";
import { type ReadOptions, openWorkbook, readOrRefuse } from "./open-workbook";
import type { FileProblem } from "./problem";
import { type SheetCells, readCells, trim } from "./read-cells";
import { unescapeText } from "./text";

export type ReadOutcome =
  | { readonly ok: true; readonly grids: readonly SheetGrid[]; readonly about: About }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads every worksheet of an .xlsx file, hidden ones too, in the order of the workbook. Dates are serial numbers,
 * errors are their text, a cell with a formula carries the value it was saved with.
 * Nothing but values is used: macros, links to elsewhere and what is drawn are passed over.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadOutcome> {
  const opened = await openWorkbook(bytes, options);
  if (!opened.ok) return opened;
  const outcome = await readOrRefuse(async () => ({
    grids: (await readCells(opened.value)).map(toGrid),
    about: readAbout(opened.value),
  }));
  return outcome.ok ? { ok: true, ...outcome.value } : outcome;
}

function toGrid({ sheet, contents }: SheetCells): SheetGrid {
  return {
    name: sheet.name,
    ...trim(contents),
    pageHeader: unescapeText(sheet.headerFooter?.oddHeader ?? ""),
    pageFooter: unescapeText(sheet.headerFooter?.oddFooter ?? ""),
  };
}
