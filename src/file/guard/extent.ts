import { columnNumber } from "../../spreadsheet/address";
import { attributeIn, scanXml } from "../xml/scan-xml";

/** The size of a worksheet, in 1-based rows and columns. */
export interface Extent {
  /** The last row and column with a filled cell. */
  readonly rows: number;
  readonly columns: number;
  /** The last row and column with any cell, including formatted ones. */
  readonly formattedRows: number;
  readonly formattedColumns: number;
  /** Columns covered by all `<col>` elements together. A reader may keep an object for each. */
  readonly columnDefinitions: number;
  /** How many shared strings are needed for every reference from a cell to exist. */
  readonly strings: number;
}

/**
 * Measures a worksheet by scanning its XML. Cells with a format but no contents are counted separately,
 * because LibreOffice and Excel leave such cells far outside the used area.
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

/** The number of strings in a shared strings part. */
export function countStrings(xml: string): number {
  let count = 0;
  scanXml(xml, {
    enter(name) {
      if (name === "si") count++;
    },
  });
  return count;
}

/** A number in digits. Anything else, such as digits written as entities, counts as infinite. */
function readNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Infinity;
}

function readPlace(text: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Za-z]{1,4})(\d+)$/.exec(text);
  if (!match) return { row: Infinity, column: Infinity };
  return { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
}
