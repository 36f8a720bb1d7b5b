import { attempt, done, failed, request } from "./host";
import type { Outcome } from "./outcome";

/** Activates a sheet. Excel refuses to activate a hidden one. */
export function activateSheet(sheet: string): Promise<Outcome<void>> {
  return show(sheet, () => undefined);
}

/** Activates a sheet and selects cells on it. `address` does not include the sheet. */
export function selectCell(sheet: string, address: string): Promise<Outcome<void>> {
  return show(sheet, (worksheet) => worksheet.getRange(address).select());
}

async function show(name: string, select: (sheet: Excel.Worksheet) => void): Promise<Outcome<void>> {
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
    outcome.failure.kind === "refused" &&
    outcome.failure.code === Excel.ErrorCodes.itemNotFound;
  return notFound ? failed({ kind: "sheet-not-found", sheet: name }) : outcome;
}
