import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Finding, FindingCode } from "../../../assessment/findings/findings";
import { listStatements } from "../../../checklist/checklist";
import type { AssessedViewProps } from "../../state/view-props";
import { styles } from "../../look/styles";
import { useCheckWords } from "../../words/check";
import { ActionFields } from "../assess/ActionFields";
import { Card } from "../fields/Card";
import { DraftField } from "../fields/DraftField";
import { Fixes } from "./Fixes";
import { keyOf } from "./key-of";
import { WhereAndNext } from "./WhereAndNext";

/** Findings for which a text is missing, which can be written here. */
const fixedByText: readonly FindingCode[] = [
  "yes-without-evidence",
  "gap-without-action",
  "not-sure-without-follow-up",
  "not-applicable-without-reason",
];

/** Findings about the action of a statement, whose owner, date and status can be set here. */
const fixedByAction: readonly FindingCode[] = [
  "action-without-owner",
  "action-without-date",
  "action-done-gap-remains",
];

interface GoThroughProps extends AssessedViewProps {
  /** As they were when the user began; those fixed since stay in the list. */
  readonly findings: readonly Finding[];
  readonly leave: () => void;
}

/** The findings of a group one by one [P81]: each is selected in the workbook, and fixed here where that is possible. */
export function GoThrough({ findings, leave, ...props }: GoThroughProps): JSX.Element | null {
  const { pane, assessed } = props;
  const words = useCheckWords();
  const [at, setAt] = React.useState(0);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { show } = pane;
  const finding = findings[at];
  React.useEffect(() => heading.current?.focus(), []);
  React.useEffect(() => {
    if (finding?.sheet) show(finding.sheet, finding.address);
  }, [finding, show]);
  if (!finding) return null;
  const { code, statement } = finding;
  const { what } = words.parts(finding, assessed.checklist);
  const isFixed = !assessed.findings.some((each) => keyOf(each) === keyOf(finding));
  const text = listStatements(assessed.checklist).find(({ number }) => number === statement)?.text;
  const answer = assessed.assessment.answers.find((entry) => entry.statement === statement);
  const count = words.through.at(at + 1, findings.length);
  return (
    <>
      <div>
        <button type="button" className={styles.linkButton} onClick={leave}>
          {words.through.back}
        </button>
      </div>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.group({ code, findings }, assessed.checklist)}
      </h3>
      <div role="status" className={styles.hidden}>
        {count} {what}. {isFixed && words.through.fixed}
      </div>
      <Card
        tone={isFixed ? "clear" : "warning"}
        title={what}
        note={isFixed ? words.through.fixed : <WhereAndNext {...props} finding={finding} />}
      >
        {text !== undefined && <p>{text}</p>}
        {fixedByText.includes(code) && answer?.place && (
          <DraftField
            key={keyOf(finding)}
            target={{ kind: "evidence", statement: answer.statement }}
            label={assessed.checklist.headings.evidence}
            text={answer.evidence}
            rows={3}
            onDismiss={pane.dismiss}
          />
        )}
        {fixedByAction.includes(code) && answer && (
          <ActionFields key={keyOf(finding)} {...props} answer={answer} />
        )}
        {!isFixed && <Fixes {...props} finding={finding} onFix={() => heading.current?.focus()} />}
      </Card>
      <div className={styles.spread}>
        <DefaultButton
          text={words.through.previous}
          disabled={at === 0}
          allowDisabledFocus
          onClick={() => setAt((now) => Math.max(0, now - 1))}
        />
        <span className={styles.count}>{count}</span>
        <PrimaryButton
          text={at + 1 < findings.length ? words.through.next : words.through.finish}
          onClick={() => (at + 1 < findings.length ? setAt(at + 1) : leave())}
        />
      </div>
    </>
  );
}
