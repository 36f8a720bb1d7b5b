import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Finding } from "../../../assessment/findings/findings";
import type { AssessedViewProps } from "../../state/view-props";
import { useCheckWords } from "../../words/check";
import { Card } from "../fields/Card";

interface StateCardProps extends Pick<AssessedViewProps, "assessed" | "open"> {
  readonly work: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

/** What is left to answer, with the way to it; once nothing is left to answer or correct, what comes next. */
export function StateCard({ assessed, open, work, errors, warnings }: StateCardProps): JSX.Element | null {
  const { work: words, done } = useCheckWords();
  const { results, copy } = assessed;
  const { answered, statements } = results.overall;
  const [first] = work;
  if (first) {
    // A row that is missing from the workbook cannot be answered.
    const next = (work.find(({ sheet }) => sheet !== null) ?? first).statement;
    return (
      <Card
        tone="work"
        title={words.title(work.length)}
        note={words.note(answered, statements, next)}
        action={<PrimaryButton text={words.go} onClick={() => open("assess", next ?? undefined)} />}
      />
    );
  }
  if (errors > 0) return null;
  return (
    <Card
      tone="clear"
      title={`✓ ${done.title}`}
      note={
        <>
          {warnings === 0 && `${done.clear} `}
          {copy ? done.copyNote(copy.returnTo, copy.due) : done.note}
        </>
      }
      action={
        copy ? (
          <PrimaryButton text={done.sendBack} onClick={() => open("send-back")} />
        ) : (
          <PrimaryButton text={done.go} onClick={() => open("results")} />
        )
      }
    />
  );
}
