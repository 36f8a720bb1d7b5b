import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { IssueResult } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useWords } from "../../../words";
import type { FailureWords } from "../../../words/failures";
import { useShareWords } from "../../../words/share";

interface IssueOutcomeProps {
  readonly outcome: IssueResult;
  readonly wanted: number;
  readonly isBusy: boolean;
  /** Writes what the register lacks. */
  readonly register: () => void;
}

/** How many copies were made, and what went wrong with the rest and with the register. */
export function IssueOutcome({ outcome, wanted, isBusy, register }: IssueOutcomeProps): JSX.Element {
  const { issue: words } = useShareWords();
  const { failure } = useWords();
  const { opened, stopped, unregistered } = outcome;
  const why = stopped && (stopped.kind === "cancelled" ? words.calledOff : say(failure(stopped)));
  const lacking = unregistered && say(failure(unregistered));
  return (
    <div className={styles.group} role="status">
      {(opened > 0 || (!why && !lacking)) && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {opened > 0 ? words.done(opened) : words.registered}
        </MessageBar>
      )}
      {why && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.stopped(opened, wanted)} {why}
        </MessageBar>
      )}
      {lacking && (
        <>
          <MessageBar messageBarType={MessageBarType.warning} isMultiline>
            {words.unregistered} {lacking}
          </MessageBar>
          <div>
            <DefaultButton text={words.register} onClick={register} disabled={isBusy} allowDisabledFocus />
          </div>
        </>
      )}
    </div>
  );
}

function say({ what, next }: FailureWords): string {
  return `${what} ${next}`;
}
