import * as React from "react";
import { listMarks } from "../../../assessment/answers/marks";
import { fixedByAnswering, type Finding, type FindingCode } from "../../../assessment/findings/findings";
import type { ResponseId } from "../../../checklist/checklist";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useCheckWords } from "../../words/check";

/** Findings that only a repair fixes. */
const fixedByRepair: readonly FindingCode[] = [
  "statement-altered",
  "statement-missing",
  "sheet-missing",
  "header-altered",
  "marking-stale",
];

interface FixesProps extends Pick<AssessedViewProps, "pane" | "assessed" | "open"> {
  readonly finding: Finding;
  /** Called before a response is written: then the buttons disappear. */
  readonly onFix: () => void;
}

/** The ways to fix a finding in the pane. */
export function Fixes({ finding, assessed, pane, open, onFix }: FixesProps): JSX.Element | null {
  const words = useCheckWords();
  const { code, statement, figures } = finding;
  const { responses } = assessed.checklist;
  const labelOf = (id: ResponseId): string => responses.find((response) => response.id === id)?.label ?? id;
  const named = (figure: string): ResponseId | undefined =>
    responses.find(({ id }) => id === figures[figure])?.id;
  const answer = assessed.assessment.answers.find((entry) => entry.statement === statement);
  const marks = answer ? listMarks(answer) : [];
  const write = (response: ResponseId, text: string, label: string): JSX.Element => (
    <Fix
      key={response}
      text={text}
      label={label}
      onClick={() => {
        onFix();
        if (statement !== null) void pane.write({ kind: "answer", statement, response });
      }}
    />
  );
  const fixes = ((): React.ReactNode => {
    if (statement !== null && code === "more-than-one-response")
      return marks.map(({ response }) =>
        write(response, labelOf(response), words.keepLabel(labelOf(response), statement)),
      );
    const marked = named("response");
    // A row with several marks is a separate finding.
    if (statement !== null && code === "unusual-mark" && marked && marks.length === 1)
      return write(marked, words.makeX, words.makeXLabel(statement));
    const likely = named("likely");
    if (statement !== null && code === "contradictory-mark" && likely)
      return write(likely, words.change(labelOf(likely)), words.changeLabel(labelOf(likely), statement));
    if (statement !== null && fixedByAnswering.includes(code))
      return (
        <Fix
          text={words.answer}
          label={words.answerLabel(statement)}
          onClick={() => open("assess", statement)}
        />
      );
    if (!fixedByRepair.includes(code)) return null;
    return <Fix text={words.repair} label={words.repair} onClick={() => open("set-up")} />;
  })();
  return fixes === null ? null : <div className={styles.buttons}>{fixes}</div>;
}

interface FixProps {
  readonly text: string;
  readonly label: string;
  readonly onClick: () => void;
}

function Fix({ text, label, onClick }: FixProps): JSX.Element {
  return (
    <button type="button" className={styles.fix} aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
}
