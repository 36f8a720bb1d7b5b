import type { ReturnedCopy } from "../../assessment/answers/circulation";
import { responseAfter } from "../../assessment/merging/apply-merge";
import { cutText } from "../../assessment/findings/words/describe-attached";
import type { OfferedComment } from "../../assessment/merging/comments";
import type { Decision } from "../../assessment/merging/decisions";
import type { Merge } from "../../assessment/merging/merge";
import type { MergedRow } from "../../assessment/merging/merged-row";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { describeReturn } from "../../assessment/merging/words/describe-return";
import type { Checklist } from "../../checklist/checklist";
import type { Verdict } from "../../workbook/sharing/judge-returned";

/** The result for one returned file, or why it could not be read. `file` is the path as it was given. */
export interface JudgedReturn extends Verdict {
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
export function mergeJson(found: MergeFound): object {
  const { checklist, files, merge, decisions } = found;
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
      replacesOwn: row.replacesOwn,
      before: row.before.response,
      after: responseAfter(row, decisions),
      answers: row.answers.map(({ copy, response, evidence, refused, isAsked }) => ({
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
        file: fileOf(copy, found),
        savedAt: copy.savedAt,
        asked: isAsked,
        open: copy.isOpen === true,
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
      .map(({ prompt, outcome, before, after, answers, comments }) => ({
        prompt,
        outcome,
        bearsOn: { before: before.bearsOn, after: after.bearsOn },
        answers: answers.map(({ copy, answer, evidence, bearsOn }) => ({
          contributor: copy.contributor,
          answer,
          evidence,
          bearsOn,
          file: fileOf(copy, found),
          savedAt: copy.savedAt,
        })),
        comments: comments.map(commentJson),
      })),
  };
}

/** The path of a copy's file; for an answer that was left open before, the name in the Merge log. */
export function fileOf(copy: ReturnedCopy, { files }: Pick<MergeFound, "files">): string {
  return files.find((judged) => judged.copy === copy)?.file ?? copy.file;
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
