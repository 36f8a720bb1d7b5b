import { maximumColumns, maximumRows, type Range } from "../../spreadsheet/address";
import { bounding, wholeSheet } from "../state/areas";
import { lineAt } from "../editing/edit-formats";
import { usedRange } from "../editing/edit-cells";
import type { Value } from "../formulas/calculator";
import type { Format, FormatState } from "../state/format";
import { standardColumnWidth } from "../state/new-state";
import { inDates1900 } from "../workbook/own-dates";
import { shownText } from "../workbook/shown-text";
import { cellKey, type ConditionalFormat, type Sheet } from "../state/state";
import type { Workbook } from "../workbook/workbook";
import { chartsOf, type ChartView } from "./chart-view";
import { rulesThatHold, withRules } from "./conditional-looks";

/** One cell as displayed. Equal formats are the same object. */
export interface CellView {
  readonly text: string;
  readonly kind: "empty" | "text" | "number" | "boolean" | "error";
  readonly look: Format;
  readonly align: "left" | "center" | "right";
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
  readonly showHeadings: boolean;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  readonly merges: readonly Range[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly charts: readonly ChartView[];
  readonly isProtected: boolean;
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

export function viewSheet(workbook: Workbook, sheet: Sheet, least: ViewSize): SheetView {
  const charts = chartsOf(workbook, sheet);
  const used = usedBy(sheet, charts);
  const columns = Math.min(maximumColumns, Math.max(least.columns, used.columns + least.past));
  const rows = Math.min(maximumRows, Math.max(least.rows, used.rows + least.past));
  const holding = rulesThatHold(workbook, sheet, { row: 1, column: 1, rows, columns });
  const formats = new FormatCache(workbook);
  const blank = new Map<Format, CellView>();
  const cellAt = (row: number, column: number): CellView => {
    const key = cellKey(row, column);
    const look = formats.of(workbook.formatAt(sheet, row, column), holding.get(key));
    const value = inDates1900(workbook, workbook.value(sheet, row, column), look.numberFormat);
    const link = sheet.hyperlinks.get(key);
    if (value !== undefined || link) {
      const text = shownText(value, look.numberFormat, workbook.behaviours.language);
      return filledCell(value, text, look, link?.screenTip ?? (link && ""));
    }
    const known = blank.get(look) ?? filledCell(undefined, "", look, undefined);
    blank.set(look, known);
    return known;
  };
  return {
    id: sheet.id,
    name: sheet.name,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    columns: count(columns, (column) => {
      const { size = standardColumnWidth, hidden = false } = sheet.columns.get(column) ?? {};
      return { column, width: Math.round(size / pointsPerPixel), hidden };
    }),
    rows: count(rows, (row) => {
      const line = lineAt(sheet.rows, row);
      return {
        row,
        height: line.size === undefined ? undefined : Math.round(line.size / pointsPerPixel),
        hidden: line.hidden,
        cells: count(columns, (column) => cellAt(row, column)),
      };
    }),
    merges: sheet.merges,
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
    charts,
    isProtected: sheet.protection !== undefined,
    used,
  };
}

function usedBy(sheet: Sheet, charts: readonly ChartView[]): { rows: number; columns: number } {
  const areas = [
    usedRange(sheet, wholeSheet, false),
    ...charts.map(({ position }) => position),
    ...sheet.merges,
  ];
  const [first, ...more] = areas.flatMap((area) => area ?? []);
  const whole = first && more.reduce(bounding, first);
  return whole
    ? { rows: whole.row + whole.rows - 1, columns: whole.column + whole.columns - 1 }
    : { rows: 0, columns: 0 };
}

/** Formats combined with conditional formats. Equal ones are always the same object. */
class FormatCache {
  private readonly workbook: Workbook;
  private readonly known: Map<string, Format>;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.known = formatsByWorkbook.get(workbook) ?? new Map<string, Format>();
    formatsByWorkbook.set(workbook, this.known);
  }

  of(state: FormatState, rules: readonly ConditionalFormat[] | undefined): Format {
    const plain = this.workbook.resolve(state);
    if (!rules) return plain;
    const format = withRules(plain, rules);
    const key = JSON.stringify(format);
    const known = this.known.get(key) ?? format;
    this.known.set(key, known);
    return known;
  }
}

const formatsByWorkbook = new WeakMap<Workbook, Map<string, Format>>();

function filledCell(
  value: Value | undefined,
  text: string,
  look: Format,
  link: string | undefined,
): CellView {
  const kind = kindOf(value);
  return { text, kind, look, align: alignOf(kind, look), link };
}

function kindOf(value: Value | undefined): CellView["kind"] {
  if (value === undefined || value === "") return "empty";
  if (typeof value === "object") return "error";
  return typeof value === "string" ? "text" : typeof value === "number" ? "number" : "boolean";
}

/** By default text is on the left, numbers are on the right, and Booleans and errors are centred. */
function alignOf(kind: CellView["kind"], { horizontal }: Format): CellView["align"] {
  if (/^Center/.test(horizontal)) return "center";
  if (horizontal === "Right") return "right";
  if (horizontal !== "General") return "left";
  if (kind === "number") return "right";
  return kind === "boolean" || kind === "error" ? "center" : "left";
}

function count<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  return Array.from({ length }, (_, index) => make(index + 1));
}
