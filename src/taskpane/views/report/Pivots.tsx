import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { useReportWords } from "../../words/report";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import type { AssessedViewProps } from "../../state/view-props";

/** Makes the PivotTables, and lists those left as users have changed them. */
export function Pivots(props: AssessedViewProps): JSX.Element {
  const { pivots: words, goTo } = useReportWords();
  const { done, report } = useReport(props);
  const made = done?.kind === "pivots" ? done : undefined;
  return (
    <ReportPart {...props} id="pivots" title={words.title} lead={words.lead}>
      <Start pane={props.pane} text={words.start} onClick={() => report({ kind: "pivots" })} />
      <Outcome>
        {made && (
          <>
            {words.made(made.made.length, made.refreshed.length, made.sheet)}{" "}
            {made.kept.length > 0 && words.kept(made.kept.map(({ sheet, pivot }) => `${pivot} (${sheet})`))}
          </>
        )}
      </Outcome>
      {made && (
        <div>
          <DefaultButton text={goTo(made.sheet)} onClick={() => props.pane.show(made.sheet, null)} />
        </div>
      )}
    </ReportPart>
  );
}
