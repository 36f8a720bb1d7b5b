import * as React from "react";
import type { MergeLogEntry } from "../../../assessment/answers/circulation";
import { outcomes } from "../../../assessment/answers/outcomes";
import type { Contents } from "../../port/port";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { shareStyles } from "../../look/share";
import { styles } from "../../look/styles";
import { useShareWords } from "../../words/share";
import { Fold } from "../fields/Fold";
import { BringIn } from "./merge/BringIn";
import { useIssuing } from "./issue/use-issuing";
import { useReturned } from "./merge/use-returned";
import { partIds, Parts, type PartId } from "./Parts";

/** The register and the form for copies, each loaded when its part is first shown [P8]. */
const CopyList = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "copy-list" */ "./issue/CopyList")).CopyList,
}));
const IssueCopies = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "issue-copies" */ "./issue/IssueCopies")).IssueCopies,
}));

/** Files to hand over, loaded when there are any. */
const IssuedCopies = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "issued" */ "./issue/IssuedCopies")).IssuedCopies,
}));

/** Judging and merging: most of the code of this view, loaded when there is something to merge or to undo. */
const ReturnedFiles = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "returned" */ "./merge/ReturnedFiles")).ReturnedFiles,
}));
const MergeList = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "returned" */ "./merge/MergeList")).MergeList,
}));

/** Who has a copy, copies to issue, and returned copies to merge. */
export function ShareView(props: ViewProps): JSX.Element {
  const words = useShareWords();
  const key = useAssessmentKey(props.pane.contents);
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) => <Sharing key={key} {...props} assessed={assessed} />}
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
  const { log, contributors } = props.assessed.assessment.circulation;
  const [chosen, choose] = React.useState<PartId>();
  const issuing = useIssuing(props, () => choose("copies"));
  const returned = useReturned(props.pane.readFile, props.assessed.ids);
  const [isUsed, setUsed] = React.useState(false);
  const isWanted = returned.brought.length > 0 || mayHaveOpen(log);
  React.useEffect(() => {
    if (isWanted) setUsed(true);
  }, [isWanted]);
  // Where there is something to do; it stays there until the user goes elsewhere.
  const first = React.useRef<PartId>(
    isWanted ? "merge" : contributors.length === 0 || issuing.requests.length > 0 ? "issue" : "copies",
  );
  const part = chosen ?? first.current;
  const shown = React.useRef(new Set<PartId>());
  shown.current.add(part);
  const views: Readonly<Record<PartId, React.ReactNode>> = {
    copies: (
      <>
        {issuing.outcome && (
          <React.Suspense fallback={null}>
            <IssuedCopies {...props} outcome={issuing.outcome} />
          </React.Suspense>
        )}
        <CopyList {...props} issuing={issuing} toIssue={() => choose("issue")} />
      </>
    ),
    issue: <IssueCopies {...props} issuing={issuing} />,
    merge: (
      <>
        <BringIn returned={returned} />
        {isUsed && (
          <React.Suspense fallback={null}>
            <ReturnedFiles {...props} returned={returned} />
          </React.Suspense>
        )}
        {log.length > 0 && (
          <Fold title={words.past.title}>
            <p className={styles.quiet}>{words.past.lead}</p>
            <React.Suspense fallback={null}>
              <MergeList {...props} />
            </React.Suspense>
          </Fold>
        )}
      </>
    ),
  };
  return (
    <>
      <h2 className={styles.hidden}>{words.title}</h2>
      <Parts
        part={part}
        choose={choose}
        counts={{
          copies: contributors.length,
          issue: issuing.requests.length,
          merge: returned.brought.length,
        }}
      />
      {partIds.map((id) => (
        <div
          key={id}
          className={`${shareStyles.part} ${id === "issue" ? shareStyles.footed : ""}`}
          hidden={id !== part}
        >
          {shown.current.has(id) && <React.Suspense fallback={null}>{views[id]}</React.Suspense>}
        </div>
      ))}
    </>
  );
}

/** Whether the log may have disputes that are still open; which ones are, the code loaded then finds out. */
function mayHaveOpen(log: readonly MergeLogEntry[]): boolean {
  return log.some(({ outcome }) => outcome === outcomes.open);
}
