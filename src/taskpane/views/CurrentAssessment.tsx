import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { Details } from "../../assessment/assessment";
import { coverSheet, detailLabels, templateSheet } from "../../workbook/layout";
import type { ViewProps } from "../App";
import { findSheet, type Assessed } from "../port";
import { styles } from "../styles";
import { useWords } from "../words";
import { DetailFields } from "./DetailFields";
import { Steps } from "./Steps";

interface CurrentAssessmentProps extends ViewProps {
  readonly assessed: Assessed;
}

/** The assessment that the workbook holds: what to do next, its details, its steps, and its repair. */
export function CurrentAssessment(props: CurrentAssessmentProps): JSX.Element {
  const { setUp: words } = useWords();
  const { pane, assessed, today } = props;
  const busy = pane.busy !== undefined;
  return (
    <>
      {pane.done === "creating" && <Created {...props} />}
      {pane.done === "repairing" && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {words.repair.done}
        </MessageBar>
      )}
      {assessed.missing.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.missing(assessed.missing)}
        </MessageBar>
      )}
      <DetailsForm {...props} />
      <Steps pane={pane} assessed={assessed} today={today} />
      <section className={styles.card} aria-labelledby="repair-heading">
        <h2 className={styles.subheading} id="repair-heading">
          {words.repair.title}
        </h2>
        <p>{words.repair.what}</p>
        <p className={styles.quiet}>{words.repair.warning}</p>
        <div>
          <DefaultButton
            text={words.repair.button}
            onClick={pane.repair}
            disabled={busy}
            allowDisabledFocus
          />
        </div>
      </section>
    </>
  );
}

/** The details of the Cover, to be changed here. What somebody else changes meanwhile shows in the fields that were not touched. */
function DetailsForm({ pane, assessed }: CurrentAssessmentProps): JSX.Element {
  const { assessment: words } = useWords().setUp;
  const { checklist, assessment, results } = assessed;
  const [touched, setTouched] = React.useState<Partial<Details>>({});
  const [isSaved, setIsSaved] = React.useState(false);
  const cover = findSheet(assessed, coverSheet);
  const changed = detailLabels.filter(({ id }) => {
    const text = touched[id];
    return text !== undefined && text !== assessment.details[id];
  });
  const save = async (): Promise<void> => {
    for (const { id } of changed) {
      const failure = await pane.write({ kind: "detail", detail: id, text: touched[id] ?? "" });
      if (failure) return;
    }
    setTouched({});
    setIsSaved(true);
  };
  return (
    <section className={styles.card} aria-labelledby="assessment-heading">
      <h2 className={styles.heading} id="assessment-heading">
        {words.title}
      </h2>
      <p>{words.progress(checklist.title, results.overall.answered, results.overall.statements)}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DetailFields
          details={{ ...assessment.details, ...touched }}
          readOnly={pane.busy !== undefined}
          onChange={(id, text) => {
            setIsSaved(false);
            setTouched((before) => ({ ...before, [id]: text }));
          }}
        />
        <div className={styles.buttons}>
          <DefaultButton type="submit" text={words.save} disabled={changed.length === 0} allowDisabledFocus />
          {cover !== undefined && (
            <DefaultButton text={words.toCover} onClick={() => pane.show(cover, null)} />
          )}
        </div>
        <div role="status" className={styles.quiet}>
          {isSaved && words.saved}
        </div>
      </form>
    </section>
  );
}

/** What was made and what to do next; the focus comes here, since the form it was in has gone. */
function Created({ assessed, open }: CurrentAssessmentProps): JSX.Element {
  const { created: words } = useWords().setUp;
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { checklist, results, sheets } = assessed;
  const made = sheets.filter(({ planned }) => planned !== templateSheet).length;
  return (
    <section className={styles.group} aria-labelledby="created-heading">
      <h2 className={styles.heading} id="created-heading" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <MessageBar messageBarType={MessageBarType.success} isMultiline>
        {words.what(made, results.overall.statements, checklist.sections.length)}
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
