import type { Block, FormatPlan } from "../../../spreadsheet/plan";
import { notCarriedWords } from "../../words/not-carried";
import type { NotCarried } from "../cells/not-carried";
import type { ReadCell } from "../cells/read-cells";
import { type StyleNames, type StyledCells, addStyledCell, gatherFormats } from "./formats";
import type { Lines } from "./lines";
import type { Looks } from "./looks";

/** The formats of a sheet. Formats of whole rows and columns are given to the cells of its blocks only. */
export function readFormats(
  {
    name,
    cells,
    blocks,
  }: { readonly name: string; readonly cells: readonly ReadCell[]; readonly blocks: readonly Block[] },
  lines: Lines,
  looks: Looks,
  names: StyleNames,
  notCarried: NotCarried,
): readonly FormatPlan[] {
  const styles = new Map<number, string | undefined>();
  const styleOf = (look: number): string | undefined => {
    if (!styles.has(look)) styles.set(look, names.of(looks.of(look, name)));
    return styles.get(look);
  };
  const rows = new Map<number, Map<number, string | undefined>>();
  const rowAt = (row: number): Map<number, string | undefined> => {
    const found = rows.get(row) ?? new Map<number, string | undefined>();
    rows.set(row, found);
    return found;
  };
  for (const { row, column, look } of cells) rowAt(row).set(column, styleOf(look));
  const columnLooks = new Map<number, number>();
  for (const { first, last, look } of lines.columnLooks)
    if (styleOf(look) !== undefined) for (let at = first; at <= last; at++) columnLooks.set(at, look);
  const rowLooks = new Map([...lines.rowLooks].filter(([, look]) => styleOf(look) !== undefined));
  if (columnLooks.size > 0 || rowLooks.size > 0) {
    notCarried.add(notCarriedWords.lineFormats, name);
    fillBlocks(blocks, rowAt, (row, column) =>
      styleOf(lines.rowLooks.get(row) ?? columnLooks.get(column) ?? 0),
    );
  }
  const styled: StyledCells[] = [];
  for (const [row, line] of [...rows].sort(([a], [b]) => a - b))
    for (const [column, style] of [...line].sort(([a], [b]) => a - b))
      if (style !== undefined) addStyledCell(styled, row, column, style);
  return gatherFormats(styled);
}

/** Gives the cells of blocks that are not in the file the format of their row or column. */
function fillBlocks(
  blocks: readonly Block[],
  rowAt: (row: number) => Map<number, string | undefined>,
  styleOf: (row: number, column: number) => string | undefined,
): void {
  for (const { row, column, cells } of blocks) {
    for (const [down, contents] of cells.entries()) {
      const line = rowAt(row + down);
      for (let at = column; at < column + contents.length; at++)
        if (!line.has(at)) line.set(at, styleOf(row + down, at));
    }
  }
}

/** Reports what a plan cannot contain of the cells. */
export function reportCells(sheet: string, cells: readonly ReadCell[], notCarried: NotCarried): void {
  for (const { rich, isArray, isError, content } of cells) {
    if (rich) notCarried.add(notCarriedWords.richText, sheet);
    if (isArray) notCarried.add(notCarriedWords.arrayFormulas, sheet);
    if (isError && typeof content === "string") notCarried.add(notCarriedWords.errorValues, sheet);
  }
}
