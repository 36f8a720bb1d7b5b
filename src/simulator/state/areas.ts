import {
  maximumColumns,
  maximumRows,
  cell,
  parseAddress,
  columnNumber,
  columnLetters,
  toAddress,
  type Range,
} from "../../spreadsheet/address";

export const wholeSheet: Range = { row: 1, column: 1, rows: maximumRows, columns: maximumColumns };

export const isWholeColumns = (area: Range): boolean => area.rows === maximumRows;
export const isWholeRows = (area: Range): boolean => area.columns === maximumColumns;

const lastRow = (area: Range): number => area.row + area.rows - 1;
const lastColumn = (area: Range): number => area.column + area.columns - 1;

function between(top: number, left: number, bottom: number, right: number): Range {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function isSame(a: Range, b: Range): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersect(a: Range, b: Range): Range | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? undefined : between(top, left, bottom, right);
}

export function bounding(a: Range, b: Range): Range {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** Cuts one area out of another, which leaves at most four rectangles. */
export function subtract(area: Range, hole: Range): readonly Range[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const rest: Range[] = [];
  if (cut.row > area.row) rest.push(between(area.row, area.column, cut.row - 1, lastColumn(area)));
  if (lastRow(cut) < lastRow(area)) {
    rest.push(between(lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area)));
  }
  if (cut.column > area.column) rest.push(between(cut.row, area.column, lastRow(cut), cut.column - 1));
  if (lastColumn(cut) < lastColumn(area)) {
    rest.push(between(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)));
  }
  return rest;
}

export function subtractAll(areas: readonly Range[], holes: readonly Range[]): readonly Range[] {
  return holes.reduce((left, hole) => left.flatMap((area) => subtract(area, hole)), areas);
}

/** Parses `A1`, `A1:C5`, `A:C` or `3:5`, with or without dollar signs; undefined for anything else. */
export function parseArea(text: string): Range | undefined {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) {
    const ends = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")].sort((a, b) => a - b);
    const [left = 0, right = 0] = ends;
    return right <= maximumColumns ? between(1, left, maximumRows, right) : undefined;
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) {
    const [top = 0, bottom = 0] = [Number(rows[1]), Number(rows[2])].sort((a, b) => a - b);
    return top >= 1 && bottom <= maximumRows ? between(top, 1, bottom, maximumColumns) : undefined;
  }
  return text.includes("!") ? undefined : parseAddress(text);
}

/** Splits an address into its sheet name, without quotes, and the part after the `!`. */
export function splitSheet(address: string): { readonly sheet: string | undefined; readonly local: string } {
  const [, quoted, plain, local = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(address) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, local };
}

/** An area in Excel's notation: `A1`, `A1:C5`, `A:C` or `3:5`. */
export function describeArea(area: Range): string {
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${columnLetters(area.column)}:${columnLetters(lastColumn(area))}`;
  }
  if (isWholeRows(area)) return `${area.row}:${lastRow(area)}`;
  return toAddress(area);
}

/**
 * Joins cells with equal keys into rectangles, along rows first and then down. In the order of their top left
 * cells.
 */
export function gatherRectangles(
  cells: readonly { readonly row: number; readonly column: number; readonly key: string }[],
): readonly { readonly key: string; readonly area: Range }[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { key: string; area: Range }[] = [];
  for (const { row, column, key } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.key === key && last.area.row === row && lastColumn(last.area) === column - 1) {
      last.area = { ...last.area, columns: last.area.columns + 1 };
    } else {
      runs.push({ key, area: cell(row, column) });
    }
  }
  const open = new Map<string, { key: string; area: Range }>();
  const gathered: { key: string; area: Range }[] = [];
  for (const run of runs) {
    const place = `${run.area.column} ${run.area.columns} ${run.key}`;
    const above = open.get(place);
    if (above && lastRow(above.area) === run.area.row - 1) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
    } else {
      gathered.push(run);
      open.set(place, run);
    }
  }
  return gathered;
}

export function eachCell(area: Range, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}
