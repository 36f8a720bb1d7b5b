import * as React from "react";
import type { Rule } from "../assessment/assessment";
import { describeCap, describeEvidence, ratingWord } from "../assessment/describe";
import type { Result } from "../assessment/results";
import { styles } from "./styles";

/** The range of a score as a bar, with marks where Amber and Green begin. The words beside it say the same. */
export function RangeBar({ result, rule }: { readonly result: Result; readonly rule: Rule }): JSX.Element {
  const low = result.low ?? 0;
  const high = result.high ?? 0;
  return (
    <div className={styles.bar} aria-hidden="true">
      <span className={styles.barLow} style={{ left: 0, width: percent(low) }} />
      <span className={styles.barHigh} style={{ left: percent(low), width: percent(high - low) }} />
      <span className={styles.barMark} style={{ left: percent(rule.amberAt) }} />
      <span className={styles.barMark} style={{ left: percent(rule.greenAt) }} />
    </div>
  );
}

/** What stands beside every rating: how much is answered and evidenced [S9], and the cap that bites [S6]. */
export function ResultNotes({ result }: { readonly result: Result }): JSX.Element {
  const open = result.statements - result.answered;
  return (
    <>
      <p className={styles.small}>
        {result.answered} of {result.statements} answered. {describeEvidence(result)}.
      </p>
      {result.provisional && (
        <p className={styles.small}>
          Provisional: {open === 1 ? "1 row does" : `${open} rows do`} not have exactly one response.
        </p>
      )}
      {result.caps.length > 0 && (
        <p className={styles.small}>
          Held at {ratingWord("amber")}: {result.caps.map(describeCap).join("; ")}.
        </p>
      )}
    </>
  );
}

function percent(share: number): string {
  return `${Math.min(1, Math.max(0, share)) * 100}%`;
}
