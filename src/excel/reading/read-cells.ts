import type { Range } from "../../spreadsheet/address";
import type { CellContent, CellValue } from "../../spreadsheet/cells";
import type { CellLooks } from "../../spreadsheet/change";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { attempt, request } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { contentsOf } from "../planning/typed-text";
import { dateSystemOf, queueDateSystem } from "./date-system";
import { formattedNumbersIn, inSystem1900, looksOf, unreadableIn } from "./looks";

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
  readonly looks: CellLooks;
}

/** Reads some rectangles with their number formats in one request. Those on sheets that no longer exist are left out. */
export function readCells(wanted: readonly CellsWanted[]): Promise<ExcelResult<readonly CellsRead[]>> {
  return attempt("reading cells", async () => {
    const { queued, system } = await request(({ workbook }) => ({
      queued: wanted.map(({ sheet, address }) => ({
        sheet,
        range: workbook.worksheets
          .getItemOrNullObject(sheet)
          .getRange(address)
          .load("rowIndex,columnIndex,values,formulas,numberFormat,valueTypes"),
      })),
      system: queueDateSystem(workbook),
    }));
    const dates = dateSystemOf(system);
    const read = await Promise.all(queued.map(({ sheet, range }) => readRange(sheet, range, dates)));
    return { ok: true, value: read.flat() };
  });
}

async function readRange(sheet: string, range: Excel.Range, dates: DateSystem): Promise<CellsRead[]> {
  if (range.isNullObject) return [];
  const values: CellValue[][] = range.values;
  const formulas: CellValue[][] = range.formulas;
  const area = {
    row: range.rowIndex + 1,
    column: range.columnIndex + 1,
    rows: values.length,
    columns: values[0]?.length ?? 0,
  };
  const codes: string[][] = range.numberFormat;
  const cells = inSystem1900(contentsOf(values, formulas), codes, dates);
  const looks = {
    numberFormats: new Map(await looksOf(formattedNumbersIn(area, cells, codes))),
    attachments: unreadableIn(area, cells, range.valueTypes),
  };
  return [{ sheet, area, cells, looks }];
}
