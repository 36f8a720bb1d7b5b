import * as React from "react";
import type { ViewProps } from "../../state/view-props";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { useWords } from "../../words";
import { StatementCard } from "./StatementCard";

/** One statement at a time: the one whose row is selected in the workbook [P4]. */
export function AssessView(props: ViewProps): JSX.Element | null {
  const words = useWords();
  return (
    <NeedsAssessment title={words.assess.title} pane={props.pane} open={props.open}>
      {(assessed) => <StatementCard {...props} assessed={assessed} />}
    </NeedsAssessment>
  );
}
