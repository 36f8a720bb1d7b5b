import * as React from "react";
import type { ViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { Confirm } from "../fields/Confirm";
import { Start } from "../fields/Start";

interface SealButtonProps extends Pick<ViewProps, "pane"> {
  readonly text: string;
  /** The number of statements without a response that counts. */
  readonly unanswered: number;
  readonly seal: (allowsUnanswered: boolean) => void;
}

/** Seals; asks first while statements are unanswered [N4]. */
export function SealButton({ pane, text, unanswered, seal }: SealButtonProps): JSX.Element {
  const { signOff: words } = useReportWords();
  const [isAsking, setAsking] = React.useState(false);
  return (
    <>
      <Start pane={pane} text={text} onClick={() => (unanswered > 0 ? setAsking(true) : seal(false))} />
      {isAsking && unanswered > 0 && (
        <Confirm
          question={words.ask(unanswered)}
          yes={words.confirm}
          no={words.cancel}
          isBusy={pane.busy !== undefined}
          onYes={() => {
            setAsking(false);
            seal(true);
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
