import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { compareResults } from "../../../../assessment/scoring/compare-results";
import { scoreAssessment } from "../../../../assessment/scoring/score";
import { styles } from "../../../look/styles";
import type { AssessedViewProps } from "../../../state/view-props";
import { useResultWords } from "../../../words/results";
import { BeforeAfter } from "../scores/BeforeAfter";
import { Fold } from "../../fields/Fold";
import { SupposedGroup } from "./SupposedGroup";
import { chooseFor, listSuppositions, supposeAll, type Choices } from "./suppositions";

/** Tries out responses to the unknowns and shows the effect. Nothing is written [P5]. */
export function WhatIf({ assessed }: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { checklist, assessment, results } = assessed;
  const [choices, setChoices] = React.useState<Choices>({});
  const suppositions = listSuppositions(results.unknowns, choices);
  const after = scoreAssessment(checklist, supposeAll(assessment, suppositions));
  const changes = compareResults(results, after);
  const isSame = changes.overall.length === 0 && changes.sections.length === 0;
  const summary = words.change.summary(results.overall, after.overall, changes.sections.length);
  const isTouched = Object.keys(choices).length > 0;
  const notSure = checklist.responses.find((response) => response.id === "not-sure")?.label;
  return (
    <Fold title={words.whatIf.title}>
      <p className={styles.small}>{suppositions.length === 0 ? words.whatIf.none : words.whatIf.lead}</p>
      {(["not-sure", null] as const).map((is) => (
        <SupposedGroup
          key={String(is)}
          label={is === null ? words.heat.unanswered : (notSure ?? is)}
          checklist={checklist}
          suppositions={suppositions.filter((each) => each.is === is)}
          choose={(statements, choice) => setChoices((before) => chooseFor(before, statements, choice))}
        />
      ))}
      {suppositions.length > 0 && (
        <>
          <h4 className={styles.term}>{words.whatIf.effect}</h4>
          <div role="status" className={styles.hidden}>
            {isTouched && (isSame ? words.change.same : summary)}
          </div>
          <BeforeAfter before={results} after={after} then={words.whatIf.then} />
          <div>
            <DefaultButton
              text={words.whatIf.reset}
              onClick={() => setChoices({})}
              disabled={!isTouched}
              allowDisabledFocus
            />
          </div>
        </>
      )}
    </Fold>
  );
}
