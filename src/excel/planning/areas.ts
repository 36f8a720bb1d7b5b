import { columnLetters, range, toAddress, type Range } from "../../spreadsheet/address";
import type { Block, SheetPlan } from "../../spreadsheet/plan";
import type { CellContent } from "../../spreadsheet/cells";

/** Excel truncates longer addresses. */
const longestAddress = 8192;

/** Joins addresses for `worksheet.getRanges` into as few as Excel's limit on their length allows. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = "";
  for (const address of addresses) {
    if (current !== "" && current.length + 1 + address.length > longestAddress) {
      joined.push(current);
      current = "";
    }
    current = current === "" ? address : `${current},${address}`;
  }
  return current === "" ? joined : [...joined, current];
}

/** Applies {@link joinAddresses} to ranges, of which neighbours are first joined into larger ones. */
export function joinRanges(areas: readonly Range[]): string[] {
  return joinAddresses(joinNeighbours(areas).map(toAddress));
}

/** The cells of ranges as few rectangles: those that touch along a whole side become one, until none do. */
function joinNeighbours(areas: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const area of areas) {
    let grown = area;
    for (let index = joined.findIndex((other) => touch(other, grown)); index >= 0;) {
      const [other = grown] = joined.splice(index, 1);
      grown = around(other, grown);
      index = joined.findIndex((each) => touch(each, grown));
    }
    joined.push(grown);
  }
  return joined;
}

function touch(one: Range, other: Range): boolean {
  const [left, right] = one.column <= other.column ? [one, other] : [other, one];
  const [top, bottom] = one.row <= other.row ? [one, other] : [other, one];
  const sameRows = one.row === other.row && one.rows === other.rows;
  const sameColumns = one.column === other.column && one.columns === other.columns;
  return (
    (sameRows && left.column + left.columns === right.column) ||
    (sameColumns && top.row + top.rows === bottom.row)
  );
}

/** The rectangle around two ranges. */
function around(one: Range, other: Range): Range {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return range(row, column, rows, columns);
}

/** The address of whole rows: `2:5`. */
export function rowsAddress(first: number, count: number): string {
  return `${first}:${first + count - 1}`;
}

/** The address of whole columns: `B:D`. */
export function columnsAddress(first: number, count: number): string {
  return `${columnLetters(first)}:${columnLetters(first + count - 1)}`;
}

/** The smallest rectangle that starts at A1 and contains all areas. */
export function extentOf(areas: readonly Range[]): Range {
  const rows = areas.map((area) => area.row + area.rows - 1);
  const columns = areas.map((area) => area.column + area.columns - 1);
  return range(1, 1, Math.max(1, ...rows), Math.max(1, ...columns));
}

export function blockRange(block: Block): Range {
  return range(block.row, block.column, block.cells.length, block.cells[0]?.length ?? 0);
}

/** The rectangle from A1 that contains every cell the plan fills or formats. */
export function plannedArea(sheet: SheetPlan): Range {
  return extentOf([...sheet.blocks.map(blockRange), ...sheet.formats.flatMap((format) => format.ranges)]);
}

/** The contents of a rectangle from A1; `null` where the plan has no content. */
export function layOut(blocks: readonly Block[], area: Range): CellContent[][] {
  const cells = Array.from({ length: area.rows }, () => new Array<CellContent>(area.columns).fill(null));
  for (const block of blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((content, c) => {
        const row = cells[block.row - 1 + r];
        if (row) row[block.column - 1 + c] = content;
      }),
    );
  }
  return cells;
}
