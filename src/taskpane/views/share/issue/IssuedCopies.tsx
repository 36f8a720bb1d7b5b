import * as React from "react";
import { isPrepared } from "../../../../assessment/answers/issued";
import { styles } from "../../../look/styles";
import { MessageBar } from "../../../notices/MessageBar";
import { useWords } from "../../../words";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { HandOver } from "../../hand-over/HandOver";
import { RequestList } from "./AskingList";
import type { Issuing } from "./use-issuing";
import { Start } from "../../fields/Start";

/** The copies prepared last: their files, their email texts, and the confirmation. The heading takes the focus: the form has disappeared. */
export function IssuedCopies({
  pane,
  assessed,
  issuing: { outcome, confirm },
}: AssessedViewProps & { readonly issuing: Issuing }): JSX.Element | null {
  const { issue: words, again } = useShareWords();
  const { problem } = useWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => {
    if (outcome) heading.current?.focus();
  }, [outcome]);
  if (!outcome) return null;
  const { ready, copyIds, sent, stopped, wanted } = outcome;
  const { contributors } = assessed.assessment.circulation;
  const isWaiting = contributors.some((row) => copyIds.includes(row.copyId) && isPrepared(row));
  const why = stopped && stopped.kind !== "cancelled" ? problem(stopped).what : "";
  return (
    <section className={styles.group} aria-labelledby="issued-heading">
      <h3 className={styles.subheading} id="issued-heading" tabIndex={-1} ref={heading}>
        {words.prepared}
      </h3>
      <div className={styles.group} role="status">
        {copyIds.length > 0 && (
          <MessageBar kind="success">
            {isWaiting ? words.done(copyIds.length) : words.handedOver(copyIds.length)}
          </MessageBar>
        )}
        {stopped && (
          <MessageBar kind="warning">{`${words.stopped(copyIds.length, wanted)} ${why}`.trim()}</MessageBar>
        )}
      </div>
      {!stopped && copyIds.length < wanted && <MessageBar kind="warning">{again.gone}</MessageBar>}
      <HandOver pane={pane} ready={ready} />
      {isWaiting && (
        <Start pane={pane} text={words.handOver(copyIds.length)} onClick={() => confirm(copyIds)} />
      )}
      <RequestList requests={sent} assessed={assessed} />
    </section>
  );
}
