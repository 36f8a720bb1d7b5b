import * as React from "react";
import { listSnapshots } from "../../../assessment/time/snapshot";
import { boardSheet } from "../../../workbook/form/layout";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { HandOver } from "../hand-over/HandOver";
import { ReportPart, Outcome, Start, useReport } from "./ReportPart";
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
        <label className={styles.labelled}>
          <span className={styles.label}>{words.compare}</span>
          <select
            className={reportStyles.select}
            value={comparedWith}
            onChange={({ target }) => choose(target.value)}
          >
            <option value="">{words.none}</option>
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Start
        pane={props.pane}
        text={board ? words.again : words.start}
        onClick={() => report({ kind: "board", ...(names.length > 0 ? { comparedWith } : {}) })}
      />
      <p className={styles.quiet}>{words.copyLead}</p>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={withDashboard}
          onChange={({ target: { checked } }) => setWithDashboard(checked)}
        />
        <span>{words.withDashboard}</span>
      </label>
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
