import * as React from "react";
import type { Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useSetUpWords } from "../../words/set-up";
import { Choice } from "../fields/Choice";
import { DayField } from "../fields/DayField";

interface StepsProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

/** The suggested steps with the dates they were done, as on the Cover. */
export function Steps({ pane, assessed, today }: StepsProps): JSX.Element | null {
  const { steps: words } = useSetUpWords();
  const { steps } = assessed.checklist;
  if (steps.length === 0) return null;
  const write = (step: string, text: string): void => {
    const base = assessed.assessment.steps[step] ?? "";
    void pane.write({ kind: "step", step, text, base });
  };
  return (
    <section className={styles.card} aria-labelledby="steps-heading">
      <h2 className={styles.subheading} id="steps-heading">
        {words.title}
      </h2>
      <p className={styles.quiet}>{words.lead}</p>
      <ol className={styles.list}>
        {steps.map(({ id, text }) => {
          const day = assessed.assessment.steps[id] ?? "";
          return (
            <li key={id} className={styles.step}>
              <Choice checked={day !== ""} choose={(isDone) => write(id, isDone ? today : "")}>
                {text}
              </Choice>
              {day !== "" && (
                <DayField
                  label={words.done(text)}
                  isLabelShown={false}
                  day={day}
                  onDay={(wanted) => wanted !== "" && write(id, wanted)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
