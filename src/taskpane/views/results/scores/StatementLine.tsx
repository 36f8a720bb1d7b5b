import * as React from "react";
import type { ResponseId } from "../../../../checklist/checklist";
import type { Assessed, OpenView } from "../../../port/port";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import type { Pane } from "../../../state/use-pane";
import { useResultWords } from "../../../words/results";

interface StatementLineProps {
  readonly pane: Pane;
  readonly assessed: Assessed;
  readonly open: OpenView;
  readonly number: number;
  readonly response: ResponseId | null;
  readonly isKey: boolean;
  /** More about the statement. */
  readonly children?: React.ReactNode;
}

/** A statement with its response: choosing it goes to its cell, and the button opens it on Assess. */
export function StatementLine(props: StatementLineProps): JSX.Element {
  const words = useResultWords();
  const { pane, assessed, open, number, response, isKey, children } = props;
  const { checklist, assessment } = assessed;
  const statement = checklist.sections
    .flatMap(({ statements }) => statements)
    .find((entry) => entry.number === number);
  const place = assessment.answers.find((answer) => answer.statement === number)?.place;
  const label =
    response === null
      ? words.unknowns.unanswered
      : (checklist.responses.find(({ id }) => id === response)?.label ?? response);
  const line = (
    <>
      <span className={styles.number}>{number}</span>
      <span>{statement?.text}</span>
    </>
  );
  const look = `${styles.finding} ${styles.statementLine}`;
  const show = (): void => {
    if (place) pane.show(place.sheet, place.responses[response ?? "yes"]);
  };
  return (
    <>
      {place ? (
        <button type="button" className={`${look} ${styles.choosable}`} onClick={show}>
          {line}
        </button>
      ) : (
        <div className={look}>{line}</div>
      )}
      <div className={resultStyles.lineFoot}>
        <span className={resultStyles.tags}>
          {isKey && <span className={styles.keyTag}>{words.statement.key}</span>}
          <span className={styles.tag}>{label}</span>
        </span>
        <button
          type="button"
          className={styles.linkButton}
          aria-label={words.statement.assessLabel(number)}
          onClick={() => open("assess", number)}
        >
          {words.statement.assess}
        </button>
        {children}
      </div>
    </>
  );
}
