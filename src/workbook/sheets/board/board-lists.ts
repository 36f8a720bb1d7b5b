import { cell, range, reference } from "../../../spreadsheet/address";
import type { CellValue } from "../../../spreadsheet/cells";
import { isOpen } from "../../../assessment/board/actions";
import type { Action } from "../../../assessment/answers/board-records";
import { dueOrderOf, isPressing, standingOf } from "../../sealing/action-formulas";
import { boardColumns as columns, boardLists, type BoardRows } from "../../form/board-layout";
import { dashboardRows, resultColumns } from "../../form/dashboard-layout";
import {
  actionsSheet,
  dashboardSheet,
  responsesColumns,
  responsesRange,
  unanswered,
} from "../../form/layout";
import type { Model, Row } from "../../composing/model";
import { recordHeaderRow } from "../../form/record-columns";
import { planActionColumns, spareRows } from "../../sealing/action-table";
import { endOfList, gapsOrNone } from "../../composing/end-of-list";
import { plainText, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import { formula, type SheetBuilder } from "../../composing/sheet-builder";
import { toSerialDate } from "../../../spreadsheet/days";
import { boardWords, noActionYet } from "../../words/board";
import { resultWords } from "../../words/results";

/** One line of a list on the page. */
interface Line {
  /** Formula terms by column. */
  readonly terms: Readonly<Record<number, string>>;
  readonly values: Readonly<Record<number, CellValue>>;
}

interface List {
  readonly first: number;
  readonly length: number;
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  /** The range that orders the list; undefined when there is nothing to list. */
  readonly order: string | undefined;
  /** The number of entries in all. */
  readonly count: number;
  /** The line below an empty list. */
  readonly none: Live;
}

/** Writes the largest gaps, the unknowns with who will find out, and the actions that are overdue or due soon. */
export function putBoardLists(sheet: SheetBuilder, model: Model, rows: BoardRows): void {
  const pick = (entries: readonly { readonly statement: number }[]): Row[] =>
    entries.flatMap(({ statement }) => model.rows.find((row) => row.statement.number === statement) ?? []);
  const { gaps, unknowns, overall } = model.results;
  const answered = reference(
    dashboardSheet,
    cell(dashboardRows(model.checklist).overall, resultColumns.answered),
  );
  putList(sheet, {
    first: rows.gaps,
    length: boardLists.gaps,
    headings: boardWords.gapHeadings,
    none: gapsOrNone({ term: answered, value: overall.answered }),
    ...listStatements(model, pick(gaps), responsesColumns.gapOrder, boardLists.gaps),
  });
  putList(sheet, {
    first: rows.unknowns,
    length: boardLists.unknowns,
    headings: boardWords.unknownHeadings,
    none: plainText(resultWords.noUnknowns),
    ...listStatements(model, pick(unknowns), responsesColumns.unknownOrder, boardLists.unknowns),
  });
  putList(sheet, {
    first: rows.actions,
    length: boardLists.actions,
    headings: boardWords.actionHeadings,
    none: plainText(boardWords.noActions),
    ...listPressing(model),
  });
}

function putList(sheet: SheetBuilder, list: List): void {
  const { first, length, order, count } = list;
  sheet.putRow(first - 1, columns.text, list.headings, "columnHeader").height(first - 1, 20);
  for (let index = 0; index < length; index += 1) {
    const line = list.lines[index];
    for (let column = columns.text; column <= columns.owner; column += 1) {
      const term = line?.terms[column];
      sheet.put(first + index, column, term === undefined ? null : formula(term, line?.values[column] ?? ""));
    }
  }
  sheet
    .style("textSmall", range(first, columns.text, length, 1))
    .style("countSmall", range(first, columns.number, length, 2))
    .style("dateSmall", range(first, columns.day, length, 1))
    .style("textSmall", range(first, columns.standing, length, 2));
  for (let index = 0; index < length; index += 1) sheet.height(first + index, heightOf(list.lines[index]));
  sheet
    .put(
      first + length,
      columns.text,
      order === undefined
        ? String(list.none.value)
        : endOfList({ term: `COUNT(${order})`, value: count }, length, list.none),
      "note",
    )
    .height(first + length, 16);
}

/** Letters in a line of small print, in the widest column and in the owner's; below, the points of a line. */
const perLine = { text: 88, owner: 30 } as const;
const lineHeight = 12;
const mostLines = 5;

/** At least two lines, so that longer text fits later, and more if the text needs them. */
function heightOf(line: Line | undefined): number {
  const lines = (column: number, letters: number): number =>
    Math.ceil(String(line?.values[column] ?? "").length / letters);
  const needed = Math.max(2, lines(columns.text, perLine.text), lines(columns.owner, perLine.owner));
  return Math.min(mostLines, needed) * lineHeight + 1;
}

/** Statements in an order of Responses, each with its first open action. */
function listStatements(
  model: Model,
  rows: readonly Row[],
  orderColumn: number,
  length: number,
): Pick<List, "lines" | "order" | "count"> {
  const order = responsesRange(orderColumn, model.layout.responses);
  const actions = actionsTable(model);
  const lines = Array.from({ length }, (_, index): Line => {
    const row = rows[index];
    const place = `MATCH(SMALL(${order},${index + 1}),${order},0)`;
    const take = (column: number): string =>
      `IFERROR(INDEX(${responsesRange(column, model.layout.responses)},${place},1),"")`;
    const number = take(responsesColumns.number);
    // No IFERROR here: where the list has no such line, the lookup below fails as well and is caught there.
    const found = `INDEX(${responsesRange(responsesColumns.number, model.layout.responses)},${place},1)`;
    const action = row && actions?.openFor(row.statement.number);
    const ofAction = (heading: string): string =>
      actions ? `INDEX(${actions.range(heading)},MATCH(${found},${actions.range("Open for")},0),1)` : '""';
    const of = (heading: string): string => `IFERROR(${ofAction(heading)}&"","")`;
    const due = `IFERROR(IF(${ofAction("Due")}="","",${ofAction("Due")}),"")`;
    return {
      terms: {
        [columns.text]: take(responsesColumns.statement),
        [columns.number]: number,
        [columns.word]: take(responsesColumns.response),
        [columns.day]: due,
        [columns.standing]: of("Standing"),
        [columns.owner]: of("Owner"),
      },
      values: {
        [columns.text]: row?.statement.text ?? "",
        [columns.number]: row?.statement.number ?? "",
        [columns.word]: row ? (model.checklist.responses[row.code - 1]?.label ?? unanswered) : "",
        [columns.day]: action ? dayValue(action.due) : "",
        [columns.standing]: action ? standingOf(action, model.stamp.today) : "",
        [columns.owner]: action?.owner ?? "",
      },
    };
  });
  return { lines, order, count: rows.length };
}

/** Open actions that are overdue or due soon, the earliest first. */
function listPressing(model: Model): Pick<List, "lines" | "order" | "count"> {
  const actions = actionsTable(model);
  if (!actions) return { lines: [], order: undefined, count: 0 };
  const { today } = model.stamp;
  const pressing = model.assessment.boardRecords.actions
    .map((action, index) => ({ action, order: dueOrderOf(action, recordHeaderRow + 1 + index) }))
    .filter(({ action }) => isPressing(action, today))
    .sort((a, b) => a.order - b.order);
  const order = actions.range("Due order");
  const lines = Array.from({ length: boardLists.actions }, (_, index): Line => {
    const action = pressing[index]?.action;
    const place = `MATCH(SMALL(${order},${index + 1}),${order},0)`;
    const take = (heading: string): string => `IFERROR(INDEX(${actions.range(heading)},${place},1)&"","")`;
    const same = (heading: string): string => `IFERROR(INDEX(${actions.range(heading)},${place},1),"")`;
    return {
      terms: {
        // The action, or the statement while the action is blank.
        [columns.text]: `IF(${take("Action")}="",IF(${take("Statement")}="","",${writeTerm(noActionYet({ term: take("Statement"), value: "" }))}),${take("Action")})`,
        [columns.number]: same("No."),
        [columns.word]: take("Priority"),
        [columns.day]: same("Due"),
        [columns.standing]: take("Standing"),
        [columns.owner]: take("Owner"),
      },
      values: {
        [columns.text]: action ? action.action || noActionText(statementText(model, action)) : "",
        [columns.number]: action ? numberValue(action.statement) : "",
        [columns.word]: action?.priority ?? "",
        [columns.day]: action ? dayValue(action.due) : "",
        [columns.standing]: action ? standingOf(action, today) : "",
        [columns.owner]: action?.owner ?? "",
      },
    };
  });
  return { lines, order, count: pressing.length };
}

interface ActionsTable {
  /** A column by its heading, including the empty rows below the table. */
  readonly range: (heading: string) => string;
  readonly openFor: (statement: number) => Action | undefined;
}

/** Undefined when the workbook has no actions yet. */
function actionsTable(model: Model): ActionsTable | undefined {
  const { actions } = model.assessment.boardRecords;
  if (actions.length === 0) return undefined;
  const headings = planActionColumns(model).map(({ heading }) => heading);
  return {
    range: (heading) =>
      reference(
        actionsSheet,
        // From the heading to the row below the last: cells that people cannot drag.
        range(recordHeaderRow, headings.indexOf(heading) + 1, actions.length + spareRows + 2, 1),
      ),
    openFor: (statement) =>
      actions.find((action) => isOpen(action) && action.statement === String(statement)),
  };
}

/** A statement where the action is not decided yet. */
function noActionText(statement: string): string {
  return statement === "" ? "" : writeText(noActionYet(statement));
}

function statementText(model: Model, { statement }: Action): string {
  return model.rows.find((row) => String(row.statement.number) === statement)?.statement.text ?? "";
}

function dayValue(day: string): CellValue {
  return day === "" ? "" : (toSerialDate(day) ?? day);
}

function numberValue(text: string): CellValue {
  return String(Number(text)) === text ? Number(text) : text;
}
