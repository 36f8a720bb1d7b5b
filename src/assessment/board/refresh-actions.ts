import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import { blankAction, type Action } from "../answers/board-records";
import { responseOf } from "../answers/marks";
import { gapOrder } from "../scoring/gaps";
import { actionStatuses, isClosed, needOf, statementOf, type ActionNeed } from "./actions";

export const actionPriorities = ["High", "Medium", "Low"] as const;

export interface RefreshedActions {
  readonly actions: readonly Action[];
  /** The statements that got a new row, and those whose rows were closed. */
  readonly added: readonly number[];
  readonly closed: readonly number[];
}

/**
 * Updates the actions from the answers [A1] [A2] [A3]. A statement that needs an action and has no open row gets
 * one. A row is closed with today's date when its statement is answered and no longer needs an action.
 * Nothing that a person wrote is changed, and a second refresh changes nothing.
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
    if (!answer || isClosed(action) || responseOf(checklist, answer) === null) return action;
    if (needOf(checklist, answer) !== null) return action;
    closed.push(answer.statement);
    return { ...action, closedOn: today };
  });
  const covered = new Set(kept.filter((action) => !isClosed(action)).map(statementOf));
  const keys = new Set(assessment.rule.keyStatements);
  const drafts = listStatements(checklist)
    .flatMap(({ number }) => {
      const answer = answers.get(number);
      const need = answer ? needOf(checklist, answer) : null;
      if (!answer || !need || covered.has(number)) return [];
      return [{ answer, response: responseOf(checklist, answer), need, isKey: keys.has(number) }];
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
  readonly response: ResponseId | null;
  readonly need: ActionNeed;
  readonly isKey: boolean;
}

/** The order of gaps [S11], followed by answers that only lack evidence. */
function weightOf({ response, isKey }: Draft): number {
  const at = gapOrder.findIndex((each) => each === response);
  return (isKey ? 0 : 10) + (at < 0 ? gapOrder.length : at);
}

/** A new row. What to do is left to a person [A2]. */
function draftAction(draft: Draft, today: string): Action {
  return {
    ...blankAction,
    statement: String(draft.answer.statement),
    priority: priorityOf(draft),
    status: actionStatuses.notStarted,
    addedOn: today,
  };
}

function priorityOf({ response, need, isKey }: Draft): string {
  if (isKey || response === "no") return "High";
  return need === "evidence" ? "Low" : "Medium";
}
