import * as React from "react";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";

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
