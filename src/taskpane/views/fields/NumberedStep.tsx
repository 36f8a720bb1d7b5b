import * as React from "react";
import { styles } from "../../look/styles";

interface NumberedStepProps {
  readonly number: number;
  readonly isDone?: boolean;
  readonly title: string;
  readonly note: string;
  /** Its button. */
  readonly children?: React.ReactNode;
}

/** One of several steps, with its number, or a tick once it is done. */
export function NumberedStep({
  number,
  isDone = false,
  title,
  note,
  children,
}: NumberedStepProps): JSX.Element {
  return (
    <li className={styles.numberedStep}>
      <span className={`${styles.stepNumber} ${isDone ? styles.stepDone : ""}`} aria-hidden="true">
        {isDone ? "✓" : number}
      </span>
      <div className={styles.beside}>
        <div>
          <div className={styles.strong}>{title}</div>
          <div className={styles.small}>{note}</div>
        </div>
        {children}
      </div>
    </li>
  );
}
