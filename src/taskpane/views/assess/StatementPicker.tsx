import * as React from "react";
import type { Assessment } from "../../../assessment/answers/assessment";
import { responseOf } from "../../../assessment/answers/marks";
import type { Checklist } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface StatementPickerProps {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly number: number;
  readonly goTo: (number: number) => void;
}

/** All statements by section; those answered have a tick. */
export function StatementPicker({ checklist, assessment, number, goTo }: StatementPickerProps): JSX.Element {
  const { assess: words } = useWords();
  const answered = new Set(
    assessment.answers
      .filter((answer) => responseOf(checklist, answer) !== null)
      .map(({ statement }) => statement),
  );
  return (
    <select
      className={styles.select}
      aria-label={words.goTo}
      value={number}
      onChange={(event) => goTo(Number(event.target.value))}
    >
      {checklist.sections.map((section) => (
        <optgroup key={section.id} label={section.title}>
          {section.statements.map((statement) => (
            <option key={statement.number} value={statement.number}>
              {words.option(statement.number, statement.text, answered.has(statement.number))}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
