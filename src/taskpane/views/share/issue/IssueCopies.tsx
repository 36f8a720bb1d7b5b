import * as React from "react";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { Card } from "../../fields/Card";
import { AskForm } from "./AskForm";
import { MarkedForm } from "./MarkedForm";
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
  const { requests, options, add, remove, change, issue } = issuing;
  const heading = React.useRef<HTMLHeadingElement>(null);
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <AskForm checklist={checklist} ids={assessed.ids} add={add} />
      {requests.length > 0 && (
        <>
          <h3 className={styles.subheading} tabIndex={-1} ref={heading}>
            {words.list}
          </h3>
          <ul className={styles.list}>
            {requests.map((request, index) => {
              const shown = request.name === "" ? words.shared : request.name;
              return (
                <li key={index}>
                  <Card
                    tone="work"
                    title={shown}
                    note={words.what(checklist, request.asked)}
                    action={
                      <button
                        type="button"
                        className={styles.linkButton}
                        aria-label={words.removeLabel(shown)}
                        onClick={() => {
                          heading.current?.focus();
                          remove(request);
                        }}
                      >
                        {words.remove}
                      </button>
                    }
                  />
                </li>
              );
            })}
          </ul>
          <MarkedForm
            start={words.start(requests.length)}
            marking={assessment.marking}
            password={options.password}
            isBusy={pane.busy !== undefined}
            issue={() => issue(requests, options)}
          >
            <OptionFields options={options} change={change} canEncrypt={pane.canDownload()} />
          </MarkedForm>
        </>
      )}
    </>
  );
}
