import * as React from "react";
import { compareResults } from "../../../assessment/compare-results";
import type { Result, Results } from "../../../assessment/results";
import { RatingBadge } from "../../RatingBadge";
import { Caps } from "../../ResultLines";
import { styles } from "../../styles";
import { useWords } from "../../words";

interface BeforeAfterProps {
  readonly before: Results;
  readonly after: Results;
  /** What the later one is called. */
  readonly then: string;
}

/** The whole and each section that changes, before and after. */
export function BeforeAfter({ before, after, then }: BeforeAfterProps): JSX.Element {
  const { results: words } = useWords();
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
  readonly before: Result;
  readonly after: Result;
  readonly then: string;
}

function Change({ title, before, after, then }: ChangeProps): JSX.Element {
  const words = useWords();
  return (
    <li className={styles.result}>
      <h5 className={styles.resultTitle}>{title}</h5>
      <dl className={styles.change}>
        <dt>{words.results.change.now}</dt>
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
