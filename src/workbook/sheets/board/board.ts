import { cell, columnLetters, range, reference, toAddress } from "../../../spreadsheet/address";
import type { Formula } from "../../../spreadsheet/cells";
import type { SheetPlan } from "../../../spreadsheet/plan";
import { toSerialDate } from "../../../spreadsheet/days";
import { snapshotLevels, type BoardPaper } from "../../../assessment/answers/board-records";
import { boardColumns as columns, boardLabels } from "../../form/board-layout";
import { boardRows, type BoardRows } from "../../form/board-rows";
import { barCells, dashboardRows, resultColumns } from "../../form/dashboard-layout";
import { boardSheet, coverColumns, coverSheet, firstDetailRow, names } from "../../form/layout";
import { lockedReference } from "../../form/locked-reference";
import type { Model } from "../../composing/model";
import { highlightRatings, ratingCell } from "../../composing/rating-cell";
import { colourBars, putBars, putTile } from "../../composing/result-block";
import { resultRow } from "../../composing/result-sentence";
import { liveSentence } from "../../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { roundDown, textOf } from "../../composing/cell-terms";
import { putBoardLists } from "./board-lists";
import {
  comparedScore,
  describeBars,
  earlierCell,
  movedCell,
  movementCell,
  nothingChanged,
  putEarlier,
} from "./board-movement";
import { putBoardTexts } from "./board-texts";
import { putFoot, putSignOffBlock, ruleLine } from "./board-foot";
import { startSheet } from "../../composing/start-sheet";
import { boardWords, since } from "../../words/board";
import { outOf, resultWords } from "../../words/results";

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
    resultRow(source),
    { row: rows.tile, left: columns.text, columns: columns.last },
    cell(rows.overall, columns.rating),
  );
  putSections(sheet, model, paper, rows);
  putWritten(sheet, model, paper, rows);
  putBoardTexts(sheet, paper, rows);
  const signOff = putBoardLists(sheet, model, rows.lists);
  const last = putFoot(sheet, model, putSignOffBlock(sheet, model, signOff));
  const plan = sheet
    .width(columns.number, 6)
    .width(columns.text, 45)
    .width(columns.rating, 14)
    .width(columns.score, 8)
    .width(columns.bar, 1.2, barCells)
    .width(columns.last, 21)
    .width(columns.accept, 14)
    .hideColumns(columns.drafted, columns.before - columns.drafted + 1)
    .build();
  return { ...plan, page: { ...plan.page, printArea: range(1, 1, last, columns.last) } };
}

/** Writes whom the page is about, the period, and the day. */
function putLead(sheet: SheetBuilder, model: Model, { period }: BoardPaper, rows: BoardRows): void {
  const { details } = model.assessment;
  const organisation = reference(coverSheet, cell(firstDetailRow, coverColumns.value));
  const site = reference(coverSheet, cell(firstDetailRow + 1, coverColumns.value));
  const who = [details.organisation, details.site].filter((text) => text !== "").join(", ");
  const written = textOf(periodCell(rows));
  sheet
    .put(
      3,
      columns.number,
      formula(
        `IFERROR(${organisation}&IF(OR(${organisation}="",${site}=""),"",", ")&${site},"")&IF(${written}="","",${quote(boardWords.dot)}&${written})`,
        `${who}${period === "" ? "" : `${boardWords.dot}${period}`}`,
      ),
      "subtitle",
    )
    .put(3, columns.last, formula(names.asAt, toSerialDate(model.stamp.today) ?? null), "asAt")
    .height(3, 20)
    .height(4, 8);
}

/** The period, through the locked cells above and below it. */
function periodCell({ period }: BoardRows): string {
  return lockedReference({ header: period - 1, below: period + 1 }, period, columns.accept);
}

/** Writes next to the page what people fill in there, and what the scores are compared with. */
function putWritten(sheet: SheetBuilder, model: Model, paper: BoardPaper, rows: BoardRows): void {
  const { accept } = columns;
  const { period, comparedWith } = paper;
  const note = range(rows.barNote, columns.number, 1, columns.last);
  sheet
    .put(rows.period - 1, accept, boardLabels.period, "columnHeader")
    .put(rows.period, accept, period === "" ? null : period, "input")
    .put(rows.comparedWith - 1, accept, boardLabels.comparedWith, "columnHeader")
    .put(rows.comparedWith, accept, comparedWith === "" ? null : comparedWith, "text")
    .put(
      rows.barNote,
      columns.number,
      describeBars(model, comparedWith, movedRange(rows), ruleLine(model, 1)),
    )
    .style("noteMerged", note)
    .merge(note)
    .height(rows.barNote, 30);
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
  const { number, rating, score, last } = columns;
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
    const shown = (column: number, share: number | null): Formula =>
      formula(at(column), share === null ? "" : roundDown(share));
    const moved = toAddress(cell(row, columns.moved));
    sheet
      .put(row, number, result.title)
      .merge(range(row, number, 1, 2))
      .style(isTotal ? "cellLabelTotal" : "cellLabel", range(row, number, 1, 2))
      .put(row, rating, ratingCell(result, source), "rating")
      .put(row, score, shown(resultColumns.shownScore, result.score), isTotal ? "scoreTotal" : "score")
      .put(row, columns.moved, movementCell(before, at(resultColumns.score), result.score), "hidden")
      .put(row, columns.high, shown(resultColumns.shownHigh, result.high))
      .put(row, columns.before, earlierCell(before, moved, result.score))
      .put(
        row,
        last,
        isCompared
          ? movedCell(before, moved, movedRange(rows), result.score, isSame)
          : liveSentence(progress),
        isTotal ? "countTotal" : "count",
      )
      .height(row, 19);
  });
  putBars(sheet, rows.sections, sections.length + 1, columns.bar);
  const earlier = putEarlier(sheet, model, rows.overall + 1);
  const count = sections.length + 1 + earlier;
  const rated = range(rows.sections, rating, count, 1);
  sheet.style("hidden", range(rows.sections, columns.high, count, 2));
  colourBars(sheet, rated, columns);
  highlightRatings(sheet, rated);
}
