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

/**
 * The tokens of XML in their order, so that no comment and no quoted `>` can hide an element from the scan: what is
 * not an element, or the name and the attributes of one that opens.
 */
const token =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<[!?/][^>]*>|<(?:[^\s<>/"'=:]*:)?([^\s<>/"'=:]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))/g;

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
  for (const [, name, text = ""] of xml.matchAll(token)) {
    if (name === "row") {
      const place = readAttribute(text, "r");
      row = place === undefined ? row + 1 : readNumber(place);
      column = 0;
    } else if (name === "c") {
      const place = readAttribute(text, "r");
      const at = place === undefined ? { row, column: column + 1 } : readPlace(place);
      column = at.column;
      formattedRows = Math.max(formattedRows, at.row);
      formattedColumns = Math.max(formattedColumns, at.column);
      if (text.endsWith("/")) continue;
      rows = Math.max(rows, at.row);
      columns = Math.max(columns, at.column);
    } else if (name === "col") {
      const first = readAttribute(text, "min");
      const last = readAttribute(text, "max");
      const span = readNumber(last ?? "") - (first === undefined ? 1 : readNumber(first)) + 1;
      columnDefinitions += Number.isNaN(span) ? Infinity : Math.max(1, span);
    }
  }
  return { rows, columns, formattedRows, formattedColumns, columnDefinitions };
}

/** The value of an attribute; the last one when it is there twice. */
function readAttribute(text: string, name: string): string | undefined {
  let value: string | undefined;
  for (const [, found, double, single, bare] of text.matchAll(attribute)) {
    if (found === name) value = double ?? single ?? bare;
  }
  return value;
}

/** A figure in digits. Anything else, such as digits written as entities, is taken for the worst. */
function readNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Infinity;
}

function readPlace(text: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Za-z]+)(\d+)$/.exec(text);
  if (!match) return { row: Infinity, column: Infinity };
  return { row: Number(match[2]), column: columnNumber(match[1] ?? "") };
}
