import { cell, columnLetters, range, reference } from "../../../spreadsheet/address";
import type { CellValue } from "../../../spreadsheet/cells";
import { isOpen } from "../../../assessment/board/actions";
import type { Action } from "../../../assessment/answers/board-records";
import { dueOrderOf, isPressing } from "../../sealing/action-formulas";
import { boardColumns as columns, boardLists } from "../../form/board-layout";
import { barCells, dashboardRows, resultColumns } from "../../form/dashboard-layout";
import {
  actionsSheet,
  dashboardSheet,
  responsesColumns,
  responsesRange,
  unanswered,
} from "../../form/layout";
import type { Model } from "../../composing/model";
import { recordHeaderRow } from "../../form/record-columns";
import { missingLook, overdueLook } from "../../form/styles";
import { planActionColumns, spareRows } from "../../sealing/action-table";
import { gapsOrNone } from "../../composing/empty-list";
import { plainText, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { toSerialDate } from "../../../spreadsheet/days";
import { boardWords, noActionYet } from "../../words/board";
import { moreRows, resultWords } from "../../words/results";
import { putBoardHeading } from "./board-heading";

/** The columns of a list, each as wide as some columns of the page. */
const places = {
  number: { at: columns.number, width: 1 },
  text: { at: columns.text, width: 3 },
  word: { at: columns.bar, width: 7 },
  owner: { at: columns.bar + 7, width: barCells - 7 },
  due: { at: columns.last, width: 1 },
} as const;
type Place = keyof typeof places;
const placeIds: readonly Place[] = ["number", "text", "word", "owner", "due"];

/** Shown in a line without an owner or a date. */
const missing = { owner: boardWords.noOwner, due: boardWords.noDue } as const;

/** One line of a list on the page: formula terms, and their values. */
type Line = Readonly<Record<Place, { readonly term: string; readonly value: CellValue }>>;

interface List {
  readonly heading: string;
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
  /** The range that orders the list, and the number of entries in all. */
  readonly order: string;
  readonly count: number;
  /** The sentence instead of an empty list. */
  readonly none: Live;
}

/**
 * Writes what is not in place, what is not known and who will find out, and the actions that are overdue or due soon. Each
 * list has as many lines as there are entries now, at most those of the layout; an empty list is one sentence [B24].
 * @returns the row below the lists
 */
export function putBoardLists(sheet: SheetBuilder, model: Model, first: number): number {
  const { gaps, unknowns, overall } = model.results;
  const answered = reference(
    dashboardSheet,
    cell(dashboardRows(model.checklist).overall, resultColumns.answered),
  );
  const actions = actionsTable(model);
  const lists: readonly List[] = [
    {
      heading: boardWords.gaps,
      headings: boardWords.gapHeadings,
      none: gapsOrNone({ term: answered, value: overall.answered }),
      ...listStatements(
        model,
        gaps.filter(({ response }) => response !== "not-sure"),
        responsesColumns.boardOrder,
        boardLists.gaps,
      ),
    },
    {
      heading: boardWords.unknowns,
      headings: boardWords.unknownHeadings,
      none: plainText(resultWords.noUnknowns),
      ...listStatements(model, unknowns, responsesColumns.unknownOrder, boardLists.unknowns),
    },
    ...(actions
      ? [
          {
            heading: boardWords.actions,
            headings: boardWords.actionHeadings,
            none: plainText(boardWords.noActions),
            ...listPressing(model, actions),
          },
        ]
      : []),
  ];
  return lists.reduce((row, list) => putList(sheet, list, row), first);
}

/** @returns the row below the list */
function putList(
  sheet: SheetBuilder,
  { heading, headings, lines, order, count, none }: List,
  top: number,
): number {
  const counted = { term: `COUNT(${order})`, value: count };
  if (lines.length === 0) {
    sheet
      .put(top, 1, formula(`IF(${counted.term}=0,${none.term},${writeTerm(moreRows(counted))})`, none.value))
      .style("listEmpty", range(top, 1, 1, columns.last))
      .height(top, 22);
    return top + 1;
  }
  const more = moreRows({ term: `${counted.term}-${lines.length}`, value: count - lines.length });
  const note = formula(
    `IF(${counted.term}>${lines.length},${writeTerm(more)},"")`,
    count > lines.length ? writeText(more) : "",
  );
  putBoardHeading(sheet, top, heading, note);
  const header = top + 1;
  const first = top + 2;
  placeIds.forEach((id, index) => {
    const { at, width } = places[id];
    sheet
      .put(header, at, headings[index] ?? "")
      .style("listHeader", range(header, at, 1, width))
      .style(id === "due" ? "listDate" : "listText", range(first, at, lines.length, width));
    if (width > 1)
      for (let row = header; row < first + lines.length; row += 1) sheet.merge(range(row, at, 1, width));
  });
  lines.forEach((line, index) => {
    const text = `$${columnLetters(places.text.at)}${first + index}`;
    for (const id of placeIds) {
      const { term, value } = line[id];
      const blank = id === "owner" || id === "due" ? missing[id] : "";
      // Only a line that lists something can lack an owner or a date.
      const shown = blank === "" ? term : `IF(AND(${term}="",${text}<>""),${quote(blank)},${term})`;
      sheet.put(first + index, places[id].at, formula(shown, value === "" ? blank : value));
    }
    sheet.height(first + index, heightOf(line));
  });
  const due = `$${columnLetters(columns.last)}${first}`;
  const asAt = `$${columnLetters(columns.last)}$3`;
  for (const id of ["owner", "due"] as const) {
    const { at } = places[id];
    sheet.highlight(
      range(first, at, lines.length, 1),
      `$${columnLetters(at)}${first}=${quote(missing[id])}`,
      missingLook,
    );
  }
  sheet
    .highlight(range(first, columns.last, lines.length, 1), `AND(ISNUMBER(${due}),${due}<${asAt})`, {
      ...overdueLook,
      numberFormat: `d mmm yyyy"${boardWords.overdue}"`,
    })
    .height(header, 16);
  return first + lines.length;
}

/** Letters in a line of small print, in the widest column and in the owner's; below, the points of a line. */
const perLine = { text: 86, owner: 30 } as const;
const lineHeight = 13;
const mostLines = 4;

function heightOf(line: Line): number {
  const lines = (id: "text" | "owner"): number => Math.ceil(String(line[id].value).length / perLine[id]);
  return Math.min(mostLines, Math.max(1, lines("text"), lines("owner"))) * lineHeight + 5;
}

/** Statements in an order of Responses, each with its first open action. */
function listStatements(
  model: Model,
  entries: readonly { readonly statement: number }[],
  orderColumn: number,
  most: number,
): Pick<List, "lines" | "order" | "count"> {
  const order = responsesRange(orderColumn, model.layout.responses);
  const actions = actionsTable(model);
  const rows = entries.flatMap(
    ({ statement }) => model.rows.find((row) => row.statement.number === statement) ?? [],
  );
  const lines = rows.slice(0, most).map((row, index): Line => {
    const place = `MATCH(SMALL(${order},${index + 1}),${order},0)`;
    const take = (column: number): string =>
      `IFERROR(INDEX(${responsesRange(column, model.layout.responses)},${place},1),"")`;
    // No IFERROR here: where the list has no such line, the lookup below fails as well and is caught there.
    const found = `INDEX(${responsesRange(responsesColumns.number, model.layout.responses)},${place},1)`;
    const action = actions?.openFor(row.statement.number);
    const ofAction = (heading: string): string =>
      actions ? `INDEX(${actions.range(heading)},MATCH(${found},${actions.range("Open for")},0),1)` : '""';
    const due = ofAction("Due");
    return {
      number: { term: take(responsesColumns.number), value: row.statement.number },
      // The mark points to a note that is on the section's sheet alone.
      text: {
        term: `SUBSTITUTE(${take(responsesColumns.statement)},"*","")`,
        value: row.statement.text.replaceAll("*", ""),
      },
      word: {
        term: take(responsesColumns.response),
        value: model.checklist.responses[row.code - 1]?.label ?? unanswered,
      },
      owner: { term: `IFERROR(${ofAction("Owner")}&"","")`, value: action?.owner ?? "" },
      due: { term: `IFERROR(IF(${due}="","",${due}),"")`, value: action ? dayValue(action.due) : "" },
    };
  });
  return { lines, order, count: rows.length };
}

/** Open actions that are overdue or due soon, the earliest first. */
function listPressing(model: Model, actions: ActionsTable): Pick<List, "lines" | "order" | "count"> {
  const { today } = model.stamp;
  const pressing = model.assessment.boardRecords.actions
    .map((action, index) => ({ action, order: dueOrderOf(action, recordHeaderRow + 1 + index) }))
    .filter(({ action }) => isPressing(action, today))
    .sort((a, b) => a.order - b.order);
  const order = actions.range("Due order");
  const lines = pressing.slice(0, boardLists.actions).map(({ action }, index): Line => {
    const place = `MATCH(SMALL(${order},${index + 1}),${order},0)`;
    const take = (heading: string): string => `IFERROR(INDEX(${actions.range(heading)},${place},1)&"","")`;
    const same = (heading: string): string => `IFERROR(INDEX(${actions.range(heading)},${place},1),"")`;
    return {
      number: { term: same("No."), value: numberValue(action.statement) },
      // The action, or the statement while the action is blank.
      text: {
        term: `IF(${take("Action")}="",IF(${take("Statement")}="","",${writeTerm(noActionYet({ term: take("Statement"), value: "" }))}),${take("Action")})`,
        value: action.action || noActionText(statementText(model, action)),
      },
      word: { term: take("Priority"), value: action.priority },
      owner: { term: take("Owner"), value: action.owner },
      due: { term: same("Due"), value: dayValue(action.due) },
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
