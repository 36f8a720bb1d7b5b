import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
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
            <CopyNotice {...props} />
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

function CopyNotice({ open }: ViewProps): JSX.Element {
  const words = useReportWords();
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p>{words.copy.what}</p>
      <div>
        <DefaultButton text={words.copy.toSetUp} onClick={() => open("set-up")} />
      </div>
    </>
  );
}
