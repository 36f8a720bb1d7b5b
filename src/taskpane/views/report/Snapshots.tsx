import * as React from "react";
import { snapshotsSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { ShortField } from "../fields/ShortField";
import { Moved } from "./Moved";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import type { AssessedViewProps } from "../../state/view-props";

/** Takes a snapshot, and shows the changes between two. */
export function Snapshots(props: AssessedViewProps): JSX.Element {
  const { snapshots: words } = useReportWords();
  const { done, report } = useReport(props);
  const { assessment } = props.assessed;
  const [name, setName] = React.useState("");
  const [by, setBy] = React.useState<string>();
  const takenBy = by ?? assessment.details.assessor;
  return (
    <ReportPart {...props} id="snapshots" title={words.title} lead={words.lead} sheet={snapshotsSheet}>
      <ShortField label={words.name} description={words.nameHint} value={name} onChange={setName} />
      <ShortField label={words.by} value={takenBy} onChange={setBy} />
      <Start
        pane={props.pane}
        text={words.start}
        onClick={async () => {
          if (await report({ kind: "snapshot", name, takenBy })) setName("");
        }}
      />
      <Outcome>{done?.kind === "snapshot" ? words.done(done.name) : undefined}</Outcome>
      {assessment.boardRecords.snapshots.length > 0 && <Moved {...props} />}
    </ReportPart>
  );
}
