import { assumptionOf } from "../checks";
import { describeData, verdicts, type CheckResult, type Verdict } from "../bench/check";
import type { HostFacts } from "../bench/host-facts";
import { words } from "../words";

const { report } = words;

/** Longer texts are cut. */
export const longestText = 4_000;

/** The number of results of each kind. */
export function summarise(results: readonly CheckResult[]): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return verdicts
    .filter((verdict) => verdict === "pass" || verdict === "fail" || count(verdict) > 0)
    .map((verdict) => words.counted[verdict](count(verdict)))
    .join(", ");
}

/**
 * The rows of the report, all as text and equally long: the report's name, the facts about this Excel, the headings,
 * and a row for each check.
 * @param day `yyyy-mm-dd`.
 */
export function reportRows(facts: HostFacts, results: readonly CheckResult[], day: string): string[][] {
  const rows = [
    [report.sheet],
    [report.facts.day, day],
    ...(Object.keys(report.host) as (keyof HostFacts)[]).map((fact) => [
      report.host[fact],
      [facts[fact]].flat().join(", "),
    ]),
    [report.facts.result, summarise(results)],
    [...report.headings],
    ...results.map((result) => rowOf(result)),
  ];
  const columns = report.headings.length;
  return rows.map((row) => Array.from({ length: columns }, (_, column) => cut(row[column] ?? "")));
}

function rowOf({ check, verdict, found, error, answers, notes }: CheckResult): string[] {
  return [
    check.id,
    assumptionOf(check.id),
    check.foreseen?.switch ?? "",
    check.title,
    report.needs(check.since),
    words.verdicts[verdict],
    describeFound(found, error),
    check.expected === undefined ? "" : describeData(check.expected),
    answers.join("; "),
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
