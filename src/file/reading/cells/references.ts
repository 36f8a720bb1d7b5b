import { type Range, parseAddress } from "../../../spreadsheet/address";

/** A range on a sheet of this workbook. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: Range;
}

/**
 * Parses `'PLAN Policy'!$A$1:$B$2`. Undefined for anything else, such as a formula, a whole column, another
 * workbook or a sheet that is not in the list.
 */
export function parseReference(text: string, sheets: readonly string[]): SheetRange | undefined {
  const { sheet, local } = splitReference(text);
  const name = findSheet(sheet, sheets);
  const range = /^[$A-Z\d:]+$/i.test(local) ? parseAddress(local) : undefined;
  return name !== undefined && range ? { sheet: name, range } : undefined;
}

/** Splits a reference into the sheet name, without quotes, and the part after the `!`. */
export function splitReference(text: string): { readonly sheet: string; readonly local: string } {
  const [, quoted, plain = "", local = ""] = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, local };
}

/** Splits a reference into its areas at commas outside quotes. */
export function splitAreas(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** The ranges of a `sqref`, separated by white space. Anything that is not a range is left out. */
export function parseAreas(text: string): readonly Range[] {
  return text.split(/\s+/).flatMap((one) => parseAddress(one) ?? []);
}

function findSheet(name: string, sheets: readonly string[]): string | undefined {
  return sheets.find((one) => one === name) ?? sheets.find((one) => one.toLowerCase() === name.toLowerCase());
}

/** Reads an address such as `B12`, quickly: there is one for each cell. Undefined for anything else. */
export function parseCellAddress(
  address: string,
): { readonly row: number; readonly column: number } | undefined {
  let at = 0;
  let column = 0;
  for (let code = address.charCodeAt(0); code >= 0x41 && code <= 0x5a; code = address.charCodeAt(++at))
    column = column * 26 + code - 0x40;
  const letters = at;
  let row = 0;
  for (let code = address.charCodeAt(at); code >= 0x30 && code <= 0x39; code = address.charCodeAt(++at))
    row = row * 10 + code - 0x30;
  const isAddress =
    letters > 0 && letters <= 3 && at > letters && at === address.length && address[letters] !== "0";
  return isAddress ? { row, column } : undefined;
}
