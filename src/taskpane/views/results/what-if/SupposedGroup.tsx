import * as React from "react";
import { listStatements, type Checklist, type ResponseId } from "../../../../checklist/checklist";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";
import { supposable, type Choices, type Supposition } from "./suppositions";
import { Choice } from "../../fields/Choice";
import { Fold } from "../../fields/Fold";

interface SupposedGroupProps {
  readonly label: string;
  readonly checklist: Checklist;
  readonly suppositions: readonly Supposition[];
  readonly choose: (statements: readonly number[], choice: Choices[number]) => void;
}

/** The statements that are Not sure, or those unanswered: changed together, or one by one. */
export function SupposedGroup(props: SupposedGroupProps): JSX.Element | null {
  const { whatIf: words } = useResultWords();
  const { label, checklist, suppositions, choose } = props;
  if (suppositions.length === 0) return null;
  const all = suppositions.map(({ statement }) => statement);
  const supposed = suppositions.filter(({ isSupposed }) => isSupposed);
  const [first, ...others] = supposed.length > 0 ? supposed : suppositions;
  const common = others.every(({ response }) => response === first?.response) ? first?.response : undefined;
  const texts = new Map(listStatements(checklist).map(({ number, text }) => [number, text]));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{words.supposed(label, supposed.length, all.length)}</legend>
      <div className={styles.spread}>
        <label className={resultStyles.inlineField}>
          {words.become}
          <ResponseSelect
            checklist={checklist}
            value={common}
            onChange={(response) => choose(all, { response })}
          />
        </label>
        <span className={styles.buttons}>
          <button
            type="button"
            className={styles.fix}
            aria-label={words.chooseAllLabel(label)}
            onClick={() => choose(all, { isSupposed: true })}
          >
            {words.chooseAll}
          </button>
          <button
            type="button"
            className={styles.fix}
            aria-label={words.chooseNoneLabel(label)}
            onClick={() => choose(all, { isSupposed: false })}
          >
            {words.chooseNone}
          </button>
        </span>
      </div>
      <Fold title={words.choose} isSmall>
        <ul className={styles.list}>
          {suppositions.map(({ statement, isSupposed, response }) => (
            <li key={statement} className={resultStyles.supposed}>
              <Choice
                checked={isSupposed}
                choose={(isChosen) => choose([statement], { isSupposed: isChosen })}
              >
                <span className={styles.number}>{statement}</span> {texts.get(statement)}
              </Choice>
              {isSupposed && (
                <ResponseSelect
                  checklist={checklist}
                  label={words.statementBecomes(statement)}
                  value={response}
                  onChange={(chosen) => choose([statement], { response: chosen })}
                />
              )}
            </li>
          ))}
        </ul>
      </Fold>
    </fieldset>
  );
}

interface ResponseSelectProps {
  readonly checklist: Checklist;
  readonly label?: string;
  /** Undefined where the statements have different responses. */
  readonly value: ResponseId | undefined;
  readonly onChange: (response: ResponseId) => void;
}

function ResponseSelect({ checklist, label, value, onChange }: ResponseSelectProps): JSX.Element {
  const { whatIf: words } = useResultWords();
  return (
    <select
      className={resultStyles.smallSelect}
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => {
        const response = supposable.find((id) => id === event.target.value);
        if (response) onChange(response);
      }}
    >
      {value === undefined && <option value="">{words.various}</option>}
      {checklist.responses
        .filter(({ id }) => supposable.includes(id))
        .map(({ id, label: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
    </select>
  );
}
