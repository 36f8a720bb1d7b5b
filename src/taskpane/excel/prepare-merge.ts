import { applyMerge, type MergeMoment } from "../../assessment/merging/apply-merge";
import type { Circulation } from "../../assessment/answers/circulation";
import { mergeCopies, type Merge, type MergedPrompt, type MergedRow } from "../../assessment/merging/merge";
import type { SheetGrid } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import { changeMerged } from "../../workbook/changing/change-merged";
import { longestLog } from "../../workbook/form/merge-log-columns";
import type { MergeWanted, PaneFailure } from "../port/port";

type PreparedMerge =
  | {
      readonly kind: "ready";
      readonly changes: readonly SheetChange[];
      readonly circulation: Circulation;
    }
  /** These rows are not what they were in the preview. */
  | { readonly kind: "changed"; readonly items: readonly string[] }
  | { readonly kind: "failed"; readonly failure: PaneFailure };

/** Works the merge out anew from the workbook as it is now, and holds it to the preview that a person decided on. */
export function prepareMerge(
  { checklist, assessment }: InterpretedAssessment,
  grids: readonly SheetGrid[],
  { previewed, decisions, returns }: MergeWanted,
  moment: MergeMoment,
): PreparedMerge {
  const merge = mergeCopies(checklist, assessment, returns);
  const items = listChanged(previewed, merge);
  if (items.length > 0) return { kind: "changed", items };
  const after = applyMerge(checklist, assessment, merge, decisions, returns, moment);
  if (after.circulation.log.length > longestLog) return { kind: "failed", failure: { kind: "log-full" } };
  const { changes, homeless } = changeMerged(assessment, after, grids);
  const [row] = homeless;
  if (row !== undefined)
    return {
      kind: "failed",
      failure: { kind: "no-place", change: typeof row === "number" ? "answer" : "prompt" },
    };
  return { kind: "ready", changes, circulation: after.circulation };
}

/** The statements and prompts whose row, or what becomes of it, is another than in the preview. */
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
