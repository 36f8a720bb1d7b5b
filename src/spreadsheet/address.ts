/**
 * A rectangle of cells. Rows and columns are numbered from 1, as in Excel: `{ row: 1, column: 1, rows: 1,
 * columns: 1 }` is A1.
 */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** The single cell at a 1-based row and column. */
export function cell(row: number, column: number): Range {
  return { row, column, rows: 1, columns: 1 };
}

/** The rectangle of `rows` × `columns` cells whose top left cell is at a 1-based row and column. */
export function range(row: number, column: number, rows: number, columns: number): Range {
  return { row, column, rows, columns };
}

export function contains(area: Range, row: number, column: number): boolean {
  const isRow = row >= area.row && row < area.row + area.rows;
  return isRow && column >= area.column && column < area.column + area.columns;
}

/** The letters of a 1-based column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 1-based column of letters: `A` is 1, `AA` is 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A range as a relative address: `A1` for one cell, otherwise `A1:C5`. */
export function toAddress(area: Range): string {
  return writeAddress(area, "");
}

/** A range as an absolute address: `$A$1` or `$A$1:$C$5`. */
export function toAbsoluteAddress(area: Range): string {
  return writeAddress(area, "$");
}

function writeAddress(area: Range, dollar: string): string {
  const first = `${dollar}${columnLetters(area.column)}${dollar}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  return `${first}:${dollar}${lastColumn}${dollar}${area.row + area.rows - 1}`;
}

/**
 * Reads `A1`, `$A$1`, `A1:C5` or `Sheet!A1:C5`; the sheet is dropped.
 * @returns undefined when the text is not an address, or is outside a worksheet.
 */
export function parseAddress(text: string): Range | undefined {
  const local = text.slice(text.lastIndexOf("!") + 1);
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(local);
  if (!match) return undefined;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)].sort((a, b) => a - b);
  const rows = [Number(firstRow), Number(lastRow)].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (top < 1 || bottom > maximumRows || left < 1 || right > maximumColumns) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * An address without its sheets: `'Do, plan'!A1:B2,'Do, plan'!C3` is `A1:B2,C3`. Areas may be separated by semicolons too.
 * Names in quotes may hold commas, semicolons and exclamation marks, and apostrophes that are doubled.
 */
export function localAddress(address: string): string {
  return address
    .replace(/(?:'(?:[^']|'')*'|[^,;!']+)!/g, "")
    .replace(/;/g, ",")
    .replace(/\s/g, "");
}

/**
 * Excel selects one range at a time, so several cells of a row (`C5,E5`) become the range across them
 * (`C5:E5`).
 */
export function spanOf(address: string): string {
  const cells = address.split(",");
  const first = cells[0] ?? address;
  const last = cells[cells.length - 1] ?? first;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name for use in a formula: always in quotation marks, with apostrophes doubled. */
export function quoteSheetName(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** A reference to cells of a sheet, for use in a formula: `'PLAN Policy'!$A$1`. */
export function reference(sheet: string, area: Range): string {
  return `${quoteSheetName(sheet)}!${toAbsoluteAddress(area)}`;
}
