import * as React from "react";
import type { Counts, ScoreResult } from "../../../../assessment/scoring/results";
import type { Checklist } from "../../../../checklist/checklist";
import { mixPatterns } from "../../../look/theme";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";
import { PartHeading, type PartProps } from "./PartHeading";

/** In the order of the responses. */
const kinds: readonly (keyof Counts)[] = ["yes", "inPart", "no", "notSure", "notApplicable", "unanswered"];

/** The responses overall and by section: as bars with patterns, and in words. */
export function ResponseMix({ id, assessed }: PartProps): JSX.Element {
  const words = useResultWords();
  const { checklist, results } = assessed;
  const labels = useLabels(checklist);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.mix.title} />
      <MixBar result={results.overall} />
      <ul className={resultStyles.legend} aria-label={words.mix.legend}>
        {kinds.map((kind, index) => (
          <li key={kind} className={resultStyles.legendItem}>
            <span className={resultStyles.swatch} style={mixPatterns[kind]} aria-hidden="true" />
            {words.mix.count(labels[index] ?? "", results.overall.counts[kind])}
          </li>
        ))}
      </ul>
      <ul className={styles.list}>
        {results.sections.map((section) => (
          <li key={section.id}>
            <h4 className={resultStyles.mixTitle}>{section.title}</h4>
            <MixBar result={section} />
            <p className={styles.small}>
              {words.mix.sentence(
                kinds
                  .map((kind, index) => ({ label: labels[index] ?? "", count: section.counts[kind] }))
                  .filter(({ count }) => count > 0),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Hidden from screen readers: the text next to it gives the same numbers. */
function MixBar({ result }: { readonly result: ScoreResult }): JSX.Element {
  return (
    <div className={resultStyles.mix} aria-hidden="true">
      {kinds
        .filter((kind) => result.counts[kind] > 0)
        .map((kind) => (
          <span key={kind} style={{ ...mixPatterns[kind], flexGrow: result.counts[kind] }} />
        ))}
    </div>
  );
}

function useLabels({ responses }: Checklist): readonly string[] {
  const words = useResultWords();
  return [...responses.map(({ label }) => label), words.mix.unanswered];
}
