import { attempt, done } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { fail } from "../../spreadsheet/result";

/**
 * Opens a workbook in a new window, for the user to save or send. Excel on iPad refuses, and so do some
 * locked-down installations.
 * @param base64 the bytes of an .xlsx file.
 */
export async function openCopy(base64: string): Promise<ExcelResult<void>> {
  const outcome = await attempt("opening a copy", async () => {
    await Excel.createWorkbook(base64);
    return done;
  });
  if (outcome.ok || outcome.problem.kind !== "refused") return outcome;
  return fail({ kind: "cannot-open-copy", message: outcome.problem.message });
}
