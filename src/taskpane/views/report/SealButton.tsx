import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../../look/styles";
import type { ViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { Start } from "./ReportPart";

interface SealButtonProps extends Pick<ViewProps, "pane"> {
  readonly text: string;
  /** The number of statements without a response that counts. */
  readonly unanswered: number;
  readonly seal: (allowsUnanswered: boolean) => void;
}

/** Seals; asks first while statements are unanswered [N4]. */
export function SealButton({ pane, text, unanswered, seal }: SealButtonProps): JSX.Element {
  const { signOff: words } = useReportWords();
  const [asking, setAsking] = React.useState(false);
  const isAsking = asking && unanswered > 0;
  const choices = React.useRef<HTMLDivElement>(null);
  const button = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    if (isAsking) choices.current?.querySelector("button")?.focus();
  }, [isAsking]);
  const leave = (): void => {
    setAsking(false);
    button.current?.querySelector("button")?.focus();
  };
  const question = words.ask(unanswered);
  return (
    <>
      <div ref={button}>
        <Start pane={pane} text={text} onClick={() => (unanswered > 0 ? setAsking(true) : seal(false))} />
      </div>
      {isAsking && (
        <div className={styles.conflict} role="group" aria-label={question} ref={choices}>
          <p>{question}</p>
          <div className={styles.buttons}>
            <DefaultButton
              text={words.confirm}
              onClick={() => {
                leave();
                seal(true);
              }}
            />
            <DefaultButton text={words.cancel} onClick={leave} />
          </div>
        </div>
      )}
    </>
  );
}
