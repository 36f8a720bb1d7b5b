import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Checklist, ResponseId } from "../../../../checklist/checklist";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { PromptChange, RowChange } from "./list-changes";

interface PreviewProps {
  readonly rows: readonly RowChange[];
  readonly prompts: readonly PromptChange[];
  readonly checklist: Checklist;
  readonly decidedBy: string;
  /** Whether there are decisions, so that a name is needed. */
  readonly hasDecisions: boolean;
  /** The number of rows still to decide. */
  readonly undecided: number;
  readonly isBusy: boolean;
  readonly apply: () => void;
}

/** Exactly what will change, with the button to merge. */
export function Preview(props: PreviewProps): JSX.Element {
  const { rows, prompts, checklist, decidedBy, hasDecisions, undecided, isBusy, apply } = props;
  const { preview: words, decide } = useShareWords();
  const count = rows.length + prompts.length;
  const labelOf = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? words.blank;
  const isNameless = decidedBy.trim() === "" && hasDecisions;
  return (
    <section className={styles.group} aria-labelledby="preview-heading">
      <h3 className={styles.subheading} id="preview-heading">
        {words.title}
      </h3>
      {count === 0 && undecided === 0 && <p>{words.none}</p>}
      <ul className={styles.list}>
        {rows.map(({ statement, response, evidence, left }) => (
          <li key={statement} className={`${shareStyles.item} ${shareStyles.neutral}`}>
            <strong>{words.statement(statement)}</strong>
            {response && (
              <p>
                {words.response(
                  labelOf(response.before),
                  labelOf(response.after),
                  response.authors?.join(", ") ?? words.decidedBy(decidedBy.trim()),
                )}
              </p>
            )}
            <Added label={words.evidence} text={evidence} />
            {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
          </li>
        ))}
        {prompts.map(({ prompt, answer, evidence, bearsOn, left }) => (
          <li key={prompt} className={`${shareStyles.item} ${shareStyles.neutral}`}>
            <strong>{words.prompt(prompt)}</strong>
            <Added label={words.answer} text={answer} />
            <Added label={words.evidence} text={evidence} />
            {bearsOn !== null && <p>{words.bearsOn(bearsOn)}</p>}
            {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
          </li>
        ))}
      </ul>
      {undecided > 0 && <p>{decide.left(undecided)}</p>}
      {isNameless && <p className={styles.problem}>{decide.byMissing}</p>}
      <p className={styles.small}>{words.undo}</p>
      <div>
        <PrimaryButton
          text={count === 0 ? words.applyNothing : words.apply(count)}
          onClick={apply}
          disabled={undecided > 0 || isNameless || isBusy}
          allowDisabledFocus
        />
      </div>
    </section>
  );
}

function Added({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string | null;
}): JSX.Element | null {
  if (text === null) return null;
  return (
    <>
      <p className={styles.small}>{label}</p>
      <blockquote className={styles.quote}>{text}</blockquote>
    </>
  );
}
