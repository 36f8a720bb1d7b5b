import * as React from "react";
import type { ViewProps } from "../../state/view-props";
import { Derived, HiddenSheetMissing, ReadAgain, Unreadable } from "../../notices/NeedsAssessment";
import { CurrentAssessment } from "./CurrentAssessment";
import { NewChecklist } from "./NewChecklist";

/** Creates a checklist, or shows the one in the workbook: details, steps and repair. */
export function SetUpView(props: ViewProps): JSX.Element | null {
  const { contents } = props.pane;
  switch (contents?.kind) {
    case undefined:
      return <ReadAgain pane={props.pane} />;
    case "derived":
      return <Derived what={contents.what} />;
    case "hidden-sheet-missing":
      return <HiddenSheetMissing />;
    case "none":
      return <NewChecklist {...props} />;
    case "assessment":
      return <CurrentAssessment {...props} assessed={contents} />;
    case "unreadable":
      return <Unreadable problems={contents.problems} />;
  }
}
