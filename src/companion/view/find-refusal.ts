import { contains } from "../../spreadsheet/address";
import { textOfValue, valueOf, type CellContent } from "../../spreadsheet/cells";
import type { ValidationPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { shownSheet } from "./shown-cells";
import { isTrue } from "./is-true";

/**
 * The message with which Excel refuses a content that someone types into a cell; null when it is allowed [K4]. Emptying
 * a cell always is. A rule of a form that our sheets do not use allows everything.
 */
export function findRefusal(
  workbook: WorkbookPlan,
  sheetName: string,
  row: number,
  column: number,
  content: CellContent,
): ValidationPlan["error"] | null {
  const { plan: sheet } = shownSheet(workbook, sheetName);
  const validation = sheet.validations.find(({ range }) => contains(range, row, column));
  const value = valueOf(content);
  if (!validation || value === null || value === "") return null;
  const { rule, range, error } = validation;
  const isAllowed = (): boolean => {
    switch (rule.kind) {
      case "custom":
        return (
          isTrue({ workbook, sheet, rule: { range, formula: rule.formula }, row, column, typed: content }) !==
          false
        );
      case "list":
        return rule.values.includes(textOfValue(value));
      case "decimal":
        return typeof value === "number" && value >= rule.minimum && value <= rule.maximum;
      case "date":
        return typeof value === "number" && value >= rule.minimum;
    }
  };
  return isAllowed() ? null : error;
}
