import * as React from "react";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { AskForm } from "./AskForm";
import { MarkedForm } from "./MarkedForm";
import { OptionFields } from "./IssueOptions";
import type { Issuing } from "./use-issuing";

/** The list of copies to issue, and their options. The button that issues them is always in view [P106]. */
export function IssueCopies({
  pane,
  assessed,
  issuing,
}: AssessedViewProps & { readonly issuing: Issuing }): JSX.Element {
  const { issue: words } = useShareWords();
  const { checklist, assessment } = assessed;
  const { requests, options, add, remove, change, issue } = issuing;
  const heading = React.useRef<HTMLHeadingElement>(null);
  const isIdle = requests.length === 0;
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <AskForm checklist={checklist} ids={assessed.ids} add={add} />
      <MarkedForm
        start={words.start(requests.length)}
        foot={isIdle ? words.idle : words.terms(options.due, options.includes, options.password !== "")}
        isIdle={isIdle}
        marking={assessment.marking}
        password={options.password}
        isBusy={pane.busy !== undefined}
        issue={() => issue(requests, options)}
      >
        {!isIdle && (
          <>
            <h3 className={styles.subheading} tabIndex={-1} ref={heading}>
              {words.list}
            </h3>
            <ul className={styles.list}>
              {requests.map((request, index) => {
                const shown = request.name === "" ? words.shared : request.name;
                return (
                  <li key={index} className={styles.beside}>
                    <div>
                      <div className={styles.strong}>{shown}</div>
                      <div className={styles.small}>{words.listed(checklist, request.asked)}</div>
                    </div>
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
                  </li>
                );
              })}
            </ul>
            <OptionFields options={options} change={change} canEncrypt={pane.canDownload()} />
          </>
        )}
      </MarkedForm>
    </>
  );
}
