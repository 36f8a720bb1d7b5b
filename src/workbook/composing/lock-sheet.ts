import type { SheetPlan } from "../../spreadsheet/plan";
import type { StyleName } from "../form/styles";

/** The locked look of each cell style that people fill in. */
const lockedLooks: Readonly<Partial<Record<string, StyleName>>> = {
  input: "text",
  inputCentred: "number",
  inputMiddle: "textMiddle",
  inputCentredMiddle: "numberMiddle",
  inputDate: "date",
  inputNumber: "numberMiddle",
  inputAmount: "textMiddle",
  setting: "numberMiddle",
  settingShare: "share",
};

/** The sheet with every cell locked. */
export function lockSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    formats: sheet.formats.map(({ style, ranges }) => ({ style: lockedLooks[style] ?? style, ranges })),
  };
}
