import { columnLetters, range } from "../../../spreadsheet/address";
import type { CellValue } from "../../../spreadsheet/cells";
import {
  dashboardRows,
  lastShownColumn,
  listedGaps,
  listedUnknowns,
  resultColumns,
} from "../../form/dashboard-layout";
import { responsesColumns, responsesRange, unanswered } from "../../form/layout";
import type { Model, Row } from "../../composing/model";
import { endOfList, gapsOrNone } from "../../composing/end-of-list";
import { plainText, type Live } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { rowTints } from "../../form/styles";
import { dashboardWords } from "../../words/dashboard";
import { resultWords } from "../../words/results";

/** The section's text runs on into three empty columns, so that no cells are merged. */
export const listColumns = {
  statement: 1,
  number: 2,
  response: 3,
  key: 4,
  section: 5,
  evidence: 9,
  place: 11,
} as const;
const columns = listColumns;

interface List {
  readonly heading: string;
  readonly none: Live;
  readonly first: number;
  readonly length: number;
  /** The column of Responses that orders the list. */
  readonly order: number;
  readonly rows: readonly Row[];
}

/**
 * Writes the statements answered No, Not sure or In part, the most important first, and how many more there
 * are [S11].
 */
export function putGaps(sheet: SheetBuilder, model: Model, first: number): void {
  const { overall } = model.results;
  const answered = `$${columnLetters(resultColumns.answered)}$${dashboardRows(model.checklist).overall}`;
  putList(sheet, model, {
    heading: dashboardWords.gaps,
    none: gapsOrNone({ term: answered, value: overall.answered }),
    first,
    length: listedGaps,
    order: responsesColumns.gapOrder,
    rows: pick(model, model.results.gaps),
  });
}

/** Writes the statements answered Not sure, then those unanswered. */
export function putUnknowns(sheet: SheetBuilder, model: Model, first: number): void {
  putList(sheet, model, {
    heading: dashboardWords.unknowns,
    none: plainText(resultWords.noUnknowns),
    first,
    length: listedUnknowns,
    order: responsesColumns.unknownOrder,
    rows: pick(model, model.results.unknowns),
  });
}

function pick(model: Model, entries: readonly { readonly statement: number }[]): Row[] {
  return entries.flatMap((entry) => model.rows.find((row) => row.statement.number === entry.statement) ?? []);
}

function putList(sheet: SheetBuilder, model: Model, list: List): void {
  const { first, length } = list;
  const order = responsesRange(list.order, model.layout.responses);
  sheet
    .put(first - 2, 1, list.heading)
    .style("heading", range(first - 2, 1, 1, lastShownColumn))
    .put(first - 1, columns.statement, resultWords.statement, "columnHeader")
    .putRow(
      first - 1,
      columns.number,
      [resultWords.number, resultWords.response, dashboardWords.key],
      "columnHeaderCentred",
    )
    .put(first - 1, columns.section, resultWords.section)
    .style("columnHeaderRunOn", range(first - 1, columns.section, 1, 4))
    .put(first - 1, columns.evidence, model.checklist.headings.evidence, "columnHeader")
    .put(first - 1, columns.place, dashboardWords.place, "hidden")
    .height(first - 2, 24)
    .height(first - 1, 20);
  for (let index = 0; index < length; index += 1) putEntry(sheet, model, list, order, index);
  sheet
    .style("textSmall", range(first, columns.statement, length, 1))
    .style("countSmall", range(first, columns.number, length, 3))
    .style("runOn", range(first, columns.section, length, 4))
    .style("textSmall", range(first, columns.evidence, length, 1))
    .style("hidden", range(first, columns.place, length, 1))
    .height(first, 27, length)
    .highlight(range(first, columns.key, length, 1), `$D${first}<>""`, rowTints.open);
  sheet
    .put(
      first + length,
      1,
      endOfList({ term: `COUNT(${order})`, value: list.rows.length }, length, list.none),
      "sentence",
    )
    .height(first + length, 20);
}

function putEntry(sheet: SheetBuilder, model: Model, list: List, order: string, index: number): void {
  const at = list.first + index;
  const row = list.rows[index];
  const place = `$${columnLetters(columns.place)}${at}`;
  const found = row ? model.rows.indexOf(row) + 1 : 0;
  // The rank is the number of rows above, heading included, so that all rows have one formula.
  const letters = columnLetters(columns.place);
  const rank = `ROWS($${letters}$${list.first - 1}:$${letters}${at - 1})`;
  sheet.put(at, columns.place, formula(`IFERROR(MATCH(SMALL(${order},${rank}),${order},0),0)`, found));
  const take = (column: number, from: number, value: CellValue): void => {
    const stretch = responsesRange(from, model.layout.responses);
    sheet.put(at, column, formula(`IF(${place}=0,"",INDEX(${stretch},${place},1))`, row ? value : ""));
  };
  const label = row ? (model.checklist.responses[row.code - 1]?.label ?? unanswered) : "";
  take(columns.statement, responsesColumns.statement, row?.statement.text ?? "");
  take(columns.number, responsesColumns.number, row?.statement.number ?? "");
  take(columns.response, responsesColumns.response, label);
  const key = responsesRange(responsesColumns.key, model.layout.responses);
  sheet.put(
    at,
    columns.key,
    formula(
      `IF(${place}=0,"",IF(INDEX(${key},${place},1)=1,${quote(dashboardWords.key)},""))`,
      row?.key ? dashboardWords.key : "",
    ),
  );
  take(columns.section, responsesColumns.section, row?.section.title ?? "");
  take(columns.evidence, responsesColumns.evidence, row?.answer.evidence ?? "");
}
