import * as React from "react";
import { styles } from "../../look/styles";

interface CardProps {
  /** The colour of its edge: work to do, something wrong, something to improve, or done. */
  readonly tone: "work" | "error" | "warning" | "clear";
  readonly title: React.ReactNode;
  /** A short line under the title. */
  readonly note?: React.ReactNode;
  /** Its button, next to the text. */
  readonly action?: React.ReactNode;
  /** Further choices, below. */
  readonly children?: React.ReactNode;
}

/** One thing to know or to do, with its button. */
export function Card({ tone, title, note, action, children }: CardProps): JSX.Element {
  return (
    <div className={`${styles.edged} ${styles[tone]}`}>
      <div className={styles.beside}>
        <div>
          <div className={styles.strong}>{title}</div>
          {note !== undefined && <div className={styles.small}>{note}</div>}
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}
