import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { nameOperations, visibilityOf } from "../building/build-operations";
import type { SheetOriginal } from "../reading/read-originals";
import { finishRepair, repairSheetOperations } from "./repair-sheet-operations";
import type { Operation } from "../planning/operations";
import { renameOperations } from "./rename-operations";
import { fillOperations, finishOperations, protectionOptions } from "../planning/sheet-operations";
import { looksOf, styleOperations } from "../planning/style-looks";
import type { WorkbookState } from "../reading/workbook-state";

/**
 * The operations that repair the plan's workbook, in the same order as a build. Sheets found are repaired in
 * place, and missing ones are added in the order of the plan. Sheets must already be unprotected.
 */
export function repairOperations(
  plan: WorkbookPlan,
  state: WorkbookState,
  found: ReadonlyMap<string, SheetOriginal>,
  canResizeTables: boolean,
  behind: string | undefined,
): Operation[] {
  const looks = looksOf(plan);
  const keyOf = (sheet: SheetPlan): string => found.get(sheet.name)?.id ?? sheet.name;
  return [
    ...styleOperations(plan, state.styles),
    ...renameOperations(
      [...found]
        .filter(([planned, { name }]) => planned !== name)
        .map(([to, { id, name: from }]) => ({ id, from, to })),
      state,
    ),
    ...addOperations(plan, state, found, behind),
    ...nameOperations(plan, state),
    ...plan.sheets.flatMap((sheet) => {
      const original = found.get(sheet.name);
      return original
        ? repairSheetOperations(sheet, looks, original, canResizeTables)
        : fillOperations(sheet, looks, sheet.name);
    }),
    ...plan.sheets.flatMap((sheet) => {
      const original = found.get(sheet.name);
      return original ? finishRepair(sheet, original) : finishOperations(sheet, sheet.name);
    }),
    ...plan.sheets.flatMap((sheet): Operation[] =>
      sheet.protection
        ? [{ kind: "protect", sheet: keyOf(sheet), options: protectionOptions(sheet.protection) }]
        : [],
    ),
    ...plan.sheets
      .filter((sheet) => (found.get(sheet.name)?.visibility ?? "Visible") !== visibilityOf(sheet.visibility))
      .map((sheet): Operation => ({
        kind: "set-sheet",
        sheet: keyOf(sheet),
        properties: { visibility: visibilityOf(sheet.visibility) },
      })),
  ];
}

/**
 * Adds each missing sheet after the sheet that precedes it in the plan. The first one goes after the sheet
 * `behind`.
 */
function addOperations(
  plan: WorkbookPlan,
  state: WorkbookState,
  found: ReadonlyMap<string, SheetOriginal>,
  behind: string | undefined,
): Operation[] {
  const order = state.sheets.map(({ id }) => id);
  let previous = state.sheets.findIndex(({ name }) => name.toLowerCase() === behind?.toLowerCase());
  return plan.sheets.flatMap(({ name }): Operation[] => {
    const original = found.get(name);
    if (original) {
      previous = order.indexOf(original.id);
      return [];
    }
    previous = previous < 0 ? order.length : previous + 1;
    order.splice(previous, 0, name);
    return [
      { kind: "add-sheet", sheet: name },
      ...(previous === order.length - 1
        ? []
        : [{ kind: "set-sheet" as const, sheet: name, properties: { position: previous } }]),
    ];
  });
}
