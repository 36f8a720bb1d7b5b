import type { Checklist } from "../../checklist/checklist";
import type { Answer } from "../answers/assessment";
import type { Action } from "../answers/board-records";
import { isMarked, responseOf } from "../answers/marks";
import { toSerialDate } from "../../spreadsheet/days";

/** The progress of an action. A person may write any other word, which counts as open. */
export const actionStatuses = {
  notStarted: "Not started",
  inProgress: "In progress",
  done: "Done",
  noAction: "No action",
} as const;
/**
 * Why a statement needs an action: a practice is missing, the answer is unknown, or there is no evidence for
 * a Yes.
 */
export type ActionNeed = "gap" | "find-out" | "evidence";

/** Why an answer needs an action [A1]; null when it needs none, or is not given yet. */
export function needOf(checklist: Checklist, answer: Answer): ActionNeed | null {
  switch (responseOf(checklist, answer)) {
    case "in-part":
    case "no":
      return "gap";
    case "not-sure":
      return "find-out";
    case "yes":
      return isMarked(answer.evidence) ? null : "evidence";
    case "not-applicable":
    case null:
      return null;
  }
}

/** A row with a closing date is history: it stays, and needs nothing more. */
export function isClosed({ closedOn }: Pick<Action, "closedOn">): boolean {
  return isMarked(closedOn);
}

/** Whether there is still something to do: the action is not closed, not done, and not dropped with a reason. */
export function isOpen(action: Pick<Action, "closedOn" | "status">): boolean {
  return (
    !isClosed(action) &&
    !hasStatus(action, actionStatuses.done) &&
    !hasStatus(action, actionStatuses.noAction)
  );
}

/** Whether an open action was due before today (`yyyy-mm-dd`). */
export function isLate({ due }: Pick<Action, "due">, today: string): boolean {
  return toSerialDate(due) !== undefined && due < today;
}

export function hasStatus({ status }: Pick<Action, "status">, wanted: string): boolean {
  return status.trim().toLowerCase() === wanted.toLowerCase();
}

/** The action of a statement that is not closed; the first, if there are several. */
export function actionOf(actions: readonly Action[], statement: number): Action | undefined {
  return actions.find((action) => statementOf(action) === statement && !isClosed(action));
}

/** The number of the row's statement; undefined when the cell holds anything but a plain number. */
export function statementOf({ statement }: Pick<Action, "statement">): number | undefined {
  const number = Number(statement.trim());
  return statement.trim() === String(number) ? number : undefined;
}
