import * as React from "react";
import { listMarks } from "../../../assessment/answers/marks";
import { fixedByAnswering, type Finding } from "../../../assessment/findings/findings";
import type { ResponseId } from "../../../checklist/checklist";
import type { Assessed, OpenView } from "../../port/port";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useWords } from "../../words";
import { useFindingWords } from "../../words/findings";

interface FindingLineProps {
  readonly finding: Finding;
  readonly assessed: Assessed;
  readonly pane: Pane;
  readonly open: OpenView;
}

/** A finding: its text links to its cell; the ways to fix it are below. */
export function FindingLine({ finding, assessed, pane, open }: FindingLineProps): JSX.Element {
  const { check: words } = useWords();
  const { describe } = useFindingWords();
  const { severity, code, sheet, address } = finding;
  const { one, sign } = words.severities[severity];
  const line = (
    <>
      <span aria-hidden="true">{sign}</span>
      <span>
        <span className={styles.hidden}>{one}: </span>
        {describe(finding, assessed.checklist)}
      </span>
    </>
  );
  const tone = `${styles.finding} ${styles[severity]}`;
  return (
    <>
      {sheet === null || code === "sheet-missing" ? (
        <div className={tone}>{line}</div>
      ) : (
        <button
          type="button"
          className={`${tone} ${styles.choosable}`}
          onClick={() => pane.show(sheet, address)}
        >
          {line}
        </button>
      )}
      <Fixes finding={finding} assessed={assessed} pane={pane} open={open} />
    </>
  );
}

/** Findings that only a repair fixes. */
const fixedByRepair: readonly Finding["code"][] = [
  "statement-altered",
  "statement-missing",
  "sheet-missing",
  "header-altered",
  "marking-stale",
];

function Fixes({ finding, assessed, pane, open }: FindingLineProps): JSX.Element | null {
  const { check: words } = useWords();
  const { code, statement, figures } = finding;
  const labelOf = (id: ResponseId): string =>
    assessed.checklist.responses.find((response) => response.id === id)?.label ?? id;
  if (code === "more-than-one-response" && statement !== null) {
    const answer = assessed.assessment.answers.find((entry) => entry.statement === statement);
    return (
      <div className={styles.fixes}>
        {(answer ? listMarks(answer) : []).map(({ response }) => (
          <Fix
            key={response}
            text={words.keep(labelOf(response))}
            label={words.keepLabel(labelOf(response), statement)}
            onClick={(event) => {
              focusNext(event.currentTarget);
              void pane.write({ kind: "answer", statement, response });
            }}
          />
        ))}
      </div>
    );
  }
  const found = assessed.checklist.responses.find(({ id }) => id === figures["response"])?.id;
  if (code === "unusual-mark" && statement !== null && found && isOnlyMark(assessed, statement)) {
    return (
      <div className={styles.fixes}>
        <Fix
          text={words.makeX}
          label={words.keepLabel(labelOf(found), statement)}
          onClick={(event) => {
            focusNext(event.currentTarget);
            void pane.write({ kind: "answer", statement, response: found });
          }}
        />
      </div>
    );
  }
  const likely = assessed.checklist.responses.find(({ id }) => id === figures["likely"])?.id;
  if (code === "contradictory-mark" && statement !== null && likely) {
    return (
      <div className={styles.fixes}>
        <Fix
          text={words.change(labelOf(likely))}
          label={words.changeLabel(labelOf(likely), statement)}
          onClick={(event) => {
            focusNext(event.currentTarget);
            void pane.write({ kind: "answer", statement, response: likely });
          }}
        />
      </div>
    );
  }
  if (statement !== null && fixedByAnswering.includes(code)) {
    return (
      <div className={styles.fixes}>
        <Fix
          text={words.answer}
          label={words.answerLabel(statement)}
          onClick={() => open("assess", statement)}
        />
      </div>
    );
  }
  if (!fixedByRepair.includes(code)) return null;
  return (
    <div className={styles.fixes}>
      <Fix text={words.repair} label={words.repair} onClick={() => open("set-up")} />
    </div>
  );
}

/** A row with several marks is a separate finding. */
function isOnlyMark({ assessment }: Assessed, statement: number): boolean {
  const answer = assessment.answers.find((entry) => entry.statement === statement);
  return answer !== undefined && listMarks(answer).length === 1;
}

interface FixProps {
  readonly text: string;
  readonly label: string;
  readonly onClick: (event: React.MouseEvent<HTMLButtonElement>) => void;
}

/** A fixed finding disappears from the list, so the focus moves to the heading of its section. */
function focusNext(button: HTMLElement): void {
  button.closest("details")?.querySelector("summary")?.focus();
}

function Fix({ text, label, onClick }: FixProps): JSX.Element {
  return (
    <button type="button" className={styles.fix} aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
}
