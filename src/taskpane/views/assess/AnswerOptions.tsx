import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks } from "../../../assessment/answers/marks";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import { Choice } from "../fields/Choice";

interface AnswerOptionsProps {
  readonly answer: Answer;
  readonly showsMeanings: boolean;
  readonly setShowsMeanings: (shows: boolean) => void;
  /** Whether an answer goes on to the next statement. */
  readonly goesOn: boolean;
  readonly setGoesOn: (goesOn: boolean) => void;
  readonly clear: () => void;
}

/** What is seldom needed: below the responses, but after the foot in the order of Tab [P64]. */
export function AnswerOptions(props: AnswerOptionsProps): JSX.Element {
  const { answer, showsMeanings, setShowsMeanings, goesOn, setGoesOn, clear } = props;
  const { assess: words } = useWords();
  const isMarked = listMarks(answer).length > 0;
  return (
    <div className={styles.under}>
      <button
        type="button"
        className={styles.linkButton}
        aria-expanded={showsMeanings}
        onClick={() => setShowsMeanings(!showsMeanings)}
      >
        {words.meanings}
      </button>
      <Choice checked={goesOn} choose={setGoesOn}>
        {words.goOn}
      </Choice>
      <button
        type="button"
        className={styles.linkButton}
        style={{ visibility: isMarked ? "visible" : "hidden" }}
        onClick={clear}
      >
        {words.clear}
      </button>
    </div>
  );
}
