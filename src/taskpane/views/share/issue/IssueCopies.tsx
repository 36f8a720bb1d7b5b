import * as React from "react";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { AskForm } from "./AskForm";
import { RequestList } from "./AskingList";
import { IssueForm } from "./IssueForm";
import { OptionFields } from "./IssueOptions";
import type { Issuing } from "./use-issuing";

/** The list of copies to issue, and their options. */
export function IssueCopies({
  pane,
  assessed,
  issuing,
}: AssessedViewProps & { readonly issuing: Issuing }): JSX.Element {
  const { issue: words } = useShareWords();
  const { checklist, assessment } = assessed;
  const [isOpen, setOpen] = React.useState(assessment.circulation.contributors.length === 0);
  const { requests, options, add, remove, change, issue } = issuing;
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p className={styles.quiet}>{words.lead}</p>
        <AskForm checklist={checklist} ids={assessed.ids} add={add} />
        <RequestList
          title={words.list}
          requests={requests.map((each) => ({ ...each, ...options }))}
          assessed={assessed}
          remove={(index) => requests[index] && remove(requests[index])}
        />
        {requests.length > 0 && (
          <IssueForm
            start={words.start(requests.length)}
            marking={assessment.marking}
            password={options.password}
            isBusy={pane.busy !== undefined}
            issue={() => void issue(requests, options)}
          >
            <OptionFields options={options} change={change} canEncrypt={pane.canDownload()} />
          </IssueForm>
        )}
      </div>
    </details>
  );
}
