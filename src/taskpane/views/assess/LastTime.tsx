import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks } from "../../../assessment/answers/marks";
import type { Checklist, ResponseId } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface LastTimeProps {
  readonly checklist: Checklist;
  readonly answer: Answer;
  /** Answers with this response, and moves the focus away from the button, which disappears. */
  readonly confirm: (response: ResponseId) => void;
}

/** The response of the previous assessment, with a button to confirm it; nothing when there was none [T6]. */
export function LastTime({ checklist, answer, confirm }: LastTimeProps): JSX.Element | null {
  const { assess: words } = useWords();
  const response = checklist.responses.find(({ id }) => id === answer.lastTime);
  if (!response) return null;
  return (
    <div className={styles.spread}>
      <span>{words.lastTime(response.label)}</span>
      {listMarks(answer).length === 0 && (
        <button type="button" className={styles.fix} onClick={() => confirm(response.id)}>
          {words.confirm(response.label)}
        </button>
      )}
    </div>
  );
}
