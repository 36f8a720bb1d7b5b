import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { draftEvidence } from "../../../assessment/answers/draft-evidence";
import { isMarked } from "../../../assessment/answers/marks";
import type { Annex } from "../../../checklist/checklist";
import type { Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useWords } from "../../words";
import { Fold } from "../fields/Fold";
import { DraftField, longestText } from "../fields/DraftField";

interface AnnexPromptsProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  readonly annex: Annex;
  readonly statement: number;
  /** The evidence, saved or not. */
  readonly evidence: string;
  /** Puts a text in the evidence field. */
  readonly offer: (text: string) => void;
}

/**
 * The annex prompts, and evidence drafted from their answers: it replaces a text only when the user chooses
 * so [P2].
 */
export function AnnexPrompts(props: AnnexPromptsProps): JSX.Element {
  const { annex: words } = useWords().assess;
  const { pane, assessed, annex } = props;
  const { prompts } = assessed.assessment;
  const answerOf = (id: string): string => prompts.find(({ prompt }) => prompt === id)?.answer ?? "";
  return (
    <section className={styles.card} aria-labelledby="annex-heading">
      <h3 className={styles.subheading} id="annex-heading">
        {annex.title}
      </h3>
      <p className={styles.small}>{annex.purpose}</p>
      {annex.tables.map((table) => {
        const answered = table.prompts.filter(({ id }) => isMarked(answerOf(id))).length;
        return (
          <Fold key={table.id} title={table.title} note={words.answered(answered, table.prompts.length)}>
            {table.prompts.map(({ id, text }) => (
              <DraftField
                key={id}
                target={{ kind: "prompt", prompt: id }}
                label={text}
                text={answerOf(id)}
                rows={2}
                onDismiss={pane.dismiss}
              />
            ))}
          </Fold>
        );
      })}
      <DraftButton {...props} />
    </section>
  );
}

function DraftButton({ assessed, statement, evidence, offer }: AnnexPromptsProps): JSX.Element {
  const { annex: words } = useWords().assess;
  const [asking, setAsking] = React.useState(false);
  const choices = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    if (asking) choices.current?.querySelector("button")?.focus();
  }, [asking]);
  const draft = draftEvidence(assessed.checklist, assessed.assessment, statement);
  const below = `${evidence.trimEnd()}\n\n${draft}`;
  const button = React.useRef<HTMLDivElement>(null);
  const leave = (): void => {
    setAsking(false);
    button.current?.querySelector("button")?.focus();
  };
  const put = (text: string): void => {
    leave();
    offer(text);
  };
  return (
    <>
      <div ref={button}>
        <DefaultButton
          text={words.draft}
          disabled={draft === ""}
          allowDisabledFocus
          onClick={() => {
            if (draft === "" || draft.length > longestText) return;
            if (isMarked(evidence)) setAsking(true);
            else put(draft);
          }}
        />
      </div>
      {draft === "" && <p className={styles.small}>{words.nothing}</p>}
      {draft.length > longestText && <p className={styles.problem}>{words.tooLong}</p>}
      {asking && (
        <div className={styles.conflict} role="group" aria-label={words.hasText} ref={choices}>
          <p>{words.hasText}</p>
          <div className={styles.buttons}>
            <DefaultButton
              text={words.below}
              disabled={below.length > longestText}
              onClick={() => put(below)}
            />
            <DefaultButton text={words.replace} onClick={() => put(draft)} />
            <DefaultButton text={words.cancel} onClick={leave} />
          </div>
        </div>
      )}
    </>
  );
}
