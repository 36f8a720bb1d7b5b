import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { writeRule } from "../words/describe-rule";
import { responseOf } from "../answers/marks";
import { snapshotLevels, type SnapshotEntry } from "../answers/board-records";
import { ratings, type Rating, type ScoreResult } from "../scoring/results";
import { scoreAssessment } from "../scoring/score";

/** A response, or null for a statement that has none. */
export type ComparedResponse = ResponseId | null;

/** How a statement moved between two assessments. Each pair of responses has exactly one movement. */
export const movementIds = [
  "improved",
  "worse",
  "same",
  "newly-not-applicable",
  "newly-applicable",
  "newly-unknown",
  "newly-known",
] as const;
export type MovementId = (typeof movementIds)[number];

/** How a score moved. */
export const scoreMovementIds = [
  "better",
  "worse",
  "same",
  "newly-not-applicable",
  "newly-applicable",
] as const;
export type ScoreMovementId = (typeof scoreMovementIds)[number];

/** A score and its rating, as far as that side of the comparison has them. */
export interface ComparedResult {
  readonly id: string;
  readonly title: string;
  /** 0–1, to twelve places; null when nothing is applicable. */
  readonly score: number | null;
  /** Null when a snapshot does not have it. */
  readonly rating: Rating | null;
}

/** One side of a comparison. */
export interface ComparedSide {
  readonly answers: ReadonlyMap<number, ComparedResponse>;
  readonly overall: ComparedResult;
  readonly phases: readonly ComparedResult[];
  readonly sections: readonly ComparedResult[];
  /** The rule as written by {@link writeRule}. */
  readonly rule: string;
}

export interface StatementMovement {
  readonly statement: number;
  readonly before: ComparedResponse;
  readonly after: ComparedResponse;
  readonly movement: MovementId;
}

export interface ScoreMovement {
  readonly before: ComparedResult;
  readonly after: ComparedResult;
  readonly movement: ScoreMovementId;
}

export interface Comparison {
  /** Statements that both sides have, by number. */
  readonly statements: readonly StatementMovement[];
  /** The numbers of statements that only one side has. */
  readonly onlyBefore: readonly number[];
  readonly onlyAfter: readonly number[];
  readonly overall: ScoreMovement;
  /** Results that both sides have. */
  readonly phases: readonly ScoreMovement[];
  readonly sections: readonly ScoreMovement[];
  readonly rules: { readonly before: string; readonly after: string };
  readonly rulesDiffer: boolean;
}

/** An assessment as a side of a comparison. */
export function sideOf(checklist: Checklist, assessment: Assessment): ComparedSide {
  const { overall, phases, sections } = scoreAssessment(checklist, assessment);
  const given = new Map(
    assessment.answers.map((answer) => [answer.statement, responseOf(checklist, answer)]),
  );
  return {
    answers: new Map(listStatements(checklist).map(({ number }) => [number, given.get(number) ?? null])),
    overall: keepScore(overall),
    phases: phases.map(keepScore),
    sections: sections.map(keepScore),
    rule: writeRule(assessment.rule, checklist),
  };
}

/** A snapshot as a side of a comparison; undefined when there is none of that name, or it has no overall score. */
export function readSnapshot(
  checklist: Checklist,
  entries: readonly SnapshotEntry[],
  name: string,
): ComparedSide | undefined {
  const own = entries.filter(({ snapshot }) => snapshot === name);
  const ofLevel = (level: string): readonly SnapshotEntry[] => own.filter((entry) => entry.level === level);
  const labels = new Map(checklist.responses.map(({ id, label }) => [label, id]));
  const [overall] = ofLevel(snapshotLevels.overall);
  if (!overall) return undefined;
  const answers = ofLevel(snapshotLevels.statement).map(
    ({ item, response }) => [Number(item), labels.get(response) ?? null] as const,
  );
  return {
    answers: new Map(answers.filter(([number]) => Number.isInteger(number))),
    overall: readResult(overall),
    phases: ofLevel(snapshotLevels.phase).map(readResult),
    sections: ofLevel(snapshotLevels.section).map(readResult),
    rule: overall.rule,
  };
}

/** How each statement and each score moved from one side to the other. */
export function compareAnswers(before: ComparedSide, after: ComparedSide): Comparison {
  const statements = [...before.answers].flatMap(([statement, earlier]): StatementMovement[] => {
    const later = after.answers.get(statement);
    if (later === undefined) return [];
    return [{ statement, before: earlier, after: later, movement: moveOf(earlier, later) }];
  });
  return {
    statements: statements.sort((a, b) => a.statement - b.statement),
    onlyBefore: listMissing(before, after),
    onlyAfter: listMissing(after, before),
    overall: compareScores(before.overall, after.overall),
    phases: pairResults(before.phases, after.phases),
    sections: pairResults(before.sections, after.sections),
    rules: { before: before.rule, after: after.rule },
    rulesDiffer: before.rule !== after.rule,
  };
}

/** How many statements moved in each way; only the ways that occur. */
export function countMovements(
  statements: readonly StatementMovement[],
): readonly (readonly [MovementId, number])[] {
  return movementIds.flatMap((id) => {
    const count = statements.filter(({ movement }) => movement === id).length;
    return count > 0 ? [[id, count] as const] : [];
  });
}

/**
 * How a statement moved [T4]. Applicability comes first, then whether it is known, then which response is worth
 * more.
 */
export function moveOf(before: ComparedResponse, after: ComparedResponse): MovementId {
  if (before === after) return "same";
  if (after === "not-applicable") return "newly-not-applicable";
  if (before === "not-applicable") return isUnknown(after) ? "newly-unknown" : "newly-applicable";
  if (isUnknown(before) && isUnknown(after)) return "same";
  if (isUnknown(after)) return "newly-unknown";
  if (isUnknown(before)) return "newly-known";
  return rank[after] > rank[before] ? "improved" : "worse";
}

type Known = Exclude<ResponseId, "not-sure" | "not-applicable">;
const rank: Readonly<Record<Known, number>> = { no: 0, "in-part": 1, yes: 2 };

/** Not sure or unanswered. */
function isUnknown(response: Exclude<ComparedResponse, "not-applicable">): response is "not-sure" | null {
  return response === null || response === "not-sure";
}

function compareScores(before: ComparedResult, after: ComparedResult): ScoreMovement {
  return { before, after, movement: scoreMove(before.score, after.score) };
}

/** How a score moved; null means that nothing is applicable. */
export function scoreMove(before: number | null, after: number | null): ScoreMovementId {
  if (before === after) return "same";
  if (after === null) return "newly-not-applicable";
  if (before === null) return "newly-applicable";
  return after > before ? "better" : "worse";
}

function pairResults(
  before: readonly ComparedResult[],
  after: readonly ComparedResult[],
): readonly ScoreMovement[] {
  const later = new Map(after.map((result) => [result.id, result]));
  return before.flatMap((result) => {
    const other = later.get(result.id);
    return other ? [compareScores(result, other)] : [];
  });
}

function listMissing(one: ComparedSide, other: ComparedSide): readonly number[] {
  return [...one.answers.keys()].filter((number) => !other.answers.has(number)).sort((a, b) => a - b);
}

function keepScore({ id, title, score, rating }: ScoreResult): ComparedResult {
  return { id, title, score: score === null ? null : Number(score.toFixed(12)), rating };
}

function readResult({ item, title, score, rating }: SnapshotEntry): ComparedResult {
  const number = Number(score);
  return {
    id: item,
    title,
    score: score === "" || Number.isNaN(number) ? null : number,
    rating: ratings.find((id) => id === rating) ?? null,
  };
}
