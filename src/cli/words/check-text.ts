import { writeNumbers } from "../../assessment/answers/circulation";
import type { Finding, FindingCode, Severity } from "../../assessment/findings/findings";
import { groupFindings, statementsOf, type FindingGroup } from "../../assessment/findings/group-findings";
import { describeFinding } from "../../assessment/findings/words/describe-finding";
import { describeGroup } from "../../assessment/findings/words/describe-group";
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
import { namesOnSheets } from "./names-on-sheets";
import { wrap } from "./wrap";

/** The findings for which the number of the statement is enough to find and mend them; the others have a sentence each [C20]. */
const numberIsEnough: readonly FindingCode[] = [
  "more-than-one-response",
  "yes-without-evidence",
  "gap-without-action",
  "not-sure-without-follow-up",
  "not-applicable-without-reason",
  "annex-not-considered",
  "action-without-owner",
  "action-without-date",
  "action-without-reason",
  "action-done-gap-remains",
];

/** The check of a workbook, as readable text, in groups [C20]. */
export function checkText(judged: JudgedFile): string {
  const { overall } = judged.results;
  const of = (severity: Severity): readonly Finding[] =>
    judged.findings.filter((finding) => finding.severity === severity);
  const lines = [
    oneLine(judged.file),
    `  ${overall.answered} of ${overall.statements} statements answered.`,
    ...(overall.answered === overall.statements ? ["  Every row has exactly one response."] : []),
    ...groupFindings(of("work")).flatMap((group) =>
      wrap(`${group.findings.length} unanswered: ${numbersOf(group)}`, "  "),
    ),
    ...listFindings("Errors", of("error"), judged),
    ...listFindings("Warnings", of("warning"), judged),
  ];
  return `${lines.join("\n")}\n`;
}

function listFindings(heading: string, findings: readonly Finding[], judged: JudgedFile): string[] {
  if (findings.length === 0) return [];
  const groups = groupFindings(findings).flatMap((group) => listGroup(group, judged));
  return ["", `  ${heading} (${findings.length})`, ...groups];
}

function listGroup(group: FindingGroup, { checklist }: JudgedFile): readonly string[] {
  const { code, findings } = group;
  const sentences = (indent: string): string[] =>
    findings.flatMap((finding) => wrap(oneLine(describeFinding(finding, checklist)), indent));
  if (findings.length === 1) return sentences("    ");
  const head = oneLine(describeGroup(group, checklist));
  const isEnough = numberIsEnough.includes(code) && findings.every(({ statement }) => statement !== null);
  return isEnough ? wrap(`${head}: ${numbersOf(group)}`, "    ") : [`    ${head}:`, ...sentences("      ")];
}

function numbersOf(group: FindingGroup): string {
  return writeNumbers(statementsOf(group));
}

/** The scores of a workbook, as readable text: a table, then the basis of the figures [S9]. */
export function scoreText({ file, copy, results, rule, checklist }: JudgedFile): string {
  const { overall, phases, sections } = results;
  const nameOf = namesOnSheets(checklist);
  const shown = [...sections, ...phases, overall];
  const rows = [
    ["", "Answered", "Score", "Up to", "Rating", "Could be"],
    ...shown.map((result) => resultRow(nameOf(result), result)),
  ];
  const held = shown.filter(({ caps }) => caps.length > 0);
  const lines = [
    oneLine(file),
    ...(copy ? wrap(copyText(copy), "  ") : []),
    ...alignColumns(rows),
    `  ${describeEvidence(overall)}.`,
    ...(overall.provisional ? ["  Provisional: a row without a response counts as 0."] : []),
    ...held.flatMap((result) =>
      wrap(`${nameOf(result)} is held at Amber: ${result.caps.map(describeCap).join("; ")}.`, "  "),
    ),
    "",
    ...describeRule(rule, checklist).flatMap((line) => wrap(oneLine(line), "  ")),
  ];
  return `${lines.join("\n")}\n`;
}

function copyText({ issuedTo, asked }: NonNullable<JudgedFile["copy"]>): string {
  const whose = issuedTo.trim() === "" ? "" : ` for ${oneLine(issuedTo)}`;
  return `This is a copy${whose}. The scores cover only the statements asked (${writeNumbers(asked)}).`;
}

function resultRow(name: string, result: ScoreResult): string[] {
  const percent = (score: number | null): string => (score === null ? "–" : formatPercent(score));
  return [
    name,
    `${result.answered} of ${result.statements}`,
    percent(result.score),
    percent(result.high),
    `${ratingSymbol(result.rating)} ${ratingWord(result.rating)}`,
    ratingWord(result.couldBe),
  ];
}
