import type { SheetGrid } from "../../spreadsheet/cells";
import { dashboardRows, resultColumns } from "../form/dashboard-layout";
import { dashboardSheet } from "../form/layout";
import { GridView } from "../locating/grid-view";
import { resultWords } from "../words/results";
import type { InterpretedAssessment } from "./interpret";

/** Whether an earlier version made the Dashboard: formulas that are planned now would refer to its wrong cells [B25]. */
export function hasEarlierDashboard(
  { checklist, sheets }: Pick<InterpretedAssessment, "checklist" | "sheets">,
  grids: readonly SheetGrid[],
): boolean {
  const actual = sheets.find(({ planned }) => planned === dashboardSheet)?.actual;
  const grid = grids.find(({ name }) => name === actual);
  if (!grid) return false;
  const header = dashboardRows(checklist).sections - 1;
  return new GridView(grid).text(header, resultColumns.shownRating) !== resultWords.rating;
}
