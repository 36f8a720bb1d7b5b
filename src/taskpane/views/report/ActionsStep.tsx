import * as React from "react";
import { actionsSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { Start } from "../fields/Start";
import type { BoardStepProps } from "./BoardSteps";
import { GoTo } from "./GoTo";
import { Outcome } from "./Outcome";
import { Step } from "./Step";

/** Updates the actions, and counts those open, overdue and without an owner. */
export function ActionsStep(props: BoardStepProps): JSX.Element {
  const { actions: words, goBack } = useReportWords();
  const { facts, step, reporting } = props;
  const { done, report } = reporting;
  const { isMade, open, overdue, unowned } = facts.actions;
  return (
    <Step
      {...step}
      title={words.title}
      note={isMade ? words.tally(open, overdue, unowned) : step.isDone ? words.none : words.lead}
      outcome={
        <Outcome>
          {done?.kind === "actions" && `${words.done(done.added.length, done.closed.length)} ${goBack}`}
        </Outcome>
      }
    >
      <Start
        pane={props.pane}
        text={words.start}
        onClick={() => report({ kind: "actions" })}
        isSecond={step.isDone}
      />
      <GoTo {...props} sheet={actionsSheet} />
    </Step>
  );
}
