import type { Bench } from "./bench";

/** The result and the expected result of a check, as plain data that can be shown and compared. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [field: string]: Data };

/** One thing that the product needs Excel to do. */
export interface Check {
  /** Words joined by hyphens; never changes, so that reports can be compared. */
  readonly id: string;
  /** What Excel should do. */
  readonly title: string;
  /** Why the product needs it. */
  readonly why: string;
  /** The ExcelApi requirement set needed; the check is skipped in an older Excel. */
  readonly since: string;
  readonly expected: Data;
  /** Runs the check on an empty sheet, and resolves with the result. */
  readonly find: (bench: Bench) => Promise<Data>;
}

export type Verdict = "pass" | "fail" | "not-here";

export interface CheckResult {
  readonly check: Check;
  /** `not-here`: this Excel does not have the requirement set. */
  readonly verdict: Verdict;
  /** Undefined when the check was not run or did not finish. */
  readonly found: Data | undefined;
  /** The error that stopped the check. */
  readonly error?: { readonly code: string; readonly message: string };
  /** Details for the report that are not compared: codes, sizes, spellings. */
  readonly notes: readonly string[];
}

/** Whether two results are equal; the order of fields does not matter. */
export function sameData(one: Data, other: Data): boolean {
  return describeData(one) === describeData(other);
}

/** Data as text, with fields sorted by name. */
export function describeData(data: Data): string {
  return JSON.stringify(data, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
