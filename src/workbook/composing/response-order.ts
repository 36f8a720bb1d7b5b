import type { Rule } from "../../assessment/answers/assessment";
import type { Row } from "./model";

/** The points of a response by its number, 1–5; none for N/A and unanswered rows [S1] [S2]. */
export function pointsOf(code: number, rule: Rule): number {
  const { yes, inPart, no, notSure } = rule.points;
  return [0, yes, inPart, no, notSure, 0][code] ?? 0;
}

/** Orders a row among the gaps: key statements first, then No, Not sure, In part, then by number [S11]. */
export function gapOrderOf(row: Row): number | undefined {
  const weight = [undefined, undefined, 3, 1, 2, undefined][row.code];
  if (weight === undefined) return undefined;
  return (row.key ? 0 : 10_000_000) + weight * 1_000_000 + row.statement.number;
}

/** Orders a row among the unknowns: Not sure, then unanswered, each by number. */
export function unknownOrderOf(row: Row): number | undefined {
  if (row.code === 4) return 1_000_000 + row.statement.number;
  return row.code === 0 ? 2_000_000 + row.statement.number : undefined;
}
