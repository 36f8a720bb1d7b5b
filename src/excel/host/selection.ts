import { attempt, request } from "./host";
import type { ExcelResult } from "./excel-problem";

/** Where the person is: the sheet in front, by its id, and the address selected on it (several areas are joined by commas). */
export interface Selection {
  readonly sheetId: string;
  readonly address: string;
}

/** Asks where the person is. With a chart selected Excel refuses. */
export function readSelection(): Promise<ExcelResult<Selection>> {
  return attempt("asking what is selected", async () => {
    const { sheet, ranges } = await request(({ workbook }) => ({
      sheet: workbook.worksheets.getActiveWorksheet().load("id"),
      ranges: workbook.getSelectedRanges().load("address"),
    }));
    return { ok: true, value: { sheetId: sheet.id, address: ranges.address } };
  });
}
