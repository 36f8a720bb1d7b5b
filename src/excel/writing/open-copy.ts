import { attempt, done } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { fail } from "../../spreadsheet/result";

/**
 * Opens a workbook in a new window, for the user to save or send. Excel on iPad refuses, and so do some
 * locked-down installations.
 * @param bytes an .xlsx file.
 */
export async function openCopy(bytes: Uint8Array): Promise<ExcelResult<void>> {
  const outcome = await attempt("opening a copy", async () => {
    await Excel.createWorkbook(toBase64(bytes));
    return done;
  });
  if (outcome.ok || outcome.problem.kind !== "refused") return outcome;
  return fail({ kind: "cannot-open-copy", message: outcome.problem.message });
}

/** As Excel needs the bytes for a new workbook. */
function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8_192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8_192, (index + 1) * 8_192)),
  );
  return btoa(pieces.join(""));
}
