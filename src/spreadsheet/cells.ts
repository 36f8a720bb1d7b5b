/** The value of a cell. Text is never parsed. Dates are serial numbers with a date format. */
export type CellValue = string | number | boolean | null;

/** A formula (with its leading `=`) and its calculated value. */
export interface Formula {
  readonly formula: string;
  readonly value: CellValue;
}

/** `null` is an empty cell. */
export type CellContent = CellValue | Formula;

export function isFormula(content: CellContent | undefined): content is Formula {
  return typeof content === "object" && content !== null;
}

/** The value that a cell shows: its own, or that of its formula. */
export function valueOf(content: CellContent | undefined): CellValue {
  if (content === undefined) return null;
  return isFormula(content) ? content.value : content;
}

/**
 * A sheet as it was read: a rectangle of cells with its top left cell at a 1-based row and column. Error
 * values are text (`#N/A`).
 */
export interface SheetGrid {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** The page header and footer in Excel's codes; empty when there is none. */
  readonly pageHeader: string;
  readonly pageFooter: string;
}
