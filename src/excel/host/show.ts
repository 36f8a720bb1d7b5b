import { attempt, done, request } from "./host";
import type { ExcelResult } from "./excel-problem";
import { fail } from "../../spreadsheet/result";

/** Activates a sheet. Excel refuses to activate a hidden one. */
export function activateSheet(sheet: string): Promise<ExcelResult<void>> {
  return show(sheet, () => undefined);
}

/** Activates a sheet and selects cells on it. `address` does not include the sheet. */
export function selectCell(sheet: string, address: string): Promise<ExcelResult<void>> {
  return show(sheet, (worksheet) => worksheet.getRange(address).select());
}

async function show(name: string, select: (sheet: Excel.Worksheet) => void): Promise<ExcelResult<void>> {
  const outcome = await attempt(`showing the sheet ${name}`, async () => {
    await request((context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.activate();
      select(sheet);
    });
    return done;
  });
  const notFound =
    !outcome.ok &&
    outcome.problem.kind === "refused" &&
    outcome.problem.code === Excel.ErrorCodes.itemNotFound;
  return notFound ? fail({ kind: "sheet-not-found", sheet: name }) : outcome;
}
