import * as React from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { PaneProblem } from "../port/port";
import { useWords } from "../words";

interface FailureBarProps {
  readonly failure: PaneProblem | undefined;
  readonly onDismiss?: () => void;
}

export function FailureBar({ failure, onDismiss }: FailureBarProps): JSX.Element | null {
  const words = useWords();
  if (!failure) return null;
  const { what, next } = words.failure(failure);
  const isCancelled = failure.kind === "cancelled";
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
