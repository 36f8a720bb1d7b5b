import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar } from "../../notices/MessageBar";
import { coverSheet, detailLabels, templateSheet } from "../../../workbook/form/layout";
import type { ViewProps } from "../../state/view-props";
import { findSheet, type Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import { useSetUpWords } from "../../words/set-up";
import { DayField } from "../fields/DayField";
import { longestDetail } from "../fields/ShortField";
import { DraftField } from "../fields/DraftField";
import { Repair } from "./Repair";
import { Steps } from "./Steps";

interface CurrentAssessmentProps extends ViewProps {
  readonly assessed: Assessed;
}

/** The assessment in the workbook: its details, steps and repair. */
export function CurrentAssessment(props: CurrentAssessmentProps): JSX.Element {
  const { pane, assessed, today } = props;
  return (
    <>
      {pane.done === "creating" && <Created {...props} />}
      <DetailsForm {...props} />
      <Steps pane={pane} assessed={assessed} today={today} />
      <Repair pane={pane} assessed={assessed} />
    </>
  );
}

function DetailsForm({ pane, assessed }: CurrentAssessmentProps): JSX.Element {
  const { assessment: words } = useSetUpWords();
  const { checklist, assessment, results } = assessed;
  const cover = findSheet(assessed, coverSheet);
  return (
    <section className={styles.card} aria-labelledby="assessment-heading">
      <h2 className={styles.heading} id="assessment-heading">
        {words.title}
      </h2>
      <p>{words.progress(checklist.title, results.overall.answered, results.overall.statements)}</p>
      <p className={styles.quiet}>{words.lead}</p>
      {detailLabels.map(({ id, label }) =>
        id === "date" ? (
          <DayField
            key={id}
            label={label}
            isLabelShown
            day={assessment.details.date}
            onDay={(text) =>
              void pane.write({ kind: "detail", detail: id, text, base: assessment.details.date })
            }
          />
        ) : (
          <DraftField
            key={id}
            target={{ kind: "detail", detail: id }}
            label={label}
            text={assessment.details[id]}
            rows={id === "stakeholders" ? 3 : 1}
            maxLength={longestDetail}
            onDismiss={pane.dismiss}
          />
        ),
      )}
      {cover !== undefined && (
        <div>
          <DefaultButton text={words.toCover} onClick={() => pane.show(cover, null)} />
        </div>
      )}
    </section>
  );
}

/** Shown after a checklist is created. The heading takes the focus, since the form has disappeared. */
function Created({ assessed, open }: CurrentAssessmentProps): JSX.Element {
  const { created: words } = useSetUpWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { checklist, results, sheets } = assessed;
  const added = sheets.filter(({ planned }) => planned !== templateSheet).length;
  return (
    <section className={styles.group} aria-labelledby="created-heading">
      <h2 className={styles.heading} id="created-heading" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <MessageBar kind="success">
        {words.what(added, results.overall.statements, checklist.sections.length)}
      </MessageBar>
      <h3 className={styles.subheading}>{words.next}</h3>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div>
        <PrimaryButton text={words.start} onClick={() => open("assess")} />
      </div>
    </section>
  );
}
