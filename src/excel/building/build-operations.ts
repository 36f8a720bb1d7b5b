import { reference } from "../../spreadsheet/address";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { isSameFormula } from "../../spreadsheet/same-formula";
import type { Step } from "../steps/carry-out-step";
import type { Operation } from "../planning/operations";
import { type PivotSupport, pivotOperations } from "../planning/pivot-operations";
import { fillOperations, finishOperations, protectionOptions } from "../planning/sheet-operations";
import { looksOf, styleOperations } from "../planning/style-looks";
import { missingProperties, type WorkbookState } from "../reading/workbook-state";

/**
 * The operations that build the plan's workbook, in order. Formulas need all sheets and names. Row heights,
 * charts and PivotTables need all sheets to be filled. Protection comes last.
 * @param first the sheet to fill before all others; one that is there is reused, also if an interrupted build protected it.
 * @returns `opening` adds or opens the first sheet; `closing` protects it; `operations` do the rest.
 */
export function buildOperations(
  plan: WorkbookPlan,
  state: WorkbookState,
  pivotSupport: PivotSupport,
  first: string,
): Pick<Step, "opening" | "operations" | "closing"> {
  const properties = missingProperties(plan, state);
  const looks = looksOf(plan);
  const firstSheets = plan.sheets.filter(({ name }) => name === first);
  const others = plan.sheets.filter(({ name }) => name !== first);
  const there = state.sheets.find(({ name }) => name === first);
  const opening: Operation[] = [
    ...styleOperations(plan, state),
    ...(there ? [] : firstSheets.map(({ name }): Operation => ({ kind: "add-sheet", sheet: name }))),
    ...(there?.protected ? [{ kind: "unprotect" as const, sheet: first }] : []),
  ];
  const operations: Operation[] = [
    ...firstSheets.flatMap((sheet) => fillOperations(sheet, looks, sheet.name)),
    ...others.map(({ name }): Operation => ({ kind: "add-sheet", sheet: name })),
    ...placeOperations(plan, state, first),
    ...nameOperations(plan, state),
    ...others.flatMap((sheet) => fillOperations(sheet, looks, sheet.name)),
    ...plan.sheets.flatMap((sheet) => finishOperations(sheet, sheet.name)),
    ...plan.sheets.flatMap((sheet) =>
      pivotOperations(sheet, sheet.pivots ?? [], sheet.name, sheet.name, pivotSupport),
    ),
    ...(Object.keys(properties).length > 0 ? [{ kind: "set-properties" as const, properties }] : []),
    ...others.flatMap((sheet) => protectOperations(sheet, sheet.name)),
    { kind: "activate", sheet: plan.activeSheet },
    ...plan.sheets
      .filter((sheet) => sheet.visibility !== "visible")
      .map((sheet): Operation => ({
        kind: "set-sheet",
        sheet: sheet.name,
        properties: { visibility: visibilityOf(sheet.visibility) },
      })),
  ];
  const closing = firstSheets.flatMap((sheet) => protectOperations(sheet, sheet.name));
  return { opening, operations, closing };
}

export function protectOperations({ protection }: SheetPlan, sheet: string): Operation[] {
  return protection ? [{ kind: "protect", sheet, options: protectionOptions(protection) }] : [];
}

/** Puts the sheet that was added first in its place among the others. */
function placeOperations({ sheets }: WorkbookPlan, state: WorkbookState, first: string): Operation[] {
  const index = sheets.findIndex(({ name }) => name === first);
  if (index <= 0) return [];
  const before = state.sheets.filter(({ name }) => name !== first).length;
  return [{ kind: "set-sheet", sheet: first, properties: { position: before + index } }];
}

/** Adds missing names and points existing ones to the plan's cells. */
export function nameOperations(plan: WorkbookPlan, state: WorkbookState): Operation[] {
  const existing = new Map(state.names.map((name) => [name.name, name]));
  return plan.names.flatMap(({ name, sheet, range, comment }): Operation[] => {
    const formula = `=${reference(sheet, range)}`;
    const found = existing.get(name);
    if (!found) return [{ kind: "add-name", name, formula, comment }];
    return isSameFormula(found.formula, formula) && found.comment === comment
      ? []
      : [{ kind: "set-name", name, formula, comment }];
  });
}

export function visibilityOf(
  visibility: WorkbookPlan["sheets"][number]["visibility"],
): "Visible" | "Hidden" | "VeryHidden" {
  return ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[visibility];
}
