import * as React from "react";
import type { Rule } from "../../../../assessment/answers/assessment";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { RangeBar } from "./RangeBar";
import { RatingBadge } from "./RatingBadge";
import { ResultNotes } from "./ResultNotes";

interface ResultListProps {
  readonly label: string;
  readonly results: readonly ScoreResult[];
  readonly rule: Rule;
}

/** Results with their full titles, ranges, evidence and caps. */
export function ResultList({ label, results, rule }: ResultListProps): JSX.Element {
  return (
    <ul className={styles.list} aria-label={label}>
      {results.map((result) => (
        <li key={result.id} className={resultStyles.result}>
          <div className={resultStyles.resultHead}>
            <h4 className={resultStyles.resultTitle}>{result.title}</h4>
            <RatingBadge result={result} />
          </div>
          <RangeBar result={result} rule={rule} />
          <ResultNotes result={result} />
        </li>
      ))}
    </ul>
  );
}
