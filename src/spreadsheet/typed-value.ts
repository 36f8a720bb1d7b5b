import type { CellContent, CellValue } from "./cells";

/** What a cell holds that is read as text although it is not text, and its number format [E1]. */
export interface TypedValue {
  /** A number or a logical value; a text is an error value, which is not read [E3]. */
  readonly value: Exclude<CellValue, null>;
  /** An Excel format code in English. */
  readonly numberFormat: string;
  /** What the cell displays. */
  readonly text: string;
}

/** Whether a text is still what the value displays. */
export function isShownBy(text: string, typed: TypedValue | undefined): typed is TypedValue {
  return typed !== undefined && text !== "" && typed.text === text;
}

/** The content of a cell with this text: the value that was typed, as long as it displays the text. */
export function contentOfText(text: string, typed: TypedValue | undefined): CellContent {
  if (text === "") return null;
  return isShownBy(text, typed) ? typed.value : text;
}
