import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { AskForm } from "./AskForm";
import { RequestList, type SentRequest } from "./AskingList";
import { IssueOutcome } from "./IssueOutcome";
import { OptionFields, type IssueOptions } from "./IssueOptions";
import type { Request } from "./request-draft";
import type { IssueResult } from "../../../port/port";

/** The list of copies to issue, their options, and the outcome. */
export function IssueCopies({ pane, assessed }: AssessedViewProps): JSX.Element {
  const { issue: words } = useShareWords();
  const { checklist, assessment } = assessed;
  const [isOpen, setOpen] = React.useState(assessment.circulation.contributors.length === 0);
  const [requests, setRequests] = React.useState<readonly Request[]>([]);
  const [sent, setSent] = React.useState<readonly SentRequest[]>([]);
  const [outcome, setOutcome] = React.useState<IssueResult & { readonly wanted: number }>();
  const [options, setOptions] = React.useState<IssueOptions>({
    due: "",
    returnTo: assessment.details.assessor,
    includes: "blank",
    password: "",
  });
  const { organisation } = assessment.details;
  const { due, returnTo, includes, password } = options;
  const covering = { checklist, due, returnTo, organisation };
  const issue = async (listed: readonly Request[]): Promise<void> => {
    const wanted = listed.map((each) => ({ ...each, due, returnTo, includes }));
    const issued = await pane.issue(wanted, password);
    if (!issued) return;
    setOutcome({ ...issued, wanted: listed.length });
    const opened = listed.slice(0, issued.opened);
    setSent((before) => [...before, ...opened.map((each) => ({ ...each, due, returnTo }))]);
    setRequests((before) => before.filter((each) => !opened.includes(each)));
  };
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p className={styles.quiet}>{words.lead}</p>
        <AskForm checklist={checklist} add={(added) => setRequests((before) => [...before, added])} />
        <RequestList
          title={words.list}
          requests={requests}
          covering={covering}
          remove={(removed) => setRequests((before) => before.filter((each) => each !== removed))}
        />
        {requests.length > 0 && (
          <form
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (pane.busy === undefined) void issue(requests);
            }}
          >
            <OptionFields
              options={options}
              change={(edit) => setOptions((before) => ({ ...before, ...edit }))}
            />
            <div>
              <PrimaryButton
                type="submit"
                text={words.start(requests.length)}
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
        <RequestList title={words.sent} requests={sent} covering={covering} />
      </div>
    </details>
  );
}
