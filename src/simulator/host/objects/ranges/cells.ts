import { quoteSheetName, type Range } from "../../../../spreadsheet/address";
import { needsQuotes } from "../../../formulas/rewrite";
import { describeArea, parseArea, splitSheet } from "../../../state/areas";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { invalidArgument } from "../../../state/host-error";
import { HostObject } from "../../host-object";

/** The cells of a Range or RangeAreas. The sheet is looked up each time, because it may have been deleted. */
export interface CellsTarget {
  readonly sheet: () => Sheet;
  readonly areas: readonly Range[];
}

const cellsByObject = new WeakMap<HostObject, CellsTarget>();

/** Registers the cells of an object, for when it is passed as an argument. */
export function registerCells(object: HostObject, target: CellsTarget): void {
  cellsByObject.set(object, target);
}

/** The cells of a Range passed as an argument. */
export function cellsOf(given: unknown, what: string): CellsTarget {
  const target = given instanceof HostObject ? cellsByObject.get(given) : undefined;
  if (!target) throw invalidArgument(`${what} is not a range`);
  return target;
}

/** The single area of a Range passed as an argument. */
export function areaOf(given: unknown, what: string): Range {
  const [area] = cellsOf(given, what).areas;
  if (!area) throw invalidArgument(`${what} is not a range`);
  return area;
}

/**
 * Parses an address on a sheet, with or without the sheet name, or a defined name. Several areas are separated by
 * commas or semicolons; some Excels take only semicolons.
 */
export function parseOnSheet(excel: Excel, sheet: Sheet, address: string): readonly Range[] {
  const separator = excel.workbook.behaviours.onlySemicolons ? ";" : ",;";
  const parts = address.match(new RegExp(`(?:'(?:[^']|'')*'|[^'${separator}])+`, "g")) ?? [];
  return parts.map((part) => {
    const { sheet: named, local } = splitSheet(part.trim());
    if (named !== undefined && excel.workbook.findSheet(named) !== sheet) {
      throw invalidArgument(`${part} is on another sheet`);
    }
    const area = parseArea(local) ?? namedArea(excel, sheet, local);
    if (!area) throw invalidArgument(`${part} is not an address`);
    return area;
  });
}

function namedArea(excel: Excel, sheet: Sheet, name: string): Range | undefined {
  const found = sheet.names.get(name.toLowerCase()) ?? excel.workbook.state.names.get(name.toLowerCase());
  const [, local = ""] = /^=.+!([^!]+)$/.exec(found?.formula ?? "") ?? [];
  return parseArea(local);
}

export function addressOf(sheet: Sheet, areas: readonly Range[]): string {
  const name = needsQuotes(sheet.name) ? quoteSheetName(sheet.name) : sheet.name;
  return areas.map((area) => `${name}!${describeArea(area)}`).join(", ");
}

/** The first area of a Range, or of an address that may include a sheet: by default the one it is given on, or the active one. */
export function placeGiven(
  excel: Excel,
  on: Sheet | undefined,
  given: unknown,
): { readonly sheet: Sheet; readonly area: Range } {
  const { workbook } = excel;
  if (typeof given !== "string") {
    return { sheet: cellsOf(given, "the range").sheet(), area: areaOf(given, "the range") };
  }
  const { sheet: name } = splitSheet(given);
  const sheet =
    name === undefined ? (on ?? workbook.sheet(workbook.state.activeSheet)) : workbook.findSheet(name);
  if (!sheet) throw invalidArgument(`${given} is not an address`);
  return { sheet, area: areaGiven(excel, sheet, given) };
}

/** The single area of a Range or of an address on a sheet. */
export function areaGiven(excel: Excel, sheet: Sheet, given: unknown): Range {
  const [area] = typeof given === "string" ? parseOnSheet(excel, sheet, given) : [areaOf(given, "the range")];
  if (!area) throw invalidArgument("the range");
  return area;
}
