import { cell, toAddress } from "../spreadsheet/address";
import { valueOf, type SheetGrid } from "../spreadsheet/cells";

/** A cell's value as the text a person reads: numbers and logical values in Excel's English form, empty as "". */
export function textOfValue(value: ReturnType<typeof valueOf>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** Text made comparable: case and runs of white space do not count. */
export function normalise(text: string): string {
  return text
    .replace(/[\u0000-\u0020\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

/** A sheet as found, looked at by 1-based row and column of the worksheet. */
export class GridView {
  constructor(private readonly grid: SheetGrid) {}

  get name(): string {
    return this.grid.name;
  }

  get pageHeader(): string {
    return this.grid.pageHeader;
  }

  get pageFooter(): string {
    return this.grid.pageFooter;
  }

  get firstRow(): number {
    return this.grid.row;
  }

  get lastRow(): number {
    return this.grid.row + this.grid.cells.length - 1;
  }

  get firstColumn(): number {
    return this.grid.column;
  }

  get lastColumn(): number {
    return this.grid.column + Math.max(0, ...this.grid.cells.map((row) => row.length)) - 1;
  }

  value(row: number, column: number): ReturnType<typeof valueOf> {
    return valueOf(this.grid.cells[row - this.grid.row]?.[column - this.grid.column]);
  }

  text(row: number, column: number): string {
    return textOfValue(this.value(row, column));
  }

  address(row: number, column: number): string {
    return toAddress(cell(row, column));
  }

  /** The first cell, in reading order from a row on, that holds a label. */
  find(label: string, fromRow = this.firstRow): { row: number; column: number } | undefined {
    const wanted = normalise(label);
    for (let row = fromRow; row <= this.lastRow; row += 1) {
      for (let column = this.firstColumn; column <= this.lastColumn; column += 1) {
        if (normalise(this.text(row, column)) === wanted) return { row, column };
      }
    }
    return undefined;
  }

  /** The value to the right of a label; undefined when the label is not there. */
  besideLabel(label: string, steps = 1): ReturnType<typeof valueOf> | undefined {
    const place = this.find(label);
    return place ? this.value(place.row, place.column + steps) : undefined;
  }
}
