import * as React from "react";
import type { AssessedViewProps } from "../../state/view-props";
import { setUpStyles } from "../../look/set-up";
import { styles } from "../../look/styles";
import { useSetUpWords } from "../../words/set-up";
import { Choice } from "../fields/Choice";
import { DayField } from "../fields/DayField";
import { Fold } from "../fields/Fold";

/** The suggested steps with the dates they were done, as on the Cover. */
export function Steps({ pane, assessed, today }: AssessedViewProps): JSX.Element | null {
  const { steps: words } = useSetUpWords();
  const { checklist, assessment } = assessed;
  const { steps } = checklist;
  if (steps.length === 0) return null;
  const dayOf = (step: string): string => assessment.steps[step] ?? "";
  const write = (step: string, text: string): void =>
    void pane.write({ kind: "step", step, text, base: dayOf(step) });
  return (
    <Fold
      title={words.title}
      note={words.count(steps.filter(({ id }) => dayOf(id) !== "").length, steps.length)}
    >
      <p className={styles.quiet}>{words.lead}</p>
      <ol className={styles.list}>
        {steps.map(({ id, text }) => (
          <li key={id} className={setUpStyles.step}>
            <Choice checked={dayOf(id) !== ""} choose={(isDone) => write(id, isDone ? today : "")}>
              {text}
            </Choice>
            {dayOf(id) !== "" && (
              <DayField
                label={words.done(text)}
                isLabelShown={false}
                day={dayOf(id)}
                onDay={(wanted) => wanted !== "" && write(id, wanted)}
              />
            )}
          </li>
        ))}
      </ol>
    </Fold>
  );
}
