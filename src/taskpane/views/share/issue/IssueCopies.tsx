import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { AskForm } from "./AskForm";
import { AskingList, type Sent } from "./AskingList";
import { IssueOutcome } from "./IssueOutcome";
import { IssueTerms, type Terms } from "./IssueTerms";
import type { Asking } from "./request-draft";
import type { IssueResult } from "../../../port/port";

/** Whom to ask what, on which terms; and what came of it. */
export function IssueCopies({ pane, assessed }: AssessedViewProps): JSX.Element {
  const { issue: words } = useShareWords();
  const { checklist, assessment } = assessed;
  const [isOpen, setOpen] = React.useState(assessment.circulation.contributors.length === 0);
  const [asking, setAsking] = React.useState<readonly Asking[]>([]);
  const [sent, setSent] = React.useState<readonly Sent[]>([]);
  const [outcome, setOutcome] = React.useState<IssueResult & { readonly wanted: number }>();
  const [terms, setTerms] = React.useState<Terms>({
    due: "",
    returnTo: assessment.details.assessor,
    sharesAll: false,
    password: "",
  });
  const { organisation } = assessment.details;
  const { due, returnTo, sharesAll, password } = terms;
  const covering = { checklist, due, returnTo, organisation };
  const issue = async (wanted: readonly Asking[]): Promise<void> => {
    const requests = wanted.map((each) => ({ ...each, due, returnTo, sharesAll }));
    const issued = await pane.issue(requests, password);
    if (!issued) return;
    setOutcome({ ...issued, wanted: wanted.length });
    const opened = wanted.slice(0, issued.opened);
    setSent((before) => [...before, ...opened.map((each) => ({ ...each, due, returnTo }))]);
    setAsking((before) => before.filter((each) => !opened.includes(each)));
  };
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p className={styles.quiet}>{words.lead}</p>
        <AskForm checklist={checklist} add={(added) => setAsking((before) => [...before, added])} />
        <AskingList
          title={words.list}
          asking={asking}
          covering={covering}
          remove={(gone) => setAsking((before) => before.filter((each) => each !== gone))}
        />
        {asking.length > 0 && (
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (pane.busy === undefined) void issue(asking);
            }}
          >
            <IssueTerms terms={terms} change={(part) => setTerms((before) => ({ ...before, ...part }))} />
            <div>
              <PrimaryButton
                type="submit"
                text={words.start(asking.length)}
                disabled={pane.busy !== undefined}
                allowDisabledFocus
              />
            </div>
          </form>
        )}
        {outcome && (
          <IssueOutcome
            outcome={outcome}
            wanted={outcome.wanted}
            isBusy={pane.busy !== undefined}
            register={() => void issue([])}
          />
        )}
        <AskingList title={words.sent} asking={sent} covering={covering} />
      </div>
    </details>
  );
}
