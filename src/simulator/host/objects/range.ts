import { quoteSheetName, type Range } from "../../../spreadsheet/address";
import { asShown, needsQuotes } from "../../formulas/rewrite";
import {
  bounding,
  contains,
  describeArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  parseArea,
  wholeSheet,
} from "../../workbook/areas";
import {
  clearContents,
  copyArea,
  mergeCells,
  shapeOf,
  usedRange,
  writeValues,
  type CopyKind,
} from "../../workbook/edit-cells";
import {
  changeFormat,
  changeLines,
  clearFormats,
  formatsIn,
  readLines,
  setStyle,
} from "../../workbook/edit-formats";
import { clearConditionalFormats, clearValidation } from "../../workbook/edit-rules";
import { formatState } from "../../workbook/format";
import { cellKey, columnOf, rowOf, type Line, type Sheet } from "../../workbook/state";
import type { Excel } from "../excel";
import { boolean, oneOf, optionalText, text, wholeNumber } from "../given";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { HostObject, isRecord, type Method, type Scalar } from "../host-object";
import { readProperties, writeProperties } from "./cell-properties";
import { conditionalFormatsObject } from "./conditional-formats";
import { isInsideSheet, rangeFormatObject } from "./range-format";
import { textOf } from "./range-text";
import { validationObject } from "./validation";
import { worksheetObject } from "./worksheet";

/** Cells of a Range or RangeAreas, found again whenever they are asked for: the sheet may have gone since. */
export interface CellsTarget {
  readonly sheet: () => Sheet;
  readonly areas: readonly Range[];
}

const targets = new WeakMap<HostObject, CellsTarget>();

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

