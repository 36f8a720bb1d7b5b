import type { ScoreResult, Results } from "./results";

/** One result under two assessments or two rules of the same checklist. */
interface ResultPair {
  readonly before: ScoreResult;
  readonly after: ScoreResult;
}

/** The results that differ, by kind. */
export interface ResultChanges {
  readonly overall: readonly ResultPair[];
  readonly phases: readonly ResultPair[];
  readonly sections: readonly ResultPair[];
  readonly components: readonly ResultPair[];
}

/**
 * Finds the results that differ in score, range, rating, possible rating, or caps. Results are paired by id
 * within their kind, in the order of `before`; results that only one side has are left out. A different
 * number of answers alone does not count.
 */
export function compareResults(before: Results, after: Results): ResultChanges {
  return {
    overall: listChanged([before.overall], [after.overall]),
    phases: listChanged(before.phases, after.phases),
    sections: listChanged(before.sections, after.sections),
    components: listChanged(before.components, after.components),
  };
}

function listChanged(before: readonly ScoreResult[], after: readonly ScoreResult[]): readonly ResultPair[] {
  const later = new Map(after.map((result) => [result.id, result]));
  return before.flatMap((result) => {
    const other = later.get(result.id);
    return other && differs(result, other) ? [{ before: result, after: other }] : [];
  });
}

function differs(one: ScoreResult, other: ScoreResult): boolean {
  return (
    one.score !== other.score ||
    one.low !== other.low ||
    one.high !== other.high ||
    one.rating !== other.rating ||
    one.couldBe !== other.couldBe ||
    one.caps.length !== other.caps.length ||
    one.caps.some((cap, index) => cap !== other.caps[index])
  );
}
