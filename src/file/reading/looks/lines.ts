import { maximumColumns } from "../../../spreadsheet/address";
import type { ColumnPlan, RowPlan } from "../../../spreadsheet/plan";
import { fileWidthToCharacters } from "../../../spreadsheet/units";
import { limits } from "../../package/limits";
import { child, children, figure, flag } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** What a worksheet says of its rows and columns, but for their cells. */
export interface Lines {
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  /** The look of every cell of a column that has none of its own. 1-based, in order. */
  readonly columnLooks: readonly { readonly first: number; readonly last: number; readonly look: number }[];
  /** The same of a row, which goes before the column's. */
  readonly rowLooks: ReadonlyMap<number, number>;
}

/** Excel's own width of columns (8.43 characters) in the file's terms; LibreOffice's is near enough to be no choice. */
const standardWidth = 9.14;

/** Gathers the rows of a worksheet while its XML is read. */
export class RowReader {
  readonly looks = new Map<number, number>();
  private readonly heights: { row: number; rows: number; height: number; grows?: boolean }[] = [];
  private last = 0;

  constructor(
    private readonly sheet: string,
    private readonly notCarried: NotCarried,
  ) {}

  visit(element: XmlElement): void {
    const row = figure(element, "r") ?? this.last + 1;
    this.last = row;
    if (row > limits.rows) {
      this.notCarried.add(`Heights and formats of rows below ${limits.rows} are not kept`, this.sheet);
      return;
    }
    if (flag(element, "hidden")) this.notCarried.add("Hidden rows are shown", this.sheet);
    if ((figure(element, "outlineLevel") ?? 0) > 0)
      this.notCarried.add("Rows and columns are no longer grouped", this.sheet);
    const look = figure(element, "s");
    if (look !== undefined && flag(element, "customFormat")) this.looks.set(row, look);
    const height = figure(element, "ht");
    if (height === undefined || height <= 0) return;
    const grows = !flag(element, "customHeight");
    const last = this.heights[this.heights.length - 1];
    const isSame = last?.height === height && (last.grows ?? false) === grows;
    if (last && isSame && last.row + last.rows === row) last.rows++;
    else this.heights.push({ row, rows: 1, height, ...(grows && { grows }) });
  }

  /** Rows that are as high as any row is and grow with their text need no words. */
  plan(standardHeight: number): readonly RowPlan[] {
    return this.heights.filter(({ height, grows }) => !(grows && height === standardHeight));
  }
}

/** `usedColumns` are as many as cells reach; those have words even when they are as wide as all of the file's. */
export function readLines(
  worksheet: XmlElement,
  rows: RowReader,
  usedColumns: number,
  sheet: string,
  notCarried: NotCarried,
): Lines {
  const format = child(worksheet, "sheetFormatPr");
  if (flag(format, "customHeight")) notCarried.add("Empty rows get Excel's own height", sheet);
  if (flag(format, "zeroHeight")) notCarried.add("Hidden rows are shown", sheet);
  const standard = figure(format, "defaultColWidth") ?? standardWidth;
  const characters = fileWidthToCharacters(standard);
  const isStandard = characters === fileWidthToCharacters(standardWidth);
  if (Math.abs(standard - standardWidth) > 1) notCarried.add("Empty columns get Excel's own width", sheet);
  const columns: ColumnPlan[] = [];
  const columnLooks: Lines["columnLooks"][number][] = [];
  for (const element of children(child(worksheet, "cols"), "col")) {
    const width = figure(element, "width") || standardWidth;
    const hidden = flag(element, "hidden");
    const isChosen = hidden || flag(element, "customWidth");
    const first = Math.max(1, figure(element, "min") ?? 1);
    // A width that is only the program's own may go on for all columns there are.
    const last = Math.min(isChosen ? maximumColumns : limits.columns, figure(element, "max") ?? first);
    if (last < first) continue;
    const look = figure(element, "style") ?? 0;
    if (look > 0) columnLooks.push({ first, last, look });
    if ((figure(element, "outlineLevel") ?? 0) > 0)
      notCarried.add("Rows and columns are no longer grouped", sheet);
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
  const standardHeight = figure(format, "defaultRowHeight") ?? 15;
  return { columns, rows: rows.plan(standardHeight), columnLooks, rowLooks: rows.looks };
}

/** Adds columns, to the former ones when they are their neighbours and no different. */
function addColumns(columns: ColumnPlan[], next: ColumnPlan): void {
  const former = columns[columns.length - 1];
  const isSame = former?.width === next.width && former.hidden === next.hidden;
  if (former && isSame && former.column + former.columns === next.column)
    columns[columns.length - 1] = { ...former, columns: former.columns + next.columns };
  else columns.push(next);
}

/** Adds the columns up to a last one that nothing was said of. */
function fillColumns(columns: ColumnPlan[], last: number, width: number): void {
  const former = columns[columns.length - 1];
  const column = former ? former.column + former.columns : 1;
  if (column <= last) addColumns(columns, { column, columns: last - column + 1, width });
}
