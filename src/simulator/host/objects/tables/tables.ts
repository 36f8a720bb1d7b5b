import type { Range } from "../../../../spreadsheet/address";
import { contains, intersect } from "../../../state/areas";
import { clearContents, nameHeaders } from "../../../editing/edit-cells";
import { clearFormats } from "../../../editing/edit-formats";
import { bodyOf, keepLook } from "../../../editing/edit-tables";
import { findDefinedNameProblem } from "../../../state/sheet-names";
import type { Sheet, Table } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, text, wholeNumber } from "../../given";
import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject, type Scalar } from "../../host-object";
import { cellsOf, parseOnSheet, type CellsTarget } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { filterObject } from "./auto-filter";
import { tableColumnsObject, tableRowsObject } from "./rows-and-columns";

const targets = new WeakMap<HostObject, () => Table>();

/** The table passed as an argument, as an object or by name. */
export function tableGiven({ workbook }: Excel, given: unknown): Table {
  const target = given instanceof HostObject ? targets.get(given) : undefined;
  if (target) return target();
  const tables = workbook.state.sheets.flatMap((sheet) => sheet.tables);
  const name = typeof given === "string" ? given.toLowerCase() : "";
  const found = tables.find((table) => table.name.toLowerCase() === name);
  if (!found) throw apiNotFound("a source that is not a table");
  return found;
}

/** `workbook.tables`, or `worksheet.tables` if a sheet is given. */
export function tablesObject(excel: Excel, sheet?: Sheet): HostObject {
  const listed = (): readonly { readonly sheet: Sheet; readonly table: Table }[] =>
    (sheet ? [sheet] : excel.workbook.state.sheets).flatMap((one) =>
      one.tables.map((table) => ({ sheet: one, table })),
    );
  const find = (key: unknown): { readonly sheet: Sheet; readonly table: Table } | undefined => {
    const wanted = text(key, "the name of a table").toLowerCase();
    return listed().find(({ table }) => table.id === key || table.name.toLowerCase() === wanted);
  };
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw itemNotFound(`the table ${String(key)}`);
    return tableObject(excel, found.sheet, found.table.id);
  };
  return new HostObject("TableCollection", {
    scalars: { count: { get: () => listed().length } },
    items: () => listed().map((one) => tableObject(excel, one.sheet, one.table.id)),
    item,
    methods: {
      getCount: { since: "1.4", call: () => listed().length },
      getItemAt: {
        call: ([index]) => {
          const found = listed()[wholeNumber(index, "index")];
          if (!found) throw itemNotFound("the table");
          return tableObject(excel, found.sheet, found.table.id);
        },
      },
      getItemOrNullObject: { since: "1.4", call: ([key]) => (find(key) ? item(key) : null) },
      add: {
        call: ([given, hasHeaders]) => {
          if (hasHeaders !== true) throw apiNotFound("TableCollection.add without headers");
          const cells = cellsGiven(excel, sheet, given);
          return addTable(excel, cells);
        },
      },
    },
  });
}

function cellsGiven(excel: Excel, sheet: Sheet | undefined, given: unknown): CellsTarget {
  if (typeof given !== "string") return cellsOf(given, "address");
  const [, quoted, plain] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)/.exec(given) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  const on =
    name === undefined
      ? (sheet ?? excel.workbook.sheet(excel.workbook.state.activeSheet))
      : excel.workbook.findSheet(name);
  if (!on) throw invalidArgument(`${given} is not an address`);
  return { sheet: () => on, areas: parseOnSheet(excel, on, given) };
}

function addTable(excel: Excel, cells: CellsTarget): HostObject {
  const sheet = cells.sheet();
  const { workbook } = excel;
  const [area] = cells.areas;
  if (!area) throw invalidArgument("address");
  workbook.mustAllow(sheet);
  mustBeFree(sheet, area);
  const id = `{TABLE-${workbook.nextId()}}`;
  sheet.tables = [
    ...sheet.tables,
    {
      id,
      name: freeTableName(excel),
      area: area.rows === 1 ? { ...area, rows: 2 } : area,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showFilterButton: true,
    },
  ];
  nameHeaders(workbook, sheet, area);
  return tableObject(excel, sheet, id);
}

function mustBeFree(sheet: Sheet, area: Range, except?: string): void {
  if (sheet.tables.some((table) => table.id !== except && intersect(table.area, area))) {
    throw invalidArgument("A table can't overlap another table.");
  }
  if (sheet.merges.some((merge) => intersect(merge, area)))
    throw invalidArgument("a table cannot contain merged cells");
}

