import type { Cell, CellStyle } from "hucre";
import { type Range, reference } from "../../spreadsheet/address";
import { type CellContent, isFormula } from "../../spreadsheet/cells";
import type { SheetPlan } from "../../spreadsheet/plan";
import { escapeText } from "../package/escape-text";

/**
 * The cells of a sheet in the library's terms, keyed by 0-based `row,column`: every cell that has content, a format or
 * a link. Contents are as they are; nothing in a text is parsed [X1].
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
    const look = styles.get(style);
    if (!look)
      throw new RangeError(
        `The sheet "${sheet.name}" uses a style "${style}" that the plan does not define.`,
      );
    for (const range of ranges) forEachCell(range, (row, column) => put(row, column, { style: look }));
  }
  for (const block of sheet.blocks) {
    for (const [rowIndex, row] of block.cells.entries()) {
      for (const [columnIndex, content] of row.entries()) {
        const written = toContent(content);
        if (written) put(block.row + rowIndex, block.column + columnIndex, written);
      }
    }
  }
  for (const { cell, target, tip } of sheet.links) {
    const location = reference(target.sheet, target.range);
    put(cell.row, cell.column, { hyperlink: { target: "", location, tooltip: escapeText(tip) } });
  }
  return cells;
}

/** What a cell holds; undefined for nothing, which an empty text is too: Excel keeps no empty text in a cell. */
function toContent(content: CellContent): Partial<Cell> | undefined {
  if (content === null || content === "") return undefined;
  if (isFormula(content)) {
    const value = typeof content.value === "string" ? escapeText(content.value) : content.value;
    return { formula: content.formula.replace(/^=/, ""), ...(value !== null && { formulaResult: value }) };
  }
  if (typeof content !== "string") return { value: content };
  const text = escapeText(content);
  // The library takes the text `#N/A` for the error, but not when it is a run of formatted text.
  return text.startsWith("#") ? { richText: [{ text }] } : { value: text };
}

function forEachCell(
  { row, column, rows, columns }: Range,
  visit: (row: number, column: number) => void,
): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}
