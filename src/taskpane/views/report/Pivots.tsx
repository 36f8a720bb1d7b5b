import * as React from "react";
import { useReportWords } from "../../words/report";
import { ReportPart, Said, Start, useReport, type PartProps } from "./part";

/** Makes the PivotTables, and says which were left as people have them. */
export function Pivots(props: PartProps): JSX.Element {
  const { pivots: words } = useReportWords();
  const { done, report } = useReport(props);
  const made = done?.kind === "pivots" ? done : undefined;
  return (
    <ReportPart {...props} id="pivots" title={words.title} lead={words.lead}>
      <Start pane={props.pane} text={words.start} onClick={() => report({ kind: "pivots" })} />
      <Said>
        {made && (
          <>
            {words.made(made.made.length, made.refreshed.length, made.sheet)}{" "}
            {made.kept.length > 0 && words.kept(made.kept.map(({ sheet, pivot }) => `${pivot} (${sheet})`))}
          </>
        )}
      </Said>
    </ReportPart>
  );
}
