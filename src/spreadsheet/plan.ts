import type { Range } from "./address";
import type { CellContent } from "./cells";

/** A colour as Excel writes it: `#RRGGBB`, capitals. */
export type Colour = string;

export interface BorderLine {
  readonly style: "thin" | "medium";
  readonly colour: Colour;
}

/** How cells look. What is not named is Excel's default (bottom-aligned, no fill, locked). */
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
  /** Steps of indentation from the aligned edge. */
  readonly indent?: number;
  /** An Excel format code, in the English form. */
  readonly numberFormat?: string;
  /** False for the cells that people fill in; protection then leaves them open. */
  readonly locked?: boolean;
}

/** A rectangle of contents, written in one go. All rows have the same length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** Formats by range. No two entries of a sheet overlap. `style` is a key of `WorkbookPlan.styles`. */
export interface FormatPlan {
  readonly style: string;
  readonly ranges: readonly Range[];
}

export interface ColumnPlan {
  readonly column: number;
  readonly columns: number;
  /** Characters of the default font, as Excel's own dialogue shows it. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface RowPlan {
  readonly row: number;
  readonly rows: number;
  /** Points. Rows without an entry grow with their text from one line. */
  readonly height: number;
  /** The height is a first estimate: the row grows and shrinks with its text. */
  readonly grows?: boolean;
}

export interface ValidationPlan {
  readonly range: Range;
  /** Formulas start with `=` and are relative to the top left cell of the range. Blanks are never ignored. */
  readonly rule:
    | { readonly kind: "custom"; readonly formula: string }
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "decimal"; readonly minimum: number; readonly maximum: number }
    | { readonly kind: "date"; /** First day accepted, a serial number. */ readonly minimum: number };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error: { readonly title: string; readonly message: string };
}

/** A rule by formula (relative to the top left cell of the range). Earlier entries of a sheet have priority over later ones. */
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

/** A cell that leads to a cell of this workbook. The text is the cell's own content. */
export interface LinkPlan {
  readonly cell: Range;
  readonly target: { readonly sheet: string; readonly range: Range };
  readonly tip: string;
}

/** A table over cells that a block has filled; the first row of the range holds the headers as plain text. */
export interface TablePlan {
  readonly name: string;
  readonly range: Range;
  /** An Excel table style, such as `TableStyleLight1`. */
  readonly style: string;
}

export interface ChartSeriesPlan {
  /** The cell that names the series, and its text. */
  readonly nameCell: Range;
  readonly name: string;
  readonly values: Range;
  readonly colour: Colour;
  /** How a line is drawn; lines are told apart by it as well as by colour. Of a chart of lines alone. */
  readonly line?: ChartLinePlan;
}

export interface ChartLinePlan {
  readonly dash: "solid" | "dash" | "dot" | "dash-dot" | "dash-dot-dot";
  readonly marker: "circle" | "square" | "triangle" | "diamond" | "cross";
  /** Points. */
  readonly weight: number;
}

/**
 * A chart drawn from cells of its own sheet. Bars lie, with the first category on top and the value axis at the foot;
 * lines go from left to right, with the value axis on the left, and leave a gap where a cell is empty.
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

/** A field whose items a PivotTable groups by. */
export interface PivotFieldPlan {
  readonly field: string;
  /** The items in the order in which they stand. Others that there are follow as they come; those that are not there do not show. */
  readonly items: readonly string[];
}

/** Figures of a PivotTable. */
export interface PivotDataPlan {
  readonly field: string;
  /** What heads the figures; no field of the source has this name. */
  readonly caption: string;
  readonly summarize: "count" | "sum";
  readonly numberFormat: string;
}

/** A list of buttons that filters a PivotTable by the items of a field. */
interface SlicerPlan {
  readonly field: string;
  /** The cells that it covers. */
  readonly position: Range;
}

/**
 * A PivotTable in Excel's compact form, with grand totals, and the totals of groups above them. It stands on cells that no block
 * fills: what it shows there is worked out by whoever renders it. It has column fields, or more than one kind of figures, not both.
 */
export interface PivotPlan {
  /** No other on its sheet has this name. */
  readonly name: string;
  /** The name of the table that it counts. */
  readonly source: string;
  /** Its top left cell. */
  readonly position: Range;
  readonly rows: readonly PivotFieldPlan[];
  /** One field, or none. */
  readonly columns: readonly PivotFieldPlan[];
  readonly data: readonly PivotDataPlan[];
  readonly slicers: readonly SlicerPlan[];
}

/** What stays allowed on a protected sheet. There is never a password. */
export interface ProtectionPlan {
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
  readonly autoFilter: boolean;
  /** Comments and charts may be edited. */
  readonly editObjects: boolean;
}

export interface PagePlan {
  readonly orientation: "portrait" | "landscape";
  /** The whole sheet on one page; else it is as many pages long as it takes. */
  readonly onePage?: true;
  /** Excel header and footer codes (`&L`, `&C`, `&R`, `&P`, `&N`, `&D`); an ampersand of the text itself is doubled. */
  readonly header: { readonly left: string; readonly centre: string; readonly right: string };
  readonly footer: { readonly left: string; readonly centre: string; readonly right: string };
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
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
  /** Rows and columns that stay in view, counted from the top left. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly protection?: ProtectionPlan;
  /** Printed on A4, one page wide. */
  readonly page: PagePlan;
}

/** A name for the whole workbook. */
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

/** A whole workbook as plain data, in sheet order. Renderers turn it into Office.js calls or bytes and add nothing of their own. */
export interface WorkbookPlan {
  readonly properties: WorkbookProperties;
  /** When the workbook was made, ISO 8601 in UTC; passed in, never read from a clock. */
  readonly created: string;
  /** The font of every cell that names no other. */
  readonly font: { readonly name: string; readonly size: number };
  readonly styles: Readonly<Record<string, CellFormat>>;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly activeSheet: string;
}
