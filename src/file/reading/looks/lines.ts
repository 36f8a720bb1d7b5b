import { maximumColumns } from "../../../spreadsheet/address";
import type { ColumnPlan, RowPlan } from "../../../spreadsheet/plan";
import { fileWidthToCharacters } from "../../../spreadsheet/units";
import type { ReadRow } from "../cells/read-cells";
import { child, children, numberOf, flag } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The rows and columns of a worksheet, without their cells. */
export interface Lines {
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** The format index of cells without their own format, by column. 1-based, in order. */
  readonly columnLooks: readonly { readonly first: number; readonly last: number; readonly look: number }[];
  /** The same by row. A row's format takes precedence over a column's. */
  readonly rowLooks: ReadonlyMap<number, number>;
}

/**
 * Excel's standard column width (8.43 characters) as stored in a file. LibreOffice's is close enough to count
 * as standard.
 */
const standardWidth = 9.14;

/** Columns with a width that no user chose are read no further. */
const unchosenColumns = 500;

/** The heights and formats of rows, in the order of the file. */
function readRows(
  rows: readonly ReadRow[],
  standardHeight: number,
  sheet: string,
  notCarried: NotCarried,
): Pick<Lines, "rows" | "rowLooks"> {
  const looks = new Map<number, number>();
  const heights: { row: number; rows: number; height: number; grows?: boolean }[] = [];
  for (const { row, height, isFixed, look, isHidden, isGrouped } of rows) {
    if (isHidden) notCarried.add(notCarriedWords.hiddenRows, sheet);
    if (isGrouped) notCarried.add(notCarriedWords.groups, sheet);
    if (look !== undefined) looks.set(row, look);
    if (height === undefined || height <= 0) continue;
    const grows = !isFixed;
    const last = heights[heights.length - 1];
    const isSame = last?.height === height && (last.grows ?? false) === grows;
    if (last && isSame && last.row + last.rows === row) last.rows++;
    else heights.push({ row, rows: 1, height, ...(grows && { grows }) });
  }
  // Growing rows of the standard height need no entry.
  return {
    rows: heights.filter(({ height, grows }) => !(grows && height === standardHeight)),
    rowLooks: looks,
  };
}

/**
 * Reads the columns and rows of a worksheet.
 * @param usedColumns the number of columns with cells. These get a width even if it is the file's standard
 *   width.
 */
export function readLines(
  worksheet: XmlElement,
  rows: readonly ReadRow[],
  usedColumns: number,
  sheet: string,
  notCarried: NotCarried,
): Lines {
  const format = child(worksheet, "sheetFormatPr");
  if (flag(format, "customHeight")) notCarried.add(notCarriedWords.emptyRows, sheet);
  if (flag(format, "zeroHeight")) notCarried.add(notCarriedWords.hiddenRows, sheet);
  const standard = numberOf(format, "defaultColWidth") ?? standardWidth;
  const characters = fileWidthToCharacters(standard);
  const isStandard = characters === fileWidthToCharacters(standardWidth);
  if (Math.abs(standard - standardWidth) > 1) notCarried.add(notCarriedWords.emptyColumns, sheet);
  const columns: ColumnPlan[] = [];
  const columnLooks: Lines["columnLooks"][number][] = [];
  let before = 0;
  for (const element of children(child(worksheet, "cols"), "col")) {
    const width = numberOf(element, "width") || standardWidth;
    const hidden = flag(element, "hidden");
    const isChosen = hidden || flag(element, "customWidth");
    const first = Math.max(1, numberOf(element, "min") ?? 1);
    // A width set by the program rather than by a user may extend over all columns.
    const last = Math.min(isChosen ? maximumColumns : unchosenColumns, numberOf(element, "max") ?? first);
    if (last < first || first <= before) continue;
    before = last;
    const look = numberOf(element, "style") ?? 0;
    if (look > 0) columnLooks.push({ first, last, look });
    if ((numberOf(element, "outlineLevel") ?? 0) > 0) notCarried.add(notCarriedWords.groups, sheet);
    if (!isChosen && fileWidthToCharacters(width) === fileWidthToCharacters(standardWidth)) continue;
    if (!isStandard) fillColumns(columns, Math.min(first - 1, usedColumns), characters);
    addColumns(columns, {
      column: first,
      columns: last - first + 1,
      width: fileWidthToCharacters(width),
      ...(hidden && { hidden }),
    });
  }
  if (!isStandard) fillColumns(columns, usedColumns, characters);
  const standardHeight = numberOf(format, "defaultRowHeight") ?? 15;
  return { columns, columnLooks, ...readRows(rows, standardHeight, sheet, notCarried) };
}

/** Adds columns, extending the previous ones if they are adjacent and equal. */
function addColumns(columns: ColumnPlan[], next: ColumnPlan): void {
  const former = columns[columns.length - 1];
  const isSame = former?.width === next.width && former.hidden === next.hidden;
  if (former && isSame && former.column + former.columns === next.column)
    columns[columns.length - 1] = { ...former, columns: former.columns + next.columns };
  else columns.push(next);
}

/** Adds columns of the standard width, from the previous ones up to `last`. */
function fillColumns(columns: ColumnPlan[], last: number, width: number): void {
  const former = columns[columns.length - 1];
  const column = former ? former.column + former.columns : 1;
  if (column <= last) addColumns(columns, { column, columns: last - column + 1, width });
}
