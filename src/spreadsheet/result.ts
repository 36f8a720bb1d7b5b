/** What came of something that may fail in ways that are foreseen. A problem is a fact with a code; words are made at the edge. */
export type Result<Value, Problem> = Succeeded<Value> | Failed<Problem>;

export interface Succeeded<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Problem> {
  readonly ok: false;
  readonly problem: Problem;
}

export function succeed<Value>(value: Value): Succeeded<Value> {
  return { ok: true, value };
}

export function fail<Problem>(problem: Problem): Failed<Problem> {
  return { ok: false, problem };
}
