import type { Check, CheckResult } from "../bench/check";
import type { Run, RunOptions } from "../bench/run-checks";

/** What the page needs from Excel. */
export interface HostCheckPort {
  readonly automatic: readonly Check[];
  readonly byHand: readonly Check[];
  /** The host, its version and its requirement sets, in one line. */
  readonly host: string;
  /** Results from before the page was loaded again, and the step during which it was. */
  readonly restored: { readonly results: readonly CheckResult[]; readonly interrupted?: Check };
  readonly run: (
    checks: readonly Check[],
    options: Required<Pick<RunOptions, "ask" | "onProgress" | "isCancelled">>,
  ) => Promise<Run>;
  /** Keeps results for a page that is loaded again, with the check that is being done. */
  readonly keep: (results: readonly CheckResult[], current?: Check) => void;
  /** The results in the report of the open workbook; none if it has no report. */
  readonly load: () => Promise<readonly CheckResult[]>;
  /** Saves a report; resolves with the name of its sheet. */
  readonly save: (results: readonly CheckResult[]) => Promise<string>;
}
