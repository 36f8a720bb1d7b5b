import { cell, columnLetters, range, reference, toAddress } from "../../../spreadsheet/address";
import type { SheetPlan } from "../../../spreadsheet/plan";
import { toSerialDate } from "../../../spreadsheet/days";
import { snapshotLevels, type BoardPaper } from "../../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels } from "../../form/board-layout";
import { boardRows, type BoardRows } from "../../form/board-rows";
import { barCells, dashboardRows, resultColumns } from "../../form/dashboard-layout";
import { boardSheet, coverColumns, coverSheet, firstDetailRow, names } from "../../form/layout";
import type { Model } from "../../composing/model";
import { highlightRatings, ratingCell } from "../../composing/rating-cell";
import { colourBars, putBars, putTile } from "../../composing/result-block";
import { resultRow } from "../../composing/result-sentence";
import { liveSentence } from "../../composing/live-sentence";
import { formula, type SheetBuilder } from "../../composing/sheet-builder";
import { roundDown } from "../../composing/cell-terms";
import { putBoardLists } from "./board-lists";
import {
  comparedScore,
  describeCompared,
  movedCell,
  movementCell,
  nothingChanged,
  putEarlier,
} from "./board-movement";
import { putBoardTexts } from "./board-texts";
import { putFoot, putSignOffBlock } from "./board-foot";
import { startSheet } from "../../composing/start-sheet";
import { boardWords, since } from "../../words/board";
import { outOf, resultWords } from "../../words/results";

const barColumns = { rating: columns.rating, score: columns.score, bar: columns.bar } as const;

/** Plans the Board paper [B1]: one portrait page of live formulas, and the texts that people write. */
export function planBoard(model: Model, paper: BoardPaper): SheetPlan {
  const rows = boardRows(model);
  const sheet = startSheet(model, {
    name: boardSheet,
    title: boardWords.title,
    tabColour: "#2F855A",
    titleRows: { first: 1, last: 2 },
    onePage: true,
  });
  putLead(sheet, model, paper, rows);
  const source = dashboardRows(model.checklist).overall;
  putTile(
    sheet,
    model,
    { row: source, at: resultRow(source) },
    { row: rows.tile, columns: columns.last },
    cell(rows.overall, columns.rating),
  );
  putSections(sheet, model, paper, rows);
  putBoardTexts(sheet, paper, rows);
  const signOff = putBoardLists(sheet, model, rows.lists);
  const last = putFoot(sheet, model, putSignOffBlock(sheet, model, signOff));
  const plan = sheet
    .width(columns.number, 6)
    .width(columns.text, 38)
    .width(columns.rating, 15)
    .width(columns.score, 8)
    .width(columns.bar, 1.2, barCells)
    .width(columns.last, 21)
    .width(columns.accept, 14)
    .hideColumns(columns.drafted, 2)
    .build();
  return { ...plan, page: { ...plan.page, printArea: range(1, 1, last, columns.last) } };
}

function putLead(sheet: SheetBuilder, model: Model, paper: BoardPaper, rows: BoardRows): void {
  const { details } = model.assessment;
  const organisation = reference(coverSheet, cell(firstDetailRow, coverColumns.value));
  const site = reference(coverSheet, cell(firstDetailRow + 1, coverColumns.value));
  const who = [details.organisation, details.site].filter((text) => text !== "").join(", ");
  const { period, comparedWith } = paper;
  const { number, rating, bar, last } = columns;
  const label = (row: number, text: string): void => {
    sheet
      .put(row, number, text)
      .style("label", range(row, number, 1, 2))
      .merge(range(row, number, 1, 2))
      .height(row, 18);
  };
  const written = range(rows.period, rating, 1, last - rating);
  const snapshot = range(rows.period + 1, rating, 1, 8);
  label(rows.period, boardLabels.period);
  label(rows.period + 1, boardLabels.comparedWith);
  sheet
    .put(
      3,
      number,
      formula(`IFERROR(${organisation}&IF(OR(${organisation}="",${site}=""),"",", ")&${site},"")`, who),
      "subtitle",
    )
    .put(3, last - 5, resultWords.asAt, "note")
    .put(3, last, formula(names.asAt, toSerialDate(model.stamp.today) ?? null), "date")
    .height(3, 20)
    // A seal finds the period from the cells above and below it.
    .style("note", range(3, rating, 1, 1))
    .put(rows.period, rating, period === "" ? null : period)
    .style("input", written)
    .merge(written)
    .put(rows.period + 1, rating, comparedWith === "" ? null : comparedWith)
    .style("text", snapshot)
    .merge(snapshot)
    .put(rows.period + 1, bar + 6, describeCompared(model, comparedWith, movedRange(rows)), "note")
    .height(rows.period + 2, 8);
}

/** The hidden cells with how each score moved. */
function movedRange({ sections, overall }: BoardRows): string {
  const letters = columnLetters(columns.moved);
  return `$${letters}$${sections}:$${letters}$${overall}`;
}

/** Writes each section, then the overall result, and how each moved since the snapshot, or else how many are answered. */
function putSections(sheet: SheetBuilder, model: Model, paper: BoardPaper, rows: BoardRows): void {
  const { sections, overall } = model.results;
  const from = dashboardRows(model.checklist);
  const { number, rating, score, last, moved } = columns;
  const header = rows.sections - 1;
  const isCompared =
    comparedScore(model, paper.comparedWith, snapshotLevels.overall, overall.id) !== undefined;
  const isSame = nothingChanged(model, paper.comparedWith);
  sheet
    .put(header, number, resultWords.section)
    .style("columnHeader", range(header, number, 1, 2))
    .merge(range(header, number, 1, 2))
    .putRow(header, rating, [resultWords.rating, resultWords.score], "columnHeaderCentred")
    .put(header, last, isCompared ? since(paper.comparedWith) : resultWords.answered, "columnHeaderCentred")
    .height(header, 20)
    .height(header - 1, 8);
  [...sections, overall].forEach((result, index) => {
    const row = rows.sections + index;
    const isTotal = index === sections.length;
    const source = isTotal ? from.overall : from.sections + index;
    const at = resultRow(source);
    const level = isTotal ? snapshotLevels.overall : snapshotLevels.section;
    const before = comparedScore(model, paper.comparedWith, level, result.id);
    const progress = outOf(
      { term: at(resultColumns.answered), value: result.answered },
      { term: at(resultColumns.statements), value: result.statements },
    );
    sheet
      .put(row, number, result.title)
      .merge(range(row, number, 1, 2))
      .style(isTotal ? "cellLabelTotal" : "cellLabel", range(row, number, 1, 2))
      .put(row, rating, ratingCell(result, source), "rating")
      .put(
        row,
        score,
        formula(at(resultColumns.shownScore), result.score === null ? "" : roundDown(result.score)),
        isTotal ? "scoreTotal" : "score",
      )
      .put(row, moved, movementCell(before, at(resultColumns.score), result.score), "hidden")
      .put(
        row,
        last,
        isCompared
          ? movedCell(before, toAddress(cell(row, moved)), movedRange(rows), result.score, isSame)
          : liveSentence(progress),
        isTotal ? "countTotal" : "count",
      )
      .height(row, 19);
  });
  putBars(sheet, header, rows.sections, sections.length + 1, columns.bar);
  const earlier = putEarlier(sheet, model, rows.overall + 1);
  const rated = range(rows.sections, rating, sections.length + 1 + earlier, 1);
  colourBars(sheet, header, rated, barColumns);
  highlightRatings(sheet, rated);
}