function freeTableName(excel: Excel): string {
  for (let number = 1; ; number += 1) if (!isTaken(excel, `Table${number}`)) return `Table${number}`;
}

function isTaken(excel: Excel, name: string, except?: string): boolean {
  const key = name.toLowerCase();
  const { state } = excel.workbook;
  const isTable = state.sheets.some((sheet) =>
    sheet.tables.some((table) => table.id !== except && table.name.toLowerCase() === key),
  );
  return isTable || state.names.has(key);
}

function tableObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const found = (): Table => {
    const table = workbook.sheet(sheet.id).tables.find((one) => one.id === id);
    if (!table) throw itemNotFound(`the table ${id}`);
    return table;
  };
  const change = (fields: Partial<Table>): void => {
    workbook.mustAllow(sheet);
    const before = found();
    sheet.tables = sheet.tables.map((table) => (table === before ? { ...table, ...fields } : table));
  };
  const flag = (
    field:
      | "showBandedRows"
      | "showBandedColumns"
      | "highlightFirstColumn"
      | "highlightLastColumn"
      | "showFilterButton",
  ): Scalar => ({
    since: "1.3",
    get: () => found()[field],
    set: (value) => change({ [field]: boolean(value, field) }),
  });
  const object = new HostObject("Table", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => found().id },
      name: {
        get: () => found().name,
        set: (value) => {
          const name = text(value, "name");
          const problem = findDefinedNameProblem(name);
          if (problem !== undefined) throw invalidArgument(problem);
          if (isTaken(excel, name, id)) throw itemAlreadyExists(`the name ${name}`);
          change({ name });
        },
      },
      style: {
        get: () => found().style,
        set: (value) => {
          const style = text(value, "style");
          if (
            style !== "" &&
            !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)
          ) {
            throw invalidArgument(`there is no table style ${style}`);
          }
          change({ style });
        },
      },
      showTotals: { get: () => (found() ? false : null) },
      showHeaders: { get: () => (found() ? true : null) },
      showBandedRows: flag("showBandedRows"),
      showBandedColumns: flag("showBandedColumns"),
      highlightFirstColumn: flag("highlightFirstColumn"),
      highlightLastColumn: flag("highlightLastColumn"),
      showFilterButton: flag("showFilterButton"),
    },
    parts: {
      autoFilter: { since: "1.9", get: () => filterObject(excel, sheet, found) },
      columns: { get: () => tableColumnsObject(excel, sheet, found) },
      rows: { get: () => tableRowsObject(excel, sheet, found, (area) => change({ area })) },
      worksheet: { since: "1.2", get: () => excel.worksheetObject(sheet.id) },
    },
    methods: {
      getRange: { call: () => rangeObject(excel, sheet.id, found().area) },
      getHeaderRowRange: { call: () => rangeObject(excel, sheet.id, { ...found().area, rows: 1 }) },
      getDataBodyRange: {
        call: () => rangeObject(excel, sheet.id, bodyOf(found())),
      },
      delete: {
        call: () => {
          const gone = found();
          workbook.mustAllow(sheet);
          sheet.tables = sheet.tables.filter((table) => table !== gone);
          sheet.filters = sheet.filters.filter(({ tableId }) => tableId !== id);
          clearContents(workbook, sheet, gone.area);
          clearFormats(workbook, sheet, [gone.area]);
        },
      },
      convertToRange: {
        since: "1.2",
        call: () => {
          const gone = found();
          workbook.mustAllow(sheet);
          sheet.tables = sheet.tables.filter((table) => table !== gone);
          sheet.filters = sheet.filters.filter(({ tableId }) => tableId !== id);
          if (workbook.behaviours.keepsTableLook) keepLook(workbook, sheet, gone);
          return rangeObject(excel, sheet.id, gone.area);
        },
      },
      resize: {
        since: "1.13",
        call: ([given]) => {
          const { area: before } = found();
          const [area] = cellsGiven(excel, sheet, given).areas;
          if (
            !area ||
            area.row !== before.row ||
            !contains(area, before.row, Math.max(area.column, before.column))
          ) {
            throw invalidArgument("the headers must stay in their row, and the areas overlap");
          }
          if (area.rows < 2) throw invalidArgument("a table needs at least one row below its headers");
          mustBeFree(sheet, area, id);
          change({ area });
          nameHeaders(workbook, sheet, area);
        },
      },
    },
  });
  targets.set(object, found);
  return object;
}
