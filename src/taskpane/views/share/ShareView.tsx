import * as React from "react";
import type { MergeLogEntry } from "../../../assessment/answers/circulation";
import { outcomes } from "../../../assessment/answers/outcomes";
import type { Contents } from "../../port/port";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { Instead } from "../../notices/Instead";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useShareWords } from "../../words/share";
import { BringIn } from "./merge/BringIn";
import { IssueCopies } from "./issue/IssueCopies";
import { IssuedCopies } from "./issue/IssuedCopies";
import { Register } from "./issue/Register";
import { useIssuing } from "./issue/use-issuing";
import { useReturned } from "./merge/use-returned";

/** Judging and merging: most of the code of this view, loaded when there is something to merge or to undo. */
const ReturnedFiles = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "returned" */ "./merge/ReturnedFiles")).ReturnedFiles,
}));
const MergeList = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "returned" */ "./merge/MergeList")).MergeList,
}));

/** Issues copies of the workbook, and merges returned copies. */
export function ShareView(props: ViewProps): JSX.Element {
  const words = useShareWords();
  const key = useAssessmentKey(props.pane.contents);
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) =>
        assessed.copy ? (
          <Instead
            title={words.copy.title}
            lines={[words.copy.what, words.copy.next]}
            button={words.copy.toSetUp}
            onClick={() => props.open("set-up")}
          />
        ) : (
          <Sharing key={key} {...props} assessed={assessed} />
        )
      }
    </NeedsAssessment>
  );
}

/** Changes when another assessment is open, but not when this one gets its ids [W33]: what is shown then stays. */
function useAssessmentKey(contents: Contents | undefined): number {
  const id = contents?.kind === "assessment" ? contents.ids.assessmentId : "";
  const last = React.useRef({ id, key: 0 });
  const { id: before, key } = last.current;
  if (id !== before) last.current = { id, key: before === "" ? key : key + 1 };
  return last.current.key;
}

function Sharing(props: AssessedViewProps): JSX.Element {
  const words = useShareWords();
  const { log } = props.assessed.assessment.circulation;
  const issuing = useIssuing(props);
  const returned = useReturned(props.pane.readFile, props.assessed.ids);
  const [isUsed, setUsed] = React.useState(false);
  const isWanted = returned.brought.length > 0 || mayHaveOpen(log);
  React.useEffect(() => {
    if (isWanted) setUsed(true);
  }, [isWanted]);
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <Register {...props} issuing={issuing} />
      <IssueCopies {...props} issuing={issuing} />
      <IssuedCopies {...props} issuing={issuing} />
      <BringIn returned={returned} />
      {isUsed && (
        <React.Suspense fallback={null}>
          <ReturnedFiles {...props} returned={returned} />
        </React.Suspense>
      )}
      {log.length > 0 && <PastMerges {...props} />}
    </>
  );
}

/** Whether the log may have disputes that are still open; which ones are, the code loaded then finds out. */
function mayHaveOpen(log: readonly MergeLogEntry[]): boolean {
  return log.some(({ outcome }) => outcome === outcomes.open);
}

/** The merges that can be undone: loaded when the list is opened. */
function PastMerges(props: AssessedViewProps): JSX.Element {
  const { past: words } = useShareWords();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <details className={styles.section} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p className={styles.quiet}>{words.lead}</p>
        {isOpen && (
          <React.Suspense fallback={null}>
            <MergeList {...props} />
          </React.Suspense>
        )}
      </div>
    </details>
  );
}
