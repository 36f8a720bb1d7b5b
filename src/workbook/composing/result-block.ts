import { columnLetters, range, toAbsoluteAddress, type Range } from "../../spreadsheet/address";
import { describeCap } from "../../assessment/words/describe-result";
import { ratings, type ScoreResult } from "../../assessment/scoring/results";
import { barCells, resultColumns as columns } from "../form/dashboard-layout";
import { barColours } from "../form/styles";
import { evidenceRecorded, heldAtAmber } from "../words/results";
import { tolerance } from "./cell-terms";
import { writeTerm, writeText } from "./live-sentence";
import { highlightRatings, ratingText } from "./rating-cell";
import { resultHeadline, resultSentence, type ResultAt } from "./result-sentence";
import { formula, quote, type SheetBuilder } from "./sheet-builder";

/** The columns of a table of results that its bars are drawn from, and the first column of the bars. */
export interface BarColumns {
  readonly rating: number;
  readonly score: number;
  readonly bar: number;
}

/**
 * Draws each score as a bar of cells in the colour of its rating [B22]. The cells of the heading hold the scores that the
 * cells below stand for. A cell is filled only if the score reaches it, so no bar crosses a threshold that the score misses.
 */
export function putBars(sheet: SheetBuilder, header: number, rows: Range, at: BarColumns): void {
  const area = range(rows.row, at.bar, rows.rows, barCells);
  for (let index = 0; index < barCells; index += 1) {
    sheet.put(header, at.bar + index, (index + 1) / barCells);
  }
  sheet.style("barScale", range(header, at.bar, 1, barCells)).style("bar", area);
  colourBars(sheet, header, area, at);
}

/** Colours the bars of further rows by the same scale. */
export function colourBars(sheet: SheetBuilder, header: number, area: Range, at: BarColumns): void {
  const score = `$${columnLetters(at.score)}${area.row}`;
  const reaches = `${score}+${tolerance}>=${columnLetters(at.bar)}$${header}`;
  for (const rating of ratings) {
    const fill = barColours[rating];
    const isRated = `$${columnLetters(at.rating)}${area.row}=${quote(ratingText(rating))}`;
    sheet.highlight(area, `AND(${isRated},${reaches})`, { fill });
  }
}

/**
 * The overall result at a glance, in three rows: word, symbol, score and range in large letters; the result as a sentence; how
 * many answers have evidence, and what holds the rating at Amber [B22].
 * @param source the overall row of the Dashboard, and how to refer to its cells.
 * @param rated the cell that shows the rating.
 */
export function putTile(
  sheet: SheetBuilder,
  overall: ScoreResult,
  source: { readonly row: number; readonly at: ResultAt },
  area: { readonly row: number; readonly columns: number },
  rated: Range,
): void {
  const { row } = area;
  const { at } = source;
  const evidence = evidenceRecorded(
    { term: at(columns.withEvidence), value: overall.withEvidence },
    { term: at(columns.answered), value: overall.answered },
  );
  const why = overall.caps.map(describeCap).join("; ");
  const held = heldAtAmber({ term: at(columns.heldBy), value: why });
  sheet
    .put(row, 1, resultHeadline(overall, at))
    .put(row + 1, 1, resultSentence(overall, source.row))
    .put(
      row + 2,
      1,
      formula(
        `${writeTerm(evidence)}&IF(${at(columns.heldBy)}="","",${writeTerm(held)})`,
        `${writeText(evidence)}${why === "" ? "" : writeText(held)}`,
      ),
    )
    .style("tileHeadline", range(row, 1, 1, area.columns))
    .style("tileText", range(row + 1, 1, 2, area.columns))
    .height(row, 44)
    .height(row + 1, 18)
    .height(row + 2, 22);
  highlightRatings(sheet, range(row, 1, 3, area.columns), ratings, toAbsoluteAddress(rated));
}
