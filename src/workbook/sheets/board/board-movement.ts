import { cell, range, reference } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import { toSerialDate } from "../../../spreadsheet/days";
import { scoreMove, scoreMovementIds, type ScoreMovementId } from "../../../assessment/time/compare-answers";
import { describeScoreMovement } from "../../../assessment/time/words/describe-movement";
import { formatPercent } from "../../../assessment/words/describe-result";
import { writeRule } from "../../../assessment/words/describe-rule";
import { snapshotLevels } from "../../../assessment/answers/board-records";
import { ratings } from "../../../assessment/scoring/results";
import { listSnapshots, writeScore } from "../../../assessment/time/snapshot";
import { boardColumns as columns, boardLists } from "../../form/board-layout";
import { barCells } from "../../form/dashboard-layout";
import { snapshotsSheet } from "../../form/layout";
import { snapshotColumns, snapshotHeaderRow } from "../../form/snapshot-columns";
import { percentText, roundDown, wholePercent } from "../../composing/cell-terms";
import { liveSentence, writeTerm, writeText, type Live } from "../../composing/live-sentence";
import type { Model } from "../../composing/model";
import { ratingText } from "../../composing/rating-cell";
import { formula, quote, type SheetBuilder } from "../../composing/sheet-builder";
import { boardWords, comparedWith, overallIn, wasScore } from "../../words/board";
import { barWords } from "../../words/results";

/** The score in a snapshot and its cell; null when nothing was applicable. */
interface ComparedScore {
  readonly at: string;
  readonly score: number | null;
}

/** The score of a result in a snapshot; undefined when there is none. */
export function comparedScore(
  model: Model,
  snapshot: string,
  level: string,
  item: string,
): ComparedScore | undefined {
  const { snapshots } = model.assessment.boardRecords;
  const index = snapshots.findIndex(
    (entry) => entry.snapshot === snapshot && entry.level === level && entry.item === item,
  );
  const entry = snapshots[index];
  if (snapshot === "" || !entry) return undefined;
  const column = snapshotColumns.findIndex(({ id }) => id === "score") + 1;
  return {
    at: reference(snapshotsSheet, cell(snapshotHeaderRow + 1 + index, column)),
    score: entry.score === "" ? null : Number(entry.score),
  };
}

const words = Object.fromEntries(
  scoreMovementIds.map((id) => {
    const { sign, word } = describeScoreMovement(id);
    return [id, `${sign} ${word}`];
  }),
) as Record<ScoreMovementId, string>;

function moveOf(before: ComparedScore, score: number | null): ScoreMovementId {
  const kept = writeScore(score);
  return scoreMove(before.score, kept === "" ? null : Number(kept));
}

/** Whether no section and not the whole moved since a snapshot. */
export function nothingChanged(model: Model, snapshot: string): boolean {
  const { sections, overall } = model.results;
  const of = (level: string, results: typeof sections): boolean =>
    results.every((result) => {
      const before = comparedScore(model, snapshot, level, result.id);
      return before === undefined || moveOf(before, result.score) === "same";
    });
  return of(snapshotLevels.section, sections) && of(snapshotLevels.overall, [overall]);
}

/** The term for {@link nothingChanged}: no cell of those with the movements says anything but Same. */
function sameTerm(moves: string): string {
  return `COUNTIF(${moves},${quote(`* ${describeScoreMovement("same").word}`)})=COUNTIF(${moves},"?*")`;
}

/**
 * From which scores on a rating is given, what the bars show, and what the scores are compared with: when the snapshot was taken, whether it was scored by another rule,
 * or that nothing has changed since [B23].
 */
