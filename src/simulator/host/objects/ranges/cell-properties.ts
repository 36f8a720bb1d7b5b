import type { Range } from "../../../../spreadsheet/address";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { hostSets } from "../../requirement-sets";
import { apiNotFound, invalidArgument } from "../../../state/host-error";
import { isRecord, type HostObject } from "../../host-object";
import { rangeObject } from "./range";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the properties that `getCellProperties` and similar methods request: `{ address: true, format: {
 * fill: { color: true } } }`.
 */
export function readProperties(excel: Excel, sheet: Sheet, area: Range, wanted: unknown): Fields {
  if (!isRecord(wanted)) throw invalidArgument("no properties are requested");
  return read(rangeObject(excel, sheet.id, area), wanted, hostSets[excel.host]);
}

function read(object: HostObject, wanted: Fields, set: string): Fields {
  const answer: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (below === true) answer[name] = object.get(name, set);
    if (!isRecord(below)) continue;
    const part = object.part(name, set).get();
    answer[name] = part ? read(part, below, set) : null;
  }
  return answer;
}

/**
 * Sets the properties of one cell, row or column for `setCellProperties` and similar methods: the style
 * first, then the format, then hiding, because setting a width shows a column. An empty object changes
 * nothing.
 */
export function writeProperties(excel: Excel, sheet: Sheet, area: Range, given: unknown): void {
  if (given === null || given === undefined) return;
  if (!isRecord(given)) throw invalidArgument("the properties of a cell are not an object");
  const set = hostSets[excel.host];
  const { style, format, ...rest } = given;
  const range = rangeObject(excel, sheet.id, area);
  if (style !== undefined && style !== null) range.set("style", style, set);
  if (isRecord(format)) {
    const { borders, ...plain } = format;
    range.setAll({ format: plain }, set);
    for (const [side, properties] of Object.entries(isRecord(borders) ? borders : {})) {
      if (isRecord(properties)) border(range, side, set).setAll(properties, set);
    }
  }
  range.setAll(rest, set);
}

/** The border `top` is called `EdgeTop` elsewhere. */
function border(range: HostObject, side: string, set: string): HostObject {
  const borders = range.part("format", set).get()?.part("borders", set).get();
  const found = borders?.members.item?.(`Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`);
  if (!found) throw apiNotFound(`CellBorderCollection.${side}`);
  return found;
}