/** A Range. Its members are those of `Excel.Range` that the simulator models. */
export function rangeObject(excel: Excel, sheetId: string, area: Range): HostObject {
  if (!isInsideSheet(area)) throw invalidArgument("the range lies outside the sheet");
  const { workbook } = excel;
  const sheet = (): Sheet => workbook.sheet(sheetId);
  const areas = [area];
  const same = (other: Range): HostObject => rangeObject(excel, sheetId, other);
  const rowsOf = <Value>(read: (row: number, column: number) => Value): Value[][] => gridOf(area, read);
  const object: HostObject = new HostObject("Range", {
    isKept: true,
    scalars: {
      ...sharedScalars(excel, sheet, areas),
      rowIndex: { get: () => area.row - 1 },
      columnIndex: { get: () => area.column - 1 },
      rowCount: { get: () => area.rows },
      columnCount: { get: () => area.columns },
      values: {
        get: () => rowsOf((row, column) => shown(workbook.value(sheet(), row, column))),
        set: (value) => writeValues(workbook, sheet(), area, value),
      },
      formulas: {
        get: () => rowsOf((row, column) => formulaShown(excel, sheet(), row, column)),
        set: (value) => writeValues(workbook, sheet(), area, value),
      },
      text: { get: () => rowsOf((row, column) => textOf(workbook, sheet(), row, column)) },
      valueTypes: { get: () => rowsOf((row, column) => typeOf(workbook.value(sheet(), row, column))) },
      numberFormat: {
        get: () =>
          rowsOf((row, column) => workbook.resolve(workbook.formatAt(sheet(), row, column)).numberFormat),
        set: (value) => setNumberFormats(excel, sheet(), area, value),
      },
      hyperlink: {
        since: "1.7",
        get: () => hyperlinkOf(excel, sheet(), area),
        set: (value) => setHyperlink(excel, sheet(), area, value),
      },
      columnHidden: hiddenScalar(excel, sheet, areas, "columns"),
      rowHidden: hiddenScalar(excel, sheet, areas, "rows"),
    },
    parts: {
      ...sharedParts(excel, sheet, areas),
      worksheet: { get: () => worksheetObject(excel, sheetId) },
    },
    methods: {
      ...sharedMethods(excel, sheet, areas),
      select: { call: () => workbook.activate(sheet(), areas) },
      merge: {
        since: "1.2",
        call: ([across]) => {
          workbook.mustAllow(sheet());
          const parts = across === true ? lineAreas(area) : areas;
          for (const part of parts) if (part.rows * part.columns > 1) mergeCells(workbook, sheet(), part);
        },
      },
      unmerge: {
        since: "1.2",
        call: () => {
          workbook.mustAllow(sheet());
          sheet().merges = sheet().merges.filter((merge) => !intersect(merge, area));
        },
      },
      copyFrom: {
        since: "1.9",
        call: ([source, kind]) => {
          const from =
            typeof source === "string" ? fromAddress(excel, sheet(), source) : cellsOf(source, "sourceRange");
          const [sourceArea] = from.areas;
          if (!sourceArea) throw invalidArgument("sourceRange");
          copyArea(
            workbook,
            { sheet: from.sheet(), area: sourceArea },
            { sheet: sheet(), area },
            copyKind(kind),
          );
        },
      },
      getCell: {
        call: ([row, column]) =>
          same({
            row: area.row + wholeNumber(row, "row"),
            column: area.column + wholeNumber(column, "column"),
            rows: 1,
            columns: 1,
          }),
      },
      getRow: { call: ([row]) => same({ ...area, row: area.row + inside(row, area.rows), rows: 1 }) },
      getColumn: {
        call: ([column]) => same({ ...area, column: area.column + inside(column, area.columns), columns: 1 }),
      },
      getLastCell: {
        call: () =>
          same({
            row: area.row + area.rows - 1,
            column: area.column + area.columns - 1,
            rows: 1,
            columns: 1,
          }),
      },
      getLastRow: { call: () => same({ ...area, row: area.row + area.rows - 1, rows: 1 }) },
      getLastColumn: { call: () => same({ ...area, column: area.column + area.columns - 1, columns: 1 }) },
      getEntireRow: { call: () => same({ ...area, column: 1, columns: wholeSheet.columns }) },
      getEntireColumn: { call: () => same({ ...area, row: 1, rows: wholeSheet.rows }) },
      getBoundingRect: { call: ([other]) => same(bounding(area, areaGiven(excel, sheet(), other))) },
      getIntersection: {
        call: ([other]) => same(found(intersect(area, areaGiven(excel, sheet(), other)), "the intersection")),
      },
      getIntersectionOrNullObject: {
        since: "1.4",
        call: ([other]) => {
          const both = intersect(area, areaGiven(excel, sheet(), other));
          return both ? same(both) : null;
        },
      },
      getMergedAreasOrNullObject: {
        since: "1.13",
        call: () => {
          const merges = sheet().merges.filter((merge) => intersect(merge, area));
          return merges.length > 0 ? rangeAreasObject(excel, sheetId, merges) : null;
        },
      },
      getOffsetRange: {
        call: ([rows, columns]) =>
          same({
            ...area,
            row: area.row + wholeNumber(rows, "rowOffset"),
            column: area.column + wholeNumber(columns, "columnOffset"),
          }),
      },
      getResizedRange: {
        since: "1.2",
        call: ([rows, columns]) =>
          same({
            ...area,
            rows: area.rows + wholeNumber(rows, "deltaRows"),
            columns: area.columns + wholeNumber(columns, "deltaColumns"),
          }),
      },
      getAbsoluteResizedRange: {
        since: "1.7",
        call: ([rows, columns]) =>
          same({ ...area, rows: wholeNumber(rows, "numRows"), columns: wholeNumber(columns, "numColumns") }),
      },
      getUsedRange: {
        since: "1.2",
        call: ([valuesOnly]) =>
          same(usedRange(sheet(), area, valuesOnly === true) ?? { ...area, rows: 1, columns: 1 }),
      },
      getUsedRangeOrNullObject: {
        since: "1.4",
        call: ([valuesOnly]) => {
          const used = usedRange(sheet(), area, valuesOnly === true);
          return used ? same(used) : null;
        },
      },
      getCellProperties: {
        since: "1.9",
        call: ([wanted]) =>
          rowsOf((row, column) =>
            readProperties(excel, sheet(), { row, column, rows: 1, columns: 1 }, wanted),
          ),
      },
      setCellProperties: {
        since: "1.9",
        call: ([given]) => {
          const at = shapeOf(given, area);
          rowsOf((row, column) => {
            const properties = at(row - area.row, column - area.column);
            writeProperties(excel, sheet(), { row, column, rows: 1, columns: 1 }, properties);
          });
        },
      },
      getRowProperties: {
        since: "1.9",
        call: ([wanted]) => lineAreas(area).map((row) => readProperties(excel, sheet(), row, wanted)),
      },
      setRowProperties: {
        since: "1.9",
        call: ([given]) => writeLines(excel, sheet(), lineAreas(area), given),
      },
      getColumnProperties: {
        since: "1.9",
        call: ([wanted]) => columnAreas(area).map((column) => readProperties(excel, sheet(), column, wanted)),
      },
      setColumnProperties: {
        since: "1.9",
        call: ([given]) => writeLines(excel, sheet(), columnAreas(area), given),
      },
      _ValidateArraySize: {
        since: "1.3",
        call: ([rows, columns]) => {
          if (rows !== area.rows || columns !== area.columns) {
            throw invalidArgument(
              "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
            );
          }
        },
      },
    },
  });
  targets.set(object, { sheet, areas });
  return object;
}

