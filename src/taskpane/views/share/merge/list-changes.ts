import { responseAfter } from "../../../../assessment/merging/apply-merge";
import type { Decision } from "../../../../assessment/merging/decisions";
import type { Merge } from "../../../../assessment/merging/merge";
import type { MergedPrompt } from "../../../../assessment/merging/merged-prompt";
import type { MergedRow } from "../../../../assessment/merging/merged-row";
import type { ResponseId } from "../../../../checklist/checklist";

/** The changes of a merge to a statement row; null where nothing changes. */
export interface RowChange {
  readonly statement: number;
  readonly response: {
    readonly before: ResponseId | null;
    readonly after: ResponseId | null;
    /** The authors of the response; null for a decision. */
    readonly authors: readonly string[] | null;
  } | null;
  /** The added text. */
  readonly evidence: string | null;
  /** Authors whose text does not fit in the cell. */
  readonly left: readonly string[];
}

/** The changes of a merge to a prompt row; null where nothing changes. */
export interface PromptChange {
  readonly prompt: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly bearsOn: string | null;
  readonly left: readonly string[];
}

/** Exactly what a merge with these decisions would change, row by row. */
export function listRowChanges(merge: Merge, decisions: readonly Decision[]): readonly RowChange[] {
  return merge.rows.flatMap((row) => {
    const after = responseAfter(row, decisions);
    const { before } = row;
    const response =
      after === before.response
        ? null
        : {
            before: before.response,
            after,
            authors: row.outcome === "disputed" ? null : authorsOf(row, after),
          };
    const evidence = addedTo(before.evidence, row.evidence);
    const left = row.left.map(({ author }) => author);
    if (response === null && evidence === null && left.length === 0) return [];
    return [{ statement: row.statement, response, evidence, left }];
  });
}

export function listPromptChanges(merge: Merge): readonly PromptChange[] {
  return merge.prompts.flatMap((prompt: MergedPrompt) => {
    const { before, after } = prompt;
    if (prompt.outcome === "unchanged") return [];
    return [
      {
        prompt: prompt.prompt,
        answer: addedTo(before.answer, after.answer),
        evidence: addedTo(before.evidence, after.evidence),
        bearsOn: after.bearsOn === before.bearsOn ? null : after.bearsOn,
        left: prompt.left.map(({ author }) => author),
      },
    ];
  });
}

function authorsOf({ answers }: MergedRow, after: ResponseId | null): readonly string[] {
  const given = answers.filter(({ isNew, response }) => isNew && response === after);
  return [...new Set(given.map(({ copy }) => copy.contributor))];
}

/** The text added below the earlier text; the whole text if the earlier one was replaced. */
function addedTo(before: string, after: string): string | null {
  if (after === before) return null;
  const kept = before.replace(/\s+$/, "");
  return after.startsWith(kept) ? after.slice(kept.length).trim() : after;
}
