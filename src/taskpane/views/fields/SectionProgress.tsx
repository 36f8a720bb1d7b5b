import * as React from "react";
import { responseOf } from "../../../assessment/answers/marks";
import type { Assessed } from "../../port/port";
import { styles } from "../../look/styles";

/** A bar for each section, as wide as it has statements and filled as far as they are answered. A text next to it has the numbers. */
export function SectionProgress({ assessed }: { readonly assessed: Assessed }): JSX.Element {
  const { checklist, assessment } = assessed;
  const answered = new Set(
    assessment.answers
      .filter((answer) => responseOf(checklist, answer) !== null)
      .map(({ statement }) => statement),
  );
  return (
    <div className={styles.segments} aria-hidden="true">
      {checklist.sections.map(({ id, statements }) => {
        const done = statements.filter(({ number }) => answered.has(number)).length;
        return (
          <span key={id} style={{ flexGrow: statements.length }}>
            <span style={{ width: `${(done / statements.length) * 100}%` }} />
          </span>
        );
      })}
    </div>
  );
}
