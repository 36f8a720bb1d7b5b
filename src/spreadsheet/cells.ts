import type { Range } from "./address";
import type { NumberLook } from "./number-formats";

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

/** A value as text: numbers and logical values in Excel's English form, empty as "". */
export function textOfValue(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A number for the cell at a 1-based row and column, for use as a key. */
export function placeKey(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

/** The row and the column of a {@link placeKey}. */
export const rowOf = (key: number): number => Math.floor(key / 16_384);
export const columnOf = (key: number): number => (key % 16_384) + 1;

/** What a person sees on a sheet that is not the value of a cell, or why a cell has no value to read [E2] [E3] [E5]. */
export type AttachmentKind =
  | "link"
  | "note"
  | "comment"
  | "picture"
  | "picture-in-cell"
  | "text-box"
  | "control"
  | "embedded-file"
  | "strikethrough"
  | "merged-cells"
  | "error-value"
  | "formula-without-value";

export interface Attachment {
  readonly kind: AttachmentKind;
  /** The cells that it covers or belongs to. */
  readonly range: Range;
  /** Who wrote a note or a comment; empty if unknown. */
  readonly author: string;
  /** The address of a link, the text of a note, comment or text box, or an error value; otherwise empty. */
  readonly text: string;
}

/** Whether a cell with such an attachment has no text that can be read: it is neither a mark nor evidence [E3]. */
export function isUnreadable(kind: string): boolean {
  return kind === "error-value" || kind === "picture-in-cell" || kind === "formula-without-value";
}

/**
 * A sheet as it was read: a rectangle of cells with its top left cell at a 1-based row and column. Error
 * values are text (`#N/A`), and are listed among the attachments. Dates are serial numbers of the 1900 system.
 */
export interface SheetGrid {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
  /** The page header and footer in Excel's codes; empty when there is none. */
  readonly pageHeader: string;
  readonly pageFooter: string;
  /** How cells with a number look, by {@link placeKey}. The format General is left out. */
  readonly numberFormats?: ReadonlyMap<number, NumberLook>;
  readonly attachments?: readonly Attachment[];
}
