import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Rule } from "../assessment/assessment";
import { describeEvidence, describeRule, describeScore } from "../assessment/describe";
import type { Result } from "../assessment/results";
import { dashboardSheet } from "../workbook/layout";
import { NeedsAssessment } from "./NeedsAssessment";
import { findSheet, type Assessed, type ViewId } from "./port";
import { RatingBadge } from "./RatingBadge";
import { Caps, RangeBar, ResultNotes } from "./ResultLines";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface DashboardViewProps {
  readonly pane: Pane;
  readonly open: (view: ViewId) => void;
}

/** The figures of the Dashboard sheet: the whole, the phases, the sections, and the rule that they are made by. */
export function DashboardView({ pane, open }: DashboardViewProps): JSX.Element {
  return (
    <NeedsAssessment title="Dashboard" pane={pane} open={open}>
      {(assessed) => <Scores pane={pane} assessed={assessed} />}
    </NeedsAssessment>
  );
}

function Scores({ pane, assessed }: { readonly pane: Pane; readonly assessed: Assessed }): JSX.Element {
  const { checklist, assessment, results } = assessed;
  const { overall } = results;
  const { rule } = assessment;
  const sheet = findSheet(assessed, dashboardSheet);
  return (
    <>
      <h2 className={styles.heading}>Dashboard</h2>
      <section className={styles.card} aria-labelledby="overall-heading">
        <div className={styles.resultHead}>
          <h3 className={styles.subheading} id="overall-heading">
            Overall
          </h3>
          <RatingBadge result={overall} />
        </div>
        <p className={styles.score}>{describeScore(overall)}</p>
        <RangeBar result={overall} rule={rule} />
        <div>
          <p>
            {overall.answered} of {overall.statements} statements answered. {describeEvidence(overall)}.
          </p>
          {overall.provisional && <p>Provisional until every row has exactly one response.</p>}
          <Caps result={overall} />
        </div>
        {sheet !== undefined && (
          <div>
            <DefaultButton
              text="Go to the Dashboard sheet"
              onClick={() => pane.show(sheet, null)}
              disabled={pane.busy !== undefined}
              allowDisabledFocus
            />
          </div>
        )}
      </section>
      <ResultList title="Phases" results={results.phases} rule={rule} />
      <ResultList title="Sections" results={results.sections} rule={rule} />
      <section className={styles.group} aria-labelledby="rule-heading">
        <h3 className={styles.subheading} id="rule-heading">
          How this is scored
        </h3>
        <ul className={styles.steps}>
          {describeRule(rule, checklist).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>
            On the bars, the solid part is the score, the striped part is what Not sure and unanswered rows
            could add, and the two marks are where Amber and Green begin.
          </li>
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
