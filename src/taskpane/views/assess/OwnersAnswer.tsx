import * as React from "react";
import type { Answer } from "../../../assessment/answers/assessment";
import { isMarked } from "../../../assessment/answers/marks";
import type { Checklist } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface OwnersAnswerProps {
  readonly checklist: Checklist;
  readonly owners: NonNullable<Answer["owners"]>;
}

/** The owner's response and evidence that a copy shows next to the row [I1]. */
export function OwnersAnswer({ checklist, owners }: OwnersAnswerProps): JSX.Element {
  const { assess: words } = useWords();
  const response = checklist.responses.find(({ id }) => id === owners.response);
  return (
    <div className={styles.group}>
      {response && <span>{words.ownersResponse(response.label)}</span>}
      {isMarked(owners.evidence) && (
        <>
          <span>{words.ownersEvidence}</span>
          <blockquote className={styles.quote} tabIndex={0}>
            {owners.evidence}
          </blockquote>
        </>
      )}
    </div>
  );
}
