import { cell, toAddress } from "../../spreadsheet/address";
import {
  isUnreadable,
  placeKey,
  textOfValue,
  valueOf,
  type Attachment,
  type CellValue,
  type SheetGrid,
} from "../../spreadsheet/cells";
import { fromSerialDate, fromSerialMoment } from "../../spreadsheet/days";
import { generalText } from "../../spreadsheet/number-formats";
import type { TypedValue } from "../../spreadsheet/typed-value";

/** Text for comparison: ignores case and runs of white space. */
export function normalise(text: string): string {
  // Most texts need no change, and every cell is compared.
  const plain = unusualSpace.test(text) ? text.replace(/[\u0000-\u0020\u00a0]+/g, " ").trim() : text;
  return plain.toLowerCase();
}

const unusualSpace = /[\u0000-\u001f\u00a0]|^\s| {2}|\s$/;

/** A cell, by 1-based row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A sheet as read, by 1-based row and column. */
export class GridView {
  readonly lastColumn: number;
  /** The cells with each text, for comparison. Made when a label is first searched for: a sheet is searched for many. */
  private places: ReadonlyMap<string, readonly Place[]> | undefined;
  /** The addresses of the cells whose number was read as text so far. */
  readonly numbersAsText = new Set<string>();
  /** Cells without a text that can be read [E3]. */
  private readonly unreadable: ReadonlySet<number>;

  constructor(private readonly grid: SheetGrid) {
    this.unreadable = new Set(
      this.attachments
        .filter(({ kind }) => isUnreadable(kind))
        .map(({ range }) => placeKey(range.row, range.column)),
    );
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

  get attachments(): readonly Attachment[] {
    return this.grid.attachments ?? [];
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

  value(row: number, column: number): CellValue {
    return this.unreadable.has(placeKey(row, column)) ? null : this.stored(row, column);
  }

  /** What a person reads in a cell: a number as its format displays it [E1]; nothing for an error value [E3]. */
  text(row: number, column: number): string {
    if (typeof this.value(row, column) === "number") this.numbersAsText.add(this.address(row, column));
    return this.displayed(row, column);
  }

  /** The text of a cell's value, without its number format. */
  plainText(row: number, column: number): string {
    return textOfValue(this.value(row, column));
  }

  /** A day as `yyyy-mm-dd`; anything else as the text of its value. */
  day(row: number, column: number): string {
    const value = this.value(row, column);
    return (typeof value === "number" ? fromSerialDate(value) : undefined) ?? this.plainText(row, column);
  }

  /** A moment in ISO 8601; anything else, such as what earlier versions wrote, as the text of its value. */
  moment(row: number, column: number): string {
    const value = this.value(row, column);
    return (typeof value === "number" ? fromSerialMoment(value) : undefined) ?? this.plainText(row, column);
  }

  /** What a cell holds when that is not the text that is read from it. */
  typed(row: number, column: number): TypedValue | undefined {
    const value = this.stored(row, column);
    const isText = typeof value === "string" && !this.unreadable.has(placeKey(row, column));
    if (value === null || isText) return undefined;
    return { value, numberFormat: this.numberFormat(row, column), text: this.displayed(row, column) };
  }

  private displayed(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value !== "number") return this.plainText(row, column);
    return this.grid.numberFormats?.get(placeKey(row, column))?.text ?? generalText(value);
  }

  private stored(row: number, column: number): CellValue {
    return valueOf(this.grid.cells[row - this.grid.row]?.[column - this.grid.column]);
  }

  private numberFormat(row: number, column: number): string {
    return this.grid.numberFormats?.get(placeKey(row, column))?.code ?? "General";
  }

  address(row: number, column: number): string {
    return toAddress(cell(row, column));
  }

  /** The cells with these words, row by row. Case and runs of white space are ignored. */
  find(words: string): readonly Place[] {
    this.places ??= this.indexWords();
    return this.places.get(normalise(words)) ?? [];
  }

  /** The rows, from one on, that have a cell. */
  rowsFrom(row: number): readonly number[] {
    const first = Math.max(row, this.firstRow);
    return this.grid.cells
      .slice(first - this.firstRow)
      .flatMap((cells, index) => (cells.length > 0 ? [first + index] : []));
  }

  /** The cells that are not empty, row by row. A sheet may have a cell far away from all others. */
  *filled(): Generator<Place> {
    for (const [down, cells] of this.grid.cells.entries())
      for (const [across, content] of cells.entries())
        if (content !== null) yield { row: this.firstRow + down, column: this.firstColumn + across };
  }

  private indexWords(): ReadonlyMap<string, readonly Place[]> {
    const places = new Map<string, Place[]>();
    for (const place of this.filled()) {
      const words = normalise(this.plainText(place.row, place.column));
      if (words === "") continue;
      const found = places.get(words);
      if (found) found.push(place);
      else places.set(words, [place]);
    }
    return places;
  }
}
