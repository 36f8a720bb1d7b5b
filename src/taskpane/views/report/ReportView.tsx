import * as React from "react";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import type { ViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { Fold } from "../fields/Fold";
import { BoardSteps } from "./BoardSteps";
import { ManySites } from "./ManySites";
import { NextAssessment } from "./NextAssessment";
import { Pivots } from "./Pivots";
import { useReport } from "./use-report";

/** The way to the Board in numbered steps [P90], and what else can be made: as sheets of this workbook, or as new workbooks. */
export function ReportView(props: ViewProps): JSX.Element {
  const words = useReportWords();
  const { pane } = props;
  const reporting = useReport(pane);
  const sites = (
    <Fold title={words.sites.title}>
      <ManySites pane={pane} reporting={reporting} />
    </Fold>
  );
  return (
    <>
      <NeedsAssessment title={words.title} pane={pane} open={props.open}>
        {(assessed) => (
          <>
            <h2 className={styles.heading}>{words.steps.title}</h2>
            <p className={styles.small}>{words.steps.lead}</p>
            <BoardSteps {...{ ...props, assessed, reporting }} />
            <div className={styles.group}>
              <h2 className={styles.subheading}>{words.others}</h2>
              <Fold title={words.pivots.title}>
                <Pivots pane={pane} reporting={reporting} />
              </Fold>
              <Fold title={words.renew.title}>
                <NextAssessment pane={pane} reporting={reporting} />
              </Fold>
              {sites}
            </div>
          </>
        )}
      </NeedsAssessment>
      {pane.contents && pane.contents.kind !== "assessment" && sites}
    </>
  );
}
