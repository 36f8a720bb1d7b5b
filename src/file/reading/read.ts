import type { SheetGrid } from "../../spreadsheet/cells";
import { succeed } from "../../spreadsheet/result";
import type { FileResult } from "../package/problem";
import type { FileOrigin } from "./workbook/file-origin";
import { openWorkbookFile, type ReadOptions } from "./open-workbook-file";

/** What a reader keeps of a file. */
export interface FileRead {
  readonly grids: readonly SheetGrid[];
  readonly origin: FileOrigin;
}

/**
 * Reads all worksheets of an .xlsx file, including hidden ones, in the order of the workbook. Dates are
 * serial numbers, errors are their text, and cells with a formula have their saved value. Macros, external
 * links and drawings are ignored.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileResult<FileRead>> {
  const opened = await openWorkbookFile(bytes, options);
  if (!opened.ok) return opened;
  const { grids, origin } = opened.value;
  return succeed({ grids, origin });
}
