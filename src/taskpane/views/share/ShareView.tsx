import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useShareWords } from "../../words/share";
import { BringIn } from "./merge/BringIn";
import { IssueCopies } from "./issue/IssueCopies";
import { judgeAll } from "./merge/judge-all";
import { MergeReturned } from "./merge/MergeReturned";
import { Register } from "./issue/Register";
import { useReturned } from "./merge/use-returned";

/** Issues copies of the workbook, and merges returned copies. */
export function ShareView(props: ViewProps): JSX.Element {
  const words = useShareWords();
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) => (assessed.copy ? <CopyNotice {...props} /> : <Sharing {...props} assessed={assessed} />)}
    </NeedsAssessment>
  );
}

function Sharing(props: AssessedViewProps): JSX.Element {
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

function CopyNotice({ open }: ViewProps): JSX.Element {
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
