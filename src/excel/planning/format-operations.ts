import { toAddress, type Range } from "../../spreadsheet/address";
import type { FormatPlan, SheetPlan } from "../../spreadsheet/plan";
import { extentOf, joinRanges } from "./areas";
import { bandsOf, cut } from "./bands";
import type { Operation } from "./operations";
import { styleName, type SharedLines } from "./style-looks";

/**
 * A style on no more cells than this is set cell by cell, because a separate range would cost more in a
 * request.
 */
const fewCells = 9;

/**
 * The operations that format a sheet. Shared borders come first, then styles with many cells by their ranges,
 * then all other styles cell by cell in as few writes as possible.
 */
export function formatOperations(
  plan: SheetPlan,
  shared: readonly SharedLines[],
  sheet: string,
): Operation[] {
  const scattered = plan.formats.filter((format) => cellsOf(format) <= fewCells);
  const broad = plan.formats.filter((format) => !scattered.includes(format));
  return [
    ...shared.flatMap(({ name, keys }) =>
      applyStyle(
        name,
        plan.formats.filter(({ style }) => keys.has(style)).flatMap(({ ranges }) => ranges),
        sheet,
      ),
    ),
    ...broad.flatMap(({ style, ranges }) => applyStyle(styleName(style), ranges, sheet)),
    ...scatteredOperations(scattered, sheet),
  ];
}

function applyStyle(style: string, ranges: readonly Range[], sheet: string): Operation[] {
  return joinRanges(ranges).map((address): Operation => ({ kind: "apply-style", sheet, address, style }));
}

function cellsOf({ ranges }: FormatPlan): number {
  return ranges.reduce((sum, area) => sum + area.rows * area.columns, 0);
}

function scatteredOperations(formats: readonly FormatPlan[], sheet: string): Operation[] {
  const area = extentOf(formats.flatMap(({ ranges }) => ranges));
  const styles = Array.from({ length: area.rows }, () => new Array<string | null>(area.columns).fill(null));
  for (const { style, ranges } of formats) {
    for (const { row, column, rows, columns } of ranges) {
      for (const line of styles.slice(row - 1, row - 1 + rows))
        line.fill(styleName(style), column - 1, column - 1 + columns);
    }
  }
  return bandsOf(styles, (style) => style === null).map((band): Operation => ({
    kind: "set-cells",
    sheet,
    address: toAddress(band),
    cells: cut(styles, band).map((row) => row.map((style) => (style === null ? {} : { style }))),
  }));
}
