import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar } from "../../../notices/MessageBar";
import type { IssueResult } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useWords } from "../../../words";
import type { ProblemWords } from "../../../words/pane-problems";
import { useShareWords } from "../../../words/share";

interface IssueOutcomeProps {
  readonly outcome: IssueResult;
  readonly wanted: number;
  readonly isBusy: boolean;
  /** Adds the copies missing from the register. */
  readonly register: () => void;
}

/** The number of copies issued, and any failure of the rest or of the register. */
export function IssueOutcome({ outcome, wanted, isBusy, register }: IssueOutcomeProps): JSX.Element {
  const { issue: words } = useShareWords();
  const { problem } = useWords();
  const { opened, stopped, unregistered } = outcome;
  const why = stopped && (stopped.kind === "cancelled" ? words.cancelled : joinSentences(problem(stopped)));
  const registerProblem = unregistered && joinSentences(problem(unregistered));
  return (
    <div className={styles.group} role="status">
      {(opened > 0 || (!why && !registerProblem)) && (
        <MessageBar kind="success">{opened > 0 ? words.done(opened) : words.registered}</MessageBar>
      )}
      {why && (
        <MessageBar kind="warning">
          {words.stopped(opened, wanted)} {why}
        </MessageBar>
      )}
      {registerProblem && (
        <>
          <MessageBar kind="warning">
            {words.unregistered} {registerProblem}
          </MessageBar>
          <div>
            <DefaultButton text={words.register} onClick={register} disabled={isBusy} allowDisabledFocus />
          </div>
        </>
      )}
    </div>
  );
}

function joinSentences({ what, next }: ProblemWords): string {
  return `${what} ${next}`;
}
