import * as React from "react";
import type { Rule } from "../../../../assessment/answers/assessment";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { resultStyles } from "../../../look/results";
import { ratingColours } from "../../../look/theme";

/**
 * The range of a score as a bar in the colour of its rating, with marks where Amber and Green start. The text next to it gives the
 * same numbers.
 */
export function RangeBar({
  result,
  rule,
}: {
  readonly result: ScoreResult;
  readonly rule: Rule;
}): JSX.Element {
  const low = result.low ?? 0;
  const high = result.high ?? 0;
  const { borderColor: colour } = ratingColours[result.rating];
  const stripes = `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 5px)`;
  return (
    <div className={resultStyles.bar} aria-hidden="true">
      <span style={{ left: 0, width: percent(low), background: colour }} />
      <span style={{ left: percent(low), width: percent(high - low), background: stripes }} />
      <span className={resultStyles.barMark} style={{ left: percent(rule.amberAt) }} />
      <span className={resultStyles.barMark} style={{ left: percent(rule.greenAt) }} />
    </div>
  );
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
