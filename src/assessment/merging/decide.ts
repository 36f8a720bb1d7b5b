import type { ResponseId } from "../../checklist/checklist";
import type { Merge, MergedRow } from "./merge";
import { mostCautiousReason } from "./words/decision-reasons";

/** What a person decided on a disputed row; any response will do. */
export interface Decision {
  readonly statement: number;
  readonly response: ResponseId;
  readonly why: string;
  readonly by: string;
}

/** From the most cautious: what is known to be missing, what is not known, what is there in part, what is there. */
const fromMostCautious: readonly ResponseId[] = ["no", "not-sure", "in-part", "yes"];

/** The most cautious of the responses that a row is between; null where one is N/A, since a person must say what is left out. */
export function findMostCautious({ between }: Pick<MergedRow, "between">): ResponseId | null {
  if (between.includes("not-applicable")) return null;
  return fromMostCautious.find((response) => between.includes(response)) ?? null;
}

/** The most cautious answer for every disputed row that has none among the decisions, as decisions. */
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

/** The disputed rows on which nobody has decided. */
export function listUndecided(merge: Merge, decisions: readonly Decision[]): readonly MergedRow[] {
  return merge.rows.filter(
    ({ outcome, statement }) =>
      outcome === "disputed" && !decisions.some((decision) => decision.statement === statement),
  );
}
