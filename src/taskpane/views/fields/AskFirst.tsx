import * as React from "react";
import type { IButton } from "office-ui-fabric-react/lib/components/Button/Button.types";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../../look/styles";
import { wrapping } from "../../look/wrapping";
import { MessageBar } from "../../notices/MessageBar";
import { Confirm } from "./Confirm";

interface AskFirstProps {
  /** The text of its button. */
  readonly start: string;
  /** What speaks against it: with any of these, a second click is needed. */
  readonly doubts: readonly string[];
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  /** A secondary button. */
  readonly isSecond?: boolean;
  readonly go: () => Promise<unknown>;
  /** The fields. */
  readonly children?: React.ReactNode;
}

/** A form for something that should not go wrong: it shows the doubts, and asks if there are any [P9] [P92]. */
export function AskFirst(props: AskFirstProps): JSX.Element {
  const { start, doubts, question, yes, no, isBusy, isSecond = false, go, children } = props;
  const [isAsking, setAsking] = React.useState(false);
  const button = React.useRef<IButton>(null);
  const isSure = doubts.length === 0;
  React.useEffect(() => {
    if (isSure) setAsking(false);
  }, [isSure]);
  const Button = isSecond ? DefaultButton : PrimaryButton;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy || isAsking) return;
        if (isSure) void go();
        else setAsking(true);
      }}
    >
      {children}
      {doubts.map((doubt) => (
        <MessageBar key={doubt} kind="warning">
          {doubt}
        </MessageBar>
      ))}
      <div>
        <Button
          componentRef={button}
          styles={wrapping}
          type="submit"
          text={start}
          disabled={isBusy || isAsking}
          allowDisabledFocus
        />
      </div>
      {isAsking && (
        <Confirm
          question={question}
          yes={yes}
          no={no}
          isBusy={isBusy}
          onYes={() =>
            void go().then(() => {
              if (button.current === null) return;
              setAsking(false);
              button.current.focus();
            })
          }
          onNo={() => setAsking(false)}
        />
      )}
    </form>
  );
}
