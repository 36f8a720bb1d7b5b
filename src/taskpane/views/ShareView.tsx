import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { ViewProps } from "../App";
import { NeedsAssessment } from "../NeedsAssessment";
import type { Assessed } from "../port";
import { styles } from "../styles";
import { useShareWords } from "../words/share";
import { BringIn } from "./share/BringIn";
import { IssueCopies } from "./share/IssueCopies";
import { judgeAll, type Judged } from "./share/judge-all";
import { MergeReturned } from "./share/MergeReturned";
import { Register } from "./share/Register";
import { useReturned, type Returned } from "./share/use-returned";

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

/** What the parts that work on returned files are given. */
export interface ReturnedPartProps extends SharePartProps {
  readonly returned: Returned;
  /** The files with what is to be thought of each, in the same order. */
  readonly judged: readonly Judged[];
}

function Sharing(props: SharePartProps): JSX.Element {
  const words = useShareWords();
  const { pane, assessed } = props;
  const returned = useReturned(pane.readFile);
  const { brought } = returned;
  const judged = React.useMemo(() => judgeAll(assessed, brought), [assessed, brought]);
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <Register {...props} />
      <IssueCopies {...props} />
      <BringIn {...props} returned={returned} judged={judged} />
      <MergeReturned {...props} returned={returned} judged={judged} />
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
