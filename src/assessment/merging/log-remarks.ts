import { isOffered, isOnRow } from "../answers/attached";
import type { MergeLogEntry, ReturnedCopy } from "../answers/circulation";
import { outcomes } from "../answers/outcomes";
import { describeAttached, describeCells } from "../findings/words/describe-attached";
import type { OfferedComment } from "./comments";
import { longestText } from "./join-texts";
import { remarkItem } from "./logged-answers";
import type { Merge } from "./merge";
import type { MergedPrompt } from "./merged-prompt";
import type { MergedRow } from "./merged-row";
import { findNotCarried } from "./not-carried";

/** What the log has of something that is on a returned copy and not in its answers. */
export interface LoggedRemark extends Pick<MergeLogEntry, "item" | "evidence" | "outcome" | "why"> {
  readonly copy: ReturnedCopy;
}

/** A row of the log for each comment that was added to a row [E2]. */
export function listAdded(row: MergedRow | MergedPrompt): readonly LoggedRemark[] {
  return row.comments
    .filter(({ isAdded }) => isAdded)
    .map((comment) => ({
      copy: comment.copy,
      item: remarkItem(itemOf(row)),
      evidence: cut(comment.text),
      outcome: outcomes.taken,
      why: describeComment(comment),
    }));
}

/** A row of the log for each row or sheet of a copy with something besides its answers that is not carried [F13]. */
export function listRemarks(copy: ReturnedCopy, merge: Merge): readonly LoggedRemark[] {
  const attached = copy.attached ?? [];
  if (attached.length === 0) return [];
  const texts = new Map<string, string[]>();
  const note = (item: number | string, sentence: string): void => {
    texts.set(remarkItem(item), [...(texts.get(remarkItem(item)) ?? []), sentence]);
  };
  for (const row of [...merge.rows, ...merge.prompts])
    for (const comment of row.comments)
      if (comment.copy === copy && !comment.isAdded)
        note(itemOf(row), `${describeComment(comment)}: ${comment.text}`);
  for (const finding of findNotCarried(attached.filter((each) => !isOffered(each) || !isOnRow(each))))
    note(
      finding.statement ?? finding.figures["prompt"] ?? finding.sheet ?? "",
      `${describeAttached(finding)}${describeCells(finding)}.`,
    );
  return [...texts].map(([item, sentences]) => ({
    ...{ copy, item, evidence: cut(sentences.join("\n")), outcome: outcomes.notCarried, why: "" },
  }));
}

function itemOf(row: MergedRow | MergedPrompt): number | string {
  return "statement" in row ? row.statement : row.prompt;
}

function describeComment({ author, sheet, address }: OfferedComment): string {
  return `Comment by ${author} (${sheet}, ${address})`;
}

/** To what a cell can hold. */
function cut(text: string): string {
  return text.slice(0, longestText);
}
