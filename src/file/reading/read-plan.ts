import type { FileResult } from "../package/problem";
import { openWorkbookFile, type ReadOptions } from "./open-workbook-file";
import type { PlanRead } from "./to-plan";

/** Reads any .xlsx file as a plan. */
export async function readPlan(bytes: Uint8Array, options: ReadOptions = {}): Promise<FileResult<PlanRead>> {
  const opened = await openWorkbookFile(bytes, options);
  return opened.ok ? opened.value.plan() : opened;
}
