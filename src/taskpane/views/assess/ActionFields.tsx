import * as React from "react";
import { actionOf, actionStatuses, needOf } from "../../../assessment/board/actions";
import type { Answer } from "../../../assessment/answers/assessment";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useWords } from "../../words";
import { Confirm } from "../fields/Confirm";
import { DayField } from "../fields/DayField";
import { DraftField } from "../fields/DraftField";

interface ActionFieldsProps extends Pick<AssessedViewProps, "pane" | "assessed"> {
  readonly answer: Answer;
}

/** The owner, the due date and the status of the statement's action, as on Actions; or the way to give it one [P66] [P102]. */
export function ActionFields({ pane, assessed, answer }: ActionFieldsProps): JSX.Element | null {
  const { action: words } = useWords().assess;
  const { statement } = answer;
  const action = actionOf(assessed.assessment.boardRecords.actions, statement);
  if (assessed.copy) return null;
  if (!action) return needOf(assessed.checklist, answer) ? <AddActions pane={pane} /> : null;
  const write = (field: "due" | "status", text: string): void =>
    void pane.write({ kind: "action", statement, field, text, base: action[field] });
  const statuses = Object.values(actionStatuses) as readonly string[];
  return (
    <div className={styles.actionFields} role="group" aria-label={words.title}>
      <DraftField
        target={{ kind: "action", statement, field: "owner" }}
        label={words.owner}
        text={action.owner}
        rows={1}
        onDismiss={pane.dismiss}
      />
      <DayField label={words.due} isLabelShown day={action.due} onDay={(day) => write("due", day)} />
      <label className={styles.labelled}>
        <span className={styles.label}>{words.status}</span>
        <select
          className={styles.select}
          value={action.status}
          onChange={({ target }) => write("status", target.value)}
        >
          {[...new Set([...statuses, action.status])].map((status) => (
            <option key={status}>{status}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A row of Actions is made from the answers of all statements, by the same step as on Report [A1]. */
function AddActions({ pane }: Pick<AssessedViewProps, "pane">): JSX.Element {
  const { action: words } = useWords().assess;
  const [isAsking, setAsking] = React.useState(false);
  if (!isAsking)
    return (
      <div>
        <button type="button" className={styles.linkButton} onClick={() => setAsking(true)}>
          {words.add}
        </button>
      </div>
    );
  return (
    <Confirm
      question={words.question}
      yes={words.yes}
      no={words.no}
      isBusy={pane.busy !== undefined}
      onYes={() =>
        void pane
          .obtain("reporting", (port, run) => port.makeForBoard({ kind: "actions" }, run))
          .then(() => setAsking(false))
      }
      onNo={() => setAsking(false)}
    >
      <p>{words.what}</p>
    </Confirm>
  );
}
