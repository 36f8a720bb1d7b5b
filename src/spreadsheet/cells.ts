/** What a cell can hold. Text is always text: nothing is parsed. Dates are serial numbers under a date format. */
export type CellValue = string | number | boolean | null;

/** A formula (with its leading `=`) and the value it has been calculated to. */
export interface Formula {
  readonly formula: string;
  readonly value: CellValue;
}

/** `null` is an empty cell. */
export type CellContent = CellValue | Formula;

export function isFormula(content: CellContent | undefined): content is Formula {
  return typeof content === "object" && content !== null;
}

/** The value a cell shows: its own, or that of its formula. */
export function valueOf(content: CellContent | undefined): CellValue {
  if (content === undefined) return null;
  return isFormula(content) ? content.value : content;
}

/**
 * One sheet as a reader found it: a rectangle of cells whose top left cell stands at a 1-based row and column.
 * Error values are their text (`#N/A`).
 */
export interface SheetGrid {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** The text of the page header and footer, as Excel codes it; empty when there is none. */
  readonly pageHeader: string;
  readonly pageFooter: string;
}
