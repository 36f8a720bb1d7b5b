import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar } from "../../notices/MessageBar";
import type { Finding, Severity } from "../../../assessment/findings/findings";
import type { ViewProps } from "../../state/view-props";
import { groupFindings } from "./group-findings";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import type { Assessed, OpenView } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useWords } from "../../words";
import { FindingLine } from "./FindingLine";
import { Start } from "../fields/Start";

/** With more findings than this, only the first section is open. */
const fewFindings = 12;

/** The findings, errors first. Choosing one goes to its cell. */
export function CheckView({ pane, open }: ViewProps): JSX.Element {
  const words = useWords();
  return (
    <NeedsAssessment title={words.check.title} pane={pane} open={open}>
      {(assessed) => <CheckResults pane={pane} assessed={assessed} open={open} />}
    </NeedsAssessment>
  );
}

interface CheckResultsProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  readonly open: OpenView;
}

function CheckResults({ pane, assessed, open }: CheckResultsProps): JSX.Element {
  const { check: words, shell } = useWords();
  const { findings, results } = assessed;
  const bySeverity = (severity: Severity): readonly Finding[] =>
    findings.filter((finding) => finding.severity === severity);
  const [work, errors, warnings] = [bySeverity("work"), bySeverity("error"), bySeverity("warning")];
  const { answered, statements } = results.overall;
  const summary = words.progress(answered, statements);
  const changed = words.changed(work.length, errors.length, warnings.length);
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.small}>{pane.isLive ? words.live : shell.notLive}</p>
      <div role="status" className={styles.hidden}>
        {pane.done === "reading" ? words.checked(summary, changed) : changed}
      </div>
      {errors.length === 0 && answered === statements ? (
        <Finished warnings={warnings.length} open={open} />
      ) : (
        <p>{summary}</p>
      )}
      <div className={styles.tallies}>
        <Tally findings={errors} severity="error" />
        <Tally findings={warnings} severity="warning" />
      </div>
      <Start pane={pane} text={words.now} onClick={pane.read} isSecond />
      <Findings severity="work" findings={work} assessed={assessed} pane={pane} open={open} />
      <Findings severity="error" findings={errors} assessed={assessed} pane={pane} open={open} />
      <Findings severity="warning" findings={warnings} assessed={assessed} pane={pane} open={open} />
    </>
  );
}

interface FinishedProps {
  readonly warnings: number;
  readonly open: OpenView;
}

function Finished({ warnings, open }: FinishedProps): JSX.Element {
  const { check: words } = useWords();
  return (
    <>
      <MessageBar kind="success">
        {warnings === 0 ? words.finished : words.finishedWithWarnings(warnings)} {words.next}
      </MessageBar>
      <div>
        <PrimaryButton text={words.seeResults} onClick={() => open("results")} />
      </div>
    </>
  );
}

function Tally({
  findings,
  severity,
}: {
  readonly findings: readonly Finding[];
  readonly severity: Severity;
}) {
  const { check: words } = useWords();
  const number = findings.length;
  return (
    <p className={`${styles.tally} ${number > 0 ? styles[severity] : styles.clear}`}>
      <strong>{number}</strong> {words.tally(number, severity)}
    </p>
  );
}

interface FindingsProps extends CheckResultsProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

function Findings({ severity, findings, assessed, pane, open }: FindingsProps): JSX.Element | null {
  const { check: words } = useWords();
  if (findings.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={`${severity}s-heading`}>
      <h3 className={styles.subheading} id={`${severity}s-heading`}>
        {words.severities[severity].many}
      </h3>
      {groupFindings(findings, assessed.checklist, words.workbook).map((group, index) => (
        <Collapsible key={group.title} isOpen={index === 0 || findings.length <= fewFindings}>
          <summary>
            <h4>{group.title}</h4>{" "}
            <span className={styles.count}>{words.count(group.findings.length, severity)}</span>
          </summary>
          <ul className={styles.list}>
            {group.findings.map((finding) => (
              <li key={keyOf(finding)}>
                <FindingLine finding={finding} assessed={assessed} pane={pane} open={open} />
              </li>
            ))}
          </ul>
        </Collapsible>
      ))}
    </section>
  );
}

/** Findings of one kind in one place differ in their figures. */
function keyOf({ code, statement, sheet, address, figures }: Finding): string {
  return JSON.stringify([code, statement, sheet, address, figures]);
}

/**
 * A section that is open or closed at first; then only the user opens or closes it, while findings come and
 * go.
 */
function Collapsible({ isOpen, children }: { readonly isOpen: boolean; readonly children: React.ReactNode }) {
  const [initially] = React.useState(isOpen);
  const [now, setNow] = React.useState(initially);
  return (
    <details className={styles.section} open={now} onToggle={(event) => setNow(event.currentTarget.open)}>
      {children}
    </details>
  );
}
