import * as React from "react";
import { MessageBar } from "./MessageBar";
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
        kind={isCancelled ? "info" : "error"}
        {...(onDismiss ? { dismiss: { label: words.shell.dismiss, onClick: onDismiss } } : {})}
      >
        <strong>{what}</strong> {next}
      </MessageBar>
    </div>
  );
}
