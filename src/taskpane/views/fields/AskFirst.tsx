import * as React from "react";
import type { IButton } from "office-ui-fabric-react/lib/components/Button/Button.types";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../../look/styles";
import { MessageBar } from "../../notices/MessageBar";
import { Confirm } from "./Confirm";

export interface AskFirstProps {
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
  /** For a long form: its button is at the lower edge of the pane, always in view, below this line. */
  readonly foot?: string;
  /** Whether there is nothing to do yet; the foot explains why. */
  readonly isIdle?: boolean;
  readonly go: () => Promise<unknown>;
  /** The fields. */
  readonly children?: React.ReactNode;
}

/** How many forms were drawn, for the ids that join them to their buttons. */
let drawn = 0;

/** A form for something that should not go wrong: it shows the doubts, and asks if there are any [P9] [P92]. */
export function AskFirst(props: AskFirstProps): JSX.Element {
  const { start, doubts, question, yes, no, isBusy, isSecond = false, foot, isIdle = false, go } = props;
  const [isAsking, setAsking] = React.useState(false);
  const [id] = React.useState(() => `ask-${(drawn += 1)}`);
  const button = React.useRef<IButton>(null);
  const isSure = doubts.length === 0;
  React.useEffect(() => {
    if (isSure || isIdle) setAsking(false);
  }, [isSure, isIdle]);
  const Button = isSecond ? DefaultButton : PrimaryButton;
  const end = (
    <>
      <div>
        <Button
          componentRef={button}
          type="submit"
          form={id}
          text={start}
          disabled={isBusy || isAsking || isIdle}
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
    </>
  );
  return (
    <>
      <form
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isBusy || isAsking || isIdle) return;
          if (isSure) void go();
          else setAsking(true);
        }}
      >
        {props.children}
        {doubts.map((doubt) => (
          <MessageBar key={doubt} kind="warning">
            {doubt}
          </MessageBar>
        ))}
        {foot === undefined && end}
      </form>
      {foot !== undefined && (
        <div className={styles.foot}>
          <p className={styles.small}>{foot}</p>
          {end}
        </div>
      )}
    </>
  );
}
