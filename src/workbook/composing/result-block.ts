import {
  cell,
  columnLetters,
  range,
  toAbsoluteAddress,
  toAddress,
  type Range,
} from "../../spreadsheet/address";
import { ratings } from "../../assessment/scoring/results";
import { barCells, resultColumns as columns } from "../form/dashboard-layout";
import { barLooks } from "../form/styles";
import { barWords, tileWords } from "../words/results";
import { tolerance } from "./cell-terms";
import { describeHeld } from "./held-words";
import { writeTerm, writeText } from "./live-sentence";
import type { Model } from "./model";
import { highlightRatings, ratingText } from "./rating-cell";
import { resultInLarge, type ResultAt } from "./result-sentence";
import { formula, quote, type SheetBuilder } from "./sheet-builder";

/** The columns of a table of results that its bars are drawn from, and the first column of the bars. Scores are whole per cent. */
export interface BarColumns {
  readonly rating: number;
  readonly score: number;
  readonly high: number;
  /** How the row was before, where that is shown. */
  readonly before?: number;
  readonly bar: number;
}

/** Puts the cells of bars, one for each twentieth, and their heading [B22]. */
export function putBars(sheet: SheetBuilder, first: number, count: number, bar: number): void {
  const heading = range(first - 1, bar, 1, barCells);
  sheet
    .put(first - 1, bar, barWords.heading)
    .style("columnHeaderCentred", heading)
    .merge(heading)
    .style("bar", range(first, bar, count, barCells));
}

/**
 * Fills the cells of bars in the colour of the row's rating [B22]. A cell is filled only if the score reaches it, so no bar
 * crosses a threshold that the score misses. Pale cells go on to the highest score that is possible, a dark one is where the
 * score was before, and an unfinished result has stripes. Rows without a rating stay as they are.
 */
export function colourBars(
  sheet: SheetBuilder,
  { row, rows }: Pick<Range, "row" | "rows">,
  at: BarColumns,
): void {
  const area = range(row, at.bar, rows, barCells);
  const of = (column: number): string => `$${columnLetters(column)}${row}`;
  const first = toAddress(cell(row, at.bar));
  /** The number of the cell within its bar. */
  const number = `COLUMNS(${of(at.bar)}:${first})`;
  const twentieths = (column: number): string => `(${of(column)}+${tolerance})*${barCells}`;
  const isRated = (rating: (typeof ratings)[number]): string =>
    `${of(at.rating)}=${quote(ratingText(rating))}`;
  const reaches = `${twentieths(at.score)}>=${number}`;
  if (at.before !== undefined) {
    const before = twentieths(at.before);
    sheet.highlight(
      area,
      `AND(ISNUMBER(${of(at.before)}),${before}>=${number}-1,OR(${before}<${number},${number}=${barCells}))`,
      barLooks.before,
    );
  }
  sheet.highlight(
    area,
    `AND(${isRated("incomplete")},${reaches},ROUND(${number}*0.5,0)*2=${number})`,
    barLooks.stripe,
  );
  for (const rating of ratings) {
    if (rating === "not-applicable") continue;
    sheet.highlight(area, `AND(${isRated(rating)},${reaches})`, barLooks[rating]);
  }
  sheet.highlight(area, `AND(ISNUMBER(${of(at.high)}),${twentieths(at.high)}>=${number})`, barLooks.possible);
}

/**
 * The overall result at a glance, in three rows: at the left word and symbol, the score in large letters, and the highest
 * possible score; at the right how many are answered and have evidence, and what holds the rating at Amber [B22].
 * @param source the overall row of the Dashboard, and how to refer to its cells.
 * @param left the columns of the left part.
 * @param rated the cell that shows the rating.
 */
export function putTile(
  sheet: SheetBuilder,
  model: Model,
  at: ResultAt,
  area: { readonly row: number; readonly left: number; readonly columns: number },
  rated: Range,
): void {
  const { row, left } = area;
  const { overall } = model.results;
  const large = resultInLarge(overall, at);
  const answered = { term: at(columns.answered), value: overall.answered };
  const all = { term: at(columns.statements), value: overall.statements };
  const evidence = tileWords.evidence(
    { term: at(columns.withEvidence), value: overall.withEvidence },
    answered,
  );
  const why = describeHeld(model);
  const held = tileWords.held({ term: at(columns.heldBy), value: why });
  const progress = tileWords.answered(answered, all);
  const beside = range(row, left + 1, 3, area.columns - left);
  sheet
    .put(row, 1, large.word)
    .put(row + 1, 1, large.score)
    .put(row + 2, 1, large.upTo)
    .put(
      row,
      left + 1,
      formula(
        `${writeTerm(progress)}&IF(${at(columns.unanswered)}>0,${quote(tileWords.unfinished)},"")&IF(${at(columns.answered)}=0,"",CHAR(10)&${writeTerm(evidence)})&IF(${at(columns.heldBy)}="","",CHAR(10)&${writeTerm(held)})`,
        [
          `${writeText(progress)}${overall.counts.unanswered > 0 ? tileWords.unfinished : ""}`,
          ...(overall.answered === 0 ? [] : [writeText(evidence)]),
          ...(why === "" ? [] : [writeText(held)]),
        ].join("\n"),
      ),
    )
    .style("tileWord", range(row, 1, 1, left))
    .style("tileScore", range(row + 1, 1, 1, left))
    .style("tileUpTo", range(row + 2, 1, 1, left))
    .style("tileText", beside)
    .merge(beside)
    .height(row, 26)
    .height(row + 1, 44)
    .height(row + 2, 20);
  highlightRatings(sheet, range(row, 1, 3, area.columns), ratings, toAbsoluteAddress(rated));
}
