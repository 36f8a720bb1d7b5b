import { reference } from "../../spreadsheet/address";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Operation } from "../planning/operations";
import { type PivotSupport, pivotOperations } from "../planning/pivot-operations";
import { fillOperations, finishOperations, protectionOptions } from "../planning/sheet-operations";
import { looksOf, styleOperations } from "../planning/style-looks";
import { missingProperties, type WorkbookState } from "../reading/workbook-state";

/**
 * The operations that build the plan's workbook, in order. Formulas need all sheets and names. Row heights,
 * charts and PivotTables need all sheets to be filled. Protection comes last.
 */
export function buildOperations(
  plan: WorkbookPlan,
  state: WorkbookState,
  pivotSupport: PivotSupport,
): Operation[] {
  const properties = missingProperties(plan, state);
  const looks = looksOf(plan);
  return [
    ...styleOperations(plan, state.styles),
    ...plan.sheets.map(({ name }): Operation => ({ kind: "add-sheet", sheet: name })),
    ...nameOperations(plan, state),
    ...plan.sheets.flatMap((sheet) => fillOperations(sheet, looks, sheet.name)),
    ...plan.sheets.flatMap((sheet) => finishOperations(sheet, sheet.name)),
    ...plan.sheets.flatMap((sheet) =>
      pivotOperations(sheet, sheet.pivots ?? [], sheet.name, sheet.name, pivotSupport),
    ),
    ...(Object.keys(properties).length > 0 ? [{ kind: "set-properties" as const, properties }] : []),
    ...plan.sheets.flatMap((sheet): Operation[] =>
      sheet.protection
        ? [{ kind: "protect", sheet: sheet.name, options: protectionOptions(sheet.protection) }]
        : [],
    ),
    { kind: "activate", sheet: plan.activeSheet },
    ...plan.sheets
      .filter((sheet) => sheet.visibility !== "visible")
      .map((sheet): Operation => ({
        kind: "set-sheet",
        sheet: sheet.name,
        properties: { visibility: visibilityOf(sheet.visibility) },
      })),
  ];
}

/** Adds missing names and points existing ones to the plan's cells. */
export function nameOperations(plan: WorkbookPlan, state: WorkbookState): Operation[] {
  const existing = new Map(state.names.map((name) => [name.name, name]));
  return plan.names.flatMap(({ name, sheet, range, comment }): Operation[] => {
    const formula = `=${reference(sheet, range)}`;
    const found = existing.get(name);
    if (!found) return [{ kind: "add-name", name, formula, comment }];
    return found.formula === formula && found.comment === comment
      ? []
      : [{ kind: "set-name", name, formula, comment }];
  });
}

export function visibilityOf(
  visibility: WorkbookPlan["sheets"][number]["visibility"],
): "Visible" | "Hidden" | "VeryHidden" {
  return ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[visibility];
}
