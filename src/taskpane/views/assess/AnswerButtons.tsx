import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks, quoteMark, refusedMarkOf } from "../../../assessment/answers/marks";
import type { Checklist, ResponseId } from "../../../checklist/checklist";
import type { Change } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface AnswerButtonsProps {
  readonly checklist: Checklist;
  readonly answer: Answer;
  readonly writing: readonly Change[];
  readonly respond: (response: ResponseId) => void;
  readonly clear: () => void;
  readonly group: React.RefObject<HTMLDivElement>;
}

/** The five responses with their meanings. A choice is shown at once, before it is written. */
export function AnswerButtons(props: AnswerButtonsProps): JSX.Element {
  const { checklist, answer, writing, respond, clear, group } = props;
  const { assess: words } = useWords();
  const marked = listMarks(answer).map(({ response }) => response);
  const refused = refusedMarkOf(checklist, answer);
  const chosen = pendingResponse(writing, answer.statement) ?? (refused ? [] : marked);
  const labelOf = (response: ResponseId): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? response;
  return (
    <div className={styles.answers} role="group" aria-label={words.answers} ref={group}>
      {marked.length > 1 && <p className={styles.problem}>✕ {words.several}</p>}
      {refused && (
        <p className={styles.problem}>
          ✕ {words.refused(quoteMark(refused.text), labelOf(refused.response))}
        </p>
      )}
      {checklist.responses.map(({ id, label, meaning }, index) => (
        <button
          key={id}
          type="button"
          className={`${styles.answer} ${chosen.includes(id) ? styles.answerChosen : ""}`}
          aria-pressed={chosen.includes(id)}
          onClick={() => respond(id)}
        >
          <span className={styles.answerKey} aria-hidden="true">
            {chosen.includes(id) ? "✕" : index + 1}
          </span>
          <span>
            <span className={styles.answerLabel}>{label}</span>
            <span className={styles.answerMeaning}>{meaning}</span>
          </span>
        </button>
      ))}
      <div className={styles.spread}>
        <span className={styles.small}>{words.keys}</span>
        {marked.length > 0 && (
          <button type="button" className={styles.linkButton} onClick={clear}>
            {words.clear}
          </button>
        )}
      </div>
    </div>
  );
}

/** The response being written for a statement; undefined when none is. */
function pendingResponse(writing: readonly Change[], statement: number): readonly ResponseId[] | undefined {
  const last = [...writing]
    .reverse()
    .find((change) => change.kind === "answer" && change.statement === statement);
  if (last?.kind !== "answer") return undefined;
  return last.response === null ? [] : [last.response];
}
