import type { SheetPlan } from "../../spreadsheet/plan";
import { contributorColumns } from "../form/contributor-columns";
import { contributorsSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { planRecords } from "../composing/record-table";
import { contributorsNote } from "../words/records";

/** Plans the register of copies: what each person was asked, when it is due, and what was returned. */
export function planContributors(model: Model): SheetPlan {
  return planRecords(model, {
    name: contributorsSheet,
    title: contributorsSheet,
    note: contributorsNote,
    columns: contributorColumns(model.stamp.today),
    records: model.assessment.circulation.contributors,
  });
}
