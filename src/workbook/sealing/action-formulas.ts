import { actionStatuses, hasStatus, isClosed, isOpen } from "../../assessment/board/actions";
import type { ActionTexts } from "../../assessment/answers/board-records";
import { cell, range, reference, toAddress } from "../../spreadsheet/address";
import { toSerialDate } from "../../spreadsheet/days";
import { actionColumns } from "../form/action-columns";
import { firstLetters } from "../form/first-letters";
import { names, responsesColumns, responsesSheet } from "../form/layout";
import { lockedReference } from "../form/locked-reference";
import { recordHeaderRow, type RecordColumn } from "../form/record-columns";

export const actionStandings = {
  closed: "✓ Closed",
  done: "✓ Done",
  noAction: "– No action",
  overdue: "✗ Overdue",
  soon: "▲ Due soon",
  open: "○ Open",
} as const;

/** How many days before its due date an action is due soon. */
const soonDays = 30;

/** The most letters of a statement's evidence that are shown: all of it is next to the statement. */
const shownEvidence = 200;

/** What the live columns look up: today's date, and each statement's wording, response and evidence. */
export interface ActionLookup {
  /** The locked row below the actions. */
  readonly below: number;
  /** Rows of Responses. */
  readonly responses: { readonly first: number; readonly last: number };
  readonly find: (
    statement: string,
  ) => { readonly text: string; readonly response: string; readonly evidence: string } | undefined;
  /** `yyyy-mm-dd` */
  readonly today: string;
}

type Live = NonNullable<RecordColumn<ActionTexts>["live"]>;

/** The columns of Actions, with the formulas of those that are calculated. */
export function liveActionColumns(lookup: ActionLookup): readonly RecordColumn<ActionTexts>[] {
  const formulas = listFormulas(lookup);
  return actionColumns.map((column) => {
    const live = formulas[column.heading];
    return live ? { ...column, live } : column;
  });
}

/** The formulas by the heading of their column. */
function listFormulas({ below, responses, find, today }: ActionLookup): Readonly<Record<string, Live>> {
  const stretch = (column: number): string =>
    reference(responsesSheet, range(responses.first, column, responses.last - responses.first + 1, 1));
  const place = (heading: string): number => actionColumns.findIndex((each) => each.heading === heading) + 1;
  const at = (id: keyof ActionTexts, row: number): string =>
    lockedReference(
      { header: recordHeaderRow, below },
      row,
      actionColumns.findIndex((each) => each.id === id) + 1,
    );
  const lookUp = (row: number, column: number): string =>
    `IFERROR(INDEX(${stretch(column)},MATCH(${at("statement", row)},${stretch(responsesColumns.number)},0),1),"")`;
  const standing = (row: number): string => `$${toAddress(cell(row, place("Standing")))}`;
  return {
    Standing: (row, action) => ({
      formula: standingFormula(at("statement", row), at("due", row), at("status", row), at("closedOn", row)),
      value: standingOf(action, today),
    }),
    Statement: (row, { statement }) => ({
      formula: lookUp(row, responsesColumns.statement),
      value: find(statement)?.text ?? "",
    }),
    "Response now": (row, { statement }) => ({
      formula: lookUp(row, responsesColumns.response),
      value: find(statement)?.response ?? "",
    }),
    Evidence: (row, { statement }) => {
      const evidence = lookUp(row, responsesColumns.evidence);
      return {
        formula: cutTerm(evidence, shownEvidence),
        value: cutEvidence(find(statement)?.evidence ?? "", shownEvidence),
      };
    },
    "Open for": (row, action) => ({
      formula: `IF(${isOpenTerm(standing(row))},${at("statement", row)},"")`,
      value: isOpen(action) ? asNumber(action.statement) : "",
    }),
    "Due order": (row, action) => ({
      formula: `IF(OR(${standing(row)}="${actionStandings.overdue}",${standing(row)}="${actionStandings.soon}"),${at("due", row)}*100000+${row},"")`,
      value: isPressing(action, today) ? dueOrderOf(action, row) : "",
    }),
  };
}

/** Evidence cut to its first letters, in one paragraph, as a formula. */
export function cutTerm(evidence: string, most: number): string {
  return `SUBSTITUTE(MID(${evidence},1,${most}),CHAR(10)," ")&IF(LEN(${evidence})>${most},"…","")`;
}

/** The value of {@link cutTerm}. */
export function cutEvidence(evidence: string, most: number): string {
  const cut = evidence.length > most ? `${firstLetters(evidence, most)}…` : evidence;
  return cut.replace(/\n/g, " ");
}

function isOpenTerm(standing: string): string {
  const { overdue, soon, open } = actionStandings;
  return `OR(${[overdue, soon, open].map((word) => `${standing}="${word}"`).join(",")})`;
}

function asNumber(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}

/** Orders actions by due date, then by row. */
export function dueOrderOf({ due }: ActionTexts, row: number): number {
  return (toSerialDate(due) ?? 0) * 100_000 + row;
}

/** The standing of an action on a day. On the sheet it follows `AsAt`. */
function standingOf(action: ActionTexts, today: string): string {
  if (isClosed(action)) return actionStandings.closed;
  if (hasStatus(action, actionStatuses.done)) return actionStandings.done;
  if (hasStatus(action, actionStatuses.noAction)) return actionStandings.noAction;
  if (action.statement === "") return "";
  const due = toSerialDate(action.due);
  const now = toSerialDate(today);
  if (due === undefined || now === undefined || due > now + soonDays) return actionStandings.open;
  return due < now ? actionStandings.overdue : actionStandings.soon;
}

/** Whether an action is overdue or due soon [A5]. */
export function isPressing(action: ActionTexts, today: string): boolean {
  const standing = standingOf(action, today);
  return isOpen(action) && (standing === actionStandings.overdue || standing === actionStandings.soon);
}

function standingFormula(statement: string, due: string, status: string, closedOn: string): string {
  const { closed, done, noAction, overdue, soon, open } = actionStandings;
  const isMarked = `IFERROR(LEN(TRIM(${closedOn}))>0,FALSE)`;
  const has = (word: string): string => `IFERROR(TRIM(${status})="${word}",FALSE)`;
  const before = (days: number): string =>
    `IFERROR(AND(ISNUMBER(${due}),${due}<${names.asAt}+${days}),FALSE)`;
  return (
    `IF(${isMarked},"${closed}",IF(${has(actionStatuses.done)},"${done}",IF(${has(actionStatuses.noAction)},"${noAction}",` +
    `IF(IFERROR(${statement}="",FALSE),"",IF(${before(0)},"${overdue}",IF(${before(soonDays + 1)},"${soon}","${open}"))))))`
  );
}