/** A RangeAreas: several areas of one sheet. */
export function rangeAreasObject(excel: Excel, sheetId: string, areas: readonly Range[]): HostObject {
  const sheet = (): Sheet => excel.workbook.sheet(sheetId);
  const object: HostObject = new HostObject("RangeAreas", {
    isKept: true,
    scalars: { ...sharedScalars(excel, sheet, areas), areaCount: { since: "1.9", get: () => areas.length } },
    parts: {
      ...sharedParts(excel, sheet, areas),
      worksheet: { since: "1.9", get: () => worksheetObject(excel, sheetId) },
      areas: {
        since: "1.9",
        get: () =>
          new HostObject("RangeCollection", {
            items: () => areas.map((area) => rangeObject(excel, sheetId, area)),
            methods: {
              getCount: { call: () => areas.length },
              getItemAt: {
                call: ([index]) => {
                  const area = areas[wholeNumber(index, "index")];
                  if (!area) throw itemNotFound("the area");
                  return rangeObject(excel, sheetId, area);
                },
              },
            },
          }),
      },
    },
    methods: sharedMethods(excel, sheet, areas),
  });
  targets.set(object, { sheet, areas });
  return object;
}

function sharedScalars(
  excel: Excel,
  sheet: () => Sheet,
  areas: readonly Range[],
): Readonly<Record<string, Scalar>> {
  const { workbook } = excel;
  return {
    address: { get: () => addressOf(sheet(), areas) },
    cellCount: { get: () => areas.reduce((sum, area) => sum + area.rows * area.columns, 0) },
    isEntireColumn: { since: "1.7", get: () => areas.every(isWholeColumns) },
    isEntireRow: { since: "1.7", get: () => areas.every(isWholeRows) },
    style: {
      since: "1.7",
      get: () => {
        const names = new Set([...formatsIn(workbook, sheet(), areas)].map((format) => format.style));
        return names.size === 1 ? [...names][0] : null;
      },
      set: (value) => applyStyle(excel, sheet(), areas, value),
    },
  };
}

/** Lays the named style over cells. */
export function applyStyle(excel: Excel, sheet: Sheet, areas: readonly Range[], given: unknown): void {
  const style = excel.workbook.style(text(given, "style"));
  if (!style) throw invalidArgument(`there is no style ${String(given)}`);
  excel.workbook.mustAllow(sheet, "allowFormatCells");
  setStyle(excel.workbook, sheet, areas, style);
}

