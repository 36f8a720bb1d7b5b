import type { Finding } from "../../../assessment/findings/findings";

/** Findings of one kind in one place differ in their figures. */
export function keyOf({ code, statement, sheet, address, figures }: Finding): string {
  return JSON.stringify([code, statement, sheet, address, figures]);
}
