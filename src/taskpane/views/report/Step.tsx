import * as React from "react";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import type { StepId } from "./step-facts";

export interface StepProps {
  readonly id: StepId;
  readonly number: number;
  readonly isDone: boolean;
  /** Whether something about it needs attention, done or not. */
  readonly isWarned: boolean;
  readonly isOpen: boolean;
  readonly open: () => void;
}

interface StepParts extends StepProps {
  readonly title: string;
  /** Where it stands, in a line or two. */
  readonly note: React.ReactNode;
  /** What was just done. */
  readonly outcome?: React.ReactNode;
  readonly children: React.ReactNode;
}

export const stepHeading = (id: StepId): string => `step-${id}`;

/** One of the numbered steps: its state is always shown, its fields and buttons when it is open [P90]. */
export function Step(props: StepParts): JSX.Element {
  const { id, number, isDone, isWarned, isOpen, open, title, note, outcome, children } = props;
  const { steps: words } = useReportWords();
  return (
    <li className={reportStyles.step}>
      <h3>
        <button
          type="button"
          id={stepHeading(id)}
          className={reportStyles.stepHead}
          aria-label={words.label(title, isDone)}
          aria-expanded={isOpen}
          onClick={open}
        >
          <span
            className={`${styles.stepNumber} ${isWarned ? styles.stepWarned : isDone ? styles.stepDone : isOpen ? reportStyles.now : ""}`}
            aria-hidden="true"
          >
            {isWarned ? "!" : isDone ? "✓" : number}
          </span>
          <span>{title}</span>
        </button>
      </h3>
      <div className={reportStyles.stepBody}>
        <div className={styles.small}>{note}</div>
        {outcome}
        {isOpen && children}
      </div>
    </li>
  );
}
