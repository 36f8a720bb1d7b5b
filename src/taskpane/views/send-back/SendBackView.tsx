import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Copy } from "../../../workbook/form/copy-facts";
import { coverSheet } from "../../../workbook/form/layout";
import { findSheet } from "../../port/port";
import { styles } from "../../look/styles";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { useSendBackWords } from "../../words/send-back";
import { Card } from "../fields/Card";
import { NumberedStep } from "../fields/NumberedStep";
import { SectionProgress } from "../fields/SectionProgress";
import { Repair } from "../set-up/Repair";

/** In a copy: what was asked, by whom and by when, how far it is, and how to send it back [P12]. */
export function SendBackView(props: ViewProps): JSX.Element | null {
  const { contents } = props.pane;
  if (contents?.kind !== "assessment" || !contents.copy) return null;
  return <SendBack {...props} assessed={contents} copy={contents.copy} />;
}

function SendBack({ pane, assessed, open, copy }: AssessedViewProps & { readonly copy: Copy }): JSX.Element {
  const words = useSendBackWords();
  const { checklist, results } = assessed;
  const { answered, statements } = results.overall;
  const isDone = answered === statements;
  const { name } = copy.filledInBy;
  const cover = findSheet(assessed, coverSheet);
  const hasName = name !== "";
  return (
    <>
      <h2 className={styles.heading}>{words.title(copy.issuedTo)}</h2>
      <Card
        tone={isDone ? "clear" : "work"}
        title={isDone ? `✓ ${words.allAnswered(statements)}` : words.left(statements - answered)}
        note={words.from(copy.returnTo, copy.due)}
        {...(isDone
          ? {}
          : { action: <PrimaryButton text={words.continue} onClick={() => open("assess")} /> })}
      >
        <SectionProgress assessed={assessed} />
      </Card>
      <section className={styles.group} aria-labelledby="asked-heading">
        <h3 className={styles.subheading} id="asked-heading">
          {words.asked}
        </h3>
        <p>{words.statements(checklist, copy.asked)}</p>
      </section>
      <section aria-labelledby="send-back-heading">
        <h3 className={styles.subheading} id="send-back-heading">
          {words.how}
        </h3>
        <ol className={styles.numbered}>
          <NumberedStep
            number={1}
            isDone={isDone}
            title={words.answer}
            note={words.answered(answered, statements)}
          />
          <NumberedStep number={2} isDone={hasName} title={words.name} note={words.nameIs(name)}>
            {cover !== undefined && (
              <DefaultButton text={words.toCover} onClick={() => pane.show(cover, null)} />
            )}
          </NumberedStep>
          <NumberedStep number={3} title={words.save} note={words.saveHow} />
          <NumberedStep number={4} title={words.send(copy.returnTo)} note={words.sendHow} />
        </ol>
      </section>
      <Repair pane={pane} assessed={assessed} />
    </>
  );
}