export function describeBars(model: Model, snapshot: string, moves: string, thresholds: Live): CellContent {
  const { checklist, assessment } = model;
  const entry = assessment.boardRecords.snapshots.find((each) => each.snapshot === snapshot);
  const note = [thresholds, ` ${barWords.note} `];
  if (snapshot === "" || !entry) return liveSentence([...note, boardWords.noSnapshot]);
  const isSameRule = entry.rule === writeRule(assessment.rule, checklist);
  const compared = comparedWith(snapshot, entry.takenOn, isSameRule);
  const { nothingChanged: unchanged, scoreThen } = boardWords;
  return formula(
    `${writeTerm(note)}&${quote(compared)}&IF(${sameTerm(moves)},${quote(unchanged)},${quote(scoreThen)})`,
    `${writeText(note)}${compared}${nothingChanged(model, snapshot) ? unchanged : scoreThen}`,
  );
}

/** The earlier score that a bar shows, as a whole percentage: only of a score that is better or worse now. */
export function earlierCell(
  before: ComparedScore | undefined,
  moved: string,
  score: number | null,
): CellContent {
  if (!before) return null;
  return formula(
    `IF(${hasMovedTerm(moved)},${wholePercent(before.at)},"")`,
    before.score !== null && hasMoved(moveOf(before, score)) ? roundDown(before.score) : "",
  );
}

function hasMoved(move: ScoreMovementId): boolean {
  return move === "better" || move === "worse";
}

function hasMovedTerm(moved: string): string {
  return `OR(${moved}="${words.better}",${moved}="${words.worse}")`;
}

/**
 * How a score moved, as a word and an arrow [B3].
 * @param now the cell with the exact score.
 */
export function movementCell(
  before: ComparedScore | undefined,
  now: string,
  score: number | null,
): CellContent {
  if (!before) return null;
  const { at } = before;
  const change = `IF(ABS(${now}-${at})<0.000000001,"${words.same}",IF(${now}>${at},"${words.better}","${words.worse}"))`;
  return formula(
    `IF(ISNUMBER(${now}),IF(ISNUMBER(${at}),${change},"${words["newly-applicable"]}"),IF(ISNUMBER(${at}),"${words["newly-not-applicable"]}","${words.same}"))`,
    words[moveOf(before, score)],
  );
}

/** What the page shows of a movement: with the earlier score, and nothing if nothing has changed at all [B23]. */
export function movedCell(
  before: ComparedScore | undefined,
  moved: string,
  moves: string,
  score: number | null,
  isSame: boolean,
): CellContent {
  if (!before) return null;
  const move = moveOf(before, score);
  const was = before.score === null ? "" : writeText(wasScore(formatPercent(before.score)));
  const wasTerm = writeTerm(wasScore({ term: percentText(before.at), value: "" }));
  return formula(
    `IF(${sameTerm(moves)},"",${moved}&IF(${hasMovedTerm(moved)},${wasTerm},""))`,
    isSame ? "" : `${words[move]}${hasMoved(move) ? was : ""}`,
  );
}

/**
 * Writes the overall results of the last snapshots, the latest first, as rows with bars: the trend [B22]. A snapshot never
 * changes, so these are values.
 * @returns how many rows
 */
export function putEarlier(sheet: SheetBuilder, model: Model, first: number): number {
  const { snapshots } = model.assessment.boardRecords;
  const names = listSnapshots(snapshots).slice(-boardLists.snapshots).reverse();
  const { number, rating, score, bar, last } = columns;
  names.forEach((name, index) => {
    const row = first + index;
    const entry = snapshots.find((each) => each.snapshot === name && each.level === snapshotLevels.overall);
    const known = ratings.find((id) => id === entry?.rating);
    const share = entry === undefined || entry.score === "" ? NaN : Number(entry.score);
    const day = entry?.takenOn ?? "";
    sheet
      .put(row, number, overallIn(name), "cellLabel")
      .style("cellLabel", range(row, columns.text, 1, 1))
      .merge(range(row, number, 1, 2))
      .put(row, rating, known === undefined ? null : ratingText(known), "rating")
      .put(row, score, Number.isNaN(share) ? null : roundDown(share), "score")
      .put(row, last, day === "" ? null : (toSerialDate(day) ?? day), "cellDate")
      .style("bar", range(row, bar, 1, barCells))
      .height(row, 19);
  });
  return names.length;
}
