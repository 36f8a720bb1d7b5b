import type { SheetPlan } from "../../spreadsheet/plan";
import { mergeLogSheet } from "../form/layout";
import { mergeLogColumns } from "../form/merge-log-columns";
import type { Model } from "../composing/model";
import { planRecords } from "../composing/record-table";
import { mergeLogNote } from "../words/records";

/** Plans the log of every merged answer and its outcome. Rows are added and never changed. */
export function planMergeLog(model: Model): SheetPlan {
  return planRecords(model, {
    name: mergeLogSheet,
    title: mergeLogSheet,
    note: mergeLogNote,
    columns: mergeLogColumns,
    records: model.assessment.circulation.log,
  });
}
