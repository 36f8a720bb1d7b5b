import type { Range } from "../../spreadsheet/address";
import type { DateSystem } from "../../spreadsheet/date-systems";
import type { FormatState, Style } from "./format";
import type { HeadersFooters } from "./headers-footers";

/** The content of a cell: text, a number, a Boolean, an error by its name, or a formula with its `=`. */
export type Content =
  | string
  | number
  | boolean
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "formula"; readonly formula: string };

interface Cell {
  readonly content: Content | undefined;
  readonly format: FormatState;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Validation {
  readonly areas: readonly Range[];
  /** The cell that relative references in the rule's formulas start from. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
}

export type ValidationRule =
  | { readonly kind: "custom"; readonly formula: string }
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: string;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Range[];
  readonly anchor: { readonly row: number; readonly column: number };
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly font: { readonly color: string; readonly bold: boolean };
  readonly fill: { readonly color: string };
  readonly numberFormat: string;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Range;
  readonly style: string;
  readonly showBandedRows: boolean;
}

/** A comment of a cell. */
export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly resolved: boolean;
}

/** The filter of a sheet or of one of its tables. */
export interface Filter {
  readonly tableId: string | undefined;
  /** With its headings. */
  readonly area: Range;
  /** For each filtered column, counted from 0: the texts that are shown. */
  readonly columns: ReadonlyMap<number, readonly string[]>;
}

/** Cells that a chart gets data from. */
export interface Source {
  readonly sheetId: string;
  readonly area: Range;
}

export interface ChartSeries {
  readonly name:
    { readonly kind: "text"; readonly text: string } | { readonly kind: "cell"; readonly source: Source };
  readonly values: Source | undefined;
  readonly categories: Source | undefined;
  /** Empty if Excel chooses the colour. */
  readonly colour: string;
  /** For a line chart. The line has the colour of the series. */
  readonly line: {
    readonly style: string;
    /** Points. */
    readonly weight: number;
    readonly marker: string;
    readonly markerSize: number;
    /** Empty if Excel chooses the colour. */
    readonly markerColours: { readonly fill: string; readonly outline: string };
  };
}

export interface ChartAxis {
  readonly minimum: number | "";
  readonly maximum: number | "";
  readonly numberFormat: string;
  readonly reversePlotOrder: boolean;
  /** Where the other axis crosses this one. */
  readonly position: string;
  readonly visible: boolean;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly legend: { readonly visible: boolean; readonly position: string };
  /** The cells that the chart covers; undefined until it has a position. */
  readonly position: Range | undefined;
  readonly series: readonly ChartSeries[];
  readonly valueAxis: ChartAxis;
  readonly categoryAxis: ChartAxis;
  /** Not available in Office.js, but stored in files. */
  readonly alternativeText: string;
}

/** A data field of a PivotTable. */
export interface PivotData {
  readonly field: string;
  readonly name: string;
  readonly summarizeBy: "Sum" | "Count";
  readonly numberFormat: string;
}

export interface Pivot {
  readonly id: string;
  readonly name: string;
  /** The id of the source table. */
  readonly tableId: string;
  readonly corner: Range;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly data: readonly PivotData[];
  /** The order of a field's items, if it was set. Other items are sorted. */
  readonly items: Readonly<Record<string, readonly string[]>>;
  readonly layoutType: string;
  readonly autoFormat: boolean;
  readonly refreshOnOpen: boolean;
  /** The cells that show the PivotTable; only its corner if it is empty. */
  readonly area: Range;
}

/** A slicer. Its position is in points. */
export interface Slicer {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly pivotId: string;
  readonly field: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | undefined;
}

export interface Page {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Readonly<Record<string, number>>;
  readonly headersFooters: HeadersFooters;
  readonly titleRows: Range | undefined;
  readonly printArea: readonly Range[];
  /** The rows that begin a page, in order. */
  readonly breaks: readonly number[];
}

/** A defined name. `formula` includes its `=`. */
export interface Name {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Line {
  /** The width of a column or the height of a row in points; undefined for the standard size. */
  readonly size: number | undefined;
  readonly hidden: boolean;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColour: string;
  showGridlines: boolean;
  readonly cells: Map<number, Cell>;
  /** The format of cells that are not in `cells`. The format of their row or column takes precedence. */
  format: FormatState;
  readonly columnFormats: Map<number, FormatState>;
  readonly rowFormats: Map<number, FormatState>;
  readonly columns: Map<number, Line>;
  readonly rows: Map<number, Line>;
  merges: readonly Range[];
  validations: readonly Validation[];
  /** In order of priority. */
  conditionalFormats: readonly ConditionalFormat[];
  tables: readonly Table[];
  charts: readonly Chart[];
  pivots: readonly Pivot[];
  slicers: readonly Slicer[];
  comments: readonly Comment[];
  filters: readonly Filter[];
  readonly hyperlinks: Map<number, Hyperlink>;
  readonly names: Map<string, Name>;
  readonly customProperties: Map<string, string>;
  /** `from` is the first frozen cell, if the sheet was scrolled: what is above and left of it cannot be seen. */
  freeze:
    | {
        readonly rows: number;
        readonly columns: number;
        readonly from?: { readonly row: number; readonly column: number };
      }
    | undefined;
  protection: Protection | undefined;
  page: Page;
}

export type Properties = Readonly<Record<"title" | "subject" | "author" | "keywords" | "comments", string>>;

export interface WorkbookState {
  sheets: Sheet[];
  readonly styles: Map<string, Style>;
  readonly names: Map<string, Name>;
  properties: Properties;
  created: string;
  structureProtection: { readonly password: string | undefined } | undefined;
  activeSheet: string;
  selection: { readonly sheetId: string; readonly areas: readonly Range[] };
  calculationMode: CalculationMode;
  /** The year from which the workbook counts days. */
  dates: DateSystem;
  nextId: number;
}

/** Identifies a cell by one number, in reading order. */
export const cellKey = (row: number, column: number): number => (row - 1) * 16_384 + (column - 1);
export const rowOf = (key: number): number => Math.floor(key / 16_384) + 1;
export const columnOf = (key: number): number => (key % 16_384) + 1;

/** A copy that shares no mutable data with the original. */
export function copyState(state: WorkbookState): WorkbookState {
  return {
    ...state,
    sheets: state.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      columnFormats: new Map(sheet.columnFormats),
      rowFormats: new Map(sheet.rowFormats),
      columns: new Map(sheet.columns),
      rows: new Map(sheet.rows),
      hyperlinks: new Map(sheet.hyperlinks),
      names: new Map(sheet.names),
      customProperties: new Map(sheet.customProperties),
    })),
    styles: new Map(state.styles),
    names: new Map(state.names),
  };
}
