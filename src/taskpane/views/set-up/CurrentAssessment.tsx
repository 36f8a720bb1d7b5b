import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar } from "../../notices/MessageBar";
import { coverSheet, detailLabels, templateSheet } from "../../../workbook/form/layout";
import type { AssessedViewProps } from "../../state/view-props";
import { findSheet } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import { useSetUpWords } from "../../words/set-up";
import { Card } from "../fields/Card";
import { DayField } from "../fields/DayField";
import { longestDetail } from "../fields/ShortField";
import { DraftField } from "../fields/DraftField";
import { Repair } from "./Repair";
import { Steps } from "./Steps";

/** The assessment in the workbook: what is next, its details, steps and repair. */
export function CurrentAssessment(props: AssessedViewProps): JSX.Element {
  const { pane, assessed } = props;
  const { shell } = useWords();
  return (
    <>
      {pane.done === "creating" ? (
        <Created assessed={assessed} />
      ) : (
        <h2 className={styles.heading}>{shell.tabs["set-up"]}</h2>
      )}
      <Next {...props} />
      <DetailsForm {...props} />
      <div className={styles.group}>
        <Steps {...props} />
        <Repair pane={pane} assessed={assessed} />
      </div>
    </>
  );
}

/** What to do next, with its button. */
function Next({ assessed, open }: AssessedViewProps): JSX.Element {
  const { next: words } = useSetUpWords();
  const { answered, statements } = assessed.results.overall;
  const isDone = answered === statements;
  return (
    <Card
      tone={isDone ? "clear" : "work"}
      title={isDone ? words.answered : words.toAnswer(statements - answered)}
      note={isDone ? words.thenReport : words.progress(answered, statements)}
      action={
        <PrimaryButton
          text={isDone ? words.report : answered === 0 ? words.start : words.goOn}
          onClick={() => open(isDone ? "report" : "assess")}
        />
      }
    />
  );
}

function DetailsForm({ pane, assessed }: AssessedViewProps): JSX.Element {
  const { assessment: words } = useSetUpWords();
  const { details } = assessed.assessment;
  const cover = findSheet(assessed, coverSheet);
  return (
    <section className={styles.group} aria-labelledby="assessment-heading">
      <h2 className={styles.subheading} id="assessment-heading">
        {words.title}
      </h2>
      {detailLabels.map(({ id, label }) =>
        id === "date" ? (
          <DayField
            key={id}
            label={label}
            isLabelShown
            day={details.date}
            onDay={(text) => void pane.write({ kind: "detail", detail: id, text, base: details.date })}
          />
        ) : (
          <DraftField
            key={id}
            target={{ kind: "detail", detail: id }}
            label={label}
            text={details[id]}
            rows={id === "stakeholders" ? 3 : 1}
            maxLength={longestDetail}
            onDismiss={pane.dismiss}
          />
        ),
      )}
      <div className={styles.beside}>
        <p className={styles.small}>{words.lead}</p>
        {cover !== undefined && <DefaultButton text={words.toCover} onClick={() => pane.show(cover, null)} />}
      </div>
    </section>
  );
}

/** Shown after a checklist is created. The heading takes the focus, since the form has disappeared. */
function Created({ assessed }: Pick<AssessedViewProps, "assessed">): JSX.Element {
  const { created: words } = useSetUpWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { checklist, results, sheets } = assessed;
  const added = sheets.filter(({ planned }) => planned !== templateSheet).length;
  return (
    <>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <MessageBar kind="success">
        {words.what(added, results.overall.statements, checklist.sections.length)}
      </MessageBar>
    </>
  );
}