function sharedParts(
  excel: Excel,
  sheet: () => Sheet,
  areas: readonly Range[],
): Readonly<Record<string, { readonly since?: string; readonly get: () => HostObject }>> {
  return {
    format: { get: () => rangeFormatObject(excel, sheet(), areas) },
    dataValidation: { since: "1.8", get: () => validationObject(excel, sheet(), areas) },
    conditionalFormats: { since: "1.6", get: () => conditionalFormatsObject(excel, sheet(), areas) },
  };
}

function sharedMethods(
  excel: Excel,
  sheet: () => Sheet,
  areas: readonly Range[],
): Readonly<Record<string, Method>> {
  return {
    calculate: { since: "1.6", call: () => undefined },
    clear: {
      call: ([applyTo]) => {
        const what = oneOf(
          applyTo ?? "All",
          ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
          "applyTo",
        );
        clear(excel, sheet(), areas, what);
      },
    },
  };
}

function clear(excel: Excel, sheet: Sheet, areas: readonly Range[], what: string): void {
  const { workbook } = excel;
  workbook.mustBeUnlocked(sheet, areas);
  if (what !== "Contents") workbook.mustAllow(sheet, "allowFormatCells");
  if (what === "All" || what === "Contents") for (const area of areas) clearContents(workbook, sheet, area);
  if (what === "All" || what === "Formats") {
    clearFormats(workbook, sheet, areas);
    clearConditionalFormats(sheet, areas);
  }
  if (what === "All") {
    clearValidation(sheet, areas);
    sheet.merges = sheet.merges.filter((merge) => !areas.some((area) => intersect(merge, area)));
  }
  if (what !== "Contents" && what !== "Formats") {
    for (const key of [...sheet.hyperlinks.keys()]) {
      if (areas.some((area) => contains(area, rowOf(key), columnOf(key)))) sheet.hyperlinks.delete(key);
    }
  }
}

