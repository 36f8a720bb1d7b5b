import { cutText } from "../../assessment/findings/words/describe-attached";
import type { OfferedComment } from "../../assessment/merging/comments";
import { findMostCautious } from "../../assessment/merging/decisions";
import { quoteMark } from "../../assessment/answers/marks";
import { isBrought, type GivenBy, type Merge } from "../../assessment/merging/merge";
import { describeReturn } from "../../assessment/merging/words/describe-return";
import type { Checklist, ResponseId } from "../../checklist/checklist";
import { decisionOn, rowFindings, type JudgedReturn, type MergeFound } from "../output/merge-json";
import { oneLine } from "../output/printable";

/** A merge, as readable text: the files, then the disputes, then the answers that are merged. */
export function mergeText(found: MergeFound): string {
  const { checklist, files, merge, decisions } = found;
  const label = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? "no response";
  const lines = files.flatMap((judged) => [
    `${oneLine(judged.file)}: ${verdictWords[judged.verdict]}${judged.contributor === null ? "" : `, from ${oneLine(judged.contributor)}`}.`,
    ...listRemarks(judged, checklist).map((remark) => `    ${oneLine(remark)}`),
  ]);
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  if (disputed.length > 0) lines.push("", `Disputed (${disputed.length})`);
  for (const row of disputed) {
    const decision = decisionOn(row, decisions);
    const cautious = findMostCautious(row);
    const ending = decision
      ? `decided: ${label(decision.response)}, by ${oneLine(decision.by)} (${oneLine(decision.why)})`
      : cautious === null
        ? row.answers.some(({ response, isNew }) => isNew && response === null)
          ? "not decided: it is not clear what a mark means, so you must decide"
          : "not decided: one of the answers is N/A, so you must decide"
        : `not decided; the most cautious is ${label(cautious)}`;
    const by =
      row.alsoGivenBy.length === 0 ? "" : `, also given by ${row.alsoGivenBy.map(oneLine).join(", ")}`;
    lines.push(`    Statement ${row.statement} (now ${label(row.before.response)}${by}): ${ending}.`);
    for (const given of row.answers) {
      const { copy, evidence } = given;
      const beside = evidence.trim() === "" ? "" : `: ${oneLine(evidence).slice(0, 200)}`;
      lines.push(`        ${oneLine(copy.contributor)}, ${givenText(given, label)}${beside}`);
    }
  }
  const taken = merge.rows.filter(({ outcome }) => outcome === "taken");
  if (taken.length > 0) lines.push("", `Not disputed (${taken.length})`);
  for (const row of taken) {
    const from = [
      ...new Set([
        ...row.answers.filter(isBrought).map(({ copy }) => oneLine(copy.contributor)),
        ...row.comments.filter(({ isAdded }) => isAdded).map(({ author }) => oneLine(author)),
      ]),
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
    lines.push("", `Annex prompts with new text: ${prompts.map(({ prompt }) => prompt).join(", ")}.`);
  lines.push(...listComments(merge));
  return `${lines.join("\n")}\n`;
}

/** A response, or a mark that does not count: `“No” under Yes (PLAN Policy, C6), probably No` [M4]. */
function givenText({ response, refused }: GivenBy, label: (response: ResponseId | null) => string): string {
  if (refused === null) return label(response);
  const { text, sheet, address } = refused;
  const likely = response === null ? "" : `, probably ${label(response)}`;
  return `“${oneLine(quoteMark(text))}” under ${label(refused.response)} (${sheet}, ${address})${likely}`;
}

/** The comments that can be added to the evidence, with the ids that a decisions file uses. */
function listComments({ rows, prompts }: Merge): readonly string[] {
  const lines = [
    ...rows.flatMap(({ statement, comments }) => comments.map(commentLine(`statement ${statement}`))),
    ...prompts.flatMap(({ prompt, comments }) => comments.map(commentLine(`prompt ${prompt}`))),
  ];
  if (lines.length === 0) return [];
  return ["", `Comments (${lines.length}), added only if the decisions file lists them`, ...lines];
}

function commentLine(item: string): (comment: OfferedComment) => string {
  return ({ id, author, text, isAdded }) =>
    `    ${id}${isAdded ? " (added)" : ""}, ${item}, ${oneLine(author)}: ${oneLine(cutText(text))}`;
}

const verdictWords: Readonly<Record<JudgedReturn["verdict"], string>> = {
  accepted: "accepted",
  "accepted-with-remarks": "accepted, with remarks",
  refused: "refused",
};

function listRemarks({ unread, findings }: JudgedReturn, checklist: Checklist): readonly string[] {
  if (unread) return [unread.message];
  return findings.map((finding) => describeReturn(finding, checklist));
}

export function namelessText(file: string): string {
  return `${file}: give the name of the person who filled it in, with --name "${file}=NAME".`;
}

export function idleCommentText(id: string): string {
  return `${oneLine(id)}: no copy has a comment with this id, or its text is in the evidence already. It is ignored.`;
}

export function idleDecisionText(statement: number): string {
  return `Statement ${statement} is not disputed: the decision on it is ignored.`;
}
