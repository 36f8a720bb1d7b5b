import { carryOut } from "./carry-out";
import { request } from "../host/host";
import type { Operation } from "../planning/operations";
import type { Run } from "../../spreadsheet/run";

/** Enough for a progress bar that moves, and few enough that waiting for Excel between them costs little. */
const parts = 8;

/**
 * Carries out operations in several requests, so that progress can be shown and the work cancelled in
 * between.
 * @returns false if the work was cancelled. The caller must then undo the operations already carried out.
 */
export async function carryOutInParts(operations: readonly Operation[], run: Run): Promise<boolean> {
  const size = Math.ceil(operations.length / parts);
  for (let start = 0; start < operations.length; start += size) {
    if (run.isCancelled()) return false;
    await request((context) => carryOut(context, operations.slice(start, start + size)));
    run.progress(Math.min(1, (start + size) / operations.length));
  }
  return true;
}
