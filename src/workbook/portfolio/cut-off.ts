import { roundDown } from "../composing/cell-terms";

/** A score as a whole per cent, rounded down, so that a score below a threshold never shows as that threshold [S5]. */
export function cutOff(score: number | null): number | string {
  return score === null ? "–" : roundDown(score);
}
