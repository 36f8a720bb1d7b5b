import type { CapId, Rule } from "../answers/assessment";
import type { Counts, Rating } from "./results";

/**
 * How far below a threshold a score may be and still reach it. Computers store decimals such as 0.1
 * inexactly, so 8 points out of 10 could otherwise miss 80%. One answer always weighs far more.
 */
export const tolerance = 1e-9;

export interface Rated {
  readonly rating: Rating;
  readonly caps: readonly CapId[];
}

/** Points ÷ applicable statements [S1] [S2]; null when nothing is applicable. An unanswered statement has no points. */
export function scoreCounts(counts: Counts, { points }: Rule): number | null {
  const applicable = counts.yes + counts.inPart + counts.no + counts.notSure + counts.unanswered;
  if (applicable === 0) return null;
  const sum =
    counts.yes * points.yes +
    counts.inPart * points.inPart +
    counts.no * points.no +
    counts.notSure * points.notSure;
  return sum / applicable;
}

/**
 * The rating of a group of statements [S5], and the caps that hold it at Amber [S6]. score.ts says which conditions are met.
 * @param holds the caps whose condition is met in this group; those that the rule switches off are ignored.
 */
export function rateCounts(counts: Counts, rule: Rule, holds: readonly CapId[]): Rated {
  const score = scoreCounts(counts, rule);
  if (score === null) return { rating: "not-applicable", caps: [] };
  if (counts.unanswered > 0) return { rating: "incomplete", caps: [] };
  if (reaches(score, rule.greenAt)) {
    const caps = holds.filter((cap) => rule.caps[cap]);
    return { rating: caps.length > 0 ? "amber" : "green", caps };
  }
  return { rating: reaches(score, rule.amberAt) ? "amber" : "red", caps: [] };
}

/** Whether the share of N/A among statements is above the rule's limit. */
export function exceedsNotApplicableShare(counts: Counts, statements: number, rule: Rule): boolean {
  return counts.notApplicable > (rule.notApplicableShare + tolerance) * statements;
}

function reaches(score: number, threshold: number): boolean {
  return score + tolerance >= threshold;
}
