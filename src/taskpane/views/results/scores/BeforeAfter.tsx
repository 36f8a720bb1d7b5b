import * as React from "react";
import { compareResults } from "../../../../assessment/scoring/compare-results";
import type { ScoreResult, Results } from "../../../../assessment/scoring/results";
import { RatingBadge } from "./RatingBadge";
import { Caps } from "./ResultNotes";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";

interface BeforeAfterProps {
  readonly before: Results;
  readonly after: Results;
  /** The name of the later one. */
  readonly then: string;
}

/** Overall and each section that changes, before and after. */
export function BeforeAfter({ before, after, then }: BeforeAfterProps): JSX.Element {
  const words = useResultWords();
  const changes = compareResults(before, after);
  const { sections } = before;
  if (changes.overall.length === 0 && changes.sections.length === 0) return <p>{words.change.same}</p>;
  return (
    <>
      <ul className={styles.list}>
        <Change title={words.overall} before={before.overall} after={after.overall} then={then} />
        {changes.sections.map((pair) => (
          <Change key={pair.after.id} title={pair.after.title} {...pair} then={then} />
        ))}
      </ul>
      <p className={styles.small}>
        {words.change.others(sections.length - changes.sections.length, sections.length)}
      </p>
    </>
  );
}

interface ChangeProps {
  readonly title: string;
  readonly before: ScoreResult;
  readonly after: ScoreResult;
  readonly then: string;
}

function Change({ title, before, after, then }: ChangeProps): JSX.Element {
  const words = useResultWords();
  return (
    <li className={resultStyles.result}>
      <h5 className={resultStyles.resultTitle}>{title}</h5>
      <dl className={resultStyles.change}>
        <dt>{words.change.now}</dt>
        <dd>
          {before.score !== null && <span className={styles.strong}>{words.score(before)}</span>}
          <RatingBadge result={before} />
        </dd>
        <dt>{then}</dt>
        <dd>
          {after.score !== null && <span className={styles.strong}>{words.score(after)}</span>}
          <RatingBadge result={after} />
        </dd>
      </dl>
      <Caps result={after} />
    </li>
  );
}
