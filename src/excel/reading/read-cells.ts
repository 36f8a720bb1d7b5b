import type { Range } from "../../spreadsheet/address";
import type { CellContent, CellValue } from "../../spreadsheet/cells";
import { attempt, request } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { contentsOf } from "../planning/typed-text";

export interface CellsWanted {
  /** A sheet's name or id. */
  readonly sheet: string;
  /** One rectangle, without the sheet. */
  readonly address: string;
}

export interface CellsRead {
  readonly sheet: string;
  readonly area: Range;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Reads some rectangles in one request. Those on sheets that no longer exist are left out. */
export function readCells(wanted: readonly CellsWanted[]): Promise<ExcelResult<readonly CellsRead[]>> {
  return attempt("reading cells", async () => {
    const queued = await request(({ workbook }) =>
      wanted.map(({ sheet, address }) => ({
        sheet,
        range: workbook.worksheets
          .getItemOrNullObject(sheet)
          .getRange(address)
          .load("rowIndex,columnIndex,values,formulas"),
      })),
    );
    return { ok: true, value: queued.flatMap(({ sheet, range }) => readRange(sheet, range)) };
  });
}

function readRange(sheet: string, range: Excel.Range): CellsRead[] {
  if (range.isNullObject) return [];
  const values: CellValue[][] = range.values;
  const formulas: CellValue[][] = range.formulas;
  const area = {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: values.length,
    columns: values[0]?.length ?? 0,
  };
  return [{ sheet, area, cells: contentsOf(values, formulas) }];
}
