import { creditOf } from "./comments";
import { joinTexts } from "./join-texts";
import type { Merge } from "./merge";
import type { MergedPrompt } from "./merged-prompt";
import type { MergedRow } from "./merged-row";

/** The merge with the comments that the owner chose, below the evidence under their authors' names [E2]. Responses stay the same. */
export function addComments(merge: Merge, ids: readonly string[]): Merge {
  if (ids.length === 0) return merge;
  const chosen = new Set(ids);
  return {
    rows: merge.rows.map((row): MergedRow => {
      const added = join(row, row.evidence, chosen);
      if (!added) return row;
      const { comments, evidence, left } = added;
      const outcome = row.outcome === "unchanged" ? "taken" : row.outcome;
      return { ...row, outcome, comments, evidence, left: [...row.left, ...left] };
    }),
    prompts: merge.prompts.map((prompt): MergedPrompt => {
      const added = join(prompt, prompt.after.evidence, chosen);
      if (!added) return prompt;
      const { comments, evidence, left } = added;
      const after = { ...prompt.after, evidence };
      return { ...prompt, outcome: "taken", comments, after, left: [...prompt.left, ...left] };
    }),
  };
}

function join(
  { comments }: Pick<MergedRow, "comments">,
  evidence: string,
  chosen: ReadonlySet<string>,
): Pick<MergedRow, "comments" | "evidence" | "left"> | undefined {
  const ticked = comments.filter(({ id, isAdded }) => chosen.has(id) && !isAdded);
  if (ticked.length === 0) return undefined;
  const { text, left } = joinTexts(
    evidence,
    ticked.map((comment) => ({ author: creditOf(comment), text: comment.text, base: "" })),
  );
  return {
    comments: comments.map((each) => (ticked.includes(each) ? { ...each, isAdded: true } : each)),
    evidence: text,
    left,
  };
}
