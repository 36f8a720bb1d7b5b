import type { Bench } from "./bench";

/** The result and the expected result of a check, as plain data that can be shown and compared. */
export type Data = null | boolean | number | string | readonly Data[] | { readonly [field: string]: Data };

/** One thing that the product needs Excel to do, or needs to know about Excel. */
export interface Check {
  /** Words joined by hyphens; never changes, so that reports can be compared. */
  readonly id: string;
  /** What Excel should do. */
  readonly title: string;
  /** Why the product needs it. */
  readonly why: string;
  /** The ExcelApi requirement set needed; the check is skipped in an older Excel. */
  readonly since: string;
  /** Left out if the product relies on nothing here: the result is only recorded. */
  readonly expected?: Data;
  /** Other results, with which the product copes. */
  readonly foreseen?: Foreseen;
  /** A person has to do something: the check asks. */
  readonly byHand?: true;
  /** Runs the check on an empty sheet, and resolves with the result. */
  readonly find: (bench: Bench) => Promise<Data>;
}

/** A check as it is written: it needs the first requirement set unless it names another. */
type Written = Omit<Check, "since" | "byHand"> & { readonly since?: string };

export function listChecks(checks: readonly Written[]): readonly Check[] {
  return checks.map((check) => ({ since: "1.1", ...check }));
}

export function listChecksByHand(checks: readonly Written[]): readonly Check[] {
  return listChecks(checks).map((check) => ({ ...check, byHand: true }));
}

/** Results that are not the expected one, but with which the product copes. */
export interface Foreseen {
  readonly found: readonly Data[];
  /** The simulator's behaviour, or the kind of interruption, that shows this. */
  readonly switch?: string;
}

export const verdicts = ["pass", "foreseen", "fail", "recorded", "skipped", "not-here"] as const;

/**
 * `foreseen`: not the expected result, but the product copes with it. `skipped`: the tester did not do the step.
 * `not-here`: this Excel does not have the requirement set.
 */
export type Verdict = (typeof verdicts)[number];

export interface CheckResult {
  readonly check: Check;
  readonly verdict: Verdict;
  /** Undefined when the check was not run or did not finish. */
  readonly found: Data | undefined;
  /** The error that stopped the check. */
  readonly error?: { readonly code: string; readonly message: string };
  /** What the tester answered: `question: answer`. */
  readonly answers: readonly string[];
  /** Details for the report that are not compared: codes, sizes, spellings. */
  readonly notes: readonly string[];
}

/** What a result means. */
export function judge({ expected, foreseen }: Check, found: Data): Verdict {
  if (expected === undefined) return "recorded";
  if (sameData(found, expected)) return "pass";
  return foreseen?.found.some((one) => sameData(found, one)) ? "foreseen" : "fail";
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
