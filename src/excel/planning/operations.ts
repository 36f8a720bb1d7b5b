import type { ChartPlan, PivotPlan, TablePlan } from "../../spreadsheet/plan";

/** A border of a style. The line style `None` means no border. */
export type Line = Excel.Interfaces.RangeBorderUpdateData;

export type Side = "EdgeTop" | "EdgeRight" | "EdgeBottom" | "EdgeLeft";

/**
 * The format to set on a named style. Fields that are left out stay as they are. `fill: ""` removes the fill.
 */
export interface StyleFormat {
  readonly font?: Excel.Interfaces.RangeFontUpdateData;
  readonly fill?: string;
  readonly lines?: Partial<Record<Side, Line>>;
  readonly cell?: Excel.Interfaces.StyleUpdateData;
}

export interface Validation {
  readonly rule: Excel.DataValidationRule;
  readonly prompt?: Excel.DataValidationPrompt;
  readonly errorAlert?: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** A conditional format based on a formula. */
export interface FormatRule {
  readonly address: string;
  readonly formula: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly stopIfTrue: boolean;
}

export type PageText =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

export interface PageSetup {
  readonly layout?: Excel.Interfaces.PageLayoutUpdateData;
  readonly texts?: Partial<Record<PageText, string>>;
  readonly printArea?: string;
  readonly titleRows?: string;
  /** The first cell of each row that begins a page. */
  readonly breaks?: readonly string[];
}

/**
 * One change to the open workbook, as plain data. Plans and originals are turned into operations, and the
 * executor knows nothing else. `sheet` is the name or id of a sheet at that moment. Addresses do not include
 * the sheet.
 */
export type Operation =
  | { readonly kind: "add-style"; readonly style: string }
  | { readonly kind: "set-style"; readonly style: string; readonly format: StyleFormat }
  | { readonly kind: "delete-style"; readonly style: string }
  | { readonly kind: "add-name"; readonly name: string; readonly formula: string; readonly comment: string }
  | { readonly kind: "set-name"; readonly name: string; readonly formula: string; readonly comment: string }
  | { readonly kind: "delete-name"; readonly name: string }
  | { readonly kind: "set-properties"; readonly properties: Excel.Interfaces.DocumentPropertiesUpdateData }
  | { readonly kind: "add-sheet"; readonly sheet: string }
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  | SheetOperation;

export type SheetOperation = { readonly sheet: string } & (
  | { readonly kind: "set-sheet"; readonly properties: Excel.Interfaces.WorksheetUpdateData }
  | { readonly kind: "activate" }
  | { readonly kind: "unprotect" }
  | { readonly kind: "protect"; readonly options: Excel.WorksheetProtectionOptions }
  | { readonly kind: "freeze"; readonly rows: number; readonly columns: number }
  | { readonly kind: "set-page"; readonly page: PageSetup }
  | CellOperation
  | ObjectOperation
);

type CellOperation =
  /** `address` may list many areas, up to the length that Excel allows. */
  | { readonly kind: "apply-style"; readonly address: string; readonly style: string }
  /** The input for each cell; `null` leaves a cell unchanged. */
  | {
      readonly kind: "type";
      readonly address: string;
      readonly formulas: (string | number | boolean | null)[][];
    }
  | { readonly kind: "set-number-formats"; readonly address: string; readonly formats: (string | null)[][] }
  | { readonly kind: "set-cells"; readonly address: string; readonly cells: Excel.SettableCellProperties[][] }
  | { readonly kind: "set-link"; readonly address: string; readonly link: Excel.RangeHyperlink }
  | { readonly kind: "clear-links"; readonly address: string }
  | {
      readonly kind: "merge";
      readonly address: string;
      /** Each row of it separately. */ readonly across: boolean;
    }
  | { readonly kind: "unmerge"; readonly address: string }
  /** `address` is one row of formulas; `to` is the rows below it that get copies. */
  | { readonly kind: "fill-down"; readonly address: string; readonly to: string }
  /**
   * One entry for each column or row of the address; an empty entry leaves it unchanged. Sizes are in points.
   */
  | {
      readonly kind: "set-columns";
      readonly address: string;
      readonly columns: Excel.SettableColumnProperties[];
    }
  | { readonly kind: "set-rows"; readonly address: string; readonly rows: Excel.SettableRowProperties[] }
  | { readonly kind: "fit-rows"; readonly address: string }
  | { readonly kind: "clear-validation"; readonly address: string }
  /** Formulas are relative to the first cell of the address, which may list many areas. */
  | { readonly kind: "set-validation"; readonly address: string; readonly validation: Validation }
  /** A new rule gets the highest priority. */
  | { readonly kind: "add-rule"; readonly rule: FormatRule }
  | { readonly kind: "delete-rule"; readonly id: string };

type ObjectOperation =
  | { readonly kind: "add-table"; readonly table: TablePlan }
  | {
      readonly kind: "set-table";
      readonly table: string;
      readonly properties: Excel.Interfaces.TableUpdateData;
    }
  | { readonly kind: "resize-table"; readonly table: string; readonly address: string }
  | { readonly kind: "drop-table"; readonly table: string }
  | { readonly kind: "add-chart"; readonly chart: ChartPlan }
  | { readonly kind: "redraw-chart" | "finish-chart"; readonly chart: ChartPlan }
  | {
      readonly kind: "add-pivot";
      readonly pivot: PivotPlan;
      /** Needs ExcelApi 1.13. In an older Excel, users refresh by hand. */
      readonly refreshesOnOpen: boolean;
    }
  | { readonly kind: "refresh-pivots" }
  /** Needs ExcelApi 1.10. */
  | { readonly kind: "add-slicer"; readonly slicer: NewSlicer };

/** A slicer to add. Its position is in points from the top left corner of the sheet. */
export interface NewSlicer {
  readonly name: string;
  readonly pivot: string;
  readonly field: string;
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}
