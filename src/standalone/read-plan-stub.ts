import type { FileProblem } from "../file/problem";
import type { WorkbookPlan } from "../spreadsheet/plan";

/** What reading a file as a plan gives. */
export type PlanRead =
  | { readonly ok: true; readonly plan: WorkbookPlan; readonly unsaid: readonly string[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** Stands in until the file room can read a plan. */
export function readPlan(_: Uint8Array): Promise<PlanRead> {
  return Promise.resolve({
    ok: false,
    problem: { kind: "damaged", message: "This page cannot open files yet." },
  });
}
