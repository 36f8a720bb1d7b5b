import * as React from "react";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import { useResultWords } from "../../words/results";
import { Card } from "../fields/Card";
import { Fold } from "../fields/Fold";
import { HeatMap } from "./overview/HeatMap";
import { OverallTile } from "./overview/OverallTile";
import { SectionLines } from "./overview/SectionLines";
import { Gaps } from "./scores/Gaps";
import { ResultList } from "./scores/ResultList";
import { ScoringRule } from "./scores/ScoringRule";
import { Unknowns } from "./scores/Unknowns";
import { WhatIf } from "./what-if/WhatIf";

/** The result at a glance [P82]; gaps and unknowns, What if, the figures in detail and the scoring rule are folded, so that the view stays short [P83]. */
export function ResultsView(props: ViewProps): JSX.Element {
  const words = useResultWords();
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) => <Parts {...props} assessed={assessed} />}
    </NeedsAssessment>
  );
}

function Parts(props: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { assessment, results } = props.assessed;
  const { rule } = assessment;
  return (
    <div className={styles.form}>
      <h2 className={styles.hidden}>{words.title}</h2>
      {results.overall.answered === 0 ? (
        <NoneYet {...props} />
      ) : (
        <>
          <OverallTile {...props} />
          <SectionLines {...props} />
          <HeatMap {...props} />
        </>
      )}
      <div className={styles.group}>
        {results.overall.answered > 0 && (
          <>
            <Gaps {...props} />
            <Unknowns {...props} />
            <WhatIf {...props} />
            <Fold title={words.inDetail}>
              <ResultList label={words.sections} results={results.sections} rule={rule} />
              <ResultList label={words.phases} results={results.phases} rule={rule} />
            </Fold>
            <Components {...props} />
          </>
        )}
        <ScoringRule {...props} />
      </div>
    </div>
  );
}

/** Before the first answer: scores of 0% would read as a bad result [P107]. */
function NoneYet({ assessed, open }: AssessedViewProps): JSX.Element {
  const words = useResultWords().noneYet;
  return (
    <Card
      tone="work"
      title={words.title}
      note={words.note(assessed.results.overall.statements)}
      action={<PrimaryButton text={words.start} onClick={() => open("assess")} />}
    />
  );
}

/** The checklist, not the guidance, assigns statements to components: its note explains that. */
function Components({ assessed }: AssessedViewProps): JSX.Element | null {
  const words = useResultWords();
  const { mapping } = useWords().assess.guidance;
  const { checklist, results, assessment } = assessed;
  if (results.components.length === 0) return null;
  return (
    <Fold title={words.components} note={words.count(results.components.length)}>
      <p className={styles.small}>{checklist.componentsNote === "" ? mapping : checklist.componentsNote}</p>
      <ResultList label={words.components} results={results.components} rule={assessment.rule} />
    </Fold>
  );
}
