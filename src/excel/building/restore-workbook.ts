import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { Operation, StyleLook } from "../planning/operations";
import { styleNames } from "../planning/style-looks";
import { propertyNames, type WorkbookState } from "../reading/workbook-state";

/** Gives styles that were there the look back that they had. */
export function restoreStyles(looks: ReadonlyMap<string, StyleLook>): Operation[] {
  return [...looks].map(([style, look]): Operation => ({ kind: "set-style", style, look }));
}

/**
 * What brings the workbook from the state it is in now back to the state before, as far as sheets, names, new styles and
 * properties of the plan go. What somebody else did in the meantime is not the plan's and stays.
 */
export function restoreOperations(
  plan: WorkbookPlan,
  before: WorkbookState,
  now: WorkbookState,
): Operation[] {
  return [
    ...takeOutNames(plan, before, now),
    ...takeOutSheets(plan, before, now),
    ...styleNames(plan)
      .filter((style) => now.styles.has(style) && !before.styles.has(style))
      .map((style): Operation => ({ kind: "delete-style", style })),
    ...restoreProperties(before, now),
    ...(now.activeSheet === before.activeSheet
      ? []
      : [{ kind: "activate" as const, sheet: before.activeSheet }]),
  ];
}

function takeOutNames(plan: WorkbookPlan, before: WorkbookState, now: WorkbookState): Operation[] {
  const old = new Map(before.names.map((name) => [name.name, name]));
  const planned = new Set(plan.names.map((name) => name.name));
  return now.names.flatMap((name): Operation[] => {
    if (!planned.has(name.name)) return [];
    const was = old.get(name.name);
    if (!was) return [{ kind: "delete-name", name: name.name }];
    return was.formula === name.formula && was.comment === name.comment ? [] : [{ kind: "set-name", ...was }];
  });
}

/** Excel refuses to delete a very hidden sheet, so each is shown first. */
function takeOutSheets(plan: WorkbookPlan, before: WorkbookState, now: WorkbookState): Operation[] {
  const planned = new Set(plan.sheets.map((sheet) => sheet.name));
  const old = new Set(before.sheets.map((sheet) => sheet.id));
  return now.sheets
    .filter((sheet) => planned.has(sheet.name) && !old.has(sheet.id))
    .flatMap(({ id, visibility }): Operation[] => [
      ...(visibility === "VeryHidden"
        ? [{ kind: "set-sheet" as const, sheet: id, properties: { visibility: "Visible" as const } }]
        : []),
      { kind: "delete-sheet", sheet: id },
    ]);
}

function restoreProperties(before: WorkbookState, now: WorkbookState): Operation[] {
  const changed = propertyNames.filter((name) => before.properties[name] !== now.properties[name]);
  if (changed.length === 0) return [];
  return [
    {
      kind: "set-properties",
      properties: Object.fromEntries(changed.map((name) => [name, before.properties[name]])),
    },
  ];
}
