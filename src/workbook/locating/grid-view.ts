import { cell, toAddress } from "../../spreadsheet/address";
import { valueOf, type SheetGrid } from "../../spreadsheet/cells";
import { fromSerialDate } from "../../spreadsheet/days";

/** A cell's value as text: numbers and logical values in Excel's English form, empty as "". */
export function textOfValue(value: ReturnType<typeof valueOf>): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** A day as `yyyy-mm-dd`; anything else as its text. */
export function dayOfValue(value: ReturnType<typeof valueOf>): string {
  return typeof value === "number" ? (fromSerialDate(value) ?? String(value)) : textOfValue(value);
}

/** Text for comparison: ignores case and runs of white space. */
export function normalise(text: string): string {
  return text
    .replace(/[\u0000-\u0020\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

const columnsOfExcel = 16_384;

/** A sheet as read, by 1-based row and column. */
export class GridView {
  readonly lastColumn: number;
  /** Comparable texts of cells, kept because a sheet is searched for many labels. */
  private readonly compared = new Map<number, string>();

  constructor(private readonly grid: SheetGrid) {
    this.lastColumn = grid.column + grid.cells.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  }

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

  value(row: number, column: number): ReturnType<typeof valueOf> {
    return valueOf(this.grid.cells[row - this.grid.row]?.[column - this.grid.column]);
  }

  text(row: number, column: number): string {
    return textOfValue(this.value(row, column));
  }

  /** The text of a cell, for comparison. */
  words(row: number, column: number): string {
    const place = row * columnsOfExcel + column;
    const known = this.compared.get(place);
    if (known !== undefined) return known;
    const words = normalise(this.text(row, column));
    this.compared.set(place, words);
    return words;
  }

  address(row: number, column: number): string {
    return toAddress(cell(row, column));
  }

  /** The row of the first cell in a column with this label. */
  findInColumn(column: number, label: string): number | undefined {
    const wanted = normalise(label);
    for (let row = this.firstRow; row <= this.lastRow; row += 1) {
      if (this.words(row, column) === wanted) return row;
    }
    return undefined;
  }
}
