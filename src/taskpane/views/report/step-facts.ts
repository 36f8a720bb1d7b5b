import { isLate, isOpen } from "../../../assessment/board/actions";
import { refreshActions } from "../../../assessment/board/refresh-actions";
import { reviewTexts } from "../../../assessment/board/review-texts";
import { isMarked } from "../../../assessment/answers/marks";
import { findEarlierSnapshot, isSnapshotOf } from "../../../assessment/time/earlier-snapshot";
import { listSnapshots } from "../../../assessment/time/snapshot";
import type { Assessed } from "../../port/port";

export const stepIds = ["check", "actions", "snapshot", "board", "sign-off", "board-copy"] as const;
export type StepId = (typeof stepIds)[number];

/** How far the steps to the Board are; what changed since a seal is found out separately. */
export type StepFacts = ReturnType<typeof findStepFacts>;

/** @param today `yyyy-mm-dd` */
export function findStepFacts({ checklist, assessment, results, findings }: Assessed, today: string) {
  const { answered, statements } = results.overall;
  const toCorrect = findings.filter(
    ({ severity, code }) => severity === "error" && code !== "no-response",
  ).length;
  const { actions, snapshots, board } = assessment.boardRecords;
  const open = actions.filter(isOpen);
  const { added, closed } = refreshActions(checklist, assessment, today);
  const review = reviewTexts(checklist, assessment, today);
  return {
    check: { isDone: answered === statements && toCorrect === 0, answered, statements, toCorrect },
    actions: {
      isDone: added.length + closed.length === 0 && (actions.length > 0 || answered === statements),
      isMade: actions.length > 0,
      open: open.length,
      overdue: open.filter((action) => isLate(action, today)).length,
      unowned: open.filter(({ owner }) => !isMarked(owner)).length,
      pending: added.length + closed.length,
    },
    snapshot: {
      isDone: isSnapshotOf(checklist, assessment, listSnapshots(snapshots).slice(-1)[0]),
      earlier: findEarlierSnapshot(checklist, assessment, today),
    },
    board: {
      ...review,
      isMade: board !== null,
      isDone: board !== null && review.drafts + review.outdated.length === 0,
    },
    signOff: { isSealed: Boolean(assessment.boardRecords.signOff?.seal) },
  };
}
