import type { Range } from "../../../../spreadsheet/address";
import { changeFormat } from "../../../editing/edit-formats";
import { formatState, type BorderSide } from "../../../state/format";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { hostSets } from "../../requirement-sets";
import { apiNotFound, invalidArgument } from "../../../state/host-error";
import { isRecord, type HostObject } from "../../host-object";
import { addressOf } from "./cells";
import { rangeObject } from "./range";
import { applyStyle } from "./range-shared";
import { rangeFormatObject } from "./range-format";
import { borderObject } from "./formats";

/** The format field for each side of `borders`. */
const cellSides = {
  top: "borderTop",
  bottom: "borderBottom",
  left: "borderLeft",
  right: "borderRight",
} as const;

/**
 * Reads the properties that `getCellProperties` and similar methods request: `{ address: true, format: {
 * fill: { color: true } } }`.
 */
export function readProperties(
  excel: Excel,
  sheet: Sheet,
  area: Range,
  wanted: unknown,
): Record<string, unknown> {
  if (!isRecord(wanted)) throw invalidArgument("no properties are requested");
  return read(excel, sheet, area, rangeObject(excel, sheet.id, area), wanted);
}

function read(
  excel: Excel,
  sheet: Sheet,
  area: Range,
  object: HostObject,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, below] of Object.entries(wanted)) {
    if (name === "address" && below === true) answer[name] = addressOf(sheet, [area]);
    else if (name === "borders" && isRecord(below)) answer[name] = readBorders(excel, sheet, area, below);
    else if (name === "protection" && below === true)
      answer[name] = readPart(excel, sheet, area, object, name, wholeProtection);
    else if (below === true) answer[name] = object.get(name, hostSets[excel.host]);
    else if (isRecord(below)) answer[name] = readPart(excel, sheet, area, object, name, below);
  }
  return answer;
}

/** `CellPropertiesFormatLoadOptions.protection` is one Boolean for both fields. */
const wholeProtection = { locked: true, formulaHidden: true };

function readPart(
  excel: Excel,
  sheet: Sheet,
  area: Range,
  object: HostObject,
  name: string,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const part = object.part(name, hostSets[excel.host]).get();
  return part ? read(excel, sheet, area, part, wanted) : null;
}

/** `CellPropertiesBorderLoadOptions` lists the fields of a border; the answer has them for every side. */
function readBorders(
  excel: Excel,
  sheet: Sheet,
  area: Range,
  wanted: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const side of Object.keys(cellSides)) {
    const border = cellBorder(excel, sheet, area, side);
    answer[side] = Object.fromEntries(
      Object.keys(wanted).map((name) => [name, border.get(name, hostSets[excel.host])]),
    );
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
  if (style !== undefined && style !== null) applyStyle(excel, sheet, [area], style);
  if (isRecord(format)) {
    const { borders, ...plain } = format;
    rangeFormatObject(excel, sheet, [area]).setAll(plain, set);
    for (const [side, properties] of Object.entries(isRecord(borders) ? borders : {})) {
      if (isRecord(properties)) cellBorder(excel, sheet, area, side).setAll(properties, set);
    }
  }
  if (Object.keys(rest).length > 0) rangeObject(excel, sheet.id, area).setAll(rest, set);
}

function cellBorder(excel: Excel, sheet: Sheet, area: Range, side: string): HostObject {
  const { workbook } = excel;
  const field = Object.entries(cellSides).find(([name]) => name === side)?.[1];
  if (!field) throw apiNotFound(`CellBorderCollection.${side}`);
  return borderObject({
    sideIndex: side,
    read: () => workbook.resolve(workbook.formatAt(sheet, area.row, area.column))[field],
    write: (change) => {
      workbook.mustAllow(sheet, "allowFormatCells");
      changeFormat(workbook, sheet, [area], (before) => {
        const line: BorderSide = workbook.resolve(before)[field];
        return formatState(before.style, { ...before.own, [field]: change(line) });
      });
    },
  });
}
