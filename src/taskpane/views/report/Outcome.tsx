import * as React from "react";
import { MessageBar } from "../../notices/MessageBar";

interface OutcomeProps {
  readonly children?: React.ReactNode;
  readonly isWarning?: boolean;
}

/** The result of a step, also for screen readers. */
export function Outcome({ children, isWarning = false }: OutcomeProps): JSX.Element {
  return (
    <div role="status">
      {Boolean(children) && <MessageBar kind={isWarning ? "warning" : "success"}>{children}</MessageBar>}
    </div>
  );
}
