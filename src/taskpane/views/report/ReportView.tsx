import * as React from "react";
import { Instead } from "../../notices/Instead";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { Actions } from "./Actions";
import { BoardPaper } from "./BoardPaper";
import { ManySites } from "./ManySites";
import { NextAssessment } from "./NextAssessment";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { Pivots } from "./Pivots";
import { SignOff } from "./SignOff";
import { Snapshots } from "./Snapshots";

/** From top to bottom, in the order of an assessment. */
const parts: readonly React.ComponentType<AssessedViewProps>[] = [
  Actions,
  Snapshots,
  BoardPaper,
  Pivots,
  SignOff,
  NextAssessment,
];

/** Makes the papers for the Board: as sheets of this workbook, or as new workbooks. */
export function ReportView(props: ViewProps): JSX.Element {
  const words = useReportWords();
  return (
    <>
      <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
        {(assessed) =>
          assessed.copy ? (
            <Instead
              title={words.title}
              lines={[words.copy.what]}
              button={words.copy.toSetUp}
              onClick={() => props.open("set-up")}
            />
          ) : (
            <>
              <h2 className={styles.heading}>{words.title}</h2>
              <p className={styles.quiet}>{words.lead}</p>
              {parts.map((Part, index) => (
                <Part key={index} {...props} assessed={assessed} />
              ))}
            </>
          )
        }
      </NeedsAssessment>
      {props.pane.contents && <ManySites {...props} />}
    </>
  );
}
