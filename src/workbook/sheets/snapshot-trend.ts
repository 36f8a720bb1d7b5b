import { cell, range, toAbsoluteAddress } from "../../spreadsheet/address";
import type { CellContent } from "../../spreadsheet/cells";
import type { ChartSeriesPlan } from "../../spreadsheet/plan";
import { toSerialDate } from "../../spreadsheet/days";
import { formatPercent, ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import type { SnapshotEntry } from "../../assessment/answers/board-records";
import { ratings } from "../../assessment/scoring/results";
import { snapshotLevels } from "../../assessment/answers/board-records";
import { listSnapshots } from "../../assessment/time/snapshot";
import { listPhases } from "../form/dashboard-layout";
import type { Model } from "../composing/model";
import { snapshotColumns, snapshotHeaderRow } from "../form/snapshot-columns";
import { asLive, liveSentence, type Live } from "../composing/live-sentence";
import { formula, quote, type SheetBuilder } from "../composing/sheet-builder";
import { lineLooks } from "../form/styles";
import { percentText, roundDown, wholePercent } from "../composing/cell-terms";
import { highlightRatings, ratingText } from "../composing/rating-cell";
import { resultWords } from "../words/results";
import {
  lastScore,
  lastTwoScores,
  noScoreInSnapshot,
  scoreInSnapshot,
  snapshotsNote,
  snapshotsWords as words,
  trendChart,
} from "../words/snapshots";

/** The columns of the trend: snapshot, date, overall score and rating, then the scores of the first phases. */
export const trendColumns = { name: 1, takenOn: 2, overall: 3, rating: 4, phases: 5, chart: 9, last: 14 };
const mostPhases = trendColumns.chart - trendColumns.phases;
const headerRow = 6;
/** Three years of quarters. The trend has a fixed size, so that the table below it does not move. */
const mostShown = 12;
/** The last row of the trend and its chart. */
export const lastTrendRow = snapshotHeaderRow - 3;

/** Whether there are two snapshots to draw a line between. */
export function hasTrend(snapshots: readonly SnapshotEntry[]): boolean {
  return listSnapshots(snapshots).length > 1;
}

/** A snapshot in the trend, and its rows in the table. */
interface Shown {
  readonly name: string;
  readonly overall: Place | undefined;
  readonly phases: readonly (Place | undefined)[];
}

interface Place {
  readonly entry: SnapshotEntry;
  readonly row: number;
}

/** Writes the scores of the last snapshots, each a reference to the table, and their chart [T7]. */
export function putTrend(sheet: SheetBuilder, model: Model): void {
  const phases = listPhases(model.checklist).slice(0, mostPhases);
  const { snapshots } = model.assessment.boardRecords;
  const all = listSnapshots(snapshots);
  const ids = phases.map(({ id }) => id);
  const shown = all.slice(-mostShown).map((name) => findShown(snapshots, name, ids));
  sheet
    .put(3, 1, snapshotsNote(shown.length, all.length), "note")
    .put(4, 1, trendSentence(shown), "sentence")
    .height(3, 18)
    .height(4, 20)
    .putRow(headerRow, 1, words.headings, "columnHeader")
    .putRow(headerRow, trendColumns.overall, [resultWords.overall, resultWords.rating], "columnHeaderCentred")
    .putRow(
      headerRow,
      trendColumns.phases,
      phases.map(({ title }) => title),
      "columnHeaderCentred",
    )
    .height(headerRow, 20);
  shown.forEach((snapshot, index) => putShown(sheet, snapshot, headerRow + 1 + index));
  const body = (column: number, columns: number) => range(headerRow + 1, column, shown.length, columns);
  sheet
    .style("cellLabel", body(trendColumns.name, 1))
    .style("date", body(trendColumns.takenOn, 1))
    .style("scoreTotal", body(trendColumns.overall, 1))
    .style("rating", body(trendColumns.rating, 1))
    .style("score", body(trendColumns.phases, phases.length));
  highlightRatings(sheet, body(trendColumns.rating, 1));
  if (hasTrend(snapshots))
    putChart(sheet, shown.length, [resultWords.overall, ...phases.map(({ title }) => title)]);
}

function findShown(snapshots: readonly SnapshotEntry[], name: string, phases: readonly string[]): Shown {
  const rows = snapshots.flatMap((entry, index): Place[] =>
    entry.snapshot === name ? [{ entry, row: snapshotHeaderRow + 1 + index }] : [],
  );
  const ofLevel = (level: string): readonly Place[] => rows.filter(({ entry }) => entry.level === level);
  return {
    name,
    overall: ofLevel(snapshotLevels.overall)[0],
    phases: phases.map((id) => ofLevel(snapshotLevels.phase).find(({ entry }) => entry.item === id)),
  };
}

function putShown(sheet: SheetBuilder, { name, overall, phases }: Shown, row: number): void {
  const day = overall?.entry.takenOn ?? "";
  sheet
    .put(row, trendColumns.name, overall ? formula(at(overall, "snapshot"), name) : name)
    .put(row, trendColumns.takenOn, take(overall, "takenOn", toSerialDate(day) ?? day))
    .put(row, trendColumns.overall, scoreOf(overall))
    .put(row, trendColumns.rating, ratingOf(overall))
    .height(row, 18);
  phases.forEach((phase, index) => sheet.put(row, trendColumns.phases + index, scoreOf(phase)));
}

/** The cell of the table for a field of a row. */
function at({ row }: Place, id: keyof SnapshotEntry): string {
  return toAbsoluteAddress(cell(row, snapshotColumns.findIndex((column) => column.id === id) + 1));
}

/** A reference to a cell of the table; null when that cell is empty, because a reference to it would give 0. */
function take(place: Place | undefined, id: keyof SnapshotEntry, value: string | number): CellContent {
  return place === undefined || value === "" ? null : formula(at(place, id), value);
}

/** A score as a whole percentage, rounded down, so that a score below a threshold never shows as that threshold [S5]. */
function scoreOf(place: Place | undefined): CellContent {
  const score = place && numberOf(place.entry.score);
  if (place === undefined || score === undefined) return null;
  return formula(wholePercent(at(place, "score")), roundDown(score));
}

function numberOf(text: string): number | undefined {
  return text !== "" && String(Number(text)) === text ? Number(text) : undefined;
}

/** The rating with its symbol [S8]. */
function ratingOf(place: Place | undefined): CellContent {
  const rating = ratings.find((id) => id === place?.entry.rating);
  if (!place || rating === undefined) return null;
  const word = at(place, "rating");
  const symbol = ratings.reduce(
    (rest, id) => `IF(${word}=${quote(ratingWord(id))},${quote(`${ratingSymbol(id)} `)},${rest})`,
    '""',
  );
  return formula(`${symbol}&${word}`, ratingText(rating));
}

/** Compares the last snapshot with the one before, live. */
function trendSentence(shown: readonly Shown[]): CellContent {
  const [before, last] = shown.length > 1 ? shown.slice(-2) : [undefined, shown[0]];
  const score = last && describeShown(last);
  if (!last || !score) return words.noScore;
  const earlier = before && describeShown(before);
  if (!before?.overall || !last.overall || !earlier) return liveSentence(lastScore(score));
  const rules = [at(before.overall, "rule"), at(last.overall, "rule")] as const;
  const differ = {
    term: `IF(${rules[0]}<>${rules[1]},${quote(words.rulesDiffer)},"")`,
    value: before.overall.entry.rule === last.overall.entry.rule ? "" : words.rulesDiffer,
  };
  return liveSentence([...lastTwoScores(earlier, score), differ]);
}

/** `40% in 2026 Q3` */
function describeShown({ name, overall }: Shown): Live | undefined {
  if (!overall) return undefined;
  const score = numberOf(overall.entry.score);
  const snapshot = { term: at(overall, "snapshot"), value: name };
  if (score === undefined) return asLive(noScoreInSnapshot(snapshot));
  const percent = { term: percentText(at(overall, "score")), value: formatPercent(score) };
  return asLive(scoreInSnapshot(percent, snapshot));
}

function putChart(sheet: SheetBuilder, count: number, names: readonly string[]): void {
  const values = (column: number) => range(headerRow + 1, column, count, 1);
  const series = names.map((name, index): ChartSeriesPlan => {
    const column = index === 0 ? trendColumns.overall : trendColumns.phases + index - 1;
    const { colour, ...line } = lineLooks[index % lineLooks.length] ?? lineLooks[0];
    return { nameCell: cell(headerRow, column), name, values: values(column), colour, line };
  });
  sheet.chart({
    name: "Trend",
    title: trendChart.title,
    kind: "line",
    position: range(headerRow, trendColumns.chart, lastTrendRow - headerRow + 1, 6),
    categories: values(trendColumns.name),
    series,
    valueAxis: { minimum: 0, maximum: 1, numberFormat: "0%" },
    legend: true,
    alternativeText: trendChart.alternativeText,
  });
}
