import * as React from "react";
import { dashboardSheet } from "../../../../workbook/form/layout";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { ratingColours } from "../../../look/theme";
import { findSheet } from "../../../port/port";
import type { AssessedViewProps } from "../../../state/view-props";
import { useResultWords } from "../../../words/results";

/** The overall result in large figures, what holds the rating, and the way to the Dashboard [S3 S8 S9]. */
export function OverallTile({ pane, assessed }: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { checklist, assessment, results } = assessed;
  const { overall } = results;
  const sheet = findSheet(assessed, dashboardSheet);
  const { borderColor, ...fill } = ratingColours[overall.rating];
  const range = words.range(overall);
  return (
    <section className={resultStyles.tile} style={{ borderColor }} aria-labelledby="overall-heading">
      <div className={resultStyles.tileRating} style={fill}>
        <h3 className={resultStyles.tileWord} id="overall-heading">
          <span className={styles.hidden}>{words.overall}: </span>
          <span aria-hidden="true">{words.symbol(overall.rating)} </span>
          {words.ratingWord(overall.rating)}
        </h3>
        {overall.score !== null && <div className={resultStyles.figure}>{words.percent(overall.score)}</div>}
        {range !== "" && <div className={resultStyles.tileRange}>{range}</div>}
      </div>
      <div className={resultStyles.tileWhy}>
        {words.why(results, assessment.rule, checklist).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className={styles.small}>{words.basis(overall)}</p>
        {sheet !== undefined && (
          <div>
            <button type="button" className={styles.linkButton} onClick={() => pane.show(sheet, null)}>
              {words.goToDashboard}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
