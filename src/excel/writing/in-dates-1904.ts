import type { CellContent, CellValue } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import { fromSystem1900 } from "../../spreadsheet/date-systems";
import { request } from "../host/host";

/**
 * Changes for a workbook with 1904 dates: numbers in cells that show a day are converted. One request reads
 * the number formats. A sheet that no longer exists is found when the changes are written.
 */
export async function inDates1904(changes: readonly SheetChange[]): Promise<readonly SheetChange[]> {
  const queued = await request(({ workbook }) =>
    changes.map((change) => {
      const sheet = workbook.worksheets.getItemOrNullObject(change.sheet);
      const load = (address: string): Excel.Range => sheet.getRange(address).load("numberFormat");
      return {
        change,
        cells: change.cells.map((cell) => ({ cell, found: load(cell.address) })),
        guards: change.guards.map((guard) => ({ guard, found: load(guard.address) })),
      };
    }),
  );
  return queued.map(({ change, cells, guards }) => ({
    ...change,
    cells: cells.map(({ cell, found }) => ({
      ...cell,
      rows: cell.rows.map((row, r) => row.map((content, c) => converted(content, codeIn(found, r, c)))),
    })),
    guards: guards.map(({ guard, found }) => ({
      ...guard,
      value: converted<CellValue>(guard.value, codeIn(found, 0, 0)),
    })),
  }));
}

function codeIn(found: Excel.Range, row: number, column: number): string {
  if (found.isNullObject) return "General";
  const codes = found.numberFormat as string[][];
  return codes[row]?.[column] ?? "General";
}

function converted<Content extends CellContent>(content: Content, code: string): Content | number {
  return typeof content === "number" ? fromSystem1900(content, code, 1904) : content;
}
