import { attempt, done, failed } from "../host/host";
import type { Outcome } from "../host/outcome";

/**
 * Opens a workbook in a new window, for the user to save or send. Excel on iPad refuses, and so do some
 * locked-down installations.
 * @param base64 the bytes of an .xlsx file.
 */
export async function openCopy(base64: string): Promise<Outcome<void>> {
  const outcome = await attempt("opening a copy", async () => {
    await Excel.createWorkbook(base64);
    return done;
  });
  if (outcome.ok || outcome.failure.kind !== "refused") return outcome;
  return failed({ kind: "cannot-open-copy", message: outcome.failure.message });
}
