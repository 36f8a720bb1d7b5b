import type { Bench } from "./bench";

/** What a check finds and what it expects, as plain data, so that both can be shown and compared. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [field: string]: Data };

/** One thing that the product relies on Excel to do. */
export interface Check {
  /** Words joined by hyphens; stays the same from release to release, so that reports can be compared. */
  readonly id: string;
  /** What Excel is relied on to do, in plain words. */
  readonly title: string;
  /** Where the product relies on it. */
  readonly why: string;
  /** The ExcelApi requirement set that is needed; in an older Excel the check is not run. */
  readonly since: string;
  readonly expected: Data;
  /** Tries it on an empty sheet of its own, and says what came of it. */
  readonly find: (bench: Bench) => Promise<Data>;
}

export type Verdict = "pass" | "fail" | "not-here";

export interface CheckResult {
  readonly check: Check;
  /** `not-here`: this Excel is older than the requirement set that the check needs. */
  readonly verdict: Verdict;
  /** Undefined when the check was not run or came to no finding. */
  readonly found: Data | undefined;
  /** What stopped the check. */
  readonly error?: { readonly code: string; readonly message: string };
  /** What is worth reporting and is not judged: codes, sizes, spellings. */
  readonly notes: readonly string[];
}

/** Whether two findings say the same, in whatever order their fields stand. */
export function sameData(one: Data, other: Data): boolean {
  return describeData(one) === describeData(other);
}

/** Data as text, fields in the order of their names. */
export function describeData(data: Data): string {
  return JSON.stringify(data, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
