import { maximumColumns } from "../../../spreadsheet/address";
import type { ColumnPlan, RowPlan } from "../../../spreadsheet/plan";
import { fileWidthToCharacters } from "../../../spreadsheet/units";
import { limits } from "../../package/limits";
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

/** Collects the rows of a worksheet while its XML is parsed. */
export class RowReader {
  readonly looks = new Map<number, number>();
  private readonly heights: { row: number; rows: number; height: number; grows?: boolean }[] = [];
  private last = 0;

  constructor(
    private readonly sheet: string,
    private readonly notCarried: NotCarried,
  ) {}

  visit(element: XmlElement): void {
    const row = numberOf(element, "r") ?? this.last + 1;
    this.last = row;
    if (row > limits.rows) {
      this.notCarried.add(notCarriedWords.rowsBelow(limits.rows), this.sheet);
      return;
    }
    if (flag(element, "hidden")) this.notCarried.add(notCarriedWords.hiddenRows, this.sheet);
    if ((numberOf(element, "outlineLevel") ?? 0) > 0) this.notCarried.add(notCarriedWords.groups, this.sheet);
    const look = numberOf(element, "s");
    if (look !== undefined && flag(element, "customFormat")) this.looks.set(row, look);
    const height = numberOf(element, "ht");
    if (height === undefined || height <= 0) return;
    const grows = !flag(element, "customHeight");
    const last = this.heights[this.heights.length - 1];
    const isSame = last?.height === height && (last.grows ?? false) === grows;
    if (last && isSame && last.row + last.rows === row) last.rows++;
    else this.heights.push({ row, rows: 1, height, ...(grows && { grows }) });
  }

  /** The heights of rows, without growing rows of the standard height. */
  plan(standardHeight: number): readonly RowPlan[] {
    return this.heights.filter(({ height, grows }) => !(grows && height === standardHeight));
  }
}

/**
 * Reads the columns and rows of a worksheet.
 * @param usedColumns the number of columns with cells. These get a width even if it is the file's standard
 *   width.
 */
export function readLines(
  worksheet: XmlElement,
  rows: RowReader,
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
  for (const element of children(child(worksheet, "cols"), "col")) {
    const width = numberOf(element, "width") || standardWidth;
    const hidden = flag(element, "hidden");
    const isChosen = hidden || flag(element, "customWidth");
    const first = Math.max(1, numberOf(element, "min") ?? 1);
    // A width set by the program rather than by a user may extend over all columns.
    const last = Math.min(isChosen ? maximumColumns : limits.columns, numberOf(element, "max") ?? first);
    if (last < first) continue;
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
  return { columns, rows: rows.plan(standardHeight), columnLooks, rowLooks: rows.looks };
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
