import { contains, type Range } from "../../spreadsheet/address";
import { moveFormula } from "../formulas/rewrite";
import { readTypedIn } from "../formulas/typed-local";
import type { Language } from "../state/behaviours";
import { invalidArgument } from "../state/host-error";
import { eachCell, intersect, subtract } from "../state/areas";
import type { FormatState } from "../state/format";
import { cellKey, columnOf, rowOf, type Content, type Sheet } from "../state/state";
import { pasteRules, rulesToCopy } from "./copy-rules";
import { columnsToFill, fillDown } from "./edit-tables";
import { inOwnDates } from "../workbook/own-dates";
import type { Workbook } from "../workbook/workbook";

/** The longest text in a cell, in characters. */
const longestText = 32_767;

/** The keys of the cells in an area with content or a format, in reading order. */
export function usedKeys(sheet: Sheet, area: Range): readonly number[] {
  if (area.rows * area.columns > sheet.cells.size) {
    return [...sheet.cells.keys()]
      .filter((key) => contains(area, rowOf(key), columnOf(key)))
      .sort((a, b) => a - b);
  }
  const keys: number[] = [];
  eachCell(area, (row, column) => {
    const key = cellKey(row, column);
    if (sheet.cells.has(key)) keys.push(key);
  });
  return keys;
}

/**
 * Writes `values` or `formulas`: one value for all cells, or one for each. Text is interpreted as if it were
 * typed. Null leaves a cell unchanged.
 * @throws InvalidArgument if the shape does not match the area or a formula is invalid; AccessDenied if a
 *   cell is locked.
 */
export function writeValues(
  workbook: Workbook,
  sheet: Sheet,
  area: Range,
  given: unknown,
  language: Language = "en",
): void {
  const at = shapeOf(given, area);
  workbook.mustBeUnlocked(sheet, [area]);
  const contents: (TypedContent & { readonly row: number; readonly column: number })[] = [];
  eachCell(area, (row, column) => {
    const value = at(row - area.row, column - area.column);
    if (value === null || value === undefined) return;
    const isText = workbook.resolve(workbook.formatAt(sheet, row, column)).numberFormat === "@";
    contents.push({ row, column, ...contentOf(workbook, value, isText, language) });
  });
  const filled = workbook.behaviours.fillsDownTables ? columnsToFill(workbook, sheet, area) : [];
  for (const one of contents) {
    if (!isUnderMerge(sheet, one.row, one.column)) putTyped(workbook, sheet, one.row, one.column, one);
  }
  fillDown(workbook, sheet, filled, area);
  keepTableHeaders(workbook, sheet, area);
  workbook.note({ kind: "changed", sheetId: sheet.id, areas: [area] });
}

/** What a cell holds after something was typed, and the format that a cell with the format General then gets. */
interface TypedContent {
  readonly content: Content | undefined;
  readonly numberFormat?: string;
}

export function putTyped(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  { content, numberFormat }: TypedContent,
): void {
  workbook.setContent(sheet, row, column, content);
  const { numberFormat: before } = workbook.resolve(workbook.formatAt(sheet, row, column));
  if (numberFormat !== undefined && before === "General")
    workbook.addFormat(sheet, row, column, { numberFormat });
}

