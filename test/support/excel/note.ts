import type { StepNote } from "../../../src/excel/steps/carry-out-step";
import { protection } from "../../../src/workbook/composing/sheet-builder";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";

/** A note next to what the last sheet of a plan holds. */
export function noteIn({ sheets }: WorkbookPlan): StepNote {
  return {
    sheet: sheets[sheets.length - 1]?.name ?? "",
    address: "Z1",
    lines: ["A step has begun"],
    protection,
  };
}
