import * as React from "react";
import type { Rule } from "../../../../assessment/answers/assessment";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { dashboardSheet } from "../../../../workbook/form/layout";
import { findSheet } from "../../../port/port";
import { RatingBadge } from "./RatingBadge";
import { Caps, RangeBar, ResultNotes } from "./ResultLines";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useWords } from "../../../words";
import { useResultWords } from "../../../words/results";
import { PartHeading, type PartProps } from "./PartHeading";
import { Start } from "../../fields/Start";

/** The overall rating and score with its range, and a button to go to the Dashboard. */
export function Overall({ id, pane, assessed }: PartProps): JSX.Element {
  const words = useResultWords();
  const { overall } = assessed.results;
  const sheet = findSheet(assessed, dashboardSheet);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={resultStyles.resultHead}>
        <PartHeading id={id} title={words.overall} />
        <RatingBadge result={overall} />
      </div>
      <p className={resultStyles.score}>{words.score(overall)}</p>
      <RangeBar result={overall} rule={assessed.assessment.rule} />
      <div>
        <p>{words.answered(overall)}</p>
        <p>{words.evidence(overall)}</p>
        {overall.provisional && <p>{words.provisional}</p>}
        <Caps result={overall} />
      </div>
      {sheet !== undefined && (
        <Start pane={pane} text={words.goToDashboard} onClick={() => pane.show(sheet, null)} isSecond />
      )}
    </section>
  );
}

export function Phases({ id, assessed }: PartProps): JSX.Element {
  const words = useResultWords();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.phases} />
      <ResultList results={assessed.results.phases} rule={assessed.assessment.rule} />
    </section>
  );
}

export function Sections({ id, assessed }: PartProps): JSX.Element {
  const words = useResultWords();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.sections} />
      <ResultList results={assessed.results.sections} rule={assessed.assessment.rule} />
    </section>
  );
}

/** The checklist, not the guidance, assigns statements to components: its note explains that. */
export function Components({ id, assessed }: PartProps): JSX.Element | null {
  const words = useResultWords();
  const { mapping } = useWords().assess.guidance;
  const { checklist, results, assessment } = assessed;
  if (results.components.length === 0) return null;
  return (
    <details className={styles.section}>
      <summary>
        <h3 id={id}>{words.components(results.components.length)}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p className={styles.small}>{checklist.componentsNote === "" ? mapping : checklist.componentsNote}</p>
        <ResultList results={results.components} rule={assessment.rule} />
      </div>
    </details>
  );
}

interface ResultListProps {
  readonly results: readonly ScoreResult[];
  readonly rule: Rule;
}

function ResultList({ results, rule }: ResultListProps): JSX.Element {
  return (
    <ul className={styles.list}>
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
