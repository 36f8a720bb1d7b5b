import { judge, verdicts, type Check, type CheckResult, type Data, type Verdict } from "../bench/check";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import { words } from "../words";

const { report } = words;

/** What a report says, judged by today's list of checks. */
export interface Report {
  /** Label and value, in order. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly results: readonly CheckResult[];
  /** Ids of checks that are not on today's list. */
  readonly unknown: readonly string[];
}

type Heading = (typeof report.headings)[number];

/** Reads the rows of a report; fails if they are not one. */
export function readReport(
  rows: readonly (readonly string[])[],
  list: readonly Check[],
): Result<Report, "not-a-report"> {
  const head = rows.findIndex(([first]) => first === report.headings[0]);
  const headings = rows[head] ?? [];
  if (rows[0]?.[0] !== report.sheet || report.headings.some((heading) => !headings.includes(heading)))
    return fail("not-a-report");
  const listed = rows.slice(head + 1).filter(([id = ""]) => id !== "");
  const byId = new Map(list.map((check) => [check.id, check]));
  return succeed({
    facts: rows.slice(1, head).map(([label = "", value = ""]) => [label, value] as const),
    results: listed.flatMap((row) => {
      const check = byId.get(row[0] ?? "");
      return check ? [resultOf(check, (heading) => row[headings.indexOf(heading)] ?? "")] : [];
    }),
    unknown: listed.map(([id = ""]) => id).filter((id) => !byId.has(id)),
  });
}

/** What was expected may have changed since the report was made, so a result is judged again where it can be. */
function resultOf(check: Check, cell: (heading: Heading) => string): CheckResult {
  const reported = verdicts.find((verdict) => words.verdicts[verdict] === cell("Result")) ?? "fail";
  const text = cell("Found");
  const found = parse(text);
  const isDone = reported !== "skipped" && reported !== "not-here";
  return {
    check,
    verdict: isDone && found !== undefined ? judge(check, found) : reported,
    found,
    ...(found === undefined && text !== "" ? { error: errorOf(text, reported) } : {}),
    answers: listIn(cell("Answers by hand")),
    notes: listIn(cell("Notes")),
  };
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

/** `AccessDenied: No.` */
function errorOf(text: string, verdict: Verdict): CheckResult["error"] & object {
  const [, code = verdict, message = text] = /^(\w+): (.*)$/s.exec(text) ?? [];
  return { code, message };
}

function listIn(text: string): readonly string[] {
  return text === "" ? [] : text.split("; ");
}
