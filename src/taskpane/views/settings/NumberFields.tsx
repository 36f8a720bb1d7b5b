import * as React from "react";
import type { Checklist } from "../../../checklist/checklist";
import { resultStyles } from "../../look/results";
import { styles } from "../../look/styles";
import { useResultWords } from "../../words/results";
import { pointFields, shareFields, type FieldProblem, type NumberField, type RuleDraft } from "./rule-draft";

interface NumberFieldsProps {
  readonly checklist: Checklist;
  readonly draft: RuleDraft;
  readonly onChange: (field: NumberField, text: string) => void;
}

/** The points of the responses and the thresholds, each with its problem below. */
export function NumberFields({ checklist, draft, onChange }: NumberFieldsProps): JSX.Element {
  const { settings: words } = useResultWords();
  const yes = checklist.responses[0]?.label ?? "";
  const describe = (problem: FieldProblem | undefined): string | undefined => {
    if (problem === undefined) return undefined;
    return problem === "above-yes" ? words.problems[problem](yes) : words.problems[problem];
  };
  const field = (id: NumberField, label: string, name: string): JSX.Element => (
    <LabelledNumber
      key={id}
      id={`setting-${id}`}
      label={label}
      name={name}
      text={draft.texts[id]}
      problem={describe(draft.problems[id])}
      onChange={(text) => onChange(id, text)}
    />
  );
  return (
    <>
      <fieldset className={styles.fieldset}>
        <legend>{words.points.title}</legend>
        <p className={styles.small}>{words.points.hint}</p>
        <div className={resultStyles.fields}>
          {pointFields.map((id, index) => {
            const label = checklist.responses[index]?.label ?? "";
            return field(id, label, words.points.labelled(label));
          })}
        </div>
      </fieldset>
      <fieldset className={styles.fieldset}>
        <legend>{words.thresholds.title}</legend>
        <div className={resultStyles.fields}>
          {shareFields.map((id) => field(id, words.thresholds[id], words.thresholds[id]))}
        </div>
      </fieldset>
    </>
  );
}

interface LabelledNumberProps {
  readonly id: string;
  readonly label: string;
  /** The name for screen readers, which also covers the heading. */
  readonly name: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

/**
 * A text field: a number field would give an empty value for anything that is not a number, so no problem
 * could be shown.
 */
function LabelledNumber({ id, label, name, text, problem, onChange }: LabelledNumberProps): JSX.Element {
  const { settings: words } = useResultWords();
  return (
    <div className={styles.group}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`${resultStyles.numberInput} ${problem === undefined ? "" : resultStyles.wrong}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={name}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className={styles.problem} id={`${id}-problem`}>
          {words.problem(problem)}
        </p>
      )}
    </div>
  );
}
