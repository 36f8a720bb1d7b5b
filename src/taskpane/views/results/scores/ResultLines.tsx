import * as React from "react";
import type { Rule } from "../../../../assessment/answers/assessment";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";

/**
 * The range of a score as a bar, with marks where Amber and Green start. The text next to it gives the same
 * numbers.
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
  return (
    <div className={resultStyles.bar} aria-hidden="true">
      <span className={resultStyles.barLow} style={{ left: 0, width: percent(low) }} />
      <span className={resultStyles.barHigh} style={{ left: percent(low), width: percent(high - low) }} />
      <span className={resultStyles.barMark} style={{ left: percent(rule.amberAt) }} />
      <span className={resultStyles.barMark} style={{ left: percent(rule.greenAt) }} />
    </div>
  );
}

/**
 * The notes next to every rating: the score, how much is answered and evidenced [S3 S9], and the caps that
 * apply [S6].
 */
export function ResultNotes({ result }: { readonly result: ScoreResult }): JSX.Element {
  const words = useResultWords();
  return (
    <>
      <p className={styles.small}>
        <span className={styles.strong}>{words.score(result)}</span> <span>{words.answered(result)}</span>
      </p>
      {result.answered > 0 && <p className={styles.small}>{words.evidence(result)}</p>}
      <Caps result={result} />
    </>
  );
}

/** The caps that hold a rating at Amber, if any. */
export function Caps({ result }: { readonly result: ScoreResult }): JSX.Element | null {
  const words = useResultWords();
  if (result.caps.length === 0) return null;
  return <p className={styles.small}>{words.heldBy(result.caps)}</p>;
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
