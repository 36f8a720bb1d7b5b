import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { useShareWords } from "../../../words/share";
import { Confirm } from "../Confirm";

interface IssueButtonProps {
  readonly text: string;
  /** The protective marking of the workbook; empty if it has none. */
  readonly marking: string;
  readonly password: string;
  readonly isBusy: boolean;
  readonly issue: () => void;
}

/** The last part of a form that issues copies: without a password, copies with a protective marking need a second click [P9]. */
export function IssueButton({ text, marking, password, isBusy, issue }: IssueButtonProps): JSX.Element {
  const { issue: words } = useShareWords();
  const [isAsking, setAsking] = React.useState(false);
  const isUnprotected = marking.trim() !== "" && password === "";
  React.useEffect(() => {
    if (!isUnprotected) setAsking(false);
  }, [isUnprotected]);
  return (
    <>
      {isUnprotected && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.unprotected(marking.trim())}
        </MessageBar>
      )}
      <div>
        <PrimaryButton
          type="submit"
          text={text}
          onClick={() => (isUnprotected ? setAsking(true) : issue())}
          disabled={isBusy || isAsking}
          allowDisabledFocus
        />
      </div>
      {isAsking && (
        <Confirm
          question={words.confirm}
          yes={words.confirmed}
          no={words.back}
          isBusy={isBusy}
          onYes={issue}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
