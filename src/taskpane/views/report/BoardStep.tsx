import * as React from "react";
import { isSnapshotOf } from "../../../assessment/time/earlier-snapshot";
import { listSnapshots } from "../../../assessment/time/snapshot";
import { boardSheet } from "../../../workbook/form/layout";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { Start } from "../fields/Start";
import type { BoardStepProps } from "./BoardSteps";
import { GoTo } from "./GoTo";
import { Outcome } from "./Outcome";
import { SnapshotSelect } from "./SnapshotSelect";
import { Step } from "./Step";

/** Makes the Board paper, counts the texts to accept, and explains how to print it. */
export function BoardStep(props: BoardStepProps): JSX.Element {
  const { board: words, goBack } = useReportWords();
  const { assessed, facts, step, reporting } = props;
  const { checklist, assessment } = assessed;
  const { board, snapshots } = assessment.boardRecords;
  const names = listSnapshots(snapshots);
  const [chosen, choose] = React.useState<string>();
  const before = board?.comparedWith ?? "";
  const isEarlier = names.includes(before) && !isSnapshotOf(checklist, assessment, before);
  const isChosen = chosen === "" || names.includes(chosen ?? "");
  const comparedWith = (isChosen ? chosen : isEarlier ? before : facts.snapshot.earlier) ?? "";
  const { isMade, drafts, outdated } = facts.board;
  const { done, report } = reporting;
  const doubts = words.doubts(facts.board);
  return (
    <Step
      {...step}
      title={words.title}
      note={isMade ? (doubts.length > 0 ? doubts.join(" ") : words.ready) : words.lead}
      outcome={
        <Outcome>
          {done?.kind === "board" && `${words.done(done.added.length, done.closed.length)} ${goBack}`}
        </Outcome>
      }
    >
      {drafts > 0 && <p>{words.accept}</p>}
      {outdated.length > 0 && <p>{words.redraft}</p>}
      {doubts.length > 0 && <GoTo {...props} sheet={boardSheet} isFirst />}
      {names.length > 0 && (
        <SnapshotSelect
          label={words.compare}
          value={comparedWith}
          names={names}
          other={words.none}
          choose={choose}
        />
      )}
      <Start
        pane={props.pane}
        text={isMade ? words.again : words.start}
        onClick={() => report({ kind: "board", comparedWith })}
        isSecond={isMade}
      />
      {doubts.length === 0 && <GoTo {...props} sheet={boardSheet} />}
      <p className={styles.small}>{words.print}</p>
    </Step>
  );
}
