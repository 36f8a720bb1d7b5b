import type { Finding } from "../assessment/findings/findings";
import type { SnapshotsFull } from "../assessment/time/snapshot";
import type { Checklist } from "../checklist/checklist";
import type { JsonProblem } from "../checklist/problems";
import type { SealProblem } from "../workbook/board/board-steps";
import type { ChecklistProblem } from "../workbook/reading/find-checklist-problem";

/** Why a job was not done, with any port. Nothing was changed. */
export type JobProblem =
  | { readonly kind: "no-assessment" }
  /** The workbook is ours, but its very hidden sheet has been removed [W11]. */
  | { readonly kind: "hidden-sheet-missing" }
  | { readonly kind: "unreadable-checklist"; readonly problems: readonly JsonProblem[] }
  | ChecklistProblem
  /**
   * The workbook is a contributor's copy, but the job needs the owner's workbook. `issuedTo` is empty for a
   * shared copy.
   */
  | { readonly kind: "is-copy"; readonly issuedTo: string }
  /** Rows hold answers that have no place in the checklist: the user must move them first [X5]. */
  | {
      readonly kind: "rows-without-place";
      readonly findings: readonly Finding[];
      readonly checklist: Checklist;
    }
  /** The row of this statement (its number) or prompt (its id) is on no sheet. */
  | { readonly kind: "row-missing"; readonly item: number | string }
  /** The Merge log would have `rows` rows; a workbook with more than `most` cannot be read again. */
  | { readonly kind: "log-full"; readonly rows: number; readonly most: number }
  | SnapshotsFull
  | SealProblem
  /** Disputed rows without a decision [J6]. */
  | { readonly kind: "undecided"; readonly statements: readonly number[] }
  | { readonly kind: "nothing-to-merge" }
  /** The log has no such merge, or none that can be undone [J9]; `known` are the times of those that can. */
  | { readonly kind: "nothing-to-undo"; readonly known: readonly string[] }
  /** Every row of the merge has been changed since: statements and prompts. */
  | { readonly kind: "all-changed-since"; readonly items: readonly string[] }
  /** A workbook has no room for the answers of so many sites [O9]. */
  | { readonly kind: "too-many-sites"; readonly sites: number }
  | { readonly kind: "cancelled" };
