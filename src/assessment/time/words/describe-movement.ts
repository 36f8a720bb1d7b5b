import type { MovementId, ScoreMovementId } from "../compare-answers";

/** A movement in a word or two, with a sign that has the same meaning without colour [S8]. */
export interface MovementWords {
  readonly sign: string;
  readonly word: string;
}

const movements: Readonly<Record<MovementId, MovementWords>> = {
  improved: { sign: "↑", word: "Improved" },
  worse: { sign: "↓", word: "Worse" },
  same: { sign: "=", word: "Same" },
  "newly-not-applicable": { sign: "–", word: "Newly N/A" },
  "newly-applicable": { sign: "+", word: "Newly applicable" },
  "newly-unknown": { sign: "?", word: "Newly unknown" },
  "newly-known": { sign: "✓", word: "Newly known" },
};

const scoreMovements: Readonly<Record<ScoreMovementId, MovementWords>> = {
  better: { sign: "↑", word: "Better" },
  worse: { sign: "↓", word: "Worse" },
  same: { sign: "=", word: "Same" },
  "newly-not-applicable": { sign: "–", word: "Newly N/A" },
  "newly-applicable": { sign: "+", word: "Newly applicable" },
};

export function describeMovement(movement: MovementId): MovementWords {
  return movements[movement];
}

export function describeScoreMovement(movement: ScoreMovementId): MovementWords {
  return scoreMovements[movement];
}

/** A warning for scores that cannot be compared directly. */
export const rulesDifferWords =
  "The two use different scoring rules, so a score can change even if no answer did.";
