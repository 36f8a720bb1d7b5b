import { cell, reference, toAddress, type Range } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import { ratings, type Rating, type ScoreResult } from "../../assessment/scoring/results";
import { ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import { resultColumns } from "../form/dashboard-layout";
import { dashboardSheet } from "../form/layout";
import { ratingColours } from "../form/styles";
import { formula, quote, type SheetBuilder } from "./sheet-builder";

/** Symbol and word of a rating [S8]: `▲ Amber`. */
export function ratingText(rating: Rating): string {
  return `${ratingSymbol(rating)} ${ratingWord(rating)}`;
}

/** Symbol and word of a rating, live from a row of the Dashboard. */
export function ratingCell({ rating }: Pick<ScoreResult, "rating">, row: number): Formula {
  const at = (column: number): string => reference(dashboardSheet, cell(row, column));
  return formula(`${at(resultColumns.symbol)}&" "&${at(resultColumns.rating)}`, ratingText(rating));
}

/** Colours cells that hold symbol and word of a rating [S8], or cells next to one that does. */
export function highlightRatings(
  sheet: SheetBuilder,
  area: Range,
  coloured: readonly Rating[] = ratings,
  first = toAddress(cell(area.row, area.column)),
): void {
  for (const rating of coloured) {
    const { fill, text } = ratingColours[rating];
    sheet.highlight(area, `${first}=${quote(ratingText(rating))}`, { fill, fontColour: text });
  }
}
