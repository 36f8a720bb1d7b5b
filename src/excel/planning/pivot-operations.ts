import type { Range } from "../../spreadsheet/address";
import type { PivotPlan, SheetPlan } from "../../spreadsheet/plan";
import { charactersToPoints } from "../../spreadsheet/units";
import { supportsSet } from "../host/host";
import type { NewSlicer, Operation } from "./operations";

/** What of PivotTables this Excel can do beyond the least that is needed. */
export interface PivotSupport {
  readonly slicers: boolean;
  readonly refreshOnOpen: boolean;
}

export function pivotSupport(): PivotSupport {
  return { slicers: supportsSet("1.10"), refreshOnOpen: supportsSet("1.13") };
}

/**
 * Adds PivotTables of a planned sheet, and their slicers where this Excel has them.
 * @param sheet the sheet's name or id.
 * @param name its name, which the slicers have too, since no two of a workbook may be called the same.
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

/** Excel's own, in characters and points. */
const standardWidth = 8.43;
const standardHeight = 15;

/** Where cells of a planned sheet stand. Rows that grow count as one line. */
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
