import type { SheetPlan } from "../../spreadsheet/plan";
import { contributorColumns } from "../form/contributor-columns";
import { contributorsSheet } from "../form/layout";
import type { Model } from "../composing/model";
import { planRecords } from "../composing/record-table";

/** The register of the copies: what went to whom, when it is due, and what came back. */
export function planContributors(model: Model): SheetPlan {
  return planRecords(model, {
    name: contributorsSheet,
    title: "Contributors",
    note: "A row for each copy and person. White cells may be changed; the rest is kept by the add-in.",
    columns: contributorColumns(model.stamp.today),
    records: model.assessment.circulation.contributors,
  });
}
