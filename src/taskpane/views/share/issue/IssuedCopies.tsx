import * as React from "react";
import { isPrepared } from "../../../../assessment/answers/issued";
import { styles } from "../../../look/styles";
import { MessageBar } from "../../../notices/MessageBar";
import { useWords } from "../../../words";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { HandOver } from "../../hand-over/HandOver";
import type { Outcome } from "./use-issuing";

/** The copies prepared last and their files. The heading takes the focus: the form has disappeared. */
export function IssuedCopies({
  pane,
  assessed,
  outcome,
}: AssessedViewProps & { readonly outcome: Outcome }): JSX.Element {
  const { issue: words, again, saveNow } = useShareWords();
  const { problem } = useWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useLayoutEffect(() => heading.current?.focus(), [outcome]);
  const { ready, copyIds, stopped, wanted } = outcome;
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
            {isWaiting ? words.done(copyIds.length) : words.handedOver(copyIds.length)}{" "}
            <strong>{saveNow}</strong>
          </MessageBar>
        )}
        {stopped && (
          <MessageBar kind="warning">{`${words.stopped(copyIds.length, wanted)} ${why}`.trim()}</MessageBar>
        )}
      </div>
      {!stopped && copyIds.length < wanted && <MessageBar kind="warning">{again.gone}</MessageBar>}
      <HandOver pane={pane} ready={ready} />
    </section>
  );
}
