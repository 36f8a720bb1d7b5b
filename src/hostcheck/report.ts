import { describeData, type CheckResult, type Verdict } from "./bench/check";
import type { HostFacts } from "./bench/host-facts";

/** The name of the report's sheet, and what its first cell says, by which a report of ours is known again. */
export const reportSheet = "Host check report";

export const reportHeadings = [
  "Check",
  "What is relied on",
  "Needs",
  "Result",
  "Found",
  "Expected",
  "Notes",
  "Why",
];

/** The words of a verdict; with a symbol, so that it is never colour alone. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  pass: "✔ pass",
  fail: "✘ fail",
  "not-here": "– not in this Excel",
};

/** A report says so much of a finding and no more. */
const longestText = 1_000;

/** How many results there are of each kind, in words. */
export function summarise(results: readonly CheckResult[]): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return `${count("pass")} pass, ${count("fail")} fail, ${count("not-here")} not in this Excel`;
}

/**
 * The rows of the report, all texts: the host, its version and requirement sets; headings; a row for each check.
 * @param day when it was made, `yyyy-mm-dd`.
 */
export function reportRows(facts: HostFacts, results: readonly CheckResult[], day: string): string[][] {
  return [
    [
      reportSheet,
      `${facts.host} on ${facts.platform}, version ${facts.version}`,
      facts.sets[0] ?? "no requirement set",
      summarise(results),
      facts.sets.slice(1).join(", "),
      `language ${facts.language}`,
      `made on ${day}`,
      "",
    ],
    [...reportHeadings],
    ...results.map((result) => rowOf(result)),
  ].map((row) => row.map(cut));
}

function rowOf({ check, verdict, found, error, notes }: CheckResult): string[] {
  return [
    check.id,
    check.title,
    `ExcelApi ${check.since}`,
    verdictWords[verdict],
    describeFound(found, error),
    describeData(check.expected),
    notes.join("; "),
    check.why,
  ];
}

/** What a check found, or what stopped it; empty when it was not run. */
export function describeFound(found: CheckResult["found"], error: CheckResult["error"]): string {
  if (error) return `${error.code}: ${error.message}`;
  return found === undefined ? "" : describeData(found);
}

function cut(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}
