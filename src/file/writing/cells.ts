import type { Cell, CellStyle } from "hucre";
import { type Range, reference } from "../../spreadsheet/address";
import { type CellContent, isFormula } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { escapeText } from "../package/escape-text";
import { quotedStyle } from "./complete-styles";
import { looksTyped } from "./looks-typed";

/**
 * The cells of a sheet in the library's terms, keyed by 0-based `row,column`: every cell with content, a
 * format or a link. Text is not parsed [X1]: text that looks like something else is marked as text, as Excel does.
 * @throws RangeError if a format uses a style that the plan does not define.
 */
export function toCells(
  sheet: SheetPlan,
  styles: ReadonlyMap<string, CellStyle>,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, more: Partial<Cell>): void => {
    const key = `${row - 1},${column - 1}`;
    cells.set(key, { ...cells.get(key), ...more });
  };
  for (const { style, ranges } of sheet.formats) {
    const cellStyle = styles.get(style);
    if (!cellStyle)
      throw new RangeError(
        `The sheet "${sheet.name}" uses a style "${style}" that the plan does not define.`,
      );
    for (const range of ranges) forEachCell(range, (row, column) => put(row, column, { style: cellStyle }));
  }
  for (const block of sheet.blocks) {
    for (const [rowIndex, line] of block.cells.entries()) {
      for (const [columnIndex, content] of line.entries()) {
        const written = toContent(content);
        if (!written) continue;
        const [row, column] = [block.row + rowIndex, block.column + columnIndex];
        put(row, column, written);
        if (typeof content === "string" && looksTyped(content))
          put(row, column, { style: quotedStyle(cells.get(`${row - 1},${column - 1}`)?.style) });
      }
    }
  }
  for (const { cell, target, tip } of sheet.links) {
    const location = reference(target.sheet, target.range);
    put(cell.row, cell.column, { hyperlink: { target: "", location, tooltip: escapeText(tip) } });
  }
  return cells;
}

/**
 * The content of a cell; undefined if it is empty. An empty text counts as empty, because Excel stores none.
 */
function toContent(content: CellContent): Partial<Cell> | undefined {
  if (content === null || content === "") return undefined;
  if (isFormula(content)) {
    const value = typeof content.value === "string" ? escapeText(content.value) : content.value;
    return { formula: content.formula.replace(/^=/, ""), ...(value !== null && { formulaResult: value }) };
  }
  if (typeof content !== "string") return { value: content };
  const text = escapeText(content);
  // The library writes the text `#N/A` as an error, unless it is formatted text.
  return text.startsWith("#") ? { richText: [{ text }] } : { value: text };
}

function forEachCell(
  { row, column, rows, columns }: Range,
  visit: (row: number, column: number) => void,
): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}
