import { maximumRows, type Range } from "../../spreadsheet/address";
import { eachCell, isWholeColumns, isWholeRows } from "../state/areas";
import { usedKeys } from "./edit-cells";
import { formatState, keepUnder, type Format, type FormatState, type Style } from "../state/format";
import { columnOf, rowOf, type Line, type Sheet } from "../state/state";
import type { Workbook } from "../workbook/workbook";

type Change = (before: FormatState) => FormatState;

/**
 * Changes the format of areas: of each cell, and of whole columns, rows or the sheet if an area covers them.
 */
export function changeFormat(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Range[],
  change: Change,
): void {
  const known = new Map<FormatState, FormatState>();
  const changed: Change = (before) => {
    const after = known.get(before) ?? change(before);
    known.set(before, after);
    return after;
  };
  for (const area of areas) changeArea(workbook, sheet, area, changed);
}

function changeArea(workbook: Workbook, sheet: Sheet, area: Range, change: Change): void {
  if (!isWholeColumns(area) && !isWholeRows(area)) {
    eachCell(area, (row, column) =>
      workbook.setCellFormat(sheet, row, column, change(workbook.formatAt(sheet, row, column))),
    );
    return;
  }
  const inside = usedKeys(sheet, area).map(
    (key) => [key, change(workbook.formatAt(sheet, rowOf(key), columnOf(key)))] as const,
  );
  if (isWholeColumns(area) && isWholeRows(area)) {
    sheet.format = change(sheet.format);
    for (const [column, format] of sheet.columnFormats) sheet.columnFormats.set(column, change(format));
    for (const [row, format] of sheet.rowFormats) sheet.rowFormats.set(row, change(format));
  } else if (isWholeColumns(area)) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.columnFormats.set(column, change(sheet.columnFormats.get(column) ?? sheet.format));
    }
  } else {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      sheet.rowFormats.set(row, change(sheet.rowFormats.get(row) ?? sheet.format));
    }
  }
  for (const [key, format] of inside) workbook.setCellFormat(sheet, rowOf(key), columnOf(key), format);
}

/** Sets fields of the direct formatting. */
export function setFields(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Range[],
  fields: Partial<Format>,
): void {
  changeFormat(workbook, sheet, areas, (before) => formatState(before.style, { ...before.own, ...fields }));
}

/** Applies a named style to areas. */
export function setStyle(workbook: Workbook, sheet: Sheet, areas: readonly Range[], style: Style): void {
  changeFormat(workbook, sheet, areas, (before) =>
    formatState(style.name, keepUnder(style, workbook.resolve(before))),
  );
}

/** Resets areas to Normal. */
export function clearFormats(workbook: Workbook, sheet: Sheet, areas: readonly Range[]): void {
  changeFormat(workbook, sheet, areas, () => formatState("Normal", {}));
}

/** The value of a field that all cells of the areas share; null if they differ. */
export function readField<Field extends keyof Format>(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Range[],
  field: Field,
): Format[Field] | null {
  const states = formatsIn(workbook, sheet, areas);
  let found: Format[Field] | undefined;
  for (const state of states) {
    const value = workbook.resolve(state)[field];
    if (found !== undefined && JSON.stringify(found) !== JSON.stringify(value)) return null;
    found = value;
  }
  return found ?? null;
}

/** The formats that occur in areas. */
export function formatsIn(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Range[],
): ReadonlySet<FormatState> {
  const found = new Set<FormatState>();
  for (const area of areas) {
    if (area.rows * area.columns <= 200_000) {
      eachCell(area, (row, column) => found.add(workbook.formatAt(sheet, row, column)));
      continue;
    }
    for (const key of usedKeys(sheet, area)) found.add(workbook.formatAt(sheet, rowOf(key), columnOf(key)));
    if (isWholeColumns(area) && !isWholeRows(area)) {
      eachCell({ ...area, row: 1, rows: 1 }, (_, column) =>
        found.add(sheet.columnFormats.get(column) ?? sheet.format),
      );
    } else found.add(sheet.format);
  }
  return found;
}

/** The index of what all rows without a separate height have: there are too many to list. */
export const allLines = 0;

/** The width of a column or the height of a row. */
export function lineAt(lines: ReadonlyMap<number, Line>, index: number): Line {
  return lines.get(index) ?? lines.get(allLines) ?? { size: undefined, hidden: false };
}

/** Changes the widths of columns or the heights of rows. */
export function changeLines(
  lines: Map<number, Line>,
  first: number,
  count: number,
  change: (line: Line) => Line,
): void {
  const isAll = count === maximumRows;
  const indexes = isAll ? new Set([allLines, ...lines.keys()]) : range(first, count);
  const before = new Map([...indexes].map((index) => [index, lineAt(lines, index)]));
  for (const [index, line] of before) {
    const after = change(line);
    const isStandard = after.size === undefined && !after.hidden;
    if (isStandard && (index === allLines || !lines.has(allLines))) lines.delete(index);
    else lines.set(index, after);
  }
}

function range(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, offset) => first + offset);
}

/** A property that all lines share; null if they differ. */
export function readLines<Value>(
  lines: ReadonlyMap<number, Line>,
  first: number,
  count: number,
  read: (line: Line) => Value,
): Value | null {
  const standard = read(lineAt(lines, allLines));
  const inside = [...lines]
    .filter(([index]) => index !== allLines && index >= first && index < first + count)
    .map(([, line]) => read(line));
  const all = inside.length < count ? [standard, ...inside] : inside;
  const [one] = all;
  return one !== undefined && all.every((other) => other === one) ? one : null;
}
