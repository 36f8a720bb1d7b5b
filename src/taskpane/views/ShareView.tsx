import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { ViewProps } from "../App";
import { NeedsAssessment } from "../NeedsAssessment";
import type { Assessed } from "../port";
import { styles } from "../styles";
import { useShareWords } from "../words/share";
import { BringIn } from "./share/BringIn";
import { IssueCopies } from "./share/IssueCopies";
import { MergeReturned } from "./share/MergeReturned";
import { Register } from "./share/Register";
import { useReturned } from "./share/use-returned";

/** Issues copies of the workbook, and merges what comes back. */
export function ShareView(props: ViewProps): JSX.Element {
  const words = useShareWords();
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) => (assessed.copy ? <IsCopy {...props} /> : <Sharing {...props} assessed={assessed} />)}
    </NeedsAssessment>
  );
}

/** What the parts of the view are given. */
export interface SharePartProps extends ViewProps {
  readonly assessed: Assessed;
}

function Sharing(props: SharePartProps): JSX.Element {
  const words = useShareWords();
  const returned = useReturned(props.pane.readFile);
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <Register {...props} />
      <IssueCopies {...props} />
      <BringIn {...props} returned={returned} />
      <MergeReturned {...props} returned={returned} />
    </>
  );
}

function IsCopy({ open }: ViewProps): JSX.Element {
  const { copy: words } = useShareWords();
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p>{words.what}</p>
      <p>{words.next}</p>
      <div>
        <DefaultButton text={words.toSetUp} onClick={() => open("set-up")} />
      </div>
    </>
  );
}
