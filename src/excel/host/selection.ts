import { attempt, request } from "./host";
import type { ExcelResult } from "./excel-problem";

/** The active sheet by id, and the selected address on it. Several areas are separated by commas. */
export interface Selection {
  readonly sheetId: string;
  readonly address: string;
}

/** Reads the selection. Excel refuses while a chart is selected. */
export function readSelection(): Promise<ExcelResult<Selection>> {
  return attempt("reading the selection", async () => {
    const { sheet, ranges } = await request(({ workbook }) => ({
      sheet: workbook.worksheets.getActiveWorksheet().load("id"),
      ranges: workbook.getSelectedRanges().load("address"),
    }));
    return { ok: true, value: { sheetId: sheet.id, address: ranges.address } };
  });
}
