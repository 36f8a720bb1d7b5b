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
