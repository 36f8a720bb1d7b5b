import { carryOut } from "./carry-out";
import { request } from "../host/host";
import type { Operation } from "../planning/operations";
import type { Run } from "../../spreadsheet/run";

/** Enough for a bar that moves, and few enough that waiting for Excel between them costs little. */
const parts = 8;

/**
 * Carries out operations in a few requests, so that progress can be told and the work called off between them.
 * @returns false when it was called off: what was done until then is the caller's to take back.
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
