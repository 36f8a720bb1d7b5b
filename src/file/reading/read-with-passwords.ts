import { succeed } from "../../spreadsheet/result";
import type { FileProblem, FileResult } from "../package/problem";
import { openWorkbookFile, type ReadOptions, type WorkbookFile } from "./open-workbook-file";

/** Opens a file without a password first, then with each that is known. `password` is the one that opened it, or empty. */
export async function readWithPasswords(
  bytes: Uint8Array,
  passwords: readonly string[],
  options: Omit<ReadOptions, "password"> = {},
): Promise<FileResult<WorkbookFile & { readonly password: string }>> {
  let opened = "";
  let outcome = await openWorkbookFile(bytes, options);
  for (const password of passwords) {
    if (outcome.ok || !needsPassword(outcome.problem)) break;
    if (password === "") continue;
    outcome = await openWorkbookFile(bytes, { ...options, password });
    opened = password;
  }
  return outcome.ok ? succeed({ ...outcome.value, password: opened }) : outcome;
}

/** Whether another password could open the file. */
function needsPassword({ kind }: Pick<FileProblem, "kind">): boolean {
  return kind === "encrypted" || kind === "wrong-password";
}
