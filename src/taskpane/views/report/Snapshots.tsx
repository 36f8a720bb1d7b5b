import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { snapshotsSheet } from "../../../workbook/form/layout";
import { fieldStyles } from "../../look/share";
import { useReportWords } from "../../words/report";
import { longestDetail } from "../fields/DetailFields";
import { Moved } from "./Moved";
import { ReportPart, Outcome, Start, useReport } from "./ReportPart";
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
      <TextField
        label={words.name}
        description={words.nameHint}
        styles={fieldStyles}
        value={name}
        maxLength={longestDetail}
        autoComplete="off"
        onChange={(_event, text = "") => setName(text)}
      />
      <TextField
        label={words.by}
        value={takenBy}
        maxLength={longestDetail}
        autoComplete="off"
        onChange={(_event, text = "") => setBy(text)}
      />
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
