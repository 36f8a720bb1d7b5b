import * as React from "react";
import { reviewTexts } from "../../../assessment/board/review-texts";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { AskFirst } from "../fields/AskFirst";
import { Choice } from "../fields/Choice";
import { PasswordField } from "../fields/PasswordField";
import { HandOver } from "../hand-over/HandOver";
import { Outcome } from "./Outcome";
import type { Reporting } from "./use-report";

/** Makes the Board's own copy. */
export function BoardCopy(props: AssessedViewProps & { readonly reporting: Reporting }): JSX.Element {
  const { copyForBoard: words, board } = useReportWords();
  const { pane, assessed, reporting } = props;
  const { done, report } = reporting;
  const [withDashboard, setWithDashboard] = React.useState(false);
  const [password, setPassword] = React.useState("");
  const review = reviewTexts(assessed.checklist, assessed.assessment, props.today);
  const marking = assessed.assessment.marking.trim();
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <AskFirst
        start={words.start}
        doubts={[
          ...board.doubts(review),
          ...(marking !== "" && password === "" ? [words.unprotected(marking)] : []),
        ]}
        question={words.ask}
        yes={words.confirm}
        no={words.cancel}
        isBusy={pane.busy !== undefined}
        isSecond
        go={() => report({ kind: "board-copy", withDashboard, password })}
      >
        <Choice checked={withDashboard} choose={setWithDashboard}>
          {words.withDashboard}
        </Choice>
        <PasswordField
          label={words.password}
          password={password}
          change={setPassword}
          canEncrypt={pane.canDownload()}
        />
      </AskFirst>
      <Outcome>{done?.kind === "board-copy" ? words.done : undefined}</Outcome>
      {done?.kind === "board-copy" && <HandOver pane={pane} ready={done.ready} />}
    </>
  );
}
