import { columnLetters, range } from "../../../spreadsheet/address";
import type { CellValue } from "../../../spreadsheet/cells";
import {
  dashboardRows,
  lastShownColumn,
  listColumns,
  listedGaps,
  listedUnknowns,
  resultColumns,
} from "../../form/dashboard-layout";
import { responsesColumns, responsesRange, unanswered } from "../../form/layout";
import type { Model, Row } from "../../composing/model";
import { gapsOrNone } from "../../composing/empty-list";
import { plainText, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import { cutEvidence, cutTerm } from "../../sealing/action-formulas";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { entryLook } from "../../form/styles";
import { dashboardWords } from "../../words/dashboard";
import { moreRows, resultWords } from "../../words/results";

const listIds = ["statement", "response", "section", "evidence"] as const;
/** The letters of evidence that fit in the two lines of a row. */
const shownEvidence = 90;
/** The hidden column with the places on Responses. */
const places = lastShownColumn + 1;

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
  const headings: Readonly<Record<keyof typeof listColumns, string>> = {
    statement: resultWords.statement,
    response: resultWords.response,
    section: resultWords.section,
    evidence: model.checklist.headings.evidence,
  };
  const count = `COUNT(${order})`;
  const more = moreRows({ term: `${count}-${length}`, value: list.rows.length - length });
  sheet
    .put(first - 2, 1, list.heading)
    .style("heading", range(first - 2, 1, 1, lastShownColumn - 1))
    .put(
      first - 2,
      lastShownColumn,
      formula(
        `IF(${count}>${length},${writeTerm(more)},"")`,
        list.rows.length > length ? writeText(more) : "",
      ),
      "headingNote",
    )
    .put(first - 1, places, dashboardWords.place, "hidden")
    .height(first - 2, 24)
    .height(first - 1, 20);
  for (const id of listIds) {
    const { at, width } = listColumns[id];
    sheet
      .put(first - 1, at, headings[id])
      .style("columnHeader", range(first - 1, at, 1, width))
      .style("entry", range(first, at, length, width));
    if (width > 1)
      for (let row = first - 1; row < first + length; row += 1) sheet.merge(range(row, at, 1, width));
  }
  for (let index = 0; index < length; index += 1) putEntry(sheet, model, list, order, index);
  sheet
    .highlight(range(first, 1, length, lastShownColumn), `$A${first}<>""`, entryLook)
    .style("hidden", range(first, places, length, 1))
    .height(first, 30, length);
}

/** Writes an entry; only one with a text can be seen [W47]. */
function putEntry(sheet: SheetBuilder, model: Model, list: List, order: string, index: number): void {
  const at = list.first + index;
  const row = list.rows[index];
  const letters = columnLetters(places);
  const place = `$${letters}${at}`;
  const found = row ? model.rows.indexOf(row) + 1 : 0;
  // The rank is the number of rows above, heading included, so that all rows have one formula.
  const rank = `ROWS($${letters}$${list.first - 1}:$${letters}${at - 1})`;
  sheet.put(at, places, formula(`IFERROR(MATCH(SMALL(${order},${rank}),${order},0),0)`, found));
  const from = (column: number): string =>
    `INDEX(${responsesRange(column, model.layout.responses)},${place},1)`;
  const take = (id: keyof typeof listColumns, term: string, value: CellValue, none = plainText("")): void => {
    sheet.put(
      at,
      listColumns[id].at,
      formula(`IF(${place}=0,${none.term},${term})`, row ? value : none.value),
    );
  };
  const label = row ? (model.checklist.responses[row.code - 1]?.label ?? unanswered) : "";
  const { keyed } = dashboardWords;
  const evidence = from(responsesColumns.evidence);
  take(
    "statement",
    `${from(responsesColumns.number)}&"  "&SUBSTITUTE(${from(responsesColumns.statement)},"*","")`,
    row ? `${row.statement.number}  ${row.statement.text.replaceAll("*", "")}` : "",
    index === 0 ? list.none : undefined,
  );
  take(
    "response",
    `${from(responsesColumns.response)}&IF(${from(responsesColumns.key)}=1,${quote(keyed)},"")`,
    `${label}${row?.key ? keyed : ""}`,
  );
  take("section", from(responsesColumns.section), row?.section.title ?? "");
  take("evidence", cutTerm(evidence, shownEvidence), cutEvidence(row?.answer.evidence ?? "", shownEvidence));
}
