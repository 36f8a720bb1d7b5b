import * as React from "react";
import { listSnapshots } from "../../../assessment/time/snapshot";
import { boardSheet } from "../../../workbook/form/layout";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { Choice } from "../fields/Choice";
import { HandOver } from "../hand-over/HandOver";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import { SnapshotSelect } from "./SnapshotSelect";
import type { AssessedViewProps } from "../../state/view-props";

/** Makes the Board paper, and the Board copy. */
export function BoardPaper(props: AssessedViewProps): JSX.Element {
  const { board: words } = useReportWords();
  const { done, report } = useReport(props);
  const { board, snapshots } = props.assessed.assessment.boardRecords;
  const names = listSnapshots(snapshots);
  const [chosen, choose] = React.useState<string>();
  const [withDashboard, setWithDashboard] = React.useState(false);
  /** The snapshot chosen here or on the paper, if it still exists; empty for none. */
  const kept = [chosen, board?.comparedWith].find((name) => name === "" || names.includes(name ?? ""));
  const comparedWith = kept ?? names[names.length - 1] ?? "";
  return (
    <ReportPart {...props} id="board" title={words.title} lead={words.lead} sheet={boardSheet}>
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
        text={board ? words.again : words.start}
        onClick={() => report({ kind: "board", ...(names.length > 0 ? { comparedWith } : {}) })}
      />
      <p className={styles.quiet}>{words.copyLead}</p>
      <Choice checked={withDashboard} choose={setWithDashboard}>
        {words.withDashboard}
      </Choice>
      <Start
        pane={props.pane}
        text={words.makeCopy}
        onClick={() => report({ kind: "board-copy", withDashboard })}
        isSecond
      />
      <Outcome>
        {done?.kind === "board"
          ? words.done(done.added.length, done.closed.length)
          : done?.kind === "board-copy"
            ? words.copied
            : undefined}
      </Outcome>
      {done?.kind === "board-copy" && <HandOver pane={props.pane} ready={done.ready} />}
    </ReportPart>
  );
}
