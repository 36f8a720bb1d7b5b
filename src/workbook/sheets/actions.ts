import { columnLetters, range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";
import { actionStatuses } from "../../assessment/board/actions";
import { actionPriorities } from "../../assessment/board/refresh-actions";
import { blankAction } from "../../assessment/answers/board-records";
import { actionStandings } from "../sealing/action-formulas";
import { actionsSheet } from "../form/layout";
import { planActionColumns, spareRows } from "../sealing/action-table";
import type { Model } from "../composing/model";
import { quote, type SheetBuilder } from "../composing/sheet-builder";
import { rowTints } from "../form/styles";
import { planRecords } from "../composing/record-table";
import { actionsWords, selectOneOf } from "../words/records";

/** 1 January 2000, as a serial number. */
const firstDay = 36_526;

/** Plans a row for each action, and empty rows for more. */
export function planActions(model: Model): SheetPlan {
  const columns = planActionColumns(model);
  const { actions } = model.assessment.boardRecords;
  return planRecords(model, {
    name: actionsSheet,
    title: actionsSheet,
    note: actionsWords.note,
    tabColour: "#9A6B00",
    columns,
    records: actions,
    table: "Actions",
    spare: {
      rows: spareRows,
      record: blankAction,
      end: actionsWords.end,
    },
    printed: columns.findIndex(({ id }) => id === "reason") + 1,
    more: (sheet, first, count) => putChoices(sheet, columns, first, count),
  });
}

function putChoices(
  sheet: SheetBuilder,
  columns: ReturnType<typeof planActionColumns>,
  first: number,
  count: number,
): void {
  const column = (heading: string): number => columns.findIndex((each) => each.heading === heading) + 1;
  const area = (heading: string) => range(first, column(heading), count, 1);
  const list = (heading: string, values: readonly string[]): void => {
    sheet.validate({
      range: area(heading),
      rule: { kind: "list", values },
      error: { title: heading, message: selectOneOf(values) },
    });
  };
  list("Priority", actionPriorities);
  list("Status", Object.values(actionStatuses));
  for (const heading of ["Due", "Endorsed on"]) {
    sheet.validate({
      range: area(heading),
      rule: { kind: "date", minimum: firstDay },
      error: { title: heading, message: actionsWords.enterDate },
    });
  }
  const standing = `$${columnLetters(column("Standing"))}${first}`;
  sheet
    .highlight(area("Standing"), `${standing}=${quote(actionStandings.overdue)}`, rowTints.wrong)
    .highlight(area("Standing"), `${standing}=${quote(actionStandings.soon)}`, rowTints.open);
}
