import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { actionStatuses, hasStatus, isClosed, isOpen, needOf, statementOf } from "../board/actions";
import { findingCodes, type Finding, type FindingCode } from "./findings";
import { isMarked } from "../answers/marks";
import type { Action, ActionPlace } from "../answers/board-records";

/** What is missing in the rows of Actions [A4], in their order. A closed row needs nothing. */
export function findActionFindings(checklist: Checklist, assessment: Assessment): readonly Finding[] {
  const known = new Set(listStatements(checklist).map(({ number }) => number));
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  return assessment.boardRecords.actions
    .filter((action) => !isClosed(action))
    .flatMap((action): readonly Finding[] => {
      const statement = statementOf(action);
      if (statement === undefined || !known.has(statement))
        return [finding("action-for-no-statement", action, "statement", null, { number: action.statement })];
      const wanted = (code: FindingCode, at: PlaceOf): Finding => finding(code, action, at, statement, {});
      const answer = answers.get(statement);
      const remains = answer !== undefined && needOf(checklist, answer) !== null;
      if (hasStatus(action, actionStatuses.noAction))
        return isMarked(action.reason) ? [] : [wanted("action-without-reason", "reason")];
      if (!isOpen(action)) return remains ? [wanted("action-done-gap-remains", "status")] : [];
      return [
        ...(isMarked(action.owner) ? [] : [wanted("action-without-owner", "owner")]),
        ...(isMarked(action.due) ? [] : [wanted("action-without-date", "due")]),
      ];
    });
}

/** The statements with an action that is not closed and has an owner. */
export function listOwned(actions: readonly Action[]): ReadonlySet<number> {
  return new Set(
    actions
      .filter((action) => !isClosed(action) && isMarked(action.owner))
      .flatMap((action) => statementOf(action) ?? []),
  );
}

type PlaceOf = Exclude<keyof ActionPlace, "sheet">;

function finding(
  code: FindingCode,
  { place }: Action,
  at: PlaceOf,
  statement: number | null,
  figures: Finding["figures"],
): Finding {
  return {
    code,
    severity: findingCodes[code],
    statement,
    sheet: place?.sheet ?? null,
    address: place?.[at] ?? null,
    figures,
  };
}
