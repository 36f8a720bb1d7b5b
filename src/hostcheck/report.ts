import { describeData, type CheckResult, type Verdict } from "./bench/check";
import type { HostFacts } from "./bench/host-facts";
import { words } from "./words";

const { report } = words;

/** Longer texts are cut. */
const longestText = 1_000;

/** The number of results of each kind. */
export function summarise(results: readonly CheckResult[]): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return words.summary({ pass: count("pass"), fail: count("fail"), "not-here": count("not-here") });
}

/**
 * The rows of the report, all as text: the host with its version and requirement sets, the headings, and a
 * row for each check.
 * @param day `yyyy-mm-dd`.
 */
export function reportRows(facts: HostFacts, results: readonly CheckResult[], day: string): string[][] {
  return [
    [
      report.sheet,
      report.host(facts),
      facts.sets[0] ?? report.noSet,
      summarise(results),
      facts.sets.slice(1).join(", "),
      report.language(facts.language),
      report.made(day),
      "",
    ],
    [...report.headings],
    ...results.map((result) => rowOf(result)),
  ].map((row) => row.map(cut));
}

function rowOf({ check, verdict, found, error, notes }: CheckResult): string[] {
  return [
    check.id,
    check.title,
    report.needs(check.since),
    words.verdicts[verdict],
    describeFound(found, error),
    describeData(check.expected),
    notes.join("; "),
    check.why,
  ];
}

/** What a check found, or the error that stopped it; empty when it was not run. */
export function describeFound(found: CheckResult["found"], error: CheckResult["error"]): string {
  if (error) return `${error.code}: ${error.message}`;
  return found === undefined ? "" : describeData(found);
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
