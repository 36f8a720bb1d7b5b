import { describeReturn } from "../../assessment/merging/words/describe-return";
import { findMostCautious, type Decision } from "../../assessment/merging/decide";
import { isBrought, type Merge, type MergedRow } from "../../assessment/merging/merge";
import { responseAfter } from "../../assessment/merging/apply-merge";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import { describeFileProblem } from "../../file/words/describe-problem";
import type { FileProblem } from "../../file/package/problem";
import type { Verdict } from "../../workbook/sharing/judge-returned";
import { oneLine } from "./printable";

/** What is said of one file that was given: judged, or why it could not be read. */
export interface Judged extends Omit<Verdict, "copy"> {
  readonly problem: FileProblem | null;
  /** Why the file could not even be opened. */
  readonly failure: string | null;
}

/** All that a merge found, before anything is written. */
export interface MergeFound {
  readonly checklist: Checklist;
  readonly files: readonly Judged[];
  readonly merge: Merge;
  readonly decisions: readonly Decision[];
}

/** A merge as data: the shape that `--json` prints. */
export function mergeReport({ checklist, files, merge, decisions }: MergeFound): object {
  return {
    files: files.map((judged) => ({
      file: judged.file,
      contributor: judged.contributor,
      verdict: judged.verdict,
      findings: listFindings(judged, checklist),
    })),
    rows: merge.rows.map((row) => ({
      statement: row.statement,
      outcome: row.outcome,
      before: row.before.response,
      after: responseAfter(row, decisions),
      answers: row.answers.map(({ copy, response, evidence }) => ({
        contributor: copy.contributor,
        response,
        evidence,
        file: copy.file,
        savedAt: copy.savedAt,
      })),
      decision: decisionOn(row, decisions) ?? null,
      findings: rowFindings(row).map((finding) => ({
        ...finding,
        message: describeReturn(finding, checklist),
      })),
    })),
    prompts: merge.prompts
      .filter(({ answers }) => answers.length > 0)
      .map(({ prompt, outcome, answers }) => ({
        prompt,
        outcome,
        answers: answers.map(({ copy, answer, evidence }) => ({
          contributor: copy.contributor,
          answer,
          evidence,
        })),
      })),
  };
}

/** A file that could not be read has one finding: why. */
function listFindings({ problem, failure, findings }: Judged, checklist: Checklist): readonly object[] {
  if (failure !== null)
    return [
      {
        code: "not-opened",
        severity: "error",
        statement: null,
        sheet: null,
        address: null,
        message: failure,
      },
    ];
  if (problem) {
    const message = capital(describeFileProblem(problem));
    return [{ code: problem.kind, severity: "error", statement: null, sheet: null, address: null, message }];
  }
  return findings.map((finding) => {
    const { code, severity, statement, sheet, address } = finding;
    return { code, severity, statement, sheet, address, message: describeReturn(finding, checklist) };
  });
}

function rowFindings({ statement, left }: MergedRow): readonly ReturnFinding[] {
  if (left.length === 0) return [];
  const authors = [...new Set(left.map(({ author }) => author))].join(", ");
  return [returnFinding("evidence-in-log", { authors }, { statement })];
}

function decisionOn(row: MergedRow, decisions: readonly Decision[]): Decision | undefined {
  if (row.outcome !== "disputed") return undefined;
  return decisions.find(({ statement }) => statement === row.statement);
}

/** A merge for a person to read: the files, then what is disputed, then what is taken. */
export function mergeText(found: MergeFound): string {
  const { checklist, files, merge, decisions } = found;
  const label = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? "no response";
  const lines = files.flatMap((judged) => [
    `${oneLine(judged.file)}: ${verdictWords[judged.verdict]}${judged.contributor === null ? "" : `, from ${oneLine(judged.contributor)}`}.`,
    ...listSaid(judged, checklist).map((said) => `    ${oneLine(said)}`),
  ]);
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  if (disputed.length > 0) lines.push("", `Disputed (${disputed.length})`);
  for (const row of disputed) {
    const decision = decisionOn(row, decisions);
    const cautious = findMostCautious(row);
    const ending = decision
      ? `decided: ${label(decision.response)}, by ${oneLine(decision.by)} (${oneLine(decision.why)})`
      : cautious === null
        ? "not decided: somebody said N/A, so a person must decide"
        : `not decided; the most cautious is ${label(cautious)}`;
    const by = row.saidBy.length === 0 ? "" : `, which ${row.saidBy.map(oneLine).join(", ")} said`;
    lines.push(`    Statement ${row.statement} (now ${label(row.before.response)}${by}): ${ending}.`);
    for (const { copy, response, evidence } of row.answers) {
      const beside = evidence.trim() === "" ? "" : `: ${oneLine(evidence).slice(0, 200)}`;
      lines.push(`        ${oneLine(copy.contributor)}, ${label(response)}${beside}`);
    }
  }
  const taken = merge.rows.filter(({ outcome }) => outcome === "taken");
  if (taken.length > 0) lines.push("", `Taken (${taken.length})`);
  for (const row of taken) {
    const from = [
      ...new Set(row.answers.filter(isBrought).map(({ copy }) => oneLine(copy.contributor))),
    ].join(", ");
    const change =
      row.response === row.before.response
        ? "evidence"
        : `${label(row.before.response)} becomes ${label(row.response)}`;
    lines.push(`    Statement ${row.statement}: ${change} (${from}).`);
    for (const finding of rowFindings(row))
      lines.push(`        ${oneLine(describeReturn(finding, checklist))}`);
  }
  const prompts = merge.prompts.filter(({ outcome }) => outcome === "taken");
  if (prompts.length > 0)
    lines.push("", `Prompts of the annex with new texts: ${prompts.map(({ prompt }) => prompt).join(", ")}.`);
  return `${lines.join("\n")}\n`;
}

const verdictWords: Readonly<Record<Judged["verdict"], string>> = {
  accepted: "accepted",
  "accepted-with-remarks": "accepted, with remarks",
  refused: "refused",
};

function listSaid({ problem, failure, findings }: Judged, checklist: Checklist): readonly string[] {
  if (failure !== null) return [failure];
  if (problem) return [capital(describeFileProblem(problem))];
  return findings.map((finding) => describeReturn(finding, checklist));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
