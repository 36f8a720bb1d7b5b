import { contains, type Range } from "../../../../spreadsheet/address";
import { intersect } from "../../../state/areas";
import { clearContents, nameHeaders } from "../../../editing/edit-cells";
import { clearFormats } from "../../../editing/edit-formats";
import { bodyOf, keepLook, newTable } from "../../../editing/edit-tables";
import { findDefinedNameProblem } from "../../../state/sheet-names";
import type { Sheet, Table } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, text } from "../../given";
import { apiNotFound, invalidArgument, itemAlreadyExists } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { hasKey, oneIn, onSheets, property } from "../../members";
import { placeGiven } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { filterObject } from "./auto-filter";
import { tableColumnsObject, tableRowsObject } from "./rows-and-columns";

const targets = new WeakMap<HostObject, () => Table>();

/** The table passed as an argument, as an object or by name. */
export function tableGiven({ workbook }: Excel, given: unknown): Table {
  const target = given instanceof HostObject ? targets.get(given) : undefined;
  if (target) return target();
  const tables = workbook.state.sheets.flatMap((sheet) => sheet.tables);
  const found = tables.find((table) => hasKey(table, given));
  if (!found) throw apiNotFound("a source that is not a table");
  return found;
}

/** `workbook.tables`, or `worksheet.tables` if a sheet is given. */
export function tablesObject(excel: Excel, sheet?: Sheet): HostObject {
  const tables = (on: Sheet): readonly Table[] => on.tables;
  const all = onSheets("the table", excel, sheet, tables, hasKey, (on, { id }) => tableObject(excel, on, id));
  return new HostObject("TableCollection", {
    items: all.items,
    item: all.item,
    scalars: { count: { get: all.count } },
    methods: {
      getItemOrNullObject: { since: "1.4", call: all.orNull },
      add: {
        call: ([given, hasHeaders]) => {
          if (hasHeaders !== true) throw apiNotFound("TableCollection.add without headers");
          const { sheet: on, area } = placeGiven(excel, sheet, given);
          return addTable(excel, on, area);
        },
      },
    },
  });
}

function addTable(excel: Excel, sheet: Sheet, area: Range): HostObject {
  const { workbook } = excel;
  workbook.mustAllow(sheet);
  mustBeFree(sheet, area);
  const id = `{TABLE-${workbook.nextId()}}`;
  const whole = area.rows === 1 ? { ...area, rows: 2 } : area;
  sheet.tables = [...sheet.tables, newTable(id, freeTableName(excel), whole, "TableStyleMedium2")];
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

const tableStyles = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/;

function styleGiven(value: unknown, what: string): string {
  const style = text(value, what);
  if (!tableStyles.test(style)) throw invalidArgument(`there is no table style ${style}`);
  return style;
}

function tableObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const table = oneIn<Table>(
    id,
    "the table",
    () => workbook.sheet(sheet.id).tables,
    (tables) => {
      workbook.mustAllow(sheet);
      sheet.tables = tables;
    },
  );
  const { found, change } = table;
  const remove = (): Table => {
    const gone = found();
    table.remove();
    sheet.filters = sheet.filters.filter(({ tableId }) => tableId !== id);
    return gone;
  };
  const freeName = (value: unknown, what: string): string => {
    const name = text(value, what);
    const problem = findDefinedNameProblem(name);
    if (problem !== undefined) throw invalidArgument(problem);
    if (isTaken(excel, name, id)) throw itemAlreadyExists(`the name ${name}`);
    return name;
  };
  const rangeOf = (area: Range): HostObject => rangeObject(excel, sheet.id, area);
  const object = new HostObject("Table", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => found().id },
      name: property(table, "name", freeName),
      style: property(table, "style", styleGiven),
      showHeaders: { get: () => (found() ? true : null) },
      showBandedRows: property(table, "showBandedRows", boolean, "1.3"),
    },
    parts: {
      autoFilter: { since: "1.9", get: () => filterObject(excel, sheet, found) },
      columns: { get: () => tableColumnsObject(excel, sheet, found) },
      rows: { get: () => tableRowsObject(excel, sheet, found, (area) => change({ area })) },
      worksheet: { since: "1.2", get: () => excel.worksheetObject(sheet.id) },
    },
    methods: {
      getRange: { call: () => rangeOf(found().area) },
      getHeaderRowRange: { call: () => rangeOf({ ...found().area, rows: 1 }) },
      getDataBodyRange: { call: () => rangeOf(bodyOf(found())) },
      delete: {
        call: () => {
          const { area } = remove();
          clearContents(workbook, sheet, area);
          clearFormats(workbook, sheet, [area]);
        },
      },
      convertToRange: {
        since: "1.2",
        call: () => {
          const gone = remove();
          if (workbook.behaviours.keepsTableLook) keepLook(workbook, sheet, gone);
          return rangeOf(gone.area);
        },
      },
      resize: {
        since: "1.13",
        call: ([given]) => {
          const { area: before } = found();
          const { area } = placeGiven(excel, sheet, given);
          if (area.row !== before.row || !contains(area, before.row, Math.max(area.column, before.column))) {
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
