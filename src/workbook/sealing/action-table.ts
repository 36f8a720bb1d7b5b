import type { ActionTexts } from "../../assessment/answers/board-records";
import { unanswered } from "../form/layout";
import { recordHeaderRow, type RecordColumn } from "../form/record-columns";
import type { Model } from "../composing/model";
import { liveActionColumns } from "./action-formulas";
import { sealedActionColumns } from "./sealed-actions";

/** Empty rows below the table, for actions that people add. The next refresh includes them in the table. */
export const spareRows = 10;

/** The locked row below the actions. */
export function belowActions({ assessment }: Model): number {
  return recordHeaderRow + assessment.boardRecords.actions.length + spareRows + 1;
}

/** The columns of Actions with what they look up, and the hidden ones that a seal is compared with. */
export function planActionColumns(model: Model): readonly RecordColumn<ActionTexts>[] {
  const rows = new Map(model.rows.map((row) => [String(row.statement.number), row]));
  const below = belowActions(model);
  const columns = liveActionColumns({
    below,
    responses: model.layout.responses,
    today: model.stamp.today,
    find: (statement) => {
      const row = rows.get(statement);
      return (
        row && {
          text: row.statement.text,
          response: model.checklist.responses[row.code - 1]?.label ?? unanswered,
          evidence: row.answer.evidence,
        }
      );
    },
  });
  const { actions } = model.assessment.boardRecords;
  return [...columns, ...sealedActionColumns(actions, columns.length, below)];
}