/** The content that results from writing a value to a cell. What an add-in writes is read in English. */
export function contentOf(
  workbook: Workbook,
  value: unknown,
  isTextCell: boolean,
  language: Language = "en",
): TypedContent {
  if (typeof value === "number" || typeof value === "boolean") {
    return { content: isTextCell ? String(value).toUpperCase() : value };
  }
  if (typeof value !== "string") throw invalidArgument("a value is neither text, number nor Boolean");
  if (value.length > longestText) throw invalidArgument(`a text is longer than ${longestText} characters`);
  if (isTextCell)
    return { content: textOf(workbook.behaviours.keepsApostrophes ? value : value.replace(/^'/, "")) };
  const typed = readTypedIn(language, value, workbook.today);
  switch (typed.kind) {
    case "empty":
      return { content: undefined };
    case "text":
      return { content: typed.text };
    case "boolean":
      return { content: typed.value };
    case "error":
      return { content: { kind: "error", error: typed.error } };
    case "number":
      return typed.numberFormat === undefined
        ? { content: typed.value }
        : {
            content: inOwnDates(workbook, typed.value, typed.numberFormat),
            numberFormat: typed.numberFormat,
          };
    case "formula":
      workbook.mustBeFormula(typed.formula);
      return { content: { kind: "formula", formula: typed.formula } };
  }
}

function textOf(text: string): Content | undefined {
  return text === "" ? undefined : text;
}

/** Returns a function for the value of each cell, for a property that is one value or rows of values. */
export function shapeOf(given: unknown, area: Range): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  const [only] = rows;
  // Excel takes an array of one value for all cells.
  if (rows.length === 1 && Array.isArray(only) && only.length === 1) return () => only[0] as unknown;
  const isShaped = (row: unknown): boolean => Array.isArray(row) && row.length === area.columns;
  if (rows.length !== area.rows || !rows.every(isShaped)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
  return (row, column) => {
    const line = rows[row];
    return Array.isArray(line) ? line[column] : undefined;
  };
}

/** Empties cells. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Range): void {
  for (const key of usedKeys(sheet, area)) workbook.setContent(sheet, rowOf(key), columnOf(key), undefined);
  keepTableHeaders(workbook, sheet, area);
  workbook.note({ kind: "changed", sheetId: sheet.id, areas: [area] });
}

/** Merges cells. Only the first keeps its content. */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Range): void {
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw invalidArgument("cells of a table cannot be merged");
  }
  const rest = sheet.merges.filter((merge) => !intersect(merge, area));
  const inside = sheet.merges.filter((merge) => subtract(merge, area).length === 0);
  if (rest.length + inside.length !== sheet.merges.length) throw invalidArgument("a merge crosses another");
  eachCell(area, (row, column) => {
    if (row !== area.row || column !== area.column) workbook.setContent(sheet, row, column, undefined);
  });
  sheet.merges = [...rest, area];
}

/** The smallest area with all used cells; undefined if there are none. */
export function usedRange(sheet: Sheet, within: Range, valuesOnly: boolean): Range | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)];
    if ((valuesOnly && cell.content === undefined) || !contains(within, row, column)) continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  if (bottom === 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const copyKinds = ["All", "Formulas", "Values", "Formats"] as const;
type CopyKind = (typeof copyKinds)[number];

/**
 * Copies cells. A larger target is filled repeatedly. Relative references in formulas move along.
 * @throws AccessDenied if a target cell is locked.
 */
export function copyArea(
  workbook: Workbook,
  from: { readonly sheet: Sheet; readonly area: Range },
  to: { readonly sheet: Sheet; readonly area: Range },
  kind: CopyKind,
): void {
  const copied = kind === "All" ? rulesToCopy(from.sheet, from.area) : undefined;
  const target = {
    ...to.area,
    rows: Math.max(to.area.rows, from.area.rows),
    columns: Math.max(to.area.columns, from.area.columns),
  };
  if (kind === "Formats") workbook.mustAllow(to.sheet, "allowFormatCells");
  else workbook.mustBeUnlocked(to.sheet, [target]);
  const copies: { row: number; column: number; content: Content | undefined; format: FormatState }[] = [];
  eachCell(target, (row, column) => {
    const sourceRow = from.area.row + ((row - target.row) % from.area.rows);
    const sourceColumn = from.area.column + ((column - target.column) % from.area.columns);
    const content = workbook.content(from.sheet, sourceRow, sourceColumn);
    const isMoved = typeof content === "object" && content.kind === "formula" && kind !== "Values";
    copies.push({
      row,
      column,
      content: isMoved
        ? { kind: "formula", formula: moveFormula(content.formula, row - sourceRow, column - sourceColumn) }
        : kind === "Values"
          ? workbook.value(from.sheet, sourceRow, sourceColumn)
          : content,
      format: workbook.formatAt(from.sheet, sourceRow, sourceColumn),
    });
  });
  for (const { row, column, content, format } of copies) {
    if (kind !== "Formats") workbook.setContent(to.sheet, row, column, content);
    if (kind === "All" || kind === "Formats") workbook.setCellFormat(to.sheet, row, column, format);
  }
  if (copied) pasteRules(workbook, copied, from.area, to.sheet, target);
  if (kind !== "Formats") workbook.note({ kind: "changed", sheetId: to.sheet.id, areas: [target] });
}

function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column),
  );
}

/** Table headers are always text and never empty. */
function keepTableHeaders(workbook: Workbook, sheet: Sheet, area: Range): void {
  for (const table of sheet.tables) {
    const headers = intersect({ ...table.area, rows: 1 }, area);
    if (headers) nameHeaders(workbook, sheet, table.area);
  }
}

/** Changes table headers to what Excel requires: text, not empty, and unique. */
export function nameHeaders(workbook: Workbook, sheet: Sheet, area: Range): void {
  const seen = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const value = workbook.value(sheet, area.row, column);
    const plain =
      typeof value === "object" ? value.error : String(value ?? `Column${column - area.column + 1}`);
    let header = plain;
    for (let number = 2; seen.has(header.toLowerCase()); number += 1) header = `${plain}${number}`;
    seen.add(header.toLowerCase());
    workbook.setContent(sheet, area.row, column, header);
  }
}
