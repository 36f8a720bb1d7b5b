import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import { gapOrder } from "../scoring/gaps";
import { isMarked, responseOf } from "../answers/marks";
import { blankAction, type Action } from "../answers/board-records";
import { actionDrafts } from "./words/drafts";

/** How far an action has come. A person may write another word: it counts as open. */
export const actionStatuses = {
  notStarted: "Not started",
  inProgress: "In progress",
  done: "Done",
  noAction: "No action",
} as const;
export const actionPriorities = ["High", "Medium", "Low"] as const;

/** Why a statement wants an action: something is missing, nobody knows, or nothing shows that it is in place. */
export type ActionNeed = "gap" | "find-out" | "evidence";

/** What an answer wants done [A1]; null for one that wants nothing, or that is not given yet. */
export function needOf(answer: Answer): ActionNeed | null {
  switch (responseOf(answer)) {
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

/** A row that was closed with a date is history: it stays, and nothing more is asked of it. */
export function isClosed({ closedOn }: Pick<Action, "closedOn">): boolean {
  return isMarked(closedOn);
}

/** Whether somebody is still to do something: neither closed, nor done, nor left with a reason. */
export function isOpen(action: Pick<Action, "closedOn" | "status">): boolean {
  return (
    !isClosed(action) &&
    !hasStatus(action, actionStatuses.done) &&
    !hasStatus(action, actionStatuses.noAction)
  );
}

export function hasStatus({ status }: Pick<Action, "status">, wanted: string): boolean {
  return status.trim().toLowerCase() === wanted.toLowerCase();
}

/** The statement of a row; undefined where its number is no plain number. */
export function statementOf({ statement }: Pick<Action, "statement">): number | undefined {
  const number = Number(statement.trim());
  return statement.trim() === String(number) ? number : undefined;
}

export interface RefreshedActions {
  readonly actions: readonly Action[];
  /** The statements that got a row, and those of which rows were closed. */
  readonly added: readonly number[];
  readonly closed: readonly number[];
}

/**
 * Brings the actions up to date with the answers [A1–A3]: a row for each statement that wants one and has no row that is not closed; a row whose
 * statement is answered and wants nothing any more is closed with the day. Nothing that a person wrote is changed, and doing it again changes nothing.
 * @param today `yyyy-mm-dd`
 */
export function refreshActions(
  checklist: Checklist,
  assessment: Assessment,
  today: string,
): RefreshedActions {
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const closed: number[] = [];
  const kept = assessment.boardRecords.actions.map((action): Action => {
    const statement = statementOf(action);
    const answer = statement === undefined ? undefined : answers.get(statement);
    if (!answer || isClosed(action) || responseOf(answer) === null || needOf(answer) !== null) return action;
    closed.push(answer.statement);
    return { ...action, closedOn: today };
  });
  const covered = new Set(kept.filter((action) => !isClosed(action)).map(statementOf));
  const keys = new Set(assessment.rule.keyStatements);
  const drafts = listStatements(checklist)
    .flatMap(({ number }) => {
      const answer = answers.get(number);
      const need = answer ? needOf(answer) : null;
      return answer && need && !covered.has(number) ? [{ answer, need, isKey: keys.has(number) }] : [];
    })
    .sort((a, b) => weightOf(a) - weightOf(b) || a.answer.statement - b.answer.statement);
  return {
    actions: [...kept, ...drafts.map((draft) => draftAction(draft, today))],
    added: drafts.map(({ answer }) => answer.statement),
    closed: [...new Set(closed)],
  };
}

interface Draft {
  readonly answer: Answer;
  readonly need: ActionNeed;
  readonly isKey: boolean;
}

/** As gaps are listed [S11], with what only lacks evidence at the end. */
function weightOf({ answer, isKey }: Draft): number {
  const response = responseOf(answer);
  const at = gapOrder.findIndex((each) => each === response);
  return (isKey ? 0 : 10) + (at < 0 ? gapOrder.length : at);
}

/** What a row says before a person has changed it [A2]: drafted from what stands beside the answer. */
function draftAction({ answer, need, isKey }: Draft, today: string): Action {
  return {
    ...blankAction,
    statement: String(answer.statement),
    action: isMarked(answer.evidence) ? answer.evidence : actionDrafts[need],
    priority: priorityOf(answer, need, isKey),
    status: actionStatuses.notStarted,
    addedOn: today,
  };
}

function priorityOf(answer: Answer, need: ActionNeed, isKey: boolean): string {
  if (isKey || responseOf(answer) === "no") return "High";
  return need === "evidence" ? "Low" : "Medium";
}
