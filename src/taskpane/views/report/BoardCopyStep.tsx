import * as React from "react";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { AskFirst } from "../fields/AskFirst";
import { Choice } from "../fields/Choice";
import { PasswordField } from "../fields/PasswordField";
import { HandOver } from "../hand-over/HandOver";
import type { BoardStepProps } from "./BoardSteps";
import { Outcome } from "./Outcome";
import { Step } from "./Step";

/** Makes the file to send to the Board, and explains how to make a PDF of it [P105]. */
export function BoardCopyStep({ pane, assessed, facts, step, reporting }: BoardStepProps): JSX.Element {
  const { copyForBoard: words, board } = useReportWords();
  const { done, report } = reporting;
  const [withDashboard, setWithDashboard] = React.useState(false);
  const [password, setPassword] = React.useState("");
  const marking = assessed.assessment.marking.trim();
  return (
    <Step
      {...step}
      title={words.title}
      note={words.lead}
      outcome={
        <>
          <Outcome>{done?.kind === "board-copy" && words.done}</Outcome>
          {done?.kind === "board-copy" && <HandOver pane={pane} ready={done.ready} />}
        </>
      }
    >
      <AskFirst
        start={words.start}
        doubts={[
          ...board.doubts(facts.board),
          ...(marking !== "" && password === "" ? [words.unprotected(marking)] : []),
        ]}
        question={words.ask}
        yes={words.confirm}
        no={words.cancel}
        isBusy={pane.busy !== undefined}
        isSecond={step.isDone}
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
      <p className={styles.small}>{words.pdf}</p>
    </Step>
  );
}
