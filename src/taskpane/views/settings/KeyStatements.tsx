import * as React from "react";
import type { Checklist } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import { useResultWords } from "../../words/results";
import { Choice } from "../fields/Choice";
import { Fold } from "../fields/Fold";

interface KeyStatementsProps {
  readonly checklist: Checklist;
  readonly chosen: readonly number[];
  readonly onChange: (number: number, isKey: boolean) => void;
}

/** The key statements, by section. */
export function KeyStatements({ checklist, chosen, onChange }: KeyStatementsProps): JSX.Element {
  const { keys: words } = useResultWords().settings;
  return (
    <Fold title={words.title(chosen.length)}>
      <p className={styles.small}>{words.lead}</p>
      {checklist.sections.map(({ id, title, statements }) => (
        <fieldset key={id} className={styles.fieldset}>
          <legend>{title}</legend>
          {statements.map(({ number, text }) => (
            <Choice
              key={number}
              checked={chosen.includes(number)}
              choose={(isKey) => onChange(number, isKey)}
            >
              <span className={styles.number}>{number}</span> {text}
            </Choice>
          ))}
        </fieldset>
      ))}
    </Fold>
  );
}
