import { responseIds, type Checklist } from "../../checklist/checklist";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import type { Answer, Assessment, Rule } from "../answers/assessment";
import { writeRule } from "../words/describe-rule";
import { responseOf } from "../answers/marks";
import { blankSnapshotEntry, snapshotLevels, type SnapshotEntry } from "../answers/board-records";
import type { Counts, ScoreResult } from "../scoring/results";
import { scoreAssessment } from "../scoring/score";

/**
 * The most rows of snapshots with which a file can still be read back, together with the longest Merge log:
 * 30 snapshots of 43 statements.
 */
export const mostSnapshotRows = 1_650;

/** Longer names of snapshots are cut. */
const longestName = 200;

export interface SnapshotRequest {
  /** If empty, the date is used. */
  readonly name: string;
  readonly takenBy: string;
  /** `yyyy-mm-dd` */
  readonly takenOn: string;
}

export interface AddedSnapshot {
  readonly assessment: Assessment;
  readonly name: string;
}

/** Nothing was added: the file would have more rows than can be read back [T2]. */
export interface SnapshotsFull {
  readonly kind: "snapshots-full";
  readonly rows: number;
  readonly most: number;
}

/** The results and answers of an assessment as rows [T1]: overall, phases, sections, then every statement. */
export function takeSnapshot(
  checklist: Checklist,
  assessment: Assessment,
  { name, takenBy, takenOn }: SnapshotRequest,
): readonly SnapshotEntry[] {
  const { overall, phases, sections } = scoreAssessment(checklist, assessment);
  const base: SnapshotEntry = {
    ...blankSnapshotEntry,
    snapshot: name,
    takenOn,
    takenBy,
    rule: writeRule(assessment.rule, checklist),
  };
  const { rule } = assessment;
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  return [
    resultEntry(base, snapshotLevels.overall, overall, rule),
    ...phases.map((phase) => resultEntry(base, snapshotLevels.phase, phase, rule)),
    ...sections.map((section) => resultEntry(base, snapshotLevels.section, section, rule)),
    ...checklist.sections.flatMap(({ statements }) =>
      statements.map(({ number, text }): SnapshotEntry => {
        const entry = { ...base, item: String(number), title: text };
        return statementEntry(checklist, entry, answers.get(number), rule);
      }),
    ),
  ];
}

/**
 * Adds a snapshot below the existing ones, which stay as they are. A name already in use gets a number: `2026
 * Q4 (2)`.
 */
export function addSnapshot(
  checklist: Checklist,
  assessment: Assessment,
  request: SnapshotRequest,
): Result<AddedSnapshot, SnapshotsFull> {
  const { snapshots } = assessment.boardRecords;
  const name = nameSnapshot(snapshots, request);
  const entries = takeSnapshot(checklist, assessment, { ...request, name });
  const rows = snapshots.length + entries.length;
  if (rows > mostSnapshotRows) return fail({ kind: "snapshots-full", rows, most: mostSnapshotRows });
  const boardRecords = { ...assessment.boardRecords, snapshots: [...snapshots, ...entries] };
  return succeed({ assessment: { ...assessment, boardRecords }, name });
}

/** The names of the snapshots, the oldest first. */
export function listSnapshots(entries: readonly SnapshotEntry[]): readonly string[] {
  return [...new Set(entries.map(({ snapshot }) => snapshot))];
}

/** A score as it is stored: rounded to twelve places, as on the Dashboard; empty when nothing is applicable. */
export function writeScore(score: number | null): string {
  return score === null ? "" : writeNumber(score);
}

function nameSnapshot(entries: readonly SnapshotEntry[], { name, takenOn }: SnapshotRequest): string {
  const wanted = name.trim().replace(/\s+/g, " ").slice(0, longestName) || takenOn;
  const taken = new Set(listSnapshots(entries).map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function resultEntry(base: SnapshotEntry, level: string, result: ScoreResult, rule: Rule): SnapshotEntry {
  return {
    ...base,
    level,
    item: result.id,
    title: result.title,
    points: writeNumber(sumPoints(result.counts, rule)),
    applicable: String(result.applicable),
    answered: String(result.answered),
    statements: String(result.statements),
    score: writeScore(result.score),
    low: writeScore(result.low),
    high: writeScore(result.high),
    rating: result.rating,
  };
}

function statementEntry(
  checklist: Checklist,
  entry: SnapshotEntry,
  answer: Answer | undefined,
  { points }: Rule,
): SnapshotEntry {
  const response = answer === undefined ? null : responseOf(checklist, answer);
  const worth = [points.yes, points.inPart, points.no, points.notSure, 0];
  return {
    ...entry,
    level: snapshotLevels.statement,
    response: checklist.responses.find(({ id }) => id === response)?.label ?? "",
    points: writeNumber(response === null ? 0 : (worth[responseIds.indexOf(response)] ?? 0)),
    applicable: response === "not-applicable" ? "0" : "1",
    answered: response === null ? "0" : "1",
    statements: "1",
  };
}

function sumPoints(counts: Counts, { points }: Rule): number {
  return (
    counts.yes * points.yes +
    counts.inPart * points.inPart +
    counts.no * points.no +
    counts.notSure * points.notSure
  );
}

function writeNumber(value: number): string {
  return String(Number(value.toFixed(12)));
}
