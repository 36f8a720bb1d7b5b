import { tolerance } from "../../assessment/scoring/rate";

/**
 * A score rounded down to a tenth of a percent, so that a score below a threshold never shows as that
 * threshold [S5].
 */
export function cutOff(score: number | null): number | string {
  return score === null ? "–" : Math.floor((score + tolerance) * 1_000) / 1_000;
}
