import type { Range } from "../../../../spreadsheet/address";
import { clearContents, usedRange, writeValues } from "../../../editing/edit-cells";
import { bodyOf } from "../../../editing/edit-tables";
import { apiNotFound, itemNotFound } from "../../../state/host-error";
import type { Sheet, Table } from "../../../state/state";
import type { Excel } from "../../excel";
import { text, wholeNumber } from "../../given";
import { HostObject } from "../../host-object";
import { collection } from "../../members";
import { contentScalars } from "../ranges/range-contents";
import { rangeObject } from "../ranges/range";

type Find = () => Table;

/** `table.rows`. Rows are added and deleted at the end only, where no cells have to move. */
export function tableRowsObject(
  excel: Excel,
  sheet: Sheet,
  found: Find,
  resize: (area: Range) => void,
): HostObject {
  const { workbook } = excel;
  const count = (): number => bodyOf(found()).rows;
  const row = (index: number): HostObject => {
    const area = (): Range => {
      const body = bodyOf(found());
      if (index < 0 || index >= body.rows) throw itemNotFound(`the row ${index} of the table`);
      return { ...body, row: body.row + index, rows: 1 };
    };
    const { values } = contentScalars(excel, () => sheet, area());
    return new HostObject("TableRow", {
      scalars: { index: { get: () => index }, ...(values && { values }) },
      methods: {
        getRange: { call: () => rangeObject(excel, sheet.id, area()) },
        delete: {
          call: () => {
            if (index !== count() - 1 || index === 0)
              throw apiNotFound("TableRow.delete of a row that is not the last");
            clearContents(workbook, sheet, area());
            resize({ ...found().area, rows: found().area.rows - 1 });
          },
        },
      },
    });
  };
  const indexes = (): readonly number[] => Array.from({ length: count() }, (_, index) => index);
  const all = collection("the row", indexes, (index, key) => index === key, row);
  return new HostObject("TableRowCollection", {
    items: all.items,
    scalars: { count: { get: count } },
    methods: {
      getCount: { since: "1.4", call: count },
      getItemAt: { call: all.at },
      add: {
        call: ([index, values]) => {
          const at = index === undefined || index === null ? -1 : wholeNumber(index, "index");
          if (at !== -1 && at !== count()) throw apiNotFound("TableRowCollection.add before the end");
          const { area } = found();
          const added = Array.isArray(values) ? values.length : 1;
          const below = { ...area, row: area.row + area.rows, rows: added };
          if (usedRange(sheet, below, true)) throw apiNotFound("TableRowCollection.add above other cells");
          resize({ ...area, rows: area.rows + added });
          if (values !== undefined && values !== null) writeValues(workbook, sheet, below, values);
          return row(count() - added);
        },
      },
    },
  });
}

/** `table.columns`, as they are: none is added or deleted. */
export function tableColumnsObject(excel: Excel, sheet: Sheet, found: Find): HostObject {
  const { workbook } = excel;
  const nameAt = (index: number): string => {
    const { row, column } = found().area;
    return String(workbook.content(sheet, row, column + index) ?? "");
  };
  const count = (): number => found().area.columns;
  const indexes = (): readonly number[] => Array.from({ length: count() }, (_, index) => index);
  const isAt = (index: number, key: unknown): boolean =>
    index + 1 === key || nameAt(index).toLowerCase() === String(key).toLowerCase();
  const columnAt = (index: number): HostObject => {
    const of = (area: Range): Range => {
      if (index < 0 || index >= count()) throw itemNotFound(`the column ${index} of the table`);
      return { ...area, column: area.column + index, columns: 1 };
    };
    const { values } = contentScalars(excel, () => sheet, of(found().area));
    const range = (area: Range): HostObject => rangeObject(excel, sheet.id, of(area));
    return new HostObject("TableColumn", {
      identity: () => ({ Id: index + 1 }),
      scalars: {
        id: { get: () => index + 1 },
        index: { get: () => index },
        name: {
          get: () => nameAt(index),
          set: (value) => writeValues(workbook, sheet, of({ ...found().area, rows: 1 }), text(value, "name")),
        },
        ...(values && { values }),
      },
      methods: {
        getRange: { call: () => range(found().area) },
        getDataBodyRange: { call: () => range(bodyOf(found())) },
        getHeaderRowRange: { call: () => range({ ...found().area, rows: 1 }) },
      },
    });
  };
  const all = collection("the column", indexes, isAt, columnAt);
  return new HostObject("TableColumnCollection", {
    items: all.items,
    item: all.item,
    scalars: { count: { get: count } },
    methods: {
      getCount: { since: "1.4", call: count },
      getItemAt: { call: all.at },
      getItemOrNullObject: { since: "1.4", call: all.orNull },
    },
  });
}
