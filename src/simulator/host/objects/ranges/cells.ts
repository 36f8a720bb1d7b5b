import { quoteSheetName, type Range } from "../../../../spreadsheet/address";
import { needsQuotes } from "../../../formulas/rewrite";
import { describeArea, parseArea } from "../../../state/areas";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { invalidArgument } from "../../../state/host-error";
import { HostObject } from "../../host-object";

/** Cells of a Range or RangeAreas, found again whenever they are asked for: the sheet may have gone since. */
export interface CellsTarget {
  readonly sheet: () => Sheet;
  readonly areas: readonly Range[];
}

const targets = new WeakMap<HostObject, CellsTarget>();

/** Lets an object stand for cells when it is passed as an argument. */
export function standFor(object: HostObject, target: CellsTarget): void {
  targets.set(object, target);
}

/** The cells that a Range, passed as an argument, stands for. */
export function cellsOf(given: unknown, what: string): CellsTarget {
  const target = given instanceof HostObject ? targets.get(given) : undefined;
  if (!target) throw invalidArgument(`${what} is no range`);
  return target;
}

/** The one area of a Range that was passed as an argument. */
export function areaOf(given: unknown, what: string): Range {
  const [area] = cellsOf(given, what).areas;
  if (!area) throw invalidArgument(`${what} is no range`);
  return area;
}

/** An address on a sheet, with or without the sheet's name, or a defined name. */
export function parseOnSheet(excel: Excel, sheet: Sheet, address: string): readonly Range[] {
  return address.split(",").map((part) => {
    const [, quoted, plain, local = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/.exec(part.trim()) ?? [];
    const named = quoted?.replace(/''/g, "'") ?? plain;
    if (named !== undefined && excel.workbook.findSheet(named) !== sheet) {
      throw invalidArgument(`${part} lies on another sheet`);
    }
    const area = parseArea(local) ?? namedArea(excel, sheet, local);
    if (!area) throw invalidArgument(`${part} is no address`);
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
  return areas.map((area) => `${name}!${describeArea(area)}`).join(",");
}

/** The cells of an address that may name another sheet. */
export function fromAddress(excel: Excel, sheet: Sheet, address: string): CellsTarget {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)/.exec(address) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  const from = name === undefined ? sheet : excel.workbook.findSheet(name);
  if (!from) throw invalidArgument(`${address} is no address`);
  return { sheet: () => from, areas: parseOnSheet(excel, from, address) };
}

/** The one area of a Range or of an address on a sheet. */
export function areaGiven(excel: Excel, sheet: Sheet, given: unknown): Range {
  const [area] = typeof given === "string" ? parseOnSheet(excel, sheet, given) : [areaOf(given, "the range")];
  if (!area) throw invalidArgument("the range");
  return area;
}
