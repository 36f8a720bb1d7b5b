import { cell, range, reference, toAddress } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import type { SheetPlan } from "../../../spreadsheet/plan";
import { toSerialDate } from "../../../spreadsheet/days";
import { describeCap, ratingSymbol, ratingWord } from "../../../assessment/words/describe-result";
import type { BoardPaper } from "../../../assessment/answers/board-records";
import { ratings, type ScoreResult } from "../../../assessment/scoring/results";
import { snapshotLevels } from "../../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels, boardRows, type BoardRows } from "../../form/board-layout";
import { dashboardRows, resultColumns } from "../../form/dashboard-layout";
import {
  boardSheet,
  coverColumns,
  coverSheet,
  dashboardSheet,
  firstDetailRow,
  names,
} from "../../form/layout";
import type { Model } from "../../composing/model";
import { resultSentence } from "../../composing/result-sentence";
import { liveSentence, writeTerm, writeText } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { ratingColours } from "../../form/styles";
import { putBoardHeading } from "./board-heading";
import { putBoardLists } from "./board-lists";
import { comparedScore, describeCompared, movementCell } from "./board-movement";
import { putBoardTexts } from "./board-texts";
import { putProvenance, putRuleLines, putSignOffBlock } from "./board-foot";
import { roundScore } from "../dashboard/dashboard-results";
import { startSheet } from "../../composing/start-sheet";
import { boardWords, heldAtAmber } from "../../words/board";
import { evidenceRecorded, outOf, resultWords } from "../../words/results";

/** Plans the Board paper [B1]: one portrait page of live formulas, and the texts that people write. */
export function planBoard(model: Model, paper: BoardPaper): SheetPlan {
  const rows = boardRows(model.checklist);
  const sheet = startSheet(model, {
    name: boardSheet,
    title: boardWords.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 2 },
    printArea: range(1, 1, rows.last, columns.owner),
    onePage: true,
  });
  putLead(sheet, model, paper, rows);
  putOverall(sheet, model, rows);
  putSections(sheet, model, paper, rows);
  putBoardTexts(sheet, paper, rows.texts);
  putBoardLists(sheet, model, rows);
  putSignOffBlock(sheet, model, rows.signOff);
  putRuleLines(sheet, model, rows.rule);
  putProvenance(sheet, model, rows.provenance);
  return sheet
    .width(columns.text, 64)
    .width(columns.number, 10)
    .width(columns.word, 12)
    .width(columns.day, 13)
    .width(columns.standing, 16)
    .width(columns.owner, 22)
    .hideColumns(columns.drafted, 1)
    .build();
}

function putLead(sheet: SheetBuilder, model: Model, paper: BoardPaper, rows: BoardRows): void {
  const { details } = model.assessment;
  const organisation = reference(coverSheet, cell(firstDetailRow, coverColumns.value));
  const site = reference(coverSheet, cell(firstDetailRow + 1, coverColumns.value));
  const who = [details.organisation, details.site].filter((text) => text !== "").join(", ");
  sheet
    .put(
      3,
      columns.text,
      formula(`IFERROR(${organisation}&IF(OR(${organisation}="",${site}=""),"",", ")&${site},"")`, who),
      "subtitle",
    )
    // A seal finds the period from the cells above and below it.
    .style("note", range(3, columns.number, 1, 1))
    .put(3, columns.standing, resultWords.asAt, "note")
    .put(3, columns.owner, formula(names.asAt, toSerialDate(model.stamp.today) ?? null), "date")
    .height(3, 20);
  const { period, comparedWith } = paper;
  sheet
    .put(rows.period, columns.text, boardLabels.period, "label")
    .put(rows.period, columns.number, period === "" ? null : period)
    .style("input", range(rows.period, columns.number, 1, 5))
    .merge(range(rows.period, columns.number, 1, 5))
    .put(rows.period + 1, columns.text, boardLabels.comparedWith, "label")
    .put(rows.period + 1, columns.number, comparedWith === "" ? null : comparedWith)
    .style("text", range(rows.period + 1, columns.number, 1, 3))
    .merge(range(rows.period + 1, columns.number, 1, 3))
    .put(rows.period + 1, columns.standing, describeCompared(model, comparedWith))
    .style("note", range(rows.period + 1, columns.standing, 1, 2));
}

