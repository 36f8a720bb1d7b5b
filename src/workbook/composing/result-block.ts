import { columnLetters, range, toAbsoluteAddress, type Range } from "../../spreadsheet/address";
import { ratings } from "../../assessment/scoring/results";
import { barCells, resultColumns as columns } from "../form/dashboard-layout";
import { barColours } from "../form/styles";
import { evidenceRecorded, heldAtAmber } from "../words/results";
import { tolerance } from "./cell-terms";
import { describeHeld } from "./held-words";
import { writeTerm, writeText } from "./live-sentence";
import type { Model } from "./model";
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
 * Puts the cells of bars [B22]. The cells of the heading hold the scores that the cells below stand for.
 */
export function putBars(
  sheet: SheetBuilder,
  header: number,
  first: number,
  count: number,
  bar: number,
): void {
  for (let index = 0; index < barCells; index += 1) sheet.put(header, bar + index, (index + 1) / barCells);
  sheet.style("barScale", range(header, bar, 1, barCells)).style("bar", range(first, bar, count, barCells));
}

/**
 * Fills the cells of bars in the colour of the row's rating [B22]. A cell is filled only if the score reaches it, so no bar
 * crosses a threshold that the score misses. Rows without a rating stay as they are.
 */
export function colourBars(
  sheet: SheetBuilder,
  header: number,
  { row, rows }: Pick<Range, "row" | "rows">,
  at: BarColumns,
): void {
  const score = `$${columnLetters(at.score)}${row}`;
  const reaches = `${score}+${tolerance}>=${columnLetters(at.bar)}$${header}`;
  for (const rating of ratings) {
    if (rating === "not-applicable") continue;
    const isRated = `$${columnLetters(at.rating)}${row}=${quote(ratingText(rating))}`;
    sheet.highlight(range(row, at.bar, rows, barCells), `AND(${isRated},${reaches})`, {
      fill: barColours[rating],
    });
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
  model: Model,
  source: { readonly row: number; readonly at: ResultAt },
  area: { readonly row: number; readonly columns: number },
  rated: Range,
): void {
  const { row } = area;
  const { at } = source;
  const { overall } = model.results;
  const evidence = evidenceRecorded(
    { term: at(columns.withEvidence), value: overall.withEvidence },
    { term: at(columns.answered), value: overall.answered },
  );
  const why = describeHeld(model);
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
