import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Copy } from "../../../workbook/form/copy-facts";
import { coverSheet } from "../../../workbook/form/layout";
import { findSheet, type Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useSetUpWords } from "../../words/set-up";

interface CopyOfProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  readonly copy: Copy;
}

/** Whose copy this is, which statements it asks for, when it is due, and who to send it back to [P12]. */
export function CopyOf({ pane, assessed, copy }: CopyOfProps): JSX.Element {
  const { copy: words } = useSetUpWords();
  const { checklist, results } = assessed;
  const { answered, statements } = results.overall;
  const cover = findSheet(assessed, coverSheet);
  const facts = [
    [words.asked, words.statements(checklist, copy.asked)],
    [words.due, copy.due === "" ? words.soon : words.day(copy.due)],
    [words.returnTo, copy.returnTo === "" ? words.sender : copy.returnTo],
    [words.filledInBy, copy.filledInBy.name === "" ? words.nobody : copy.filledInBy.name],
  ] as const;
  return (
    <section className={styles.card} aria-labelledby="copy-heading">
      <h2 className={styles.heading} id="copy-heading">
        {copy.issuedTo === "" ? words.shared : words.for(copy.issuedTo)}
      </h2>
      <p>{words.progress(answered, statements)}</p>
      <p className={styles.quiet}>{words.lead}</p>
      <dl className={styles.details}>
        {facts.map(([term, fact]) => (
          <React.Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </React.Fragment>
        ))}
      </dl>
      {cover !== undefined && (
        <div>
          <DefaultButton text={words.toCover} onClick={() => pane.show(cover, null)} />
        </div>
      )}
    </section>
  );
}
