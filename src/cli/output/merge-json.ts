import { responseAfter } from "../../assessment/merging/apply-merge";
import { cutText } from "../../assessment/findings/words/describe-attached";
import type { OfferedComment } from "../../assessment/merging/comments";
import type { Decision } from "../../assessment/merging/decisions";
import type { Merge, MergedRow } from "../../assessment/merging/merge";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { describeReturn } from "../../assessment/merging/words/describe-return";
import type { Checklist } from "../../checklist/checklist";
import type { Verdict } from "../../workbook/sharing/judge-returned";

/** The result for one returned file, or why it could not be read. */
export interface JudgedReturn extends Omit<Verdict, "copy"> {
  /** Why it could not be read, with a sentence; null if it was read. */
  readonly unread: { readonly code: string; readonly message: string } | null;
}

/** Everything that a merge found, before anything is written. */
export interface MergeFound {
  readonly checklist: Checklist;
  readonly files: readonly JudgedReturn[];
  readonly merge: Merge;
  readonly decisions: readonly Decision[];
}

/** A merge, as `--json` prints it. */
export function mergeJson({ checklist, files, merge, decisions }: MergeFound): object {
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
      answers: row.answers.map(({ copy, response, evidence, refused }) => ({
        contributor: copy.contributor,
        response: refused === null ? response : null,
        refused: refused && {
          text: refused.text,
          under: refused.response,
          likely: refused.likely,
          sheet: refused.sheet,
          address: refused.address,
        },
        evidence,
        file: copy.file,
        savedAt: copy.savedAt,
      })),
      decision: decisionOn(row, decisions) ?? null,
      findings: rowFindings(row).map((finding) => ({
        ...finding,
        message: describeReturn(finding, checklist),
      })),
      comments: row.comments.map(commentJson),
    })),
    prompts: merge.prompts
      .filter(({ answers, comments }) => answers.length > 0 || comments.length > 0)
      .map(({ prompt, outcome, answers, comments }) => ({
        prompt,
        outcome,
        answers: answers.map(({ copy, answer, evidence }) => ({
          contributor: copy.contributor,
          answer,
          evidence,
        })),
        comments: comments.map(commentJson),
      })),
  };
}

/** Every comment that the owner may add, those on statements first. */
export function listOffered({ rows, prompts }: Merge): readonly OfferedComment[] {
  return [...rows, ...prompts].flatMap(({ comments }) => comments);
}

function commentJson({ id, copy, author, text, sheet, address, isAdded }: OfferedComment): object {
  const { contributor, file } = copy;
  return { id, contributor, author, text: cutText(text), file, sheet, address, added: isAdded };
}

/** A file that could not be read has one finding: the reason. */
function listFindings({ unread, findings }: JudgedReturn, checklist: Checklist): readonly object[] {
  if (unread) return [{ ...unread, severity: "error", statement: null, sheet: null, address: null }];
  return findings.map((finding) => {
    const { code, severity, statement, sheet, address, figures } = finding;
    const what = figures["what"] === undefined ? {} : { what: figures["what"] };
    return {
      code,
      ...what,
      severity,
      statement,
      sheet,
      address,
      message: describeReturn(finding, checklist),
    };
  });
}

export function rowFindings({ statement, left }: MergedRow): readonly ReturnFinding[] {
  if (left.length === 0) return [];
  const authors = [...new Set(left.map(({ author }) => author))].join(", ");
  return [returnFinding("evidence-in-log", { authors }, { statement })];
}

export function decisionOn(row: MergedRow, decisions: readonly Decision[]): Decision | undefined {
  if (row.outcome !== "disputed") return undefined;
  return decisions.find(({ statement }) => statement === row.statement);
}
