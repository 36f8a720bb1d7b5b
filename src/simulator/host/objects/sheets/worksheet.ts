import type { Range } from "../../../../spreadsheet/address";
import { wholeSheet } from "../../../state/areas";
import { usedRange } from "../../../editing/edit-cells";
import { addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../../editing/edit-sheets";
import { standardColumnWidth, standardRowHeight } from "../../../state/new-state";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, colour, oneOf, optionalText, text, wholeNumber } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { filterObject } from "../tables/auto-filter";
import { commentsObject } from "./comments";
import { chartsObject } from "../charts/charts";
import { customPropertiesObject } from "./custom-properties";
import { eventMethods } from "./events";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./names";
import { pageLayoutObject } from "./page-layout";
import { pivotTablesObject } from "../pivots/pivots";
import { worksheetProtectionObject } from "./protection";
import { parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";
import { slicersObject } from "../pivots/slicers";
import { tablesObject } from "../tables/tables";

export function worksheetObject(excel: Excel, id: string): HostObject {
  const { workbook } = excel;
  const sheet = (): Sheet => workbook.sheet(id);
  const setGridlines = (value: unknown): void => {
    workbook.mustBeInFront();
    sheet().showGridlines = boolean(value, "showGridlines");
  };
  const setHeadings = (value: unknown): void => {
    sheet().showHeadings = boolean(value, "showHeadings");
  };
  return new HostObject("Worksheet", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => sheet().id },
      name: { get: () => sheet().name, set: (value) => renameSheet(workbook, sheet(), text(value, "name")) },
      position: {
        get: () => workbook.state.sheets.indexOf(sheet()),
        set: (value) => moveSheet(workbook, sheet(), wholeNumber(value, "position")),
      },
      visibility: {
        get: () => sheet().visibility,
        set: (value) => {
          const wanted = oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
          showSheet(workbook, sheet(), wanted === "Visible" || wanted === "Hidden" ? wanted : "VeryHidden");
        },
      },
      tabColor: {
        since: "1.7",
        get: () => {
          const { tabColour, visibility } = sheet();
          return workbook.behaviours.hidesTabColours && visibility !== "Visible" ? null : tabColour;
        },
        set: (value) => {
          sheet().tabColour = value === "" ? "" : colour(value, "tabColor");
        },
      },
      showGridlines: { since: "1.8", get: () => sheet().showGridlines, set: setGridlines },
      // The client sets these two under different names than it loads them.
      gridlines: { since: "1.8", set: setGridlines },
      showHeadings: { since: "1.8", get: () => sheet().showHeadings, set: setHeadings },
      headings: { since: "1.8", set: setHeadings },
      standardHeight: { since: "1.7", get: () => (sheet() ? standardRowHeight : null) },
      standardWidth: { since: "1.7", get: () => (sheet() ? standardColumnWidth : null) },
    },
    parts: {
      autoFilter: { since: "1.9", get: () => filterObject(excel, sheet()) },
      comments: { since: "1.10", get: () => commentsObject(excel, sheet()) },
      charts: { get: () => chartsObject(excel, sheet()) },
      customProperties: { since: "1.12", get: () => customPropertiesObject(sheet()) },
      freezePanes: { since: "1.7", get: () => freezePanesObject(excel, sheet()) },
      names: { since: "1.4", get: () => namesObject(excel, sheet()) },
      pageLayout: { since: "1.9", get: () => pageLayoutObject(excel, sheet()) },
      pivotTables: { since: "1.3", get: () => pivotTablesObject(excel, sheet()) },
      protection: { since: "1.2", get: () => worksheetProtectionObject(excel, sheet()) },
      slicers: { since: "1.10", get: () => slicersObject(excel, sheet()) },
      tables: { get: () => tablesObject(excel, sheet()) },
    },
    methods: {
      ...eventMethods(excel, id),
      activate: {
        call: () => {
          workbook.mustBeInFront();
          workbook.activate(sheet());
        },
      },
      calculate: { since: "1.6", call: () => workbook.calculator.calculateAll() },
      delete: {
        call: () => {
          workbook.mustBeInFront();
          deleteSheet(workbook, sheet());
        },
      },
      getRange: {
        call: ([address]) => {
          const [area = wholeSheet, ...more] = areasGiven(excel, sheet(), address);
          if (more.length > 0) throw invalidArgument("getRange takes one area");
          return rangeObject(excel, id, area);
        },
      },
      getRanges: {
        since: "1.9",
        call: ([address]) => rangeAreasObject(excel, id, areasGiven(excel, sheet(), address)),
      },
      getCell: {
        call: ([row, column]) =>
          rangeObject(excel, sheet().id, {
            row: wholeNumber(row, "row") + 1,
            column: wholeNumber(column, "column") + 1,
            rows: 1,
            columns: 1,
          }),
      },
      getRangeByIndexes: {
        since: "1.7",
        call: ([row, column, rows, columns]) =>
          rangeObject(excel, sheet().id, {
            row: wholeNumber(row, "startRow") + 1,
            column: wholeNumber(column, "startColumn") + 1,
            rows: wholeNumber(rows, "rowCount"),
            columns: wholeNumber(columns, "columnCount"),
          }),
      },
      getUsedRange: {
        since: "1.2",
        call: ([valuesOnly]) => {
          const used = usedRange(sheet(), wholeSheet, valuesOnly === true);
          return rangeObject(excel, id, used ?? { row: 1, column: 1, rows: 1, columns: 1 });
        },
      },
      getUsedRangeOrNullObject: {
        since: "1.4",
        call: ([valuesOnly]) => {
          const used = usedRange(sheet(), wholeSheet, valuesOnly === true);
          return used ? rangeObject(excel, id, used) : null;
        },
      },
    },
  });
}

/** `workbook.worksheets`. */
export function worksheetsObject(excel: Excel): HostObject {
  const { workbook } = excel;
  const find = (key: unknown): Sheet | undefined => workbook.findSheet(text(key, "the name of a sheet"));
  const item = (key: unknown): HostObject => {
    const sheet = find(key);
    if (!sheet) throw itemNotFound(`the sheet ${String(key)}`);
    return worksheetObject(excel, sheet.id);
  };
  const listed = (visibleOnly: unknown): readonly Sheet[] =>
    workbook.state.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  return new HostObject("WorksheetCollection", {
    items: () => workbook.state.sheets.map((sheet) => worksheetObject(excel, sheet.id)),
    item,
    methods: {
      ...eventMethods(excel, "Workbook"),
      add: {
        call: ([name]) => {
          workbook.mustBeInFront();
          return worksheetObject(excel, addSheet(workbook, optionalText(name, "name")).id);
        },
      },
      getActiveWorksheet: { call: () => worksheetObject(excel, workbook.state.activeSheet) },
      getCount: { since: "1.4", call: ([visibleOnly]) => listed(visibleOnly).length },
      getFirst: { since: "1.5", call: ([visibleOnly]) => present(first(excel, listed(visibleOnly))) },
      getItemOrNullObject: { since: "1.4", call: ([key]) => (find(key) ? item(key) : null) },
    },
  });
}

function areasGiven(excel: Excel, sheet: Sheet, address: unknown): readonly Range[] {
  const given = optionalText(address, "address");
  return given === undefined || given === "" ? [wholeSheet] : parseOnSheet(excel, sheet, given);
}

function first(excel: Excel, sheets: readonly Sheet[]): HostObject | null {
  const [sheet] = sheets;
  return sheet ? worksheetObject(excel, sheet.id) : null;
}

function present(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("the sheet");
  return object;
}
