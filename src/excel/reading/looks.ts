import { cell, parseAddress, range, type Range } from "../../spreadsheet/address";
import {
  isFormula,
  placeKey,
  valueOf,
  type Attachment,
  type CellContent,
  type CellValue,
  type SheetGrid,
} from "../../spreadsheet/cells";
import { toSystem1900, type DateSystem } from "../../spreadsheet/date-systems";
import type { NumberLook } from "../../spreadsheet/number-formats";

/** A cell by 1-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

type Contents = Pick<SheetGrid, "row" | "column" | "cells">;

const errorText =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BUSY!|CONNECT!|BLOCKED!|UNKNOWN!|GETTING_DATA)$/;

/** Whether a value may be an error value. Office.js gives it as text, and a person can type the same text. */
export function looksLikeError(value: CellValue): value is string {
  return typeof value === "string" && errorText.test(value);
}

/** The cells whose value passes a test. */
export function findCells({ row, column, cells }: Contents, test: (value: CellValue) => boolean): Place[] {
  return cells.flatMap((line, r) =>
    line.flatMap((content, c) => (test(valueOf(content)) ? [{ row: row + r, column: column + c }] : [])),
  );
}

/** For each column, the smallest range with all of the cells in it. */
export function spanColumns(places: readonly Place[]): Range[] {
  const spans = new Map<number, { first: number; last: number }>();
  for (const { row, column } of places) {
    const { first, last } = spans.get(column) ?? { first: row, last: row };
    spans.set(column, { first: Math.min(first, row), last: Math.max(last, row) });
  }
  return [...spans].map(([column, { first, last }]) => range(first, column, last - first + 1, 1));
}

/** The attachments of cells that look like errors and are errors, by the value types of a range. */
export function unreadableIn(
  { row, column }: Place,
  cells: readonly (readonly CellContent[])[],
  types: readonly (readonly string[])[],
): Attachment[] {
  return cells.flatMap((line, r) =>
    line.flatMap((content, c): Attachment[] => {
      const value = valueOf(content);
      const type = types[r]?.[c];
      if (!looksLikeError(value) || (type !== "Error" && type !== "RichValue")) return [];
      const kind = type === "Error" ? "error-value" : "picture-in-cell";
      return [{ kind, range: cell(row + r, column + c), author: "", text: value }];
    }),
  );
}

/** A number in a cell, with a format. */
interface FormattedNumber {
  readonly key: number;
  readonly value: number;
  readonly code: string;
}

/** The cells of a range that hold a number, with their formats. General is left out. */
export function formattedNumbersIn(
  { row, column }: Place,
  cells: readonly (readonly CellContent[])[],
  codes: readonly (readonly string[])[],
): FormattedNumber[] {
  return cells.flatMap((line, r) =>
    line.flatMap((content, c): FormattedNumber[] => {
      const code = codes[r]?.[c] ?? "General";
      const value = valueOf(content);
      const isShown = typeof value === "number" && code !== "General";
      return isShown ? [{ key: placeKey(row + r, column + c), value, code }] : [];
    }),
  );
}

/** How numbers look [E1]. What works this out is large, so it is loaded only for a workbook that needs it. */
export async function looksOf(
  numbers: readonly FormattedNumber[],
): Promise<readonly (readonly [key: number, look: NumberLook])[]> {
  if (numbers.length === 0) return [];
  const { displayText } = await import("../../spreadsheet/display-text");
  return numbers.map(({ key, value, code }) => [key, { code, text: displayText(value, code) }]);
}

/** The same contents with days in the 1900 system. */
export function inSystem1900(
  cells: readonly (readonly CellContent[])[],
  codes: readonly (readonly string[])[],
  from: DateSystem,
): CellContent[][] {
  return cells.map((line, r) =>
    line.map((content, c): CellContent => {
      const value = valueOf(content);
      if (typeof value !== "number") return content;
      const moved = toSystem1900(value, codes[r]?.[c] ?? "General", from);
      return isFormula(content) ? { ...content, value: moved } : moved;
    }),
  );
}

/** The contents of a range of a grid. */
export function cellsIn({ row, column, cells }: Contents, area: Range): CellContent[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from(
      { length: area.columns },
      (__, c) => cells[area.row + r - row]?.[area.column + c - column] ?? null,
    ),
  );
}

/** Addresses of single cells as places. */
export function placesOf(addresses: readonly string[]): Place[] {
  return addresses.flatMap((address) => parseAddress(address) ?? []);
}
