import type { ResponseId } from "../../checklist/checklist";
import type { Merge, MergedRow } from "./merge";
import { mostCautiousReason } from "../words/decision-reasons";

/** A person's decision on a disputed row. Any response is allowed. */
export interface Decision {
  readonly statement: number;
  readonly response: ResponseId;
  readonly why: string;
  readonly by: string;
}

/** The most cautious first: missing, unknown, partly in place, in place. */
const fromMostCautious: readonly ResponseId[] = ["no", "not-sure", "in-part", "yes"];

/**
 * The most cautious of a row's disputed responses. Null if one is N/A: a person must decide what does not
 * apply.
 */
export function findMostCautious({ between }: Pick<MergedRow, "between">): ResponseId | null {
  if (between.includes("not-applicable")) return null;
  return fromMostCautious.find((response) => between.includes(response)) ?? null;
}

/** Decides every undecided row that has a most cautious answer, by that answer. */
export function decideCautiously(
  merge: Merge,
  decided: readonly Decision[],
  by: string,
): readonly Decision[] {
  return listUndecided(merge, decided).flatMap((row) => {
    const response = findMostCautious(row);
    return response === null ? [] : [{ statement: row.statement, response, why: mostCautiousReason, by }];
  });
}

/** The disputed rows without a decision. */
export function listUndecided(merge: Merge, decisions: readonly Decision[]): readonly MergedRow[] {
  return merge.rows.filter(
    ({ outcome, statement }) =>
      outcome === "disputed" && !decisions.some((decision) => decision.statement === statement),
  );
}
