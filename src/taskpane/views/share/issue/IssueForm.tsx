import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar } from "../../../notices/MessageBar";
import { styles } from "../../../look/styles";
import { wrapping } from "../../../look/wrapping";
import { useShareWords } from "../../../words/share";
import { Confirm } from "../../fields/Confirm";

interface IssueFormProps {
  /** The text of its button. */
  readonly start: string;
  /** The protective marking of the workbook; empty if it has none. */
  readonly marking: string;
  readonly password: string;
  readonly isBusy: boolean;
  readonly issue: () => void;
  /** The fields; the last is the password. */
  readonly children: React.ReactNode;
}

/** A form that issues copies. Without a password, copies with a protective marking need a second click [P9]. */
export function IssueForm(props: IssueFormProps): JSX.Element {
  const { start, marking, password, isBusy, issue, children } = props;
  const { issue: words } = useShareWords();
  const [isAsking, setAsking] = React.useState(false);
  const isUnprotected = marking.trim() !== "" && password === "";
  React.useEffect(() => {
    if (!isUnprotected) setAsking(false);
  }, [isUnprotected]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy || isAsking) return;
        if (isUnprotected) setAsking(true);
        else issue();
      }}
    >
      {children}
      {isUnprotected && <MessageBar kind="warning">{words.unprotected(marking.trim())}</MessageBar>}
      <div>
        <PrimaryButton
          styles={wrapping}
          type="submit"
          text={start}
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
    </form>
  );
}
