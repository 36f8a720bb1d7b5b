import * as React from "react";
import { listStatements, type ResponseId } from "../../../../checklist/checklist";
import type { Assessed, OpenView } from "../../../port/port";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";

interface StatementLineProps {
  readonly assessed: Assessed;
  readonly open: OpenView;
  readonly number: number;
  readonly response: ResponseId | null;
  readonly isKey: boolean;
  /** More about the statement. */
  readonly children?: React.ReactNode;
}

/** A statement with its response; choosing it opens it on Assess, which selects its row [P4]. */
export function StatementLine(props: StatementLineProps): JSX.Element {
  const words = useResultWords();
  const { assessed, open, number, response, isKey, children } = props;
  const { checklist } = assessed;
  const label = checklist.responses.find(({ id }) => id === response)?.label ?? words.heat.unanswered;
  return (
    <button type="button" className={resultStyles.statementLine} onClick={() => open("assess", number)}>
      <span className={styles.number}>{number}</span>
      <span>
        {listStatements(checklist).find((statement) => statement.number === number)?.text}
        {children}
      </span>
      <span className={resultStyles.tags}>
        {isKey && <span className={resultStyles.keyTag}>{words.key}</span>}
        <span className={styles.tag}>{label}</span>
      </span>
    </button>
  );
}
