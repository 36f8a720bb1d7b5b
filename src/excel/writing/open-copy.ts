import { attempt, done } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { fail } from "../../spreadsheet/result";

/**
 * Opens a workbook in a window of its own, to be saved or sent. Excel on an iPad, and one that an organisation has hardened,
 * refuses.
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
