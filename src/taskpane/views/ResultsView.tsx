import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Rule } from "../../assessment/assessment";
import type { Result } from "../../assessment/results";
import { dashboardSheet } from "../../workbook/layout";
import type { ViewProps } from "../App";
import { NeedsAssessment } from "../NeedsAssessment";
import { findSheet, type Assessed } from "../port";
import { RatingBadge } from "../RatingBadge";
import { Caps, RangeBar, ResultNotes } from "../ResultLines";
import { styles } from "../styles";
import type { Pane } from "../use-pane";
import { useWords } from "../words";

/** The figures of the Dashboard sheet: the whole, the phases, the sections, and the rule that they are made by. */
export function ResultsView({ pane, open }: ViewProps): JSX.Element {
  const { results: words } = useWords();
  return (
    <NeedsAssessment title={words.title} pane={pane} open={open}>
      {(assessed) => <Scores pane={pane} assessed={assessed} />}
    </NeedsAssessment>
  );
}

function Scores({ pane, assessed }: { readonly pane: Pane; readonly assessed: Assessed }): JSX.Element {
  const words = useWords();
  const { checklist, assessment, results } = assessed;
  const { overall } = results;
  const { rule } = assessment;
  const sheet = findSheet(assessed, dashboardSheet);
  return (
    <>
      <h2 className={styles.heading}>{words.results.title}</h2>
      <section className={styles.card} aria-labelledby="overall-heading">
        <div className={styles.resultHead}>
          <h3 className={styles.subheading} id="overall-heading">
            {words.results.overall}
          </h3>
          <RatingBadge result={overall} />
        </div>
        <p className={styles.score}>{words.score(overall)}</p>
        <RangeBar result={overall} rule={rule} />
        <div>
          <p>{words.results.answered(overall)}</p>
          <p>{words.evidence(overall)}</p>
          {overall.provisional && <p>{words.results.provisional}</p>}
          <Caps result={overall} />
        </div>
        {sheet !== undefined && (
          <div>
            <DefaultButton
              text={words.results.goToDashboard}
              onClick={() => pane.show(sheet, null)}
              disabled={pane.busy !== undefined}
              allowDisabledFocus
            />
          </div>
        )}
      </section>
      <ResultList title={words.results.phases} results={results.phases} rule={rule} />
      <ResultList title={words.results.sections} results={results.sections} rule={rule} />
      <section className={styles.group} aria-labelledby="rule-heading">
        <h3 className={styles.subheading} id="rule-heading">
          {words.results.howScored}
        </h3>
        <ul className={styles.steps}>
          {words.rule(rule, checklist).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{words.results.barLegend}</li>
        </ul>
      </section>
    </>
  );
}

interface ResultListProps {
  readonly title: string;
  readonly results: readonly Result[];
  readonly rule: Rule;
}

function ResultList({ title, results, rule }: ResultListProps): JSX.Element {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.subheading}>{title}</h3>
      <ul className={styles.list}>
        {results.map((result) => (
          <li key={result.id} className={styles.result}>
            <div className={styles.resultHead}>
              <h4 className={styles.resultTitle}>{result.title}</h4>
              <RatingBadge result={result} />
            </div>
            <RangeBar result={result} rule={rule} />
            <ResultNotes result={result} />
          </li>
        ))}
      </ul>
    </section>
  );
}
