import { range, reference } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import { annexColumns } from "../form/layout";
import { countPrompts, type Model } from "./model";
import { promptsAnswered } from "../words/section";
import { liveSentence } from "./live-sentence";

/** A live sentence: how many prompts of the annex are answered. */
export function annexStatus(model: Model): Formula {
  const counts = model.layout.annexTables.map((table) =>
    reference(table.table.sheet, range(table.firstRow, annexColumns.answered, table.table.prompts.length, 1)),
  );
  const total = model.assessment.prompts.length;
  const answered = { term: `SUM(${counts.join(",")})`, value: countPrompts(model.assessment.prompts) };
  return liveSentence(promptsAnswered(answered, total));
}
