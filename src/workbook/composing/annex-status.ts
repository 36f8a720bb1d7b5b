import { range, reference } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import { annexColumns } from "../form/layout";
import { countPrompts, type Model } from "./model";
import { formula } from "./sheet-builder";

/** A live sentence: how many prompts of the whole annex have an answer. */
export function annexStatus(model: Model): Formula {
  const counts = model.layout.annexTables.map((table) =>
    reference(table.table.sheet, range(table.firstRow, annexColumns.answered, table.table.prompts.length, 1)),
  );
  const total = model.assessment.prompts.length;
  return formula(
    `SUM(${counts.join(",")})&" of ${total} prompts answered"`,
    `${countPrompts(model.assessment.prompts)} of ${total} prompts answered`,
  );
}
