import { columnNumber } from "../spreadsheet/address";

/** How far a worksheet reaches, in 1-based rows and columns. */
export interface Extent {
  /** The last row and column in which a cell holds something. */
  readonly rows: number;
  readonly columns: number;
  /** The last row and column of any cell, those that are only formatted among them. */
  readonly formattedRows: number;
  readonly formattedColumns: number;
  /** Columns named by all `<col>` elements together; a reader that lists them one by one has so many to list. */
  readonly columnDefinitions: number;
}

const element = /<(?:[\w.-]+:)?(row|c|col)(?=[\s/>])([^>]*)>/g;

/**
 * Measures a worksheet from its XML, by a scan for the elements that place things. A cell that is only formatted
 * is not in use: LibreOffice and Excel leave such cells far outside the area that is.
 */
export function measureSheet(xml: string): Extent {
  let rows = 0;
  let columns = 0;
  let formattedRows = 0;
  let formattedColumns = 0;
  let columnDefinitions = 0;
  let row = 0;
  let column = 0;
  for (const [, name, attributes = ""] of xml.matchAll(element)) {
    if (name === "row") {
      row = readNumber(attributes, "r") ?? row + 1;
      column = 0;
    } else if (name === "c") {
      const place = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/.exec(attributes);
      column = place ? columnNumber(place[1] ?? "") : column + 1;
      const cellRow = place ? Number(place[2]) : row;
      formattedRows = Math.max(formattedRows, cellRow);
      formattedColumns = Math.max(formattedColumns, column);
      if (attributes.endsWith("/")) continue;
      rows = Math.max(rows, cellRow);
      columns = Math.max(columns, column);
    } else {
      const first = readNumber(attributes, "min") ?? 1;
      columnDefinitions += Math.max(1, (readNumber(attributes, "max") ?? Infinity) - first + 1);
    }
  }
  return { rows, columns, formattedRows, formattedColumns, columnDefinitions };
}

function readNumber(attributes: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(attributes);
  return found ? Number(found[1]) : undefined;
}
