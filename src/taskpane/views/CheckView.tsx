import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { describeFinding } from "../assessment/describe";
import type { Finding, Severity } from "../assessment/findings";
import type { Checklist } from "../checklist/checklist";
import { groupFindings } from "./group-findings";
import { NeedsAssessment } from "./NeedsAssessment";
import type { Assessed, ViewId } from "./port";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface CheckViewProps {
  readonly pane: Pane;
  readonly open: (view: ViewId) => void;
}

/** More findings than this, and only the first section of them stands open. */
const fewFindings = 12;

const signs: Readonly<Record<Severity, string>> = { error: "✕", warning: "!" };
const words: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning" };

/** What is wrong with the answers and the sheets, errors first. Choosing a finding goes to its cell. */
export function CheckView({ pane, open }: CheckViewProps): JSX.Element {
  return (
    <NeedsAssessment title="Check" pane={pane} open={open}>
      {(assessed) => <Checked pane={pane} assessed={assessed} />}
    </NeedsAssessment>
  );
}

function Checked({ pane, assessed }: { readonly pane: Pane; readonly assessed: Assessed }): JSX.Element {
  const { checklist, findings, results } = assessed;
  const errors = findings.filter((finding) => finding.severity === "error");
  const warnings = findings.filter((finding) => finding.severity === "warning");
  const { answered, statements } = results.overall;
  const progress = `${answered} of ${statements} rows have exactly one response.`;
  const summary = answered === statements ? "Every row has exactly one response." : progress;
  return (
    <>
      <h2 className={styles.heading}>Check</h2>
      <div>
        <PrimaryButton
          text="Check now"
          onClick={pane.read}
          disabled={pane.busy !== undefined}
          allowDisabledFocus
        />
      </div>
      <div role="status" className={styles.hidden}>
        {pane.done === "reading" &&
          `Checked. ${summary} ${count(errors.length, "error")}, ${count(warnings.length, "warning")}.`}
      </div>
      {answered === statements && errors.length === 0 ? (
        <MessageBar messageBarType={MessageBarType.success}>{summary}</MessageBar>
      ) : (
        <p>{summary}</p>
      )}
      <div className={styles.tallies}>
        <Tally number={errors.length} thing="error" tone={errors.length > 0 ? styles.error : styles.clear} />
        <Tally
          number={warnings.length}
          thing="warning"
          tone={warnings.length > 0 ? styles.warning : styles.clear}
        />
      </div>
      <Findings severity="error" findings={errors} checklist={checklist} pane={pane} />
      <Findings severity="warning" findings={warnings} checklist={checklist} pane={pane} />
    </>
  );
}

function Tally({
  number,
  thing,
  tone,
}: {
  readonly number: number;
  readonly thing: string;
  readonly tone: string;
}) {
  return (
    <p className={`${styles.tally} ${tone}`}>
      <strong>{number}</strong> {number === 1 ? thing : `${thing}s`}
    </p>
  );
}

interface FindingsProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly checklist: Checklist;
  readonly pane: Pane;
}

function Findings({ severity, findings, checklist, pane }: FindingsProps): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={`${severity}s-heading`}>
      <h3 className={styles.subheading} id={`${severity}s-heading`}>
        {words[severity]}s
      </h3>
      {groupFindings(findings, checklist).map((group, index) => (
        <details
          key={group.title}
          className={styles.section}
          open={index === 0 || findings.length <= fewFindings}
        >
          <summary>
            <h4>{group.title}</h4>{" "}
            <span className={styles.count}>({count(group.findings.length, severity)})</span>
          </summary>
          <ul className={styles.list}>
            {group.findings.map((finding) => (
              <li key={`${finding.code} ${finding.statement} ${finding.sheet} ${finding.address}`}>
                <FindingLine finding={finding} checklist={checklist} pane={pane} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function FindingLine({
  finding,
  checklist,
  pane,
}: Omit<FindingsProps, "severity" | "findings"> & { readonly finding: Finding }) {
  const { severity, code, sheet, address } = finding;
  const line = (
    <>
      <span aria-hidden="true">{signs[severity]}</span>
      <span>
        <span className={styles.hidden}>{words[severity]}: </span>
        {describeFinding(finding, checklist)}
      </span>
    </>
  );
  const tone = `${styles.finding} ${styles[severity]}`;
  if (sheet === null || code === "sheet-missing") return <div className={tone}>{line}</div>;
  return (
    <button type="button" className={`${tone} ${styles.choosable}`} onClick={() => pane.show(sheet, address)}>
      {line}
    </button>
  );
}

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
