import type { ReturnedCopy } from "../../../../assessment/answers/circulation";
import { responseAfter } from "../../../../assessment/merging/apply-merge";
import type { OfferedComment } from "../../../../assessment/merging/comments";
import type { Decision } from "../../../../assessment/merging/decisions";
import { findAdded } from "../../../../assessment/merging/join-texts";
import type { Merge } from "../../../../assessment/merging/merge";
import type { MergedPrompt } from "../../../../assessment/merging/merged-prompt";
import type { GivenBy, MergedRow } from "../../../../assessment/merging/merged-row";
import type { ResponseId } from "../../../../checklist/checklist";

/** Whose a response or a text is, and the copy it comes from. */
export interface Source {
  readonly name: string;
  readonly copy: ReturnedCopy;
}

/** The changes of a merge to a statement row; null where nothing changes. Everyone is credited with their own only [J1]. */
export interface RowChange {
  readonly statement: number;
  readonly response: {
    readonly before: ResponseId | null;
    readonly after: ResponseId | null;
    /** Who gave the response; null for a decision. */
    readonly from: readonly Source[] | null;
  } | null;
  /** The added text. */
  readonly evidence: string | null;
  /** Whose text was added. */
  readonly evidenceFrom: readonly Source[];
  /** Authors whose text does not fit in the cell. */
  readonly left: readonly string[];
}

/** The changes of a merge to a prompt row; null where nothing changes. */
export interface PromptChange {
  readonly prompt: string;
  readonly answer: string | null;
  readonly evidence: string | null;
  readonly bearsOn: string | null;
  /** Whose texts were added, or who chose what the prompt bears on. */
  readonly from: readonly Source[];
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
            from: row.outcome === "disputed" ? null : listGivers(row, after),
          };
    const evidence = addedTo(before.evidence, row.evidence);
    const left = row.left.map(({ author }) => author);
    if (response === null && evidence === null && left.length === 0) return [];
    const evidenceFrom = [
      ...row.answers.filter((given) => isJoined(given, row)).map(toSource),
      ...listCommenters(row.comments),
    ];
    return [{ statement: row.statement, response, evidence, evidenceFrom, left }];
  });
}

export function listPromptChanges(merge: Merge): readonly PromptChange[] {
  return merge.prompts.flatMap((prompt: MergedPrompt) => {
    const { before, after } = prompt;
    if (prompt.outcome === "unchanged") return [];
    const bearsOn = after.bearsOn === before.bearsOn ? null : after.bearsOn;
    const isFrom = ({ base, ...given }: MergedPrompt["answers"][number]): boolean =>
      (["answer", "evidence"] as const).some(
        (text) => findAdded(before[text], { text: given[text], base: base && base[text] }) !== "",
      ) ||
      (bearsOn !== null && given.bearsOn === bearsOn);
    return [
      {
        prompt: prompt.prompt,
        answer: addedTo(before.answer, after.answer),
        evidence: addedTo(before.evidence, after.evidence),
        bearsOn,
        from: [...prompt.answers.filter(isFrom).map(toSource), ...listCommenters(prompt.comments)],
        left: prompt.left.map(({ author }) => author),
      },
    ];
  });
}

function listGivers({ answers }: MergedRow, after: ResponseId | null): readonly Source[] {
  return answers.filter(({ isNew, response }) => isNew && response === after).map(toSource);
}

/** Whether something of the answer's evidence is added to the row [J7]. */
function isJoined(given: GivenBy, { statement, before }: MergedRow): boolean {
  const { copy, evidence, base, isAsked, isLogged } = given;
  if (!isAsked || isLogged || copy.isOpen || copy.doubtful.includes(statement)) return false;
  return findAdded(before.evidence, { text: evidence, base }) !== "";
}

function toSource({ copy }: { readonly copy: ReturnedCopy }): Source {
  return { name: copy.contributor, copy };
}

function listCommenters(comments: readonly OfferedComment[]): readonly Source[] {
  return comments.filter(({ isAdded }) => isAdded).map(({ author, copy }) => ({ name: author, copy }));
}

/** The text added below the earlier text; the whole text if the earlier one was replaced. */
function addedTo(before: string, after: string): string | null {
  if (after === before) return null;
  const kept = before.replace(/\s+$/, "");
  return after.startsWith(kept) ? after.slice(kept.length).trim() : after;
}
