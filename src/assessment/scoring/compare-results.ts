import type { Result, Results } from "./results";

/** One result under two assessments, or two rules, of the same checklist. */
interface ResultPair {
  readonly before: Result;
  readonly after: Result;
}

/** The results that differ; a kind of which none differs has none. */
export interface ResultChanges {
  readonly overall: readonly ResultPair[];
  readonly phases: readonly ResultPair[];
  readonly sections: readonly ResultPair[];
  readonly components: readonly ResultPair[];
}

/**
 * Which results differ in score, range, rating, what it could become, or what holds it. Results are paired by id within
 * their kind, in the order of `before`; one that only one side has is left out. How much is answered does not count.
 */
export function compareResults(before: Results, after: Results): ResultChanges {
  return {
    overall: listChanged([before.overall], [after.overall]),
    phases: listChanged(before.phases, after.phases),
    sections: listChanged(before.sections, after.sections),
    components: listChanged(before.components, after.components),
  };
}

function listChanged(before: readonly Result[], after: readonly Result[]): readonly ResultPair[] {
  const later = new Map(after.map((result) => [result.id, result]));
  return before.flatMap((result) => {
    const other = later.get(result.id);
    return other && differs(result, other) ? [{ before: result, after: other }] : [];
  });
}

function differs(one: Result, other: Result): boolean {
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
