import type { CapId, Rule } from "../answers/assessment";
import type { Counts, Rating } from "./results";

/**
 * How far below a threshold a score still reaches it. Scores are sums of decimal points such as 0.1, which a computer
 * holds inexactly: without this, 8 points of 10 could miss 80 %. It is far less than one answer can weigh.
 */
export const tolerance = 1e-9;

export interface Rated {
  readonly rating: Rating;
  readonly caps: readonly CapId[];
}

/** Points ÷ applicable statements [S1 S2]; null when nothing is applicable. An unanswered statement has no points. */
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
 * The rating of a group of statements [S5], and the caps that hold it at Amber [S6].
 * @param holds whether what a cap is about is so in this group; a cap that the rule switches off does not bite.
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

/** Whether the share of N/A among statements is above what the rule lets pass. */
export function exceedsNotApplicableShare(counts: Counts, statements: number, rule: Rule): boolean {
  return counts.notApplicable > (rule.notApplicableShare + tolerance) * statements;
}

function reaches(score: number, threshold: number): boolean {
  return score + tolerance >= threshold;
}
