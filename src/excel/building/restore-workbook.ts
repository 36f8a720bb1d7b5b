import type { WorkbookPlan } from "../../spreadsheet/plan";
import { carryOut } from "../carrying-out/carry-out";
import { refusal, request } from "../host/host";
import type { ExcelProblem } from "../host/excel-problem";
import type { Operation, StyleFormat } from "../planning/operations";
import { styleNames } from "../planning/style-looks";
import { propertyNames, readState, type WorkbookState } from "../reading/workbook-state";

/**
 * Restores the workbook after sheets were added and something failed, or the work was cancelled.
 * @param formats the earlier formats of the plan's styles that existed before.
 * @returns the failure; if Excel refuses to restore the workbook too, it lists the plan's sheets as changed.
 */
export async function undoBuild(
  plan: WorkbookPlan,
  before: WorkbookState,
  formats: ReadonlyMap<string, StyleFormat>,
  failure: ExcelProblem,
  doing: string,
): Promise<ExcelProblem> {
  if (failure.kind !== "refused" && failure.kind !== "cancelled") return failure;
  try {
    const now = await readState();
    await request((context) =>
      carryOut(context, [...restoreStyles(formats), ...restoreOperations(plan, before, now)]),
    );
    return failure;
  } catch (error) {
    const because = refusal(error, doing);
    const refused = failure.kind === "refused" ? failure : because;
    if (refused.kind !== "refused") return refused;
    return { ...refused, workbook: "changed", sheets: plan.sheets.map((sheet) => sheet.name) };
  }
}

/** Restores the formats of styles that existed before. */
export function restoreStyles(formats: ReadonlyMap<string, StyleFormat>): Operation[] {
  return [...formats].map(([style, format]): Operation => ({ kind: "set-style", style, format }));
}

/**
 * The operations that restore the earlier state of the plan's sheets, names, new styles and document
 * properties. Changes that users made in the meantime are kept.
 */
export function restoreOperations(
  plan: WorkbookPlan,
  before: WorkbookState,
  now: WorkbookState,
): Operation[] {
  return [
    ...removeNames(plan, before, now),
    ...removeSheets(plan, before, now),
    ...styleNames(plan)
      .filter((style) => now.styles.has(style) && !before.styles.has(style))
      .map((style): Operation => ({ kind: "delete-style", style })),
    ...restoreProperties(before, now),
    ...(now.activeSheet === before.activeSheet
      ? []
      : [{ kind: "activate" as const, sheet: before.activeSheet }]),
  ];
}

function removeNames(plan: WorkbookPlan, before: WorkbookState, now: WorkbookState): Operation[] {
  const old = new Map(before.names.map((name) => [name.name, name]));
  const planned = new Set(plan.names.map((name) => name.name));
  return now.names.flatMap((name): Operation[] => {
    if (!planned.has(name.name)) return [];
    const was = old.get(name.name);
    if (!was) return [{ kind: "delete-name", name: name.name }];
    return was.formula === name.formula && was.comment === name.comment ? [] : [{ kind: "set-name", ...was }];
  });
}

/** Excel refuses to delete a very hidden sheet, so it is shown first. */
function removeSheets(plan: WorkbookPlan, before: WorkbookState, now: WorkbookState): Operation[] {
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
