import * as React from "react";
import { styles } from "../../../look/styles";
import type { AssessedViewProps } from "../../../state/view-props";
import { useResultWords } from "../../../words/results";
import { Fold } from "../../fields/Fold";
import { LongList } from "../../fields/LongList";
import { StatementLine } from "./StatementLine";

/** The gaps, in the order of S11. */
export function Gaps({ assessed, open }: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { checklist, results } = assessed;
  const { gaps } = results;
  const counts = (["no", "not-sure", "in-part"] as const)
    .map((id) => ({
      label: checklist.responses.find((response) => response.id === id)?.label ?? id,
      count: gaps.filter(({ response }) => response === id).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <Fold title={words.gaps.title} note={counts.length > 0 ? words.gaps.note(counts) : words.count(0)}>
      <p className={styles.small}>{gaps.length === 0 ? words.gaps.none : words.gaps.lead}</p>
      <LongList items={gaps} id="gaps-list" label={words.gaps.title}>
        {({ statement, response, key }) => (
          <li key={statement}>
            <StatementLine
              assessed={assessed}
              open={open}
              number={statement}
              response={response}
              isKey={key}
            />
          </li>
        )}
      </LongList>
    </Fold>
  );
}
