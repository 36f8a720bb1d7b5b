import * as React from "react";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { describeFailure } from "./describe-failure";
import type { PaneFailure } from "./port";

/** Says what went wrong and what to do next, and comes into view when it appears. */
export function FailureBar({ failure }: { readonly failure: PaneFailure | undefined }): JSX.Element | null {
  const bar = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (failure) bar.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);
  if (!failure) return null;
  const { what, next } = describeFailure(failure);
  return (
    <div ref={bar}>
      <MessageBar messageBarType={MessageBarType.error}>
        <strong>{what}</strong> {next}
      </MessageBar>
    </div>
  );
}
