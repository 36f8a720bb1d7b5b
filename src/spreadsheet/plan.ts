import type { Range } from "./address";
import type { CellContent } from "./cells";

/** A colour as Excel writes it: `#RRGGBB` in capitals. */
export type Colour = string;

export interface BorderLine {
  readonly style: "thin" | "medium";
  readonly colour: Colour;
}

/** The look of cells. Anything left out is Excel's default (bottom-aligned, no fill, locked). */
export interface CellFormat {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly colour?: Colour;
  };
  readonly fill?: Colour;
  readonly border?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Levels of indentation. */
  readonly indent?: number;
  /** An Excel format code in English. */
  readonly numberFormat?: string;
  /** False for cells that people fill in, which stay editable under protection. */
  readonly locked?: boolean;
}

/** A rectangle of contents, written in one go. All rows have the same length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Formats by range. The ranges of a sheet do not overlap. `style` is a key of `WorkbookPlan.styles`. */
export interface FormatPlan {
  readonly style: string;
  readonly ranges: readonly Range[];
}

export interface ColumnPlan {
  readonly column: number;
  readonly columns: number;
  /** In characters of the default font, as in Excel's dialogue. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowPlan {
  readonly row: number;
  readonly rows: number;
  /** In points. Rows without an entry fit their text. */
  readonly height: number;
  /** The height is only an estimate: the row fits its text. */
  readonly grows?: boolean;
}

export interface ValidationPlan {
  readonly range: Range;
  /** Formulas start with `=` and are relative to the top left cell of the range. Blanks are not ignored. */
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string }
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "decimal"; readonly minimum: number; readonly maximum: number }
    | { readonly kind: "date"; /** The first date accepted, as a serial number. */ readonly minimum: number };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A rule with a formula relative to the top left cell of the range. Earlier rules of a sheet take priority. */
export interface ConditionalFormatPlan {
  readonly range: Range;
  readonly formula: string;
  readonly format: {
    readonly fontColour?: Colour;
    readonly bold?: boolean;
    readonly fill?: Colour;
    readonly numberFormat?: string;
  };
  readonly stopIfTrue: boolean;
}

/** A link from a cell to a cell of this workbook. The link's text is the cell's content. */
export interface LinkPlan {
  readonly cell: Range;
  readonly target: { readonly sheet: string; readonly range: Range };
  readonly tip: string;
}

/** A table over cells that a block fills. The first row of the range holds the headers as plain text. */
export interface TablePlan {
  readonly name: string;
  readonly range: Range;
  /** An Excel table style, such as `TableStyleLight1`. */
  readonly style: string;
}

export interface ChartSeriesPlan {
  /** The cell with the name of the series, and its text. */
  readonly nameCell: Range;
  readonly name: string;
  readonly values: Range;
  readonly colour: Colour;
  /** How a line is drawn, so that lines differ not only in colour. For line charts only. */
  readonly line?: ChartLinePlan;
}

export interface ChartLinePlan {
  readonly dash: "solid" | "dash" | "dot" | "dash-dot" | "dash-dot-dot";
  readonly marker: "circle" | "square" | "triangle" | "diamond" | "cross";
  /** Points. */
  readonly weight: number;
}

/**
 * A chart of cells on its own sheet. Bars are horizontal, with the first category at the top and the value
 * axis at the bottom. Lines have the value axis on the left and a gap where a cell is empty.
 */
export interface ChartPlan {
  readonly name: string;
  readonly title: string;
  readonly kind: "bar-clustered" | "bar-stacked-100" | "line";
  /** The cells that the chart covers. */
  readonly position: Range;
  readonly categories: Range;
  readonly series: readonly ChartSeriesPlan[];
  readonly valueAxis: { readonly minimum: number; readonly maximum: number; readonly numberFormat: string };
  readonly legend: boolean;
  readonly alternativeText: string;
}

/** A field that a PivotTable groups by. */
export interface PivotFieldPlan {
  readonly field: string;
  /** The items in display order. Other items follow as they occur; items that do not occur are not shown. */
  readonly items: readonly string[];
}

/** The values of a PivotTable. */
export interface PivotDataPlan {
  readonly field: string;
  /** The heading of the values. No field of the source has this name. */
  readonly caption: string;
  readonly summarize: "count" | "sum";
  readonly numberFormat: string;
}

/** A slicer: buttons that filter a PivotTable by the items of a field. */
interface SlicerPlan {
  readonly field: string;
  /** The cells that it covers. */
  readonly position: Range;
}

/**
 * A PivotTable in Excel's compact form, with grand totals, and group totals above the groups. It has column
 * fields or several kinds of values, but not both. No block fills its cells: the renderer works out what it
 * shows.
 */
export interface PivotPlan {
  /** Unique on its sheet. */
  readonly name: string;
  /** The name of the source table. */
  readonly source: string;
  /** Its top left cell. */
  readonly position: Range;
  readonly rows: readonly PivotFieldPlan[];
  /** At most one field. */
  readonly columns: readonly PivotFieldPlan[];
  readonly data: readonly PivotDataPlan[];
  readonly slicers: readonly SlicerPlan[];
}

/** What a protected sheet still allows. There is never a password. */
export interface ProtectionPlan {
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly autoFilter: boolean;
  /** Comments and charts may be edited. */
  readonly editObjects: boolean;
}

export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  /** Fits the whole sheet on one page. Otherwise it is one page wide and as long as needed. */
  readonly onePage?: true;
  /** In Excel's header and footer codes (`&L`, `&C`, `&R`, `&P`, `&N`, `&D`). An ampersand in text is doubled. */
  readonly header: { readonly left: string; readonly centre: string; readonly right: string };
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
  /** The rows that begin a page, in order. A sheet on one page has none. */
  readonly breaks?: readonly number[];
}

export interface SheetPlan {
  /** At most 31 characters. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColour?: Colour;
  readonly showGridlines: boolean;
  readonly blocks: readonly Block[];
  readonly formats: readonly FormatPlan[];
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Range[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly links: readonly LinkPlan[];
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
  readonly pivots?: readonly PivotPlan[];
  /** Rows and columns frozen at the top and left. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly protection?: ProtectionPlan;
  /** Printed on A4, one page wide. */
  readonly page: PagePlan;
}

/** A defined name of the workbook. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly range: Range;
  readonly comment: string;
}

interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly comments: string;
  readonly keywords: string;
}

/**
 * A whole workbook as plain data, with its sheets in order. Renderers turn it into Office.js calls or bytes,
 * and add nothing.
 */
export interface WorkbookPlan {
  readonly properties: WorkbookProperties;
  /** When the workbook was made, ISO 8601 in UTC. It is passed in, never read from a clock. */
  readonly created: string;
  /** The font of cells that name no other. */
  readonly font: { readonly name: string; readonly size: number };
  readonly styles: Readonly<Record<string, CellFormat>>;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly activeSheet: string;
}
