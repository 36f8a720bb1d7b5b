import type { SheetGrid } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { layOut, plannedArea } from "../planning/areas";
import { isListed, pageTexts } from "../planning/sheet-operations";
import { headersOf } from "./read-sheets";

/** A sheet as it is once it has been built: the plan has the value of every formula [S10]. */
export function plannedGrid(plan: SheetPlan): SheetGrid {
  return {
    name: plan.name,
    row: 1,
    column: 1,
    cells: layOut(plan.blocks, plannedArea(plan)),
    ...(isListed(plan) ? headersOf(pageTexts(plan.page)) : { pageHeader: "", pageFooter: "" }),
  };
}
