import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useShareWords } from "../../words/share";
import { BringIn } from "./merge/BringIn";
import { IssueCopies } from "./issue/IssueCopies";
import { Register } from "./issue/Register";
import { useReturned } from "./merge/use-returned";

/** Judging and merging: most of the code of this view, loaded with the first returned file. */
const ReturnedFiles = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "returned" */ "./merge/ReturnedFiles")).ReturnedFiles,
}));

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
  const returned = useReturned(props.pane.readFile);
  const [isUsed, setUsed] = React.useState(false);
  React.useEffect(() => {
    if (returned.brought.length > 0) setUsed(true);
  }, [returned.brought]);
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <Register {...props} />
      <IssueCopies {...props} />
      <BringIn returned={returned} />
      {isUsed && (
        <React.Suspense fallback={null}>
          <ReturnedFiles {...props} returned={returned} />
        </React.Suspense>
      )}
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
