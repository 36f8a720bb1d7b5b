import { maximumColumns, maximumRows, type Range } from "../../spreadsheet/address";
import { valueOf, type CellValue } from "../../spreadsheet/cells";
import { displayText } from "../../spreadsheet/display-text";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { contentAt } from "../../spreadsheet/plan-cells";
import { charactersToPoints } from "../../spreadsheet/units";
import { chartsOf, type ChartView } from "./chart-view";
import { lookOf, stylesIn, tableFormat, type CellLook } from "./looks";
import { formatsThatHold } from "./conditional-formats";
import { pivotFormat, shownSheet } from "./shown-cells";
import { tabId } from "./tabs";

/** One cell as displayed. Equal looks are the same object. */
export interface CellView {
  readonly text: string;
  readonly kind: "empty" | "text" | "number" | "boolean";
  readonly look: CellLook;
  readonly align: "left" | "center" | "right";
  /** The tip of its link, which may be empty. */
  readonly link: string | undefined;
}

export interface RowView {
  readonly row: number;
  /** In pixels; undefined for a row that grows with its text. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  /** One cell for each column of the view, starting at column A. */
  readonly cells: readonly CellView[];
}

export interface ColumnView {
  readonly column: number;
  /** In pixels. */
  readonly width: number;
  readonly hidden: boolean;
}

/** The visible part of a sheet, from A1 to beyond the last used cell. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly showGridlines: boolean;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  /** Rows further down that have contents but are not in the view. */
  readonly rowsLeftOut: number;
  readonly merges: readonly Range[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly charts: readonly ChartView[];
  readonly isProtected: boolean;
  /** A sheet that is not ours: nothing on it can be changed [K2]. */
  readonly isKept: boolean;
  /** The last row and column with content or a format. */
  readonly used: { readonly rows: number; readonly columns: number };
}

/** The smallest size of a view in rows and columns, and how far it extends beyond the used cells. */
export interface ViewSize {
  readonly rows: number;
  readonly columns: number;
  readonly past: number;
}

const pointsPerPixel = 0.75;
/** Characters: of a column without a width. */
const standardWidth = 8.43;
/** A browser shows no more rows and columns in reasonable time. */
const mostRows = 3_000;
const mostColumns = 300;

/**
 * What Excel would show of a sheet, from the plan's values alone [K1].
 * @param isKept the sheet is not ours.
 * @throws RangeError when there is no such sheet.
 */
export function viewSheet(
  workbook: WorkbookPlan,
  sheetName: string,
  least: ViewSize,
  isKept = false,
): SheetView {
  const shown = shownSheet(workbook, sheetName);
  const sheet = shown.plan;
  const used = usedBy(sheet);
  const columns = Math.min(mostColumns, Math.max(least.columns, used.columns + least.past));
  const rows = Math.min(mostRows, Math.max(least.rows, used.rows + least.past));
  const styles = stylesIn(sheet, rows, columns);
  const holding = formatsThatHold(workbook, sheet, { row: 1, column: 1, rows, columns });
  const links = new Map(sheet.links.map(({ cell, tip }) => [`${cell.row} ${cell.column}`, tip]));
  const plain = new Map<string, CellLook>();
  const lookAt = (row: number, column: number): CellLook => {
    const name = styles[row - 1]?.[column - 1] ?? "";
    const style = workbook.styles[name] ?? {};
    const [under, over] = [tableFormat(sheet.tables, row, column), pivotFormat(shown, row, column)];
    const rules = holding.get(row, column) ?? [];
    if (under.length + over.length + rules.length > 0)
      return lookOf(workbook, [...under, style, ...over, ...rules]);
    const known = plain.get(name) ?? lookOf(workbook, [style]);
    plain.set(name, known);
    return known;
  };
  const cellAt = (row: number, column: number): CellView => {
    const look = lookAt(row, column);
    const value = valueOf(contentAt(sheet, row, column));
    const kind = kindOf(value);
    return {
      // A format of three semicolons hides what is in a cell; as evidence it is read all the same.
      text: look.numberFormat === ";;;" ? "" : displayText(value, look.numberFormat),
      kind,
      look,
      align: look.horizontal ?? (kind === "number" ? "right" : kind === "boolean" ? "center" : "left"),
      link: links.get(`${row} ${column}`),
    };
  };
  return {
    id: tabId(sheetName),
    name: sheetName,
    showGridlines: sheet.showGridlines,
    columns: count(columns, (column) => {
      const own = sheet.columns.find((one) => column >= one.column && column < one.column + one.columns);
      const width = Math.round(charactersToPoints(own?.width ?? standardWidth) / pointsPerPixel);
      return { column, width, hidden: own?.hidden ?? false };
    }),
    rows: count(rows, (row) => {
      const own = sheet.rows.find((one) => row >= one.row && row < one.row + one.rows);
      return {
        row,
        height: own && !own.grows ? Math.round(own.height / pointsPerPixel) : undefined,
        hidden: own?.height === 0,
        cells: count(columns, (column) => cellAt(row, column)),
      };
    }),
    rowsLeftOut: Math.max(0, used.rows - rows),
    merges: sheet.merges,
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
    charts: chartsOf(sheet),
    isProtected: sheet.protection !== undefined,
    isKept,
    used,
  };
}

/** Formats of whole rows or columns do not count. */
function usedBy({ blocks, formats, merges, charts }: SheetPlan): SheetView["used"] {
  const areas = [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    })),
    ...formats
      .flatMap(({ ranges }) => ranges)
      .filter((area) => area.rows < maximumRows / 2 && area.columns < maximumColumns / 2),
    ...merges,
    ...charts.map(({ position }) => position),
  ];
  return areas.reduce(
    (most, { row, column, rows, columns }) => ({
      rows: Math.max(most.rows, row + rows - 1),
      columns: Math.max(most.columns, column + columns - 1),
    }),
    { rows: 0, columns: 0 },
  );
}

function kindOf(value: CellValue): CellView["kind"] {
  if (value === null || value === "") return "empty";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}

function count<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length }, (_, index) => make(index + 1));
}
