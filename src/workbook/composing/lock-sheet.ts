import type { SheetPlan } from "../../spreadsheet/plan";
import type { StyleName } from "../form/styles";

/** What a cell that people fill in looks like when they may not. */
const lockedLooks: Readonly<Partial<Record<string, StyleName>>> = {
  input: "text",
  inputCentred: "number",
  inputDate: "date",
  setting: "number",
  settingShare: "share",
};

/** The sheet with nothing to fill in. */
export function lockSheet(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    formats: sheet.formats.map(({ style, ranges }) => ({ style: lockedLooks[style] ?? style, ranges })),
  };
}
