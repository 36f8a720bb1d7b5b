import type { Range } from "../../spreadsheet/address";
import type { PivotPlan, SheetPlan } from "../../spreadsheet/plan";
import { charactersToPoints } from "../../spreadsheet/units";
import { supportsSet } from "../host/host";
import type { NewSlicer, Operation } from "./operations";

/** The optional PivotTable features of this Excel. */
export interface PivotSupport {
  readonly slicers: boolean;
  readonly refreshOnOpen: boolean;
}

export function pivotSupport(): PivotSupport {
  return { slicers: supportsSet("1.10"), refreshOnOpen: supportsSet("1.13") };
}

/**
 * Adds PivotTables of a planned sheet, with their slicers if this Excel supports them.
 * @param sheet the name or id of the sheet.
 * @param name the name of the sheet. Slicer names start with it, because they must be unique in the workbook.
 */
export function pivotOperations(
  plan: SheetPlan,
  pivots: readonly PivotPlan[],
  sheet: string,
  name: string,
  support: PivotSupport,
): Operation[] {
  return [
    ...pivots.map((pivot): Operation => ({
      kind: "add-pivot",
      sheet,
      pivot,
      refreshesOnOpen: support.refreshOnOpen,
    })),
    ...(support.slicers ? pivots : []).flatMap((pivot) =>
      pivot.slicers.map(({ field, position }): Operation => ({
        kind: "add-slicer",
        sheet,
        slicer: { name: `${name} ${field}`, pivot: pivot.name, field, place: placeOf(plan, position) },
      })),
    ),
  ];
}

/** Excel's standard column width in characters and row height in points. */
const standardWidth = 8.43;
const standardHeight = 15;

/** The position of cells on a planned sheet, in points. Rows that grow count as one line. */
function placeOf({ columns, rows }: SheetPlan, area: Range): NewSlicer["place"] {
  const across = (from: number, count: number): number =>
    sum(from, count, (at) => {
      const found = columns.find(({ column, columns: span }) => at >= column && at < column + span);
      return found?.hidden ? 0 : charactersToPoints(found?.width ?? standardWidth);
    });
  const down = (from: number, count: number): number =>
    sum(from, count, (at) => {
      const found = rows.find(({ row, rows: span, grows }) => !grows && at >= row && at < row + span);
      return found?.height ?? standardHeight;
    });
  return {
    left: across(1, area.column - 1),
    top: down(1, area.row - 1),
    width: across(area.column, area.columns),
    height: down(area.row, area.rows),
  };
}

function sum(from: number, count: number, size: (at: number) => number): number {
  return Array.from({ length: count }, (_, index) => size(from + index)).reduce((all, one) => all + one, 0);
}
