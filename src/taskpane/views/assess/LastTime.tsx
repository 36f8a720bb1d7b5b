import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { listMarks } from "../../../assessment/answers/marks";
import type { Checklist, ResponseId, Section } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useWords } from "../../words";
import { Confirm } from "../fields/Confirm";

interface LastTimeProps extends Pick<AssessedViewProps, "pane" | "assessed"> {
  readonly section: Section;
  readonly answer: Answer;
  /** Answers with this response, and moves the focus away from the button, which disappears. */
  readonly confirm: (response: ResponseId) => void;
  readonly keepFocus: () => void;
}

/**
 * The response of the previous assessment, with a button to confirm it, and one for all of the section that are not answered yet;
 * nothing when there was none [T6] [P67].
 */
export function LastTime(props: LastTimeProps): JSX.Element | null {
  const { pane, assessed, section, answer, confirm, keepFocus } = props;
  const { assess: words } = useWords();
  const { checklist, assessment } = assessed;
  const [isAsking, setAsking] = React.useState(false);
  const response = checklist.responses.find(({ id }) => id === answer.lastTime);
  if (!response) return null;
  const waiting = assessment.answers.flatMap((one) => {
    const isHere = one.place && section.statements.some(({ number }) => number === one.statement);
    return isHere && one.lastTime && listMarks(one).length === 0
      ? [{ statement: one.statement, response: one.lastTime }]
      : [];
  });
  const confirmAll = async (): Promise<void> => {
    const problem = await pane.write({ kind: "answers", answers: waiting });
    if (problem) return;
    setAsking(false);
    keepFocus();
  };
  return (
    <>
      <div className={styles.lastTime}>
        <span>{words.lastTime(response.label)}</span>
        {listMarks(answer).length === 0 && (
          <button type="button" className={styles.fix} onClick={() => confirm(response.id)}>
            {words.confirm(response.label)}
          </button>
        )}
        {waiting.length > 1 && !isAsking && (
          <button type="button" className={styles.linkButton} onClick={() => setAsking(true)}>
            {words.confirmAll(waiting.length)}
          </button>
        )}
      </div>
      {isAsking && (
        <Confirm
          question={words.confirmQuestion(waiting.length)}
          yes={words.confirmYes}
          no={words.confirmNo}
          isBusy={pane.writing.length > 0}
          onYes={() => void confirmAll()}
          onNo={() => setAsking(false)}
        >
          <p>{words.confirmed(waiting.map((one) => [one.statement, labelOf(checklist, one.response)]))}</p>
        </Confirm>
      )}
    </>
  );
}

function labelOf({ responses }: Checklist, response: ResponseId): string {
  return responses.find(({ id }) => id === response)?.label ?? response;
}
