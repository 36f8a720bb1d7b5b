import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { ProblemBar } from "../../notices/ProblemBar";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useWords } from "../../words";
import { SectionProgress } from "../fields/SectionProgress";
import type { CurrentStatement } from "./use-statement";

interface FootProps extends Pick<AssessedViewProps, "pane" | "assessed" | "open"> {
  readonly current: CurrentStatement;
  readonly goTo: (statement: number | undefined) => void;
}

/**
 * How far the assessment is, and the way on, always in view. In the page's order it follows the evidence, so that one Tab leads from
 * there to the next statement [P63] [P64].
 */
export function Foot({ pane, assessed, open, current, goTo }: FootProps): JSX.Element {
  const { assess: words, shell } = useWords();
  const { answered, statements } = assessed.results.overall;
  const last = assessed.copy ? "send-back" : "results";
  const isDone = answered === statements;
  return (
    <div className={styles.foot}>
      <ProblemBar problem={pane.problem} onDismiss={pane.dismiss} />
      <div className={styles.footLine}>
        <SectionProgress assessed={assessed} />
        <span className={styles.count}>
          {isDone
            ? `✓ ${words.allAnswered}`
            : (current.nextOpen === undefined ? words.onlyThisOpen : words.progress)(answered, statements)}
        </span>
      </div>
      <div className={styles.footButtons}>
        {isDone ? (
          <>
            <PrimaryButton text={shell.tabs[last]} onClick={() => open(last)} />
            <DefaultButton text={shell.tabs.check} onClick={() => open("check")} />
          </>
        ) : (
          <PrimaryButton
            text={words.nextOpen}
            disabled={current.nextOpen === undefined}
            allowDisabledFocus
            onClick={() => goTo(current.nextOpen)}
          />
        )}
        <div className={styles.footSteps}>
          <Step name={words.next} sign="›" to={current.next} goTo={goTo} />
          <Step name={words.previous} sign="‹" to={current.previous} goTo={goTo} />
        </div>
      </div>
    </div>
  );
}

interface StepProps extends Pick<FootProps, "goTo"> {
  readonly name: string;
  readonly sign: string;
  readonly to: number | undefined;
}

function Step({ name, sign, to, goTo }: StepProps): JSX.Element {
  return (
    <DefaultButton
      className={styles.stepButton}
      text={sign}
      title={name}
      ariaLabel={name}
      disabled={to === undefined}
      allowDisabledFocus
      onClick={() => goTo(to)}
    />
  );
}
