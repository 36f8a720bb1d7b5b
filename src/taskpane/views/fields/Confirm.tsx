import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../../look/styles";

interface ConfirmProps {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: React.ReactNode;
}

/** A question in the page. It takes the focus, comes into view with its buttons [P101], and gives the focus back after No. */
export function Confirm({ question, yes, no, isBusy, onYes, onNo, children }: ConfirmProps): JSX.Element {
  const before = React.useRef<Element | null>(document.activeElement);
  const text = React.useRef<HTMLParagraphElement>(null);
  React.useLayoutEffect(() => {
    text.current?.focus();
    text.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className={styles.conflict} role="group" aria-label={question}>
      <p className={styles.strong} tabIndex={-1} ref={text}>
        {question}
      </p>
      {children}
      <div className={styles.buttons}>
        <PrimaryButton text={yes} onClick={onYes} disabled={isBusy} allowDisabledFocus />
        <DefaultButton
          text={no}
          onClick={() => {
            if (before.current instanceof HTMLElement) before.current.focus();
            onNo();
          }}
        />
      </div>
    </div>
  );
}
