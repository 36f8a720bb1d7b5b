import * as React from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { PaneProblem } from "../port/port";
import { useWords } from "../words";

interface ProblemBarProps {
  readonly problem: PaneProblem | undefined;
  readonly onDismiss?: () => void;
}

export function ProblemBar({ problem, onDismiss }: ProblemBarProps): JSX.Element | null {
  const words = useWords();
  if (!problem) return null;
  const { what, next } = words.problem(problem);
  const isCancelled = problem.kind === "cancelled";
  return (
    <div>
      <MessageBar
        messageBarType={isCancelled ? MessageBarType.info : MessageBarType.error}
        isMultiline
        dismissButtonAriaLabel={words.shell.dismiss}
        {...(onDismiss ? { onDismiss } : {})}
      >
        <strong>{what}</strong> {next}
      </MessageBar>
    </div>
  );
}
