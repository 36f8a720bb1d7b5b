import type { SheetGrid } from "../../spreadsheet/cells";
import { type FileOrigin, readFileOrigin } from "./file-origin";
import { type ReadOptions, openPackage, readOrRefuse } from "../guard/open-package";
import type { WorkbookParts } from "../package/package-parts";
import type { FileResult } from "../package/problem";
import { type SheetCells, readCells, trim } from "./cells/read-cells";
import { unescapeText } from "../package/escape-text";

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
  const opened = await openPackage(bytes, options);
  if (!opened.ok) return opened;
  return readOrRefuse(async () => ({
    grids: await readGrids(opened.value, options.without ?? new Set()),
    origin: readFileOrigin(opened.value),
  }));
}

async function readGrids(parts: WorkbookParts, without: ReadonlySet<string>): Promise<readonly SheetGrid[]> {
  const isWanted = (index: number): boolean =>
    !without.has((parts.worksheetNames.get(index) ?? "").toLowerCase());
  const worksheetIndexes = parts.worksheetIndexes.filter(isWanted);
  const read = worksheetIndexes.length > 0 ? await readCells({ ...parts, worksheetIndexes }) : [];
  const grids = read.map(toGrid);
  return parts.worksheetIndexes.map((index) => {
    const name = parts.worksheetNames.get(index) ?? "";
    const at = worksheetIndexes.indexOf(index);
    return grids[at] ?? { name, row: 1, column: 1, cells: [], pageHeader: "", pageFooter: "" };
  });
}

function toGrid({ sheet, contents }: SheetCells): SheetGrid {
  return {
    name: sheet.name,
    ...trim(contents),
    pageHeader: unescapeText(sheet.headerFooter?.oddHeader ?? ""),
    pageFooter: unescapeText(sheet.headerFooter?.oddFooter ?? ""),
  };
}
