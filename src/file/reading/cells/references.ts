import { type Range, parseAddress } from "../../../spreadsheet/address";

/** Cells of a sheet of this workbook. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: Range;
}

/**
 * Reads `'PLAN Policy'!$A$1:$B$2`. Undefined when it is anything else, or names none of the sheets: a formula, a whole
 * column, another workbook.
 */
export function parseReference(text: string, sheets: readonly string[]): SheetRange | undefined {
  const { sheet, local } = splitReference(text);
  const name = findSheet(sheet, sheets);
  const range = /^[$A-Z\d:]+$/i.test(local) ? parseAddress(local) : undefined;
  return name !== undefined && range ? { sheet: name, range } : undefined;
}

/** A reference as the name of its sheet, without quotes, and what follows the `!`. */
export function splitReference(text: string): { readonly sheet: string; readonly local: string } {
  const [, quoted, plain = "", local = ""] = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(text) ?? [];
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, local };
}

/** The areas of a reference to several, parted by commas that stand in no quotes. */
export function splitAreas(text: string): readonly string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

/** The ranges of a `sqref`, parted by white space. What is no range is left out. */
export function parseAreas(text: string): readonly Range[] {
  return text.split(/\s+/).flatMap((one) => parseAddress(one) ?? []);
}

function findSheet(name: string, sheets: readonly string[]): string | undefined {
  return sheets.find((one) => one === name) ?? sheets.find((one) => one.toLowerCase() === name.toLowerCase());
}
