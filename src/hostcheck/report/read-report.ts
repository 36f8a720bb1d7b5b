import { judge, sameData, verdicts, type Check, type Data, type Verdict } from "../bench/check";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import { words } from "../words";

const { report } = words;

/** A check in a report, judged by today's list of checks. */
export interface ReportedCheck {
  readonly check: Check;
  readonly verdict: Verdict;
  /** As in the report. */
  readonly found: string;
}

export interface Report {
  /** Label and value, in order. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly checks: readonly ReportedCheck[];
  /** Ids of checks that are not on today's list. */
  readonly unknown: readonly string[];
}

/** Reads the rows of a report; fails if they are not one. */
export function readReport(
  rows: readonly (readonly string[])[],
  list: readonly Check[],
): Result<Report, "not-a-report"> {
  const head = rows.findIndex(([first]) => first === report.headings[0]);
  if (rows[0]?.[0] !== report.sheet || head < 0) return fail("not-a-report");
  const column = (name: (typeof report.headings)[number]): number => rows[head]?.indexOf(name) ?? -1;
  const [verdictColumn, foundColumn] = [column("Result"), column("Found")];
  if (verdictColumn < 0 || foundColumn < 0) return fail("not-a-report");
  const listed = rows.slice(head + 1).filter(([id = ""]) => id !== "");
  const byId = new Map(list.map((check) => [check.id, check]));
  return succeed({
    facts: rows.slice(1, head).map(([label = "", value = ""]) => [label, value] as const),
    checks: listed.flatMap((row) => {
      const check = byId.get(row[0] ?? "");
      const found = row[foundColumn] ?? "";
      return check ? [{ check, verdict: judgeAgain(check, row[verdictColumn] ?? "", found), found }] : [];
    }),
    unknown: listed.map(([id = ""]) => id).filter((id) => !byId.has(id)),
  });
}

/** What was expected may have changed since the report was made, so a result is judged again where it can be. */
function judgeAgain(check: Check, shown: string, text: string): Verdict {
  const reported = verdicts.find((verdict) => words.verdicts[verdict] === shown) ?? "fail";
  const found = parse(text);
  if (reported === "skipped" || reported === "not-here" || found === undefined) return reported;
  return judge(check, found);
}

/** Undefined for an error, and for a result that was cut. */
function parse(text: string): Data | undefined {
  try {
    return JSON.parse(text) as Data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a check decides its switch, and how: false if Excel does not behave in that way. */
export function matchesSwitch({ check: { foreseen }, verdict, found }: ReportedCheck): boolean | undefined {
  if (verdict !== "pass" && verdict !== "foreseen") return undefined;
  const data = parse(found);
  return data !== undefined && foreseen?.found.some((one) => sameData(one, data)) === true;
}
