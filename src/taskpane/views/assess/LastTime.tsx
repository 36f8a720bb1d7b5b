import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks } from "../../../assessment/answers/marks";
import type { Checklist, ResponseId } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface LastTimeProps {
  readonly checklist: Checklist;
  readonly answer: Answer;
  /** Answers with what was said, and takes the focus from the button, which goes. */
  readonly confirm: (response: ResponseId) => void;
}

/** What was said in the assessment before this one, and a way to say it again; nothing when nothing was. */
export function LastTime({ checklist, answer, confirm }: LastTimeProps): JSX.Element | null {
  const { assess: words } = useWords();
  const said = checklist.responses.find(({ id }) => id === answer.lastTime);
  if (!said) return null;
  return (
    <div className={styles.spread}>
      <span>{words.lastTime(said.label)}</span>
      {listMarks(answer).length === 0 && (
        <button type="button" className={styles.fix} onClick={() => confirm(said.id)}>
          {words.confirm(said.label)}
        </button>
      )}
    </div>
  );
}
