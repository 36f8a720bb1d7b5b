import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { ReadAgain, Unreadable } from "./DetailsView";
import type { Assessed, ViewId } from "./port";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface NeedsAssessmentProps {
  readonly title: string;
  readonly pane: Pane;
  readonly open: (view: ViewId) => void;
  readonly children: (assessed: Assessed) => JSX.Element;
}

/** A view of an assessment, or what to do when there is none. */
export function NeedsAssessment({ title, pane, open, children }: NeedsAssessmentProps): JSX.Element | null {
  const { contents } = pane;
  switch (contents?.kind) {
    case undefined:
      return <ReadAgain pane={pane} />;
    case "assessment":
      return children(contents);
    case "unreadable":
      return <Unreadable problems={contents.problems} />;
    case "none":
      return (
        <>
          <h2 className={styles.heading}>{title}</h2>
          <p>There is no checklist in this workbook yet.</p>
          <div>
            <DefaultButton text="Create a checklist" onClick={() => open("details")} />
          </div>
        </>
      );
  }
}
