import * as React from "react";
import { listStatements, type Checklist } from "../../../../checklist/checklist";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { Choice } from "../../fields/Choice";
import { ShortField } from "../../fields/ShortField";
import type { AskedDraft } from "./request-draft";

interface AskedFieldsProps {
  readonly checklist: Checklist;
  readonly draft: AskedDraft;
  /** What was asked of the person added last. */
  readonly last: AskedDraft | undefined;
  /** What is wrong with it, in words. */
  readonly problem: string | undefined;
  readonly change: (part: Partial<AskedDraft>) => void;
}

/** The statements of a copy: all, by section, or by number. */
export function AskedFields(props: AskedFieldsProps): JSX.Element {
  const { checklist, draft, last, problem, change } = props;
  const { issue: words } = useShareWords();
  const scopes = [
    ["whole", words.whole(listStatements(checklist).length)],
    ["sections", words.sections],
    ["statements", words.statements],
  ] as const;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{words.asked}</legend>
      {scopes.map(([scope, label]) => (
        <React.Fragment key={scope}>
          <Choice name="asked" checked={draft.scope === scope} choose={() => change({ scope })}>
            {label}
          </Choice>
          {scope === draft.scope && scope === "sections" && (
            <Sections {...{ checklist, draft, problem, change }} />
          )}
          {scope === draft.scope && scope === "statements" && (
            <div className={shareStyles.inside}>
              <ShortField
                label={words.numbers}
                description={words.numbersHint}
                value={draft.numbers}
                {...(problem !== undefined && { errorMessage: problem })}
                onChange={(numbers) => change({ numbers })}
              />
            </div>
          )}
        </React.Fragment>
      ))}
      {last && (
        <div>
          <button type="button" className={styles.fix} onClick={() => change(last)}>
            {words.same}
          </button>
        </div>
      )}
    </fieldset>
  );
}

function Sections({ checklist, draft, problem, change }: Omit<AskedFieldsProps, "last">): JSX.Element {
  const { issue: words } = useShareWords();
  return (
    <fieldset
      className={`${styles.fieldset} ${shareStyles.inside}`}
      aria-label={words.sections}
      {...(problem !== undefined && { "data-wrong": "" })}
    >
      <div role="alert" className={styles.problem}>
        {problem}
      </div>
      {checklist.sections.map(({ id, title }) => (
        <Choice
          key={id}
          checked={draft.sections.includes(id)}
          choose={(isAsked) => {
            const others = draft.sections.filter((section) => section !== id);
            change({ sections: isAsked ? [...others, id] : others });
          }}
        >
          {title}
        </Choice>
      ))}
    </fieldset>
  );
}
