import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { listReplaced } from "../../../../assessment/merging/decisions";
import type { Merge } from "../../../../assessment/merging/merge";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { Card } from "../../fields/Card";
import { Choice } from "../../fields/Choice";
import { DecidedBy } from "./BulkDecisions";
import { listRowChanges } from "./list-changes";
import { RowItem, type PreviewProps } from "./Preview";
import type { Decisions } from "./use-decisions";

interface ReplacedAnswersProps extends Pick<PreviewProps, "checklist" | "unclearFile"> {
  readonly merge: Merge;
  readonly decisions: Decisions;
}

/** One's own answers that are replaced without a dispute, next to those of the colleagues, and what to keep of them [J60]. */
export function ReplacedAnswers(props: ReplacedAnswersProps): JSX.Element | null {
  const { merge, decisions } = props;
  const { replaced: words } = useReturnedWords();
  const rows = listReplaced(merge);
  if (rows.length === 0) return null;
  const numbers = rows.map(({ statement }) => statement);
  const isKept = (number: number): boolean =>
    decisions.decisions.some(({ statement }) => statement === number);
  const left = numbers.filter((number) => !isKept(number));
  const isDisputed = merge.rows.some(({ outcome }) => outcome === "disputed");
  return (
    <Card
      tone={left.length === 0 ? "clear" : "warning"}
      title={<span role="status">{words.title(left.length)}</span>}
      note={words.lead}
    >
      {rows.length > 1 && (
        <div>
          <DefaultButton
            text={words.keepAll}
            onClick={() => decisions.keepOwn(numbers)}
            disabled={left.length === 0}
            allowDisabledFocus
          />
        </div>
      )}
      <ul className={styles.list}>
        {listRowChanges({ ...merge, rows }, []).map((change) => (
          <RowItem key={change.statement} change={change} {...props} decidedBy="">
            <Choice
              checked={isKept(change.statement)}
              choose={(keeps) => {
                if (keeps) decisions.keepOwn([change.statement]);
                else decisions.forget([String(change.statement)]);
              }}
            >
              {words.keep} <span className={styles.hidden}>{words.keepWhat(change.statement)}</span>
            </Choice>
          </RowItem>
        ))}
      </ul>
      {left.length < rows.length && !isDisputed && <DecidedBy decisions={decisions} />}
    </Card>
  );
}
