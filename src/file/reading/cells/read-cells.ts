import { columnLetters, maximumColumns, maximumRows } from "../../../spreadsheet/address";
import type { CellContent, CellValue } from "../../../spreadsheet/cells";
import { withoutOuterSingle } from "../../../spreadsheet/same-formula";
import { unescapeText } from "../../package/escape-text";
import { exceeds, limits } from "../../package/limits";
import type { Meter } from "../../package/meter";
import { damage, Refusal } from "../../package/problem";
import { isTrue, toNumber } from "../../xml/elements";
import type { XmlReader } from "../../xml/xml-reader";
import { readRichText, type RichText } from "./strings";
import { isoToSerial } from "./iso-dates";
import { parseCellAddress } from "./references";
import { moveFormula } from "./shared-formulas";

/** A cell of a worksheet that has content or a format. Rows and columns are 1-based. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** The number of its format. */
  readonly look: number;
  readonly content: CellContent;
  readonly isError: boolean;
  /** It is one of the cells of an array formula that covers several cells. */
  readonly isArray: boolean;
  /** The 1-based number of the value's metadata; 0 if it has none. */
  readonly metadata: number;
  /** The text, if some of its words are formatted. */
  readonly rich: RichText | undefined;
}

/** A row that has a height or a format. */
export interface ReadRow {
  readonly row: number;
  /** In points; undefined if it is not in the file. */
  readonly height: number | undefined;
  /** Whether a person chose the height. */
  readonly isFixed: boolean;
  /** The number of its format; undefined if it has none. */
  readonly look: number | undefined;
  readonly isHidden: boolean;
  readonly isGrouped: boolean;
}

export interface SheetData {
  /** In the order of the file. */
  readonly cells: readonly ReadCell[];
  readonly rows: readonly ReadRow[];
}

/** What the cells of a workbook refer to. */
export interface CellSources {
  /** Undefined if the workbook lists a part with texts that the file does not have. */
  readonly strings: readonly RichText[] | undefined;
  /** The number as it is where days are counted from 1900: workbooks may count them from 1904. */
  readonly inSystem1900: (value: number, look: number) => number;
  /** The number of a cell with a written date, given its serial number in the 1900 system. */
  readonly ofWrittenDate: (serial: number, look: number) => number;
  readonly meter: Meter;
}

/**
 * Reads the rows of a worksheet: the reader is at `sheetData`. Only `c` in `row` is a cell, and only `v`, `f` and `is` in it are its
 * content [X2b].
 * @throws Refusal if two cells have the same address, a cell cannot be read, or a limit is exceeded
 */
export function readSheetData(reader: XmlReader, sheet: string, sources: CellSources): SheetData {
  return new SheetDataReader(reader, sheet, sources).read();
}

/** The attributes of a row that are kept. */
const lineAttributes = ["ht", "s", "hidden", "outlineLevel"];

class SheetDataReader {
  private readonly cells: ReadCell[] = [];
  private readonly rows: ReadRow[] = [];
  private row = 0;
  private column = 0;
  /** The largest place so far; while places grow, no address can occur twice. */
  private last = -1;
  private places: Set<number> | undefined;
  private readonly masters = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  // The current cell.
  private value: string | undefined;
  private formula: string | undefined;
  private isArray = false;
  private inline: RichText | undefined;

  constructor(
    private readonly reader: XmlReader,
    private readonly sheet: string,
    private readonly sources: CellSources,
  ) {}

  read(): SheetData {
    const { reader } = this;
    reader.children(() => {
      if (reader.name === "row" && reader.namespace === "main") this.readRow();
    });
    return { cells: this.cells, rows: this.rows };
  }

  private readRow(): void {
    const { reader } = this;
    const place = reader.attribute("r");
    this.row = place === undefined ? this.row + 1 : Number(place);
    if (!(this.row >= 1 && this.row <= maximumRows && Number.isInteger(this.row)))
      throw damage(`The sheet "${this.sheet}" has a row "${place ?? this.row}"`);
    this.column = 0;
    if (lineAttributes.some((name) => reader.attribute(name) !== undefined)) this.rows.push(this.readLine());
    const before = this.cells.length;
    reader.children(this.visitCell);
    this.sources.meter.add("cells", this.cells.length - before, `${this.sheet}!A${this.row}`);
  }

  private readLine(): ReadRow {
    const { reader, row } = this;
    const isOn = (name: string): boolean => isTrue(reader.attribute(name));
    return {
      row,
      height: toNumber(reader.attribute("ht")),
      isFixed: isOn("customHeight"),
      look: isOn("customFormat") ? toNumber(reader.attribute("s")) : undefined,
      isHidden: isOn("hidden"),
      isGrouped: (toNumber(reader.attribute("outlineLevel")) ?? 0) > 0,
    };
  }

  private readonly visitCell = (): void => {
    if (this.reader.name === "c" && this.reader.namespace === "main") this.readCell();
  };

  private readCell(): void {
    const { reader } = this;
    const { row, column } = this.takePlace(reader.attribute("r"));
    const look = Number(reader.attribute("s") ?? "0");
    const type = reader.attribute("t") ?? "n";
    const metadata = Number(reader.attribute("vm") ?? "0");
    this.clear();
    reader.children(this.visitContent);
    if (type === "inlineStr" && this.value !== undefined) throw this.damagedCell("has two values");
    const rich = type === "s" ? this.sharedText() : this.inline;
    const value = this.valueOf(type, rich, look);
    const longest = Math.max(typeof value === "string" ? value.length : 0, this.formula?.length ?? 0);
    if (longest > limits["text-length"]) throw new Refusal(exceeds("text-length", this.where(row, column)));
    this.cells.push({
      row,
      column,
      look,
      content: this.contentOf(value),
      isError: type === "e" && value !== null,
      isArray: this.isArray,
      metadata,
      rich: rich?.isRich ? rich : undefined,
    });
  }

