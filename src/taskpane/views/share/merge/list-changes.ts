import { responseAfter } from "../../../../assessment/merging/apply-merge";
import type { Decision } from "../../../../assessment/merging/decide";
import type { Merge, MergedPrompt, MergedRow } from "../../../../assessment/merging/merge";
import type { ResponseId } from "../../../../checklist/checklist";

/** What a merge does to a row of a statement; what stays as it is, is null. */
export interface RowChange {
  readonly statement: number;
  readonly response: {
    readonly before: ResponseId | null;
    readonly after: ResponseId | null;
    /** Who said so; null where somebody decided. */
    readonly authors: readonly string[] | null;
  } | null;
  /** The text that is added. */
  readonly evidence: string | null;
  /** Whose evidence there is no room for in the cell. */
  readonly left: readonly string[];
}

/** What a merge does to a row of a prompt; what stays as it is, is null. */
export interface PromptChange {
  readonly prompt: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly bearsOn: string | null;
  readonly left: readonly string[];
}

/** Exactly what applying a merge with these decisions would change, row by row. */
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
  const said = answers.filter(({ isNew, response }) => isNew && response === after);
  return [...new Set(said.map(({ copy }) => copy.contributor))];
}

/** What stands below the text that was there; all of it where that is gone. */
function addedTo(before: string, after: string): string | null {
  if (after === before) return null;
  const kept = before.replace(/\s+$/, "");
  return after.startsWith(kept) ? after.slice(kept.length).trim() : after;
}
