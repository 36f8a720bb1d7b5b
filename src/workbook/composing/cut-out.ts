import { contains, range, type Range } from "../../spreadsheet/address";
import type { FormatPlan } from "../../spreadsheet/plan";

/** Gives one cell a style that is made from the style it has. Ranges still do not overlap. */
export function cutOut(
  formats: readonly FormatPlan[],
  at: Range,
  styleFor: (style: string) => string,
): FormatPlan[] {
  const old = formats.find(({ ranges }) => ranges.some((area) => contains(area, at.row, at.column)));
  if (!old) return [...formats];
  const style = styleFor(old.style);
  const known = formats.find((format) => format.style === style);
  const others = formats.filter((format) => format !== old && format !== known);
  const left = old.ranges.flatMap((area) => (contains(area, at.row, at.column) ? around(area, at) : [area]));
  return [
    ...others,
    ...(left.length > 0 ? [{ style: old.style, ranges: left }] : []),
    { style, ranges: [...(known?.ranges ?? []), at] },
  ];
}

/** A range without one of its cells: the rows above and below, and the cells to the left and right. */
function around({ row, column, rows, columns }: Range, at: Range): Range[] {
  return [
    range(row, column, at.row - row, columns),
    range(at.row, column, 1, at.column - column),
    range(at.row, at.column + 1, 1, column + columns - at.column - 1),
    range(at.row + 1, column, row + rows - at.row - 1, columns),
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
