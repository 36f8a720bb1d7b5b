import { describeFinding } from "../../assessment/findings/words/describe-finding";
import {
  describeCap,
  describeEvidence,
  formatPercent,
  ratingSymbol,
  ratingWord,
} from "../../assessment/words/describe-result";
import { describeRule } from "../../assessment/words/describe-rule";
import type { Finding } from "../../assessment/findings/findings";
import type { ScoreResult } from "../../assessment/scoring/results";
import { describeLimit } from "../../file/words/describe-problem";
import { limits } from "../../file/package/limits";
import type { OpenedWorkbook } from "../input/open-workbook";
import { oneLine } from "./printable";

/** The check of a workbook as data: the shape that `--json` prints. */
export function checkReport(workbook: OpenedWorkbook): object {
  const { overall } = workbook.results;
  return {
    file: workbook.file,
    template: workbook.checklist.id,
    complete: overall.answered === overall.statements,
    answered: overall.answered,
    statements: overall.statements,
    findings: workbook.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      statement: finding.statement,
      sheet: finding.sheet,
      address: finding.address,
      message: describeFinding(finding, workbook.checklist),
    })),
  };
}

/** The scores of a workbook as data: the shape that `--json` prints. */
export function scoreReport(workbook: OpenedWorkbook): object {
  const { overall, phases, sections } = workbook.results;
  return {
    file: workbook.file,
    overall: resultReport(overall),
    phases: phases.map(resultReport),
    sections: sections.map(resultReport),
  };
}

export function resultReport(result: ScoreResult): object {
  const { id, title, score, low, high, rating, provisional, answered, applicable, statements, counts } =
    result;
  return { id, title, score, low, high, rating, provisional, answered, applicable, statements, counts };
}

/** The check of a workbook for a person to read. */
export function checkText(workbook: OpenedWorkbook): string {
  const { overall } = workbook.results;
  const errors = workbook.findings.filter((finding) => finding.severity === "error");
  const warnings = workbook.findings.filter((finding) => finding.severity === "warning");
  const lines = [
    oneLine(workbook.file),
    `  ${overall.answered} of ${overall.statements} statements answered.`,
  ];
  if (errors.length === 0) lines.push("  Every row has exactly one response.");
  lines.push(
    ...listFindings("To put right", errors, workbook),
    ...listFindings("Worth a look", warnings, workbook),
  );
  return `${lines.join("\n")}\n`;
}

function listFindings(heading: string, findings: readonly Finding[], workbook: OpenedWorkbook): string[] {
  if (findings.length === 0) return [];
  const said = findings.map((finding) => `    ${oneLine(describeFinding(finding, workbook.checklist))}`);
  return ["", `  ${heading} (${findings.length})`, ...said];
}

/** The scores of a workbook for a person to read: a table, then what the figures rest on [S9]. */
export function scoreText(workbook: OpenedWorkbook): string {
  const { overall, phases, sections } = workbook.results;
  const rows = [
    ["", "Answered", "Score", "Up to", "Rating", "Could be", "Held at Amber because"],
    ...sections.map(resultRow),
    ...phases.map(resultRow),
    resultRow({ ...overall, title: "Overall" }),
  ];
  const lines = [
    oneLine(workbook.file),
    ...alignColumns(rows).map((line) => `  ${line}`),
    `  ${describeEvidence(overall)}.`,
  ];
  if (overall.provisional) lines.push("  Provisional: a row without a response counts as 0.");
  lines.push("", ...describeRule(workbook.rule, workbook.checklist).map((line) => `  ${oneLine(line)}`));
  return `${lines.join("\n")}\n`;
}

/** What a file is held to before it is read [X2], for a person. */
export function limitsText(): string {
  const lines = Object.entries(limits).map(
    ([name, allowed]) => `  ${name.padEnd(20)}${describeLimit(name as keyof typeof limits, allowed)}`,
  );
  return [
    "A workbook is refused, and nothing of it is read, when it goes past one of these:",
    ...lines,
    "",
  ].join("\n");
}

function resultRow(result: ScoreResult): string[] {
  const percent = (score: number | null): string => (score === null ? "–" : formatPercent(score));
  return [
    oneLine(result.title),
    `${result.answered} of ${result.statements}`,
    percent(result.score),
    percent(result.high),
    `${ratingSymbol(result.rating)} ${ratingWord(result.rating)}`,
    ratingWord(result.couldBe),
    result.caps.map(describeCap).join("; "),
  ];
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
