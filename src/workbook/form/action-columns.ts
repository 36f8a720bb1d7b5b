import { actionStatuses, hasStatus, isClosed, isOpen } from "../../assessment/board/actions";
import type { ActionTexts } from "../../assessment/answers/board-records";
import { cell, range, reference, toAddress } from "../../spreadsheet/address";
import { toSerialDate } from "../../spreadsheet/days";
import { lockedReference } from "./locked-reference";
import { names, responsesColumns, responsesSheet } from "./layout";
import { firstLetters } from "./first-letters";
import { recordHeaderRow, type RecordColumn } from "./record-columns";

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
const shownEvidence = 400;

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

/** For reading, since the calculated columns are not read. */
const nothing: ActionLookup = {
  below: 0,
  responses: { first: 1, last: 1 },
  find: () => undefined,
  today: "",
};

export function actionColumns({
  below,
  responses,
  find,
  today,
}: ActionLookup = nothing): readonly RecordColumn<ActionTexts>[] {
  const stretch = (column: number): string =>
    reference(responsesSheet, range(responses.first, column, responses.last - responses.first + 1, 1));
  const lookUp = (row: number, column: number): string =>
    `IFERROR(INDEX(${stretch(column)},MATCH(${at("statement", row)},${stretch(responsesColumns.number)},0),1),"")`;
  const standing = (row: number): string => standingCell(columns, row);
  const at = (id: keyof ActionTexts, row: number): string =>
    lockedReference({ header: recordHeaderRow, below }, row, columns.findIndex((each) => each.id === id) + 1);
  const columns: readonly RecordColumn<ActionTexts>[] = [
    {
      heading: "Standing",
      width: 13,
      style: "check",
      live: (row, action) => ({
        formula: standingFormula(
          at("statement", row),
          at("due", row),
          at("status", row),
          at("closedOn", row),
        ),
        value: standingOf(action, today),
      }),
    },
    { id: "statement", heading: "No.", width: 6, style: "inputNumber", isNumber: true },
    {
      heading: "Statement",
      width: 34,
      style: "text",
      live: (row, { statement }) => ({
        formula: lookUp(row, responsesColumns.statement),
        value: find(statement)?.text ?? "",
      }),
    },
    {
      heading: "Response now",
      width: 12,
      style: "text",
      live: (row, { statement }) => ({
        formula: lookUp(row, responsesColumns.response),
        value: find(statement)?.response ?? "",
      }),
    },
    {
      heading: "Evidence",
      width: 34,
      style: "text",
      isOptional: true,
      live: (row, { statement }) => {
        const evidence = lookUp(row, responsesColumns.evidence);
        return {
          formula: `IF(LEN(${evidence})>${shownEvidence},MID(${evidence},1,${shownEvidence})&"…",${evidence})`,
          value: cutEvidence(find(statement)?.evidence ?? ""),
        };
      },
    },
    { id: "action", heading: "Action", width: 42, style: "input" },
    { id: "owner", heading: "Owner", width: 17, style: "input" },
    { id: "due", heading: "Due", width: 13, style: "inputDate" },
    { id: "priority", heading: "Priority", width: 10, style: "input" },
    { id: "status", heading: "Status", width: 13, style: "input" },
    { id: "cost", heading: "Cost", width: 12, style: "inputAmount", isNumber: true, keepsTyped: true },
    { id: "benefit", heading: "Benefit", width: 24, style: "input", keepsTyped: true },
    { id: "endorsedBy", heading: "Endorsed by", width: 16, style: "input" },
    { id: "endorsedOn", heading: "Endorsed on", width: 13, style: "inputDate" },
    { id: "reason", heading: "Reason for no action", width: 24, style: "input", keepsTyped: true },
    { id: "addedOn", heading: "Added on", width: 13, style: "date" },
    { id: "closedOn", heading: "Closed on", width: 13, style: "date" },
    {
      heading: "Open for",
      width: 9,
      style: "hidden",
      isHelper: true,
      live: (row, action) => ({
        formula: `IF(${isOpenTerm(standing(row))},${at("statement", row)},"")`,
        value: isOpen(action) ? asNumber(action.statement) : "",
      }),
    },
    {
      heading: "Due order",
      width: 9,
      style: "hidden",
      isHelper: true,
      live: (row, action) => ({
        formula: `IF(OR(${standing(row)}="${actionStandings.overdue}",${standing(row)}="${actionStandings.soon}"),${at("due", row)}*100000+${row},"")`,
        value: isPressing(action, today) ? dueOrderOf(action, row) : "",
      }),
    },
  ];
  return columns;
}

function cutEvidence(evidence: string): string {
  return evidence.length > shownEvidence ? `${firstLetters(evidence, shownEvidence)}…` : evidence;
}

/** The cell of a row with the action's standing. */
function standingCell(columns: readonly RecordColumn<ActionTexts>[], row: number): string {
  return `$${toAddress(cell(row, columns.findIndex(({ heading }) => heading === "Standing") + 1))}`;
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
export function standingOf(action: ActionTexts, today: string): string {
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
