import { isComment, isOnRow } from "../answers/attached";
import type { MergeLogEntry, ReturnedCopy } from "../answers/circulation";
import { describeAttached, describeCells } from "../findings/words/describe-attached";
import type { OfferedComment } from "./comments";
import { longestText } from "./join-texts";
import { remarkItem } from "./logged-answers";
import type { Merge, MergedPrompt, MergedRow } from "./merge";
import { findNotCarried } from "./not-carried";

/** What the log has of something that is on a returned copy and not in its answers. */
export interface LoggedRemark extends Pick<MergeLogEntry, "item" | "evidence" | "outcome" | "why"> {
  readonly copy: ReturnedCopy;
}

/** A row of the log for each comment that was added to a row [E2]. */
export function listAdded(row: MergedRow | MergedPrompt): readonly LoggedRemark[] {
  return row.comments
    .filter(({ isAdded }) => isAdded)
    .map((comment) => logComment(comment, "statement" in row ? row.statement : row.prompt, "taken"));
}

/**
 * What a copy has besides its answers: a row of the log for each comment on a row that was not added, and one for all
 * the rest on each row or sheet [F13].
 */
export function listRemarks(copy: ReturnedCopy, merge: Merge): readonly LoggedRemark[] {
  const attached = copy.attached ?? [];
  if (attached.length === 0) return [];
  const comments = [...merge.rows, ...merge.prompts].flatMap((row) =>
    row.comments
      .filter((comment) => comment.copy === copy && !comment.isAdded)
      .map((comment) => logComment(comment, "statement" in row ? row.statement : row.prompt, "not carried")),
  );
  const texts = new Map<string, string[]>();
  for (const finding of findNotCarried(attached.filter((each) => !isComment(each) || !isOnRow(each)))) {
    const item = remarkItem(finding.statement ?? finding.figures["prompt"] ?? finding.sheet ?? "");
    texts.set(item, [...(texts.get(item) ?? []), `${describeAttached(finding)}${describeCells(finding)}.`]);
  }
  const rest = [...texts].map(([item, sentences]) => ({
    ...{ copy, item, evidence: cut(sentences.join("\n")), outcome: "not carried", why: "" },
  }));
  return [...comments, ...rest];
}

function logComment(
  { copy, author, text, sheet, address }: OfferedComment,
  item: number | string,
  outcome: string,
): LoggedRemark {
  const why = `Comment by ${author} (${sheet}, ${address})`;
  return { copy, item: remarkItem(item), evidence: cut(text), outcome, why };
}

function cut(text: string): string {
  return text.slice(0, longestText);
}
