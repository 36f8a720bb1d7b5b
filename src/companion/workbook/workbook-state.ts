import type { SheetGrid } from "../../spreadsheet/cells";
import { planToGrids } from "../../spreadsheet/plan-grids";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { keepOthers } from "../../workbook/planning/keep-others";
import { planRepair } from "../../workbook/planning/plan-repair";
import { recogniseDerived, type DerivedWorkbook } from "../../workbook/portfolio/recognise-derived";
import { interpret, type Interpretation, type InterpretedAssessment } from "../../workbook/reading/interpret";

/** The open workbook at one moment: everything in it is a value, and nothing is worked out later [K20]. */
export interface WorkbookState {
  readonly plan: WorkbookPlan;
  /** The sheets of the plan as a reader finds them. */
  readonly grids: readonly SheetGrid[];
  readonly interpretation: Interpretation;
  readonly derived: DerivedWorkbook | null;
}

/** A workbook without sheets. */
export const noWorkbook: WorkbookState = stateOf({
  properties: { title: "", subject: "", author: "", comments: "", keywords: "" },
  created: "2000-01-01T00:00:00Z",
  font: { name: "Calibri", size: 11 },
  styles: {},
  names: [],
  activeSheet: "",
  sheets: [],
});

/** @param grids the sheets of the plan, if they were read. */
export function stateOf(plan: WorkbookPlan, grids: readonly SheetGrid[] = planToGrids(plan)): WorkbookState {
  return {
    plan,
    grids,
    interpretation: interpret(grids),
    derived: recogniseDerived(grids.map(({ name }) => name)),
  };
}

/** The workbook with all that an assessment says, and the sheets that people added; a copy stays a copy [K20]. */
export function planAgain(
  { plan }: WorkbookState,
  assessed: InterpretedAssessment,
  today: string,
): WorkbookPlan {
  const again = planRepair(assessed, today).plan;
  return { ...keepOthers(again, plan, assessed.sheets), activeSheet: plan.activeSheet };
}