  private clear(): void {
    this.value = undefined;
    this.formula = undefined;
    this.inline = undefined;
    this.isArray = false;
  }

  /** The shared text with the number in the cell; a number that no text has is shown as nothing. */
  private sharedText(): RichText | undefined {
    const number = this.value?.trim() ?? "";
    const { strings } = this.sources;
    if (!strings) throw damage("The texts of the cells are missing");
    if (!/^\d{0,9}$/.test(number)) throw this.damagedCell(`has the text number "${number.slice(0, 40)}"`);
    return number === "" ? undefined : strings[Number(number)];
  }

  private readonly visitContent = (): void => {
    const { reader } = this;
    if (reader.namespace !== "main") return;
    if (reader.name === "v") {
      if (this.value !== undefined) throw this.damagedCell("has two values");
      this.value = reader.text();
    } else if (reader.name === "f") {
      if (this.formula !== undefined) throw this.damagedCell("has two formulas");
      this.readFormula();
    } else if (reader.name === "is") {
      if (this.inline) throw this.damagedCell("has two texts");
      this.inline = readRichText(reader);
    }
  };

  private readFormula(): void {
    const { reader, row, column, masters, sources } = this;
    const type = reader.attribute("t");
    const shared = reader.attribute("si") ?? "";
    const area = reader.attribute("ref") ?? "";
    const text = unescapeText(reader.text());
    // Excel stores some formulas of one cell as an array: they are plain formulas [W32].
    this.isArray = type === "dataTable" || (type === "array" && !isOneCell(area));
    this.formula = text;
    if (type !== "shared") return;
    if (text !== "") {
      masters.set(shared, { formula: text, row, column });
      return;
    }
    // A copy without its master shows its saved value.
    const master = masters.get(shared);
    if (!master) return;
    sources.meter.add("copied-formulas", master.formula.length, `${this.sheet}!A${row}`);
    this.formula = moveFormula(master.formula, row - master.row, column - master.column);
  }

  /** The place of a cell: its address, or the one after the cell before. */
  private takePlace(address: string | undefined): { readonly row: number; readonly column: number } {
    let { row } = this;
    let column = this.column + 1;
    if (address !== undefined) {
      const place = parseCellAddress(address);
      if (!place) throw damage(`The sheet "${this.sheet}" has a cell "${address}"`);
      ({ row, column } = place);
    }
    if (column > maximumColumns || row > maximumRows)
      throw damage(`The sheet "${this.sheet}" has a cell "${address ?? this.where(row, column)}"`);
    this.row = row;
    this.column = column;
    const place = row * maximumColumns + column - 1;
    if (place <= this.last) {
      this.places ??= new Set(this.cells.map((cell) => cell.row * maximumColumns + cell.column - 1));
      if (this.places.has(place)) throw this.damagedCell("occurs twice");
    }
    this.places?.add(place);
    this.last = Math.max(this.last, place);
    return { row, column };
  }

  private valueOf(type: string, rich: RichText | undefined, look: number): CellValue {
    const { value } = this;
    if (type === "inlineStr") return rich?.text ?? null;
    if (value === undefined) return null;
    switch (type) {
      case "n":
        return this.numberOf(value, look);
      case "s":
        return rich?.text ?? null;
      case "str":
        return unescapeText(value);
      case "b":
        return this.logicalOf(value.trim());
      case "e":
        return value === "" ? null : value;
      case "d":
        return this.dateOf(value, look);
      default:
        throw this.damagedCell(`has the unknown type "${type}"`);
    }
  }

  private numberOf(value: string, look: number): number | null {
    const text = value.trim();
    if (text === "") return null;
    const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : NaN;
    if (!Number.isFinite(number)) throw this.damagedCell(`has the number "${text.slice(0, 40)}"`);
    return this.sources.inSystem1900(number, look);
  }

  private logicalOf(value: string): boolean | null {
    if (value === "") return null;
    if (!/^(0|1|true|false)$/.test(value)) throw this.damagedCell("has an unknown logical value");
    return value === "1" || value === "true";
  }

  private dateOf(value: string, look: number): number | string {
    const serial = isoToSerial(value);
    return serial === undefined ? value : this.sources.ofWrittenDate(serial, look);
  }

  private contentOf(value: CellValue): CellContent {
    const { formula } = this;
    // LibreOffice saves logical values as these formulas.
    if (formula === undefined || formula === "" || formula === "TRUE()" || formula === "FALSE()")
      return value;
    return { formula: `=${withoutOuterSingle(formula)}`, value };
  }

  private where(row: number, column: number): string {
    return `${this.sheet}!${columnLetters(column)}${row}`;
  }

  private damagedCell(what: string): Refusal {
    return damage(`The cell ${this.where(this.row, this.column)} ${what}`);
  }
}

/** Whether a reference such as `A1` or `A1:A1` is one cell. */
function isOneCell(area: string): boolean {
  const [first, last = first] = area.split(":");
  return first === last;
}
