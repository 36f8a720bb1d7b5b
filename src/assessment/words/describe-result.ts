import type { CapId } from "../answers/assessment";
import { tolerance } from "../scoring/rate";
import type { Rating, ScoreResult } from "../scoring/results";

const ratingWords: Readonly<Record<Rating, string>> = {
  green: "Green",
  amber: "Amber",
  red: "Red",
  incomplete: "Incomplete",
  "not-applicable": "Not applicable",
};

/** Symbols that differ in shape, so that a rating is never shown by colour alone [S8]; Calibri and Segoe UI have them all. */
const ratingSymbols: Readonly<Record<Rating, string>> = {
  green: "●",
  amber: "▲",
  red: "■",
  incomplete: "○",
  "not-applicable": "–",
};

const capWords: Readonly<Record<CapId, string>> = {
  "no-or-not-sure": "a statement is No or Not sure",
  "red-section": "a section is Red",
  "key-statement": "a key statement is No or Not sure",
  "not-applicable-share": "too many statements are N/A",
};

export function ratingWord(rating: Rating): string {
  return ratingWords[rating];
}

export function ratingSymbol(rating: Rating): string {
  return ratingSymbols[rating];
}

/** Why a rating is held at Amber [S6], for use after "Held at Amber:" or next to the rating. */
export function describeCap(cap: CapId): string {
  return capWords[cap];
}

/** A score of 0–1 as a whole percentage, rounded down so that a score below a threshold never shows as that threshold [S5]: `40%`. */
export function formatPercent(score: number): string {
  return `${Math.floor((score + tolerance) * 100)}%`;
}

/** A score and what it could become [S3]: `40%, up to 60%`. */
export function describeScore(result: Pick<ScoreResult, "low" | "high">): string {
  if (result.low === null) return ratingWord("not-applicable");
  return [formatPercent(result.low), ...describeHighest(result)].join(", ");
}

/** A rating and what it could become [S3]: `Red, could be Amber`. */
export function describeRating(result: Pick<ScoreResult, "rating" | "couldBe">): string {
  return [ratingWord(result.rating), ...describeBest(result)].join(", ");
}

/** What a result could become: `up to 60%, could be Amber`; empty if it is certain. */
export function describeRange(result: Pick<ScoreResult, "low" | "high" | "rating" | "couldBe">): string {
  return [...describeHighest(result), ...describeBest(result)].join(", ");
}

function describeHighest({ low, high }: Pick<ScoreResult, "low" | "high">): readonly string[] {
  if (low === null || high === null || formatPercent(low) === formatPercent(high)) return [];
  return [`up to ${formatPercent(high)}`];
}

function describeBest({ rating, couldBe }: Pick<ScoreResult, "rating" | "couldBe">): readonly string[] {
  return rating === couldBe ? [] : [`could be ${ratingWord(couldBe)}`];
}

/** Evidence coverage, for use next to a rating [S9]: `31 of 43 answers have evidence`. */
export function describeEvidence({
  withEvidence,
  answered,
}: Pick<ScoreResult, "withEvidence" | "answered">): string {
  if (answered === 0) return "No answers yet";
  return answered === 1
    ? `${withEvidence} of 1 answer has evidence`
    : `${withEvidence} of ${answered} answers have evidence`;
}
