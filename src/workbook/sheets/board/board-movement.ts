import { cell, reference } from "../../../spreadsheet/address";
import type { CellContent } from "../../../spreadsheet/cells";
import { scoreMove, scoreMovementIds, type ScoreMovementId } from "../../../assessment/time/compare-answers";
import { describeScoreMovement } from "../../../assessment/time/words/describe-movement";
import { writeRule } from "../../../assessment/words/describe-rule";
import { writeScore } from "../../../assessment/time/snapshot";
import { snapshotsSheet } from "../../form/layout";
import type { Model } from "../../composing/model";
import { snapshotColumns, snapshotHeaderRow } from "../../form/snapshot-columns";
import { formula } from "../../composing/sheet-builder";
import { snapshotTaken } from "../../words/board";

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

const movementWords = Object.fromEntries(
  scoreMovementIds.map((id) => {
    const { sign, word } = describeScoreMovement(id);
    return [id, `${sign} ${word}`];
  }),
) as Record<ScoreMovementId, string>;

/** The date of the snapshot, and whether it was scored by another rule. */
export function describeCompared({ checklist, assessment }: Model, snapshot: string): string {
  const entry = assessment.boardRecords.snapshots.find((each) => each.snapshot === snapshot);
  if (snapshot === "" || !entry) return "";
  return snapshotTaken(entry.takenOn, entry.rule === writeRule(assessment.rule, checklist));
}

/**
 * How a score moved, as a word and an arrow [B3].
 * @param now the cell with the current score.
 */
export function movementCell(
  before: ComparedScore | undefined,
  now: string,
  score: number | null,
): CellContent {
  if (!before) return null;
  const words = movementWords;
  const kept = writeScore(score);
  const { at } = before;
  const change = `IF(ABS(${now}-${at})<0.000000001,"${words.same}",IF(${now}>${at},"${words.better}","${words.worse}"))`;
  return formula(
    `IF(ISNUMBER(${now}),IF(ISNUMBER(${at}),${change},"${words["newly-applicable"]}"),IF(ISNUMBER(${at}),"${words["newly-not-applicable"]}","${words.same}"))`,
    words[scoreMove(before.score, kept === "" ? null : Number(kept))],
  );
}
