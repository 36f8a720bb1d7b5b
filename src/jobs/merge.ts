import { addComments } from "../assessment/merging/add-comments";
import { applyMerge } from "../assessment/merging/apply-merge";
import type { Assessment } from "../assessment/answers/assessment";
import type { ReturnedCopy } from "../assessment/answers/circulation";
import { listUndecided, type Decision } from "../assessment/merging/decisions";
import { mergeCopies, type Merge } from "../assessment/merging/merge";
import type { MergedPrompt } from "../assessment/merging/merged-prompt";
import type { MergedRow } from "../assessment/merging/merged-row";
import { fail, succeed, type Result } from "../spreadsheet/result";
import { changeMerged } from "../workbook/changing/change-merged";
import { contributorsSheet, mergeLogSheet } from "../workbook/form/layout";
import { longestLog } from "../workbook/form/merge-log-columns";
import type { JobProblem } from "./job-problem";
import type { JobPort } from "./port";
import { readSound, type OwnWorkbook } from "./read-accepted";

/** A merge as it was previewed, with the user's decisions. */
export interface MergeWanted {
  readonly previewed: Merge;
  readonly decisions: readonly Decision[];
  readonly returns: readonly ReturnedCopy[];
  /** The ids of the comments to add to the evidence; absent for none. */
  readonly comments?: readonly string[];
  /** Whether to apply the rows that are agreed or decided, and leave the other disputed rows open [J6]. */
  readonly leavesOpen?: boolean;
}

/** The result of a merge. */
export type Merged =
  | { readonly kind: "merged" }
  /** These statements and prompts have changed since the preview. Nothing was written. */
  | { readonly kind: "changed"; readonly items: readonly string[] };

/**
 * Recalculates the merge from the current workbook, compares it with the preview, and writes it: the register, the log and the
 * answers in one step [P11].
 */
export async function merge<P>(
  port: JobPort<P>,
  { previewed, decisions, returns, comments = [], leavesOpen = false }: MergeWanted,
): Promise<Result<Merged, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { checklist, assessment } = read.value.own;
  const found = addComments(mergeCopies(checklist, assessment, returns), comments);
  if (returns.length === 0 && found.rows.every(({ outcome }) => outcome === "unchanged"))
    return fail({ kind: "nothing-to-merge" });
  const items = listChanged(previewed, found);
  if (items.length > 0) return succeed({ kind: "changed", items });
  const undecided = listUndecided(found, decisions).map(({ statement }) => statement);
  if (undecided.length > 0 && !leavesOpen) return fail({ kind: "undecided", statements: undecided });
  const after = applyMerge(checklist, assessment, found, decisions, returns, port.moment());
  const written = await writeMerged(port, read.value, after, "merge");
  return written.ok ? succeed({ kind: "merged" }) : written;
}

/**
 * Writes the rows in which two states of an assessment differ, the register and the log [P11]. A log that would be too long
 * is refused.
 */
export async function writeMerged<P>(
  port: JobPort<P>,
  { own, grids }: OwnWorkbook,
  after: Assessment,
  step: "merge" | "undo",
): Promise<Result<unknown, JobProblem | P>> {
  const { checklist, assessment } = own;
  const rows = after.circulation.log.length;
  if (rows > longestLog) return fail({ kind: "log-full", rows, most: longestLog });
  const { changes, unplaced } = changeMerged(checklist, assessment, after, grids);
  const [item] = unplaced;
  if (item !== undefined) return fail({ kind: "row-missing", item });
  if (port.isCancelled()) return fail({ kind: "cancelled" });
  port.progress(0.3);
  const sheets = [contributorsSheet, mergeLogSheet];
  return port.writeSheets({ before: own, after, sheets, pivots: "leave", step, cells: changes });
}

/** The statements and prompts whose row or outcome differs from the preview. */
function listChanged(previewed: Merge, now: Merge): readonly string[] {
  const rows = new Map(previewed.rows.map((row) => [row.statement, whatShows(row)]));
  const prompts = new Map(previewed.prompts.map((prompt) => [prompt.prompt, whatShows(prompt)]));
  return [
    ...now.rows
      .filter((row) => rows.get(row.statement) !== whatShows(row))
      .map(({ statement }) => String(statement)),
    ...now.prompts
      .filter((prompt) => prompts.get(prompt.prompt) !== whatShows(prompt))
      .map(({ prompt }) => prompt),
  ];
}

function whatShows(item: MergedRow | MergedPrompt): string {
  const after = "after" in item ? item.after : [item.response, item.evidence, item.between];
  return JSON.stringify([item.outcome, item.before, after]);
}
