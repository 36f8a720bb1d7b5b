import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { nameOperations, protectOperations, visibilityOf } from "../building/build-operations";
import type { Step, StepNote } from "../steps/carry-out-step";
import type { SheetOriginal } from "../reading/read-originals";
import { finishRepair, repairSheetOperations } from "./repair-sheet-operations";
import type { Operation } from "../planning/operations";
import { boundsOf } from "../planning/bands";
import { listKept } from "./list-kept";
import { renameOperations } from "./rename-operations";
import { fillOperations, finishOperations, protectionOptions } from "../planning/sheet-operations";
import { looksOf, styleOperations } from "../planning/style-looks";
import type { WorkbookState } from "../reading/workbook-state";

/**
 * The operations that repair the plan's workbook, in the same order as a build. Sheets found are repaired in
 * place, and missing ones are added in the order of the plan.
 * @param note where the step is noted.
 * @returns `opening` takes protection off, renames and adds sheets; nothing else is changed by it. `closing` protects the sheet
 *   of the note.
 */
export function repairOperations(
  plan: WorkbookPlan,
  state: WorkbookState,
  found: ReadonlyMap<string, SheetOriginal>,
  canResizeTables: boolean,
  behind: string | undefined,
  note: Pick<StepNote, "sheet" | "protection">,
): Pick<Step, "opening" | "operations" | "closing"> {
  const looks = looksOf(plan);
  const closed = [...found.values()].filter(({ protected: isShut }) => isShut);
  const isNoted = ({ name }: SheetPlan): boolean => name === note.sheet;
  // The sheet of the note need not be one of the sheets that are repaired.
  const alone = plan.sheets.some(isNoted)
    ? []
    : state.sheets.filter(({ name, protected: isShut }) => name === note.sheet && isShut);
  const keyOf = (sheet: SheetPlan): string => found.get(sheet.name)?.id ?? sheet.name;
  const opening: Operation[] = [
    ...[...closed, ...alone].map(({ id }): Operation => ({ kind: "unprotect", sheet: id })),
    ...renameOperations(
      [...found]
        .filter(([planned, { name }]) => planned !== name)
        .map(([to, { id, name: from }]) => ({ id, from, to })),
      state,
    ),
    ...addOperations(plan, state, found, behind),
  ];
  const operations: Operation[] = [
    ...styleOperations(plan, state),
    ...nameOperations(plan, state),
    ...plan.sheets.flatMap((sheet) => {
      const original = found.get(sheet.name);
      return original
        ? repairSheetOperations(
            sheet,
            looks,
            original,
            canResizeTables,
            listKept(sheet, plan, original, state.dates),
          )
        : fillOperations(sheet, looks, sheet.name, boundsOf);
    }),
    ...plan.sheets.flatMap((sheet) => {
      const original = found.get(sheet.name);
      return original ? finishRepair(sheet, original) : finishOperations(sheet, sheet.name);
    }),
    ...plan.sheets.flatMap((sheet) => (isNoted(sheet) ? [] : protectOperations(sheet, keyOf(sheet)))),
    ...plan.sheets
      .filter((sheet) => (found.get(sheet.name)?.visibility ?? "Visible") !== visibilityOf(sheet.visibility))
      .map((sheet): Operation => ({
        kind: "set-sheet",
        sheet: keyOf(sheet),
        properties: { visibility: visibilityOf(sheet.visibility) },
      })),
  ];
  const closing = [
    ...plan.sheets.filter(isNoted).flatMap((sheet) => protectOperations(sheet, keyOf(sheet))),
    ...alone.map(({ id }): Operation => ({
      kind: "protect",
      sheet: id,
      options: protectionOptions(note.protection),
    })),
  ];
  return { opening, operations, closing };
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
