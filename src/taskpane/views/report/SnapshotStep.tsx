import * as React from "react";
import {
  compareAnswers,
  countMovements,
  readSnapshot,
  sideOf,
} from "../../../assessment/time/compare-answers";
import { snapshotsSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { Fold } from "../fields/Fold";
import { ShortField } from "../fields/ShortField";
import { Start } from "../fields/Start";
import type { BoardStepProps } from "./BoardSteps";
import { GoTo } from "./GoTo";
import { Moved } from "./Moved";
import { Outcome } from "./Outcome";
import { Step } from "./Step";

/** Takes a snapshot, and shows what has changed since the last that differs. */
export function SnapshotStep(props: BoardStepProps): JSX.Element {
  const { snapshots: words, goBack } = useReportWords();
  const { assessed, facts, step, reporting } = props;
  const { checklist, assessment } = assessed;
  const { snapshots } = assessment.boardRecords;
  const [name, setName] = React.useState("");
  const [by, setBy] = React.useState<string>();
  const takenBy = by ?? assessment.details.assessor;
  const { earlier } = facts.snapshot;
  const since = React.useMemo(() => {
    const before = earlier === undefined ? undefined : readSnapshot(checklist, snapshots, earlier);
    return before && countMovements(compareAnswers(before, sideOf(checklist, assessment)).statements);
  }, [checklist, assessment, snapshots, earlier]);
  const { done, report } = reporting;
  return (
    <Step
      {...step}
      title={words.title}
      note={earlier !== undefined && since ? words.since(earlier, since) : words.lead}
      outcome={<Outcome>{done?.kind === "snapshot" && `${words.done(done.name)} ${goBack}`}</Outcome>}
    >
      <ShortField label={words.name} description={words.nameHint} value={name} onChange={setName} />
      <ShortField label={words.by} value={takenBy} onChange={setBy} />
      <Start
        pane={props.pane}
        text={words.start}
        onClick={async () => {
          if (await report({ kind: "snapshot", name, takenBy })) setName("");
        }}
        isSecond={step.isDone}
      />
      {snapshots.length > 0 && (
        <Fold title={words.changes}>
          <Moved {...props} earlier={earlier} />
        </Fold>
      )}
      <GoTo {...props} sheet={snapshotsSheet} />
    </Step>
  );
}
