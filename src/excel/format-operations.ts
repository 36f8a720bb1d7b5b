import { range, toAddress, type Range } from "../spreadsheet/address";
import type { FormatPlan, SheetPlan } from "../spreadsheet/plan";
import { joinRanges } from "./areas";
import type { Operation } from "./operations";
import { styleName, type SharedLines } from "./style-looks";

/** A style on no more cells than this is said cell by cell: a range of its own would cost a request more. */
const fewCells = 9;

/**
 * The formats of a sheet: lines that styles share first, then a style with many cells by its ranges, all the others in one
 * write over the cells they share.
 */
export function formatOperations(
  plan: SheetPlan,
  shared: readonly SharedLines[],
  sheet: string,
): Operation[] {
  const stray = plan.formats.filter((format) => cellsOf(format) <= fewCells);
  const broad = plan.formats.filter((format) => !stray.includes(format));
  return [
    ...shared.flatMap(({ name, keys }) =>
      applyStyle(
        name,
        plan.formats.filter(({ style }) => keys.has(style)).flatMap(({ ranges }) => ranges),
        sheet,
      ),
    ),
    ...broad.flatMap(({ style, ranges }) => applyStyle(styleName(style), ranges, sheet)),
    ...(stray.length > 0 ? [strayOperation(stray, sheet)] : []),
  ];
}

function applyStyle(style: string, ranges: readonly Range[], sheet: string): Operation[] {
  return joinRanges(ranges).map((address): Operation => ({ kind: "apply-style", sheet, address, style }));
}

function cellsOf({ ranges }: FormatPlan): number {
  return ranges.reduce((sum, area) => sum + area.rows * area.columns, 0);
}

function strayOperation(formats: readonly FormatPlan[], sheet: string): Operation {
  const area = boundsOf(formats.flatMap((format) => format.ranges));
  const cells = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): Excel.SettableCellProperties => ({})),
  );
  for (const { style, ranges } of formats) {
    for (const { row, column, rows, columns } of ranges) {
      for (const line of cells.slice(row - area.row, row - area.row + rows)) {
        line.fill({ style: styleName(style) }, column - area.column, column - area.column + columns);
      }
    }
  }
  return { kind: "set-cells", sheet, address: toAddress(area), cells };
}

function boundsOf(areas: readonly Range[]): Range {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return range(row, column, bottom - row, right - column);
}
