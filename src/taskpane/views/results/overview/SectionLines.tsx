import * as React from "react";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import type { Assessed } from "../../../port/port";
import { useResultWords } from "../../../words/results";
import { RangeBar } from "../scores/RangeBar";
import { RatingBadge } from "../scores/RatingBadge";
import { sheetOf } from "./sheet-of";

/** Each section on one line, under the name of its sheet: bar, score and rating. */
export function SectionLines({ assessed }: { readonly assessed: Assessed }): JSX.Element {
  const words = useResultWords();
  const { checklist, results, assessment } = assessed;
  return (
    <ul className={resultStyles.sections} aria-label={words.sections}>
      {results.sections.map((section) => (
        <li key={section.id} className={resultStyles.sectionLine}>
          <span>{sheetOf(checklist, section.id)}</span>
          <RangeBar result={section} rule={assessment.rule} />
          <span className={resultStyles.percent}>
            {section.score !== null && words.percent(section.score)}
            <span className={styles.hidden}> {words.range(section)} </span>
          </span>
          <RatingBadge result={{ rating: section.rating, couldBe: section.rating }} />
        </li>
      ))}
    </ul>
  );
}
