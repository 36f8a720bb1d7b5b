import * as React from "react";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";
import { PartHeading, type PartProps } from "./PartHeading";

/** The current rule, its differences from the standard rule, and how to read the scores [S9]. */
export function ScoringRule({ id, assessed: { assessment, checklist }, open }: PartProps): JSX.Element {
  const words = useResultWords();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.howScored} />
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
    </section>
  );
}
