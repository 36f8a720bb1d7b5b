import * as React from "react";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";
import { LongList } from "../../fields/LongList";
import { PartHeading, type PartProps } from "./PartHeading";
import { StatementLine } from "./StatementLine";

/** The gaps, in the order of S11. */
export function Gaps({ id, pane, assessed, open }: PartProps): JSX.Element {
  const { gaps: words } = useResultWords();
  const { gaps, overall } = assessed.results;
  const none = overall.answered === 0 ? words.unanswered : words.none;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.title} />
      <p className={styles.small}>{gaps.length === 0 ? none : words.lead}</p>
      {gaps.length > 0 && (
        <LongList items={gaps} id="gaps-list" label={words.title}>
          {({ statement, response, key }) => (
            <li key={statement}>
              <StatementLine
                pane={pane}
                assessed={assessed}
                open={open}
                number={statement}
                response={response}
                isKey={key}
              />
            </li>
          )}
        </LongList>
      )}
    </section>
  );
}
