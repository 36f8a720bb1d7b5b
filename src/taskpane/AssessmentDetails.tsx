import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { Details } from "../assessment/assessment";
import { coverSheet, detailLabels, templateSheet } from "../workbook/layout";
import { listNames } from "./describe-failure";
import { findSheet, type Assessed, type ViewId } from "./port";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface AssessmentDetailsProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  readonly open: (view: ViewId) => void;
}

/** The assessment that the workbook holds, what to do next with it, and its repair. */
export function AssessmentDetails({ pane, assessed, open }: AssessmentDetailsProps): JSX.Element {
  const { checklist, assessment, results } = assessed;
  const { answered, statements } = results.overall;
  const cover = findSheet(assessed, coverSheet);
  const busy = pane.busy !== undefined;
  return (
    <>
      {pane.done === "creating" && <Created assessed={assessed} pane={pane} open={open} />}
      {pane.done === "repairing" && (
        <MessageBar messageBarType={MessageBarType.success}>
          The workbook is repaired. Every answer, evidence text and detail was kept.
        </MessageBar>
      )}
      {assessed.missing.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning}>
          {assessed.missing.length === 1 ? "A sheet is" : "Sheets are"} missing: {listNames(assessed.missing)}
          . If you did not delete {assessed.missing.length === 1 ? "it" : "them"}, undo or open an earlier
          copy; a repair brings back {assessed.missing.length === 1 ? "the sheet" : "the sheets"}, but not the
          answers.
        </MessageBar>
      )}
      <section className={styles.card} aria-labelledby="assessment-heading">
        <h2 className={styles.heading} id="assessment-heading">
          This assessment
        </h2>
        <p>
          {checklist.title}: {answered} of {statements} statements answered.
        </p>
        <dl className={styles.details}>
          {detailLabels.map(({ id, label }) => (
            <React.Fragment key={id}>
              <dt>{label}</dt>
              <dd>{sayDetail(id, assessment.details[id].trim())}</dd>
            </React.Fragment>
          ))}
        </dl>
        {cover !== undefined && (
          <div>
            <DefaultButton
              text="Change on the Cover sheet"
              onClick={() => pane.show(cover, null)}
              disabled={busy}
              allowDisabledFocus
            />
          </div>
        )}
      </section>
      <section className={styles.card} aria-labelledby="repair-heading">
        <h2 className={styles.subheading} id="repair-heading">
          Repair
        </h2>
        <p>
          Puts every sheet, formula, colour and rule of the checklist back as it was made. What people wrote
          is kept: responses, evidence and actions, annex answers, details, settings and done dates.
        </p>
        <p className={styles.quiet}>Excel cannot undo a repair, so save the workbook first.</p>
        <div>
          <DefaultButton
            text="Repair this workbook"
            onClick={pane.repair}
            disabled={busy}
            allowDisabledFocus
          />
        </div>
      </section>
    </>
  );
}

/** What was made and what to do next; the focus comes here, since the form it was in has gone. */
function Created({ assessed, pane, open }: AssessmentDetailsProps): JSX.Element {
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const { checklist, results, sheets } = assessed;
  const first = checklist.sections[0];
  const firstSheet = first && findSheet(assessed, first.sheet);
  const wanted = checklist.responses.map((response) => response.label).join(", ");
  return (
    <section className={styles.group} aria-labelledby="created-heading">
      <h2 className={styles.heading} id="created-heading" tabIndex={-1} ref={heading}>
        Checklist created
      </h2>
      <MessageBar messageBarType={MessageBarType.success}>
        {sheets.filter(({ planned }) => planned !== templateSheet).length} sheets were added, with{" "}
        {results.overall.statements} statements in {checklist.sections.length} sections.
      </MessageBar>
      <h3 className={styles.subheading}>What to do next</h3>
      <ol className={styles.steps}>
        <li>Put an X in one box for each statement: {wanted}.</li>
        <li>Write the evidence or the actions beside it.</li>
        <li>Check the answers, here or on the Home tab.</li>
        <li>Save the workbook. It works in Excel without the add-in too.</li>
      </ol>
      {firstSheet !== undefined && (
        <div>
          <PrimaryButton text={`Start with ${firstSheet}`} onClick={() => pane.show(firstSheet, null)} />
        </div>
      )}
      <div>
        <DefaultButton text="Check the answers" onClick={() => open("check")} />
      </div>
    </section>
  );
}

function sayDetail(id: keyof Details, text: string): string {
  if (text === "") return "Not filled in";
  return id === "date" ? sayDay(text) : text;
}

/** `2026-03-02` as `2 March 2026`; any other text as it is. */
function sayDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
  if (day === undefined || Number.isNaN(day.getTime())) return text;
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
