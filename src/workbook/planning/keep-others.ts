import { findTable, hasSource, viewPivot, withOwnCaptions } from "../../spreadsheet/pivot";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import type { InterpretedAssessment } from "../reading/interpret";

/** Keeps the styles of other people's sheets apart from ours. A workbook may be planned again and again. */
const nameStyle = (style: string): string => (style.startsWith("kept ") ? style : `kept ${style}`);

/**
 * Adds to a new plan the sheets and names that people added to the old workbook, unchanged [C6].
 * @param found the whole old workbook; `sheets` are those of it that are ours.
 */
export function keepOthers(
  plan: WorkbookPlan,
  found: WorkbookPlan,
  sheets: InterpretedAssessment["sheets"],
): WorkbookPlan {
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const ours = new Map(sheets.map(({ actual, planned: name }) => [actual, name]));
  const others = found.sheets
    .filter(({ name }) => !ours.has(name) && !planned.has(name.toLowerCase()))
    .map((sheet): SheetPlan => ({
      ...sheet,
      formats: sheet.formats.map(({ style, ranges }) => ({ style: nameStyle(style), ranges })),
    }));
  const all = [...plan.sheets, ...others].map((sheet, _, every) => fixPivots(sheet, every, found));
  const used = new Set(others.flatMap(({ formats }) => formats.map(({ style }) => style)));
  const kept = new Set([...plan.sheets, ...others].map(({ name }) => name));
  const known = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const names = found.names
    .filter(({ name }) => !known.has(name.toLowerCase()))
    .map((name) => ({ ...name, sheet: ours.get(name.sheet) ?? name.sheet }))
    .filter(({ sheet }) => kept.has(sheet));
  return {
    ...plan,
    styles: {
      ...plan.styles,
      ...Object.fromEntries(
        Object.entries(found.styles)
          .map(([style, format]) => [nameStyle(style), format] as const)
          .filter(([style]) => used.has(style)),
      ),
    },
    sheets: all,
    names: [...plan.names, ...names],
  };
}

/** A PivotTable whose table no longer has its fields cannot be drawn, so it becomes the values that it showed. */
function fixPivots(sheet: SheetPlan, sheets: readonly SheetPlan[], found: WorkbookPlan): SheetPlan {
  if (!sheet.pivots) return sheet;
  const blocks = sheet.pivots.flatMap((pivot) => {
    const table = hasSource(sheets, pivot) ? undefined : findTable(found.sheets, pivot.source);
    const { row, column } = pivot.position;
    return table ? [{ row, column, cells: viewPivot(pivot, table).cells }] : [];
  });
  return {
    ...sheet,
    blocks: [...sheet.blocks, ...blocks],
    pivots: sheet.pivots
      .filter((pivot) => hasSource(sheets, pivot))
      .map((pivot) => withOwnCaptions(pivot, findTable(sheets, pivot.source)?.fields ?? [])),
  };
}
