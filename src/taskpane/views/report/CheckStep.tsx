import * as React from "react";
import { useReportWords } from "../../words/report";
import { Start } from "../fields/Start";
import type { BoardStepProps } from "./BoardSteps";
import { Step } from "./Step";

/** Every statement answered, and nothing wrong. */
export function CheckStep({ pane, open, facts, step }: BoardStepProps): JSX.Element {
  const { check: words } = useReportWords();
  const { answered, statements, toCorrect } = facts.check;
  const isAnswered = answered === statements;
  return (
    <Step {...step} title={words.title} note={words.tally(answered, statements, toCorrect)}>
      <Start
        pane={pane}
        text={isAnswered ? words.check : words.answer(statements - answered, answered)}
        onClick={() => open(isAnswered ? "check" : "assess")}
        isSecond={step.isDone}
      />
    </Step>
  );
}