function putOverall(sheet: SheetBuilder, model: Model, rows: BoardRows): void {
  const { overall } = model.results;
  const at = dashboardRows(model.checklist).overall;
  const dashboard = (column: number): string => reference(dashboardSheet, cell(at, column));
  putBoardHeading(sheet, rows.overall - 1, resultWords.overall);
  sheet
    .put(rows.overall, columns.text, resultSentence(overall, at), "sentence")
    .put(rows.overall, columns.standing, ratingCell(overall, at), "rating")
    .height(rows.overall, 22);
  highlightRatings(sheet, rows.overall, 1);
  const held = dashboard(resultColumns.heldBy);
  const evidence = evidenceRecorded(
    { term: dashboard(resultColumns.withEvidence), value: overall.withEvidence },
    { term: dashboard(resultColumns.answered), value: overall.answered },
  );
  const why = overall.caps.map(describeCap).join("; ");
  const heldWords = heldAtAmber({ term: held, value: why });
  sheet
    .put(
      rows.overall + 1,
      columns.text,
      formula(
        `${writeTerm(evidence)}&IF(${held}="","",${writeTerm(heldWords)})`,
        `${writeText(evidence)}${why === "" ? "" : writeText(heldWords)}`,
      ),
      "note",
    )
    .height(rows.overall + 1, 18);
}

/** Symbol and word of a rating, from a row of the Dashboard. */
function ratingCell(result: ScoreResult, row: number): CellContent {
  const at = (column: number): string => reference(dashboardSheet, cell(row, column));
  return formula(
    `${at(resultColumns.symbol)}&" "&${at(resultColumns.rating)}`,
    `${ratingSymbol(result.rating)} ${ratingWord(result.rating)}`,
  );
}

/** Colour in addition to symbol and word [S8]. */
function highlightRatings(sheet: SheetBuilder, row: number, count: number): void {
  const first = `$${toAddress(cell(row, columns.standing))}`;
  for (const rating of ratings) {
    const { fill, text } = ratingColours[rating];
    const shown = quote(`${ratingSymbol(rating)} ${ratingWord(rating)}`);
    sheet.highlight(range(row, columns.standing, count, 1), `${first}=${shown}`, { fill, fontColour: text });
  }
}

/** Writes each section, then the overall result, and how each moved since the snapshot. */
function putSections(sheet: SheetBuilder, model: Model, paper: BoardPaper, rows: BoardRows): void {
  const { sections, overall } = model.results;
  const from = dashboardRows(model.checklist);
  sheet
    .put(rows.sections - 1, columns.text, resultWords.section, "columnHeader")
    .putRow(rows.sections - 1, columns.number, boardWords.sectionHeadings, "columnHeaderCentred")
    .height(rows.sections - 1, 20);
  [...sections, overall].forEach((result, index) => {
    const row = rows.sections + index;
    const source = index < sections.length ? from.sections + index : from.overall;
    const at = (column: number): string => reference(dashboardSheet, cell(source, column));
    const score = formula(at(resultColumns.score), roundScore(result.score));
    sheet
      .put(row, columns.text, result.title)
      .put(
        row,
        columns.number,
        liveSentence(
          outOf(
            { term: at(resultColumns.answered), value: result.answered },
            { term: at(resultColumns.statements), value: result.statements },
          ),
        ),
      )
      .put(row, columns.word, score)
      .put(row, columns.day, formula(at(resultColumns.high), roundScore(result.high)))
      .put(row, columns.standing, ratingCell(result, source))
      .put(
        row,
        columns.owner,
        movementCell(
          comparedScore(
            model,
            paper.comparedWith,
            index < sections.length ? snapshotLevels.section : snapshotLevels.overall,
            result.id,
          ),
          toAddress(cell(row, columns.word)),
          result.score,
        ),
      );
  });
  const style = (row: number, count: number, total: boolean): void => {
    sheet
      .style(total ? "cellLabelTotal" : "cellLabel", range(row, columns.text, count, 1))
      .style(total ? "countTotal" : "count", range(row, columns.number, count, 1))
      .style(total ? "scoreTotal" : "score", range(row, columns.word, count, 2))
      .style("rating", range(row, columns.standing, count, 1))
      .style(total ? "countTotal" : "count", range(row, columns.owner, count, 1))
      .height(row, 18, count);
  };
  style(rows.sections, sections.length, false);
  style(rows.sections + sections.length, 1, true);
  highlightRatings(sheet, rows.sections, sections.length + 1);
}
