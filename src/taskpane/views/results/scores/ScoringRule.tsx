import * as React from "react";
import { styles } from "../../../look/styles";
import type { AssessedViewProps } from "../../../state/view-props";
import { useResultWords } from "../../../words/results";
import { Fold } from "../../fields/Fold";

/** The current rule, its differences from the standard rule, and how to read the scores [S9]. */
export function ScoringRule({ assessed: { assessment, checklist }, open }: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  return (
    <Fold title={words.howScored}>
      <ul className={styles.steps}>
        {words.rule(assessment.rule, checklist).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{words.barLegend}</li>
      </ul>
      <div>
        <button type="button" className={styles.linkButton} onClick={() => open("settings")}>
          {words.toSettings}
        </button>
      </div>
    </Fold>
  );
}
