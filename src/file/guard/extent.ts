import { columnNumber } from "../../spreadsheet/address";
import { attributeIn, scanXml } from "../xml/scan-xml";

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
  /** How many shared strings there must be for every cell to find its own. */
  readonly strings: number;
}

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
  let strings = 0;
  let row = 0;
  let column = 0;
  let isShared = false;
  scanXml(xml, {
    enter(name, attributes, end) {
      if (name === "row") {
        const place = attributeIn(attributes, "r");
        row = place === undefined ? row + 1 : readNumber(place);
        column = 0;
      } else if (name === "c") {
        const place = attributeIn(attributes, "r");
        const at = place === undefined ? { row, column: column + 1 } : readPlace(place);
        column = at.column;
        formattedRows = Math.max(formattedRows, at.row);
        formattedColumns = Math.max(formattedColumns, at.column);
        isShared = attributeIn(attributes, "t") === "s";
        if (xml.startsWith("/>", end - 2)) return;
        rows = Math.max(rows, at.row);
        columns = Math.max(columns, at.column);
      } else if (name === "v" && isShared && !xml.startsWith("/>", end - 2)) {
        const text = xml.slice(end, xml.indexOf("<", end)).trim();
        if (text !== "") strings = Math.max(strings, readNumber(text) + 1);
      } else if (name === "col") {
        const first = attributeIn(attributes, "min");
        const last = attributeIn(attributes, "max");
        const span = readNumber(last ?? "") - (first === undefined ? 1 : readNumber(first)) + 1;
        columnDefinitions += Number.isNaN(span) ? Infinity : Math.max(1, span);
      }
    },
  });
  return { rows, columns, formattedRows, formattedColumns, columnDefinitions, strings };
}

/** How many strings a part of shared strings holds. */
export function countStrings(xml: string): number {
  let count = 0;
  scanXml(xml, {
    enter(name) {
      if (name === "si") count++;
    },
  });
  return count;
}

/** A figure in digits. Anything else, such as digits written as entities, is taken for the worst. */
function readNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Infinity;
}

function readPlace(text: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Za-z]{1,4})(\d+)$/.exec(text);
  if (!match) return { row: Infinity, column: Infinity };
  return { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
}
