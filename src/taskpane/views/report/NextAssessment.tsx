import * as React from "react";
import { useReportWords } from "../../words/report";
import { HandOver } from "../hand-over/HandOver";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import type { AssessedViewProps } from "../../state/view-props";

/** Starts the next assessment in a new workbook [T6]. */
export function NextAssessment(props: AssessedViewProps): JSX.Element {
  const { renew: words } = useReportWords();
  const { done, report } = useReport(props);
  return (
    <ReportPart {...props} id="renew" title={words.title} lead={words.lead}>
      <Start pane={props.pane} text={words.start} onClick={() => report({ kind: "renew" })} />
      <Outcome>{done?.kind === "renew" ? words.done(done.waiting, done.snapshot) : undefined}</Outcome>
      {done?.kind === "renew" && <HandOver pane={props.pane} ready={done.ready} />}
    </ReportPart>
  );
}
