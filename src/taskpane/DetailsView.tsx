import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import type { Checklist } from "../checklist/checklist";
import { AssessmentDetails } from "./AssessmentDetails";
import { NewChecklist } from "./NewChecklist";
import type { ViewId } from "./port";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface DetailsViewProps {
  readonly pane: Pane;
  readonly template: Checklist;
  readonly today: string;
  readonly open: (view: ViewId) => void;
}

/** What the workbook holds: a form to begin with, or the assessment that is there. */
export function DetailsView({ pane, template, today, open }: DetailsViewProps): JSX.Element | null {
  const { contents } = pane;
  switch (contents?.kind) {
    case undefined:
      return <ReadAgain pane={pane} />;
    case "none":
      return <NewChecklist pane={pane} template={template} today={today} />;
    case "assessment":
      return <AssessmentDetails pane={pane} assessed={contents} open={open} />;
    case "unreadable":
      return <Unreadable problems={contents.problems} />;
  }
}

/** Stands where a view would, when the workbook could not be read. */
export function ReadAgain({ pane }: { readonly pane: Pane }): JSX.Element | null {
  if (!pane.failure) return null;
  return (
    <div>
      <DefaultButton text="Try again" onClick={pane.read} />
    </div>
  );
}

export function Unreadable({ problems }: { readonly problems: readonly string[] }): JSX.Element {
  return (
    <>
      <h2 className={styles.heading}>A checklist that cannot be read</h2>
      <MessageBar messageBarType={MessageBarType.warning}>
        This workbook holds a checklist, but its hidden sheet that says which one has been changed, or was
        made by a newer version of the add-in.
      </MessageBar>
      <ul className={styles.steps}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>
        Your answers are still on their sheets. Open an earlier copy of the workbook, or update the add-in.
      </p>
    </>
  );
}
