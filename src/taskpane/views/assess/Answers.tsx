import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks, quoteMark, refusedMarkOf } from "../../../assessment/answers/marks";
import { responseIds, type Checklist, type ResponseId } from "../../../checklist/checklist";
import type { Change } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface AnswersProps {
  readonly checklist: Checklist;
  readonly answer: Answer;
  readonly writing: readonly Change[];
  readonly respond: (response: ResponseId) => void;
  readonly group: React.RefObject<HTMLDivElement>;
  readonly showsMeanings: boolean;
}

/**
 * The five responses. A choice is shown at once, before it is written. They are one Tab stop; the arrow keys only move, because each
 * choice is written [P64].
 */
export function Answers(props: AnswersProps): JSX.Element {
  const { checklist, answer, writing, respond, group, showsMeanings } = props;
  const { assess: words } = useWords();
  const marked = listMarks(answer).map(({ response }) => response);
  const refused = refusedMarkOf(checklist, answer);
  const chosen = pendingResponse(writing, answer.statement) ?? (refused ? [] : marked);
  const stop = chosen[0] ?? checklist.responses[0]?.id;
  const labelOf = (response: ResponseId): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? response;
  const move = (event: React.KeyboardEvent): void => {
    const all = [...(group.current?.querySelectorAll("button") ?? [])];
    const at = all.findIndex((each) => each === document.activeElement);
    const next = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };
  return (
    <>
      <div
        role="radiogroup"
        aria-labelledby="statement-heading"
        className={styles.answers}
        ref={group}
        onKeyDown={move}
      >
        {checklist.responses.map(({ id, label, meaning }) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={chosen.includes(id)}
            tabIndex={id === stop ? 0 : -1}
            className={`${styles.answer} ${chosen.includes(id) ? styles.answerChosen : ""}`}
            // The second click of a double click would answer the next statement.
            onClick={({ detail }) => detail < 2 && respond(id)}
          >
            <span className={styles.dot} />
            <span>
              <span className={styles.answerLabel}>{label}</span>{" "}
              <span className={styles.small}>{showsMeanings ? meaning : words.short[id]}</span>
            </span>
            <kbd className={styles.key} aria-hidden="true">
              {responseIds.indexOf(id) + 1}
            </kbd>
          </button>
        ))}
      </div>
      {marked.length > 1 && <p className={styles.problem}>✕ {words.several}</p>}
      {refused && (
        <p className={styles.problem}>
          ✕ {words.refused(quoteMark(refused.text), labelOf(refused.response))}
        </p>
      )}
    </>
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
