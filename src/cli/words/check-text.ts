import { writeNumbers } from "../../assessment/answers/circulation";
import type { Finding, Severity } from "../../assessment/findings/findings";
import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { ScoreResult } from "../../assessment/scoring/results";
import {
  describeCap,
  describeEvidence,
  formatPercent,
  ratingSymbol,
  ratingWord,
} from "../../assessment/words/describe-result";
import { describeRule } from "../../assessment/words/describe-rule";
import type { JudgedFile } from "../output/check-json";
import { oneLine } from "../output/printable";
import { alignColumns } from "./align-columns";

/** The check of a workbook, as readable text. */
export function checkText(judged: JudgedFile): string {
  const { overall } = judged.results;
  const of = (severity: Severity): readonly Finding[] =>
    judged.findings.filter((finding) => finding.severity === severity);
  const lines = [
    oneLine(judged.file),
    `  ${overall.answered} of ${overall.statements} statements answered.`,
    ...(overall.answered === overall.statements ? ["  Every row has exactly one response."] : []),
    ...listFindings("To answer", of("work"), judged),
    ...listFindings("Errors", of("error"), judged),
    ...listFindings("Warnings", of("warning"), judged),
  ];
  return `${lines.join("\n")}\n`;
}

function listFindings(heading: string, findings: readonly Finding[], { checklist }: JudgedFile): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => `    ${oneLine(describeFinding(finding, checklist))}`);
  return ["", `  ${heading} (${findings.length})`, ...lines];
}

/** The scores of a workbook, as readable text: a table, then the basis of the figures [S9]. */
export function scoreText({ file, copy, results, rule, checklist }: JudgedFile): string {
  const { overall, phases, sections } = results;
  const rows = [
    ["", "Answered", "Score", "Up to", "Rating", "Could be", "Held at Amber because"],
    ...sections.map(resultRow),
    ...phases.map(resultRow),
    resultRow({ ...overall, title: "Overall" }),
  ];
  const lines = [
    oneLine(file),
    ...(copy ? [`  ${copyText(copy)}`] : []),
    ...alignColumns(rows).map((line) => `  ${line}`),
    `  ${describeEvidence(overall)}.`,
    ...(overall.provisional ? ["  Provisional: a row without a response counts as 0."] : []),
    "",
    ...describeRule(rule, checklist).map((line) => `  ${oneLine(line)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function copyText({ issuedTo, asked }: NonNullable<JudgedFile["copy"]>): string {
  const whose = issuedTo.trim() === "" ? "" : ` for ${oneLine(issuedTo)}`;
  return `This is a copy${whose}. The scores cover only the statements asked (${writeNumbers(asked)}).`;
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
