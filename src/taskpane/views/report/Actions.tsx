import * as React from "react";
import { isOpen } from "../../../assessment/board/actions";
import { isMarked } from "../../../assessment/answers/marks";
import { toSerialDate } from "../../../spreadsheet/days";
import { actionsSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import type { AssessedViewProps } from "../../state/view-props";

/** Updates the actions, and counts those open, overdue and without an owner. */
export function Actions(props: AssessedViewProps): JSX.Element {
  const { actions: words } = useReportWords();
  const { done, report } = useReport(props);
  const { actions } = props.assessed.assessment.boardRecords;
  const open = actions.filter(isOpen);
  const overdue = open.filter(({ due }) => toSerialDate(due) !== undefined && due < props.today).length;
  const unowned = open.filter(({ owner }) => !isMarked(owner)).length;
  return (
    <ReportPart {...props} id="actions" title={words.title} lead={words.lead} sheet={actionsSheet}>
      {actions.length > 0 && <p>{words.tally(open.length, overdue, unowned)}</p>}
      <Start pane={props.pane} text={words.start} onClick={() => report({ kind: "actions" })} />
      <Outcome>
        {done?.kind === "actions" ? words.done(done.added.length, done.closed.length) : undefined}
      </Outcome>
    </ReportPart>
  );
}
