import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { ViewProps } from "../App";
import { NeedsAssessment } from "../NeedsAssessment";
import { styles } from "../styles";
import { useReportWords } from "../words/report";
import { Actions } from "./report/Actions";
import { BoardPaper } from "./report/BoardPaper";
import { ManySites } from "./report/ManySites";
import { NextAssessment } from "./report/NextAssessment";
import type { PartProps } from "./report/part";
import { Pivots } from "./report/Pivots";
import { SignOff } from "./report/SignOff";
import { Snapshots } from "./report/Snapshots";

/** The parts of the view from top to bottom, as a round of assessment goes. */
const parts: readonly React.ComponentType<PartProps>[] = [
  Actions,
  Snapshots,
  BoardPaper,
  Pivots,
  SignOff,
  NextAssessment,
];

/** Makes what the Board is given: on sheets of this workbook, or as workbooks of their own. */
export function ReportView(props: ViewProps): JSX.Element {
  const words = useReportWords();
  return (
    <>
      <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
        {(assessed) =>
          assessed.copy ? (
            <OfCopy {...props} />
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

function OfCopy({ open }: ViewProps): JSX.Element {
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
