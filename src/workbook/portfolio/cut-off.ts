import { tolerance } from "../../assessment/scoring/rate";

/** A score to a tenth of a percent, never rounded up: none is shown as a threshold that it misses [S5]. */
export function cutOff(score: number | null): number | string {
  return score === null ? "–" : Math.floor((score + tolerance) * 1_000) / 1_000;
}
