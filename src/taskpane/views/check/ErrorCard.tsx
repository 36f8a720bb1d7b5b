import * as React from "react";
import type { Finding } from "../../../assessment/findings/findings";
import type { AssessedViewProps } from "../../state/view-props";
import { useCheckWords } from "../../words/check";
import { Card } from "../fields/Card";
import { Fixes } from "./Fixes";
import { WhereAndNext } from "./WhereAndNext";

interface ErrorCardProps extends Pick<AssessedViewProps, "pane" | "assessed" | "open"> {
  readonly finding: Finding;
  readonly onFix: () => void;
}

/** Something wrong: what it is, where, and the ways to correct it. */
export function ErrorCard({ finding, onFix, ...props }: ErrorCardProps): JSX.Element {
  const words = useCheckWords();
  return (
    <Card
      tone="error"
      title={words.parts(finding, props.assessed.checklist).what}
      note={<WhereAndNext {...props} finding={finding} />}
    >
      <Fixes {...props} finding={finding} onFix={onFix} />
    </Card>
  );
}