function hiddenScalar(
  excel: Excel,
  sheet: () => Sheet,
  areas: readonly Range[],
  which: "rows" | "columns",
): Scalar {
  const bounds = (area: Range): readonly [number, number] =>
    which === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return {
    since: "1.2",
    get: () => {
      const [area] = areas;
      return area ? readLines(sheet()[which], ...bounds(area), (line: Line) => line.hidden) : null;
    },
    set: (value) => {
      excel.workbook.mustAllow(sheet(), which === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const hidden = boolean(value, "hidden");
      for (const area of areas) changeLines(sheet()[which], ...bounds(area), (line) => ({ ...line, hidden }));
    },
  };
}

function setNumberFormats(excel: Excel, sheet: Sheet, area: Range, given: unknown): void {
  const { workbook } = excel;
  const at = shapeOf(given, area);
  workbook.mustAllow(sheet, "allowFormatCells");
  if (!Array.isArray(given)) {
    const numberFormat = text(given, "numberFormat");
    changeFormat(workbook, sheet, [area], (before) =>
      formatState(before.style, { ...before.own, numberFormat }),
    );
    return;
  }
  gridOf(area, (row, column) => {
    const wanted = at(row - area.row, column - area.column);
    if (wanted === null) return;
    const before = workbook.formatAt(sheet, row, column);
    const numberFormat = text(wanted, "numberFormat");
    workbook.setCellFormat(sheet, row, column, formatState(before.style, { ...before.own, numberFormat }));
  });
}

/** Excel gives a linked cell the style Hyperlink, and writes the text to display into it. */
function setHyperlink(excel: Excel, sheet: Sheet, area: Range, given: unknown): void {
  const { workbook } = excel;
  if (!isRecord(given)) throw invalidArgument("hyperlink");
  workbook.mustBeUnlocked(sheet, [area]);
  workbook.mustAllow(sheet, "allowInsertHyperlinks", "allowFormatCells");
  const documentReference = optionalText(given["documentReference"], "hyperlink.documentReference");
  const address = optionalText(given["address"], "hyperlink.address");
  const screenTip = optionalText(given["screenTip"], "hyperlink.screenTip");
  const textToDisplay = optionalText(given["textToDisplay"], "hyperlink.textToDisplay");
  if (documentReference === undefined && address === undefined)
    throw invalidArgument("hyperlink leads nowhere");
  const style = workbook.style("Hyperlink");
  gridOf(area, (row, column) => {
    sheet.hyperlinks.set(cellKey(row, column), {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(screenTip === undefined ? {} : { screenTip }),
    });
    const isEmpty = workbook.content(sheet, row, column) === undefined;
    if (textToDisplay !== undefined) workbook.setContent(sheet, row, column, textToDisplay);
    else if (isEmpty) workbook.setContent(sheet, row, column, documentReference ?? address);
  });
  if (style) setStyle(workbook, sheet, [area], style);
}

function hyperlinkOf(excel: Excel, sheet: Sheet, area: Range): Readonly<Record<string, string>> | null {
  const link = sheet.hyperlinks.get(cellKey(area.row, area.column));
  if (!link) return null;
  const textToDisplay = textOf(excel.workbook, sheet, area.row, area.column);
  return { address: link.address ?? "", ...link, textToDisplay };
}

function writeLines(excel: Excel, sheet: Sheet, lines: readonly Range[], given: unknown): void {
  if (!Array.isArray(given) || given.length !== lines.length) {
    throw invalidArgument("there must be properties for each row or column of the range");
  }
  lines.forEach((line, index) => writeProperties(excel, sheet, line, given[index]));
}

function fromAddress(excel: Excel, sheet: Sheet, address: string): CellsTarget {
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)/.exec(address) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  const from = name === undefined ? sheet : excel.workbook.findSheet(name);
  if (!from) throw invalidArgument(`${address} is no address`);
  return { sheet: () => from, areas: parseOnSheet(excel, from, address) };
}

function areaGiven(excel: Excel, sheet: Sheet, given: unknown): Range {
  const [area] = typeof given === "string" ? parseOnSheet(excel, sheet, given) : [areaOf(given, "the range")];
  if (!area) throw invalidArgument("the range");
  return area;
}

function copyKind(given: unknown): CopyKind {
  const kinds = { All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const;
  const kind = oneOf(given ?? "All", Object.keys(kinds), "copyType");
  return kind === "Formulas" || kind === "Values" || kind === "Formats" ? kinds[kind] : kinds.All;
}

function found(area: Range | undefined, what: string): Range {
  if (!area) throw itemNotFound(what);
  return area;
}

function inside(given: unknown, count: number): number {
  const index = wholeNumber(given, "index");
  if (index < 0 || index >= count) throw invalidArgument("the index lies outside the range");
  return index;
}

const lineAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

const columnAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));

/** The cells that one answer can hold. */
const mostCells = 2_000_000;

function gridOf<Value>(area: Range, read: (row: number, column: number) => Value): Value[][] {
  if (area.rows * area.columns > mostCells) throw invalidOperation("the range is too large to be loaded");
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
}

function shown(value: ReturnType<Excel["workbook"]["value"]>): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

function formulaShown(excel: Excel, sheet: Sheet, row: number, column: number): string | number | boolean {
  const content = excel.workbook.content(sheet, row, column);
  if (typeof content !== "object") return content ?? "";
  return content.kind === "error" ? content.error : asShown(content.formula);
}

function typeOf(value: ReturnType<Excel["workbook"]["value"]>): string {
  switch (typeof value) {
    case "undefined":
      return "Empty";
    case "string":
      return "String";
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "object":
      return "Error";
  }
}
