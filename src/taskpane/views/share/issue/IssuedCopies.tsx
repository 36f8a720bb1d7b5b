import * as React from "react";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { RequestList } from "./AskingList";
import { IssueOutcome } from "./IssueOutcome";
import type { Issuing } from "./use-issuing";

/** The outcome of issuing, and the email text for each copy issued. The heading takes the focus: the form has disappeared. */
export function IssuedCopies({
  pane,
  assessed,
  issuing,
}: AssessedViewProps & { readonly issuing: Issuing }): JSX.Element | null {
  const { issue: words } = useShareWords();
  const { outcome, sent, options, issue } = issuing;
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => {
    if (outcome) heading.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  return (
    <section className={styles.group} aria-labelledby="issued-heading">
      <h3 className={styles.subheading} id="issued-heading" tabIndex={-1} ref={heading}>
        {words.sent}
      </h3>
      <IssueOutcome
        outcome={outcome}
        wanted={outcome.wanted}
        isBusy={pane.busy !== undefined}
        register={() => void issue([], options)}
      />
      <RequestList requests={sent} assessed={assessed} />
    </section>
  );
}
