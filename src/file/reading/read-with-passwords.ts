import type { FileResult } from "../package/problem";
import { openWorkbookFile, type ReadOptions, type WorkbookFile } from "./open-workbook-file";

/** Opens a file with the first of the passwords that fits, if it needs one. */
export function readWithPasswords(
  bytes: Uint8Array,
  passwords: readonly string[],
  options: Omit<ReadOptions, "passwords"> = {},
): Promise<FileResult<WorkbookFile>> {
  return openWorkbookFile(bytes, { ...options, passwords });
}
