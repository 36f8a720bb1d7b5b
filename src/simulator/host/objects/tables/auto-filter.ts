import type { Range } from "../../../../spreadsheet/address";
import { changeLines, lineAt } from "../../../editing/edit-formats";
import { apiNotFound, invalidArgument, invalidOperation } from "../../../state/host-error";
import type { Filter, Sheet, Table } from "../../../state/state";
import { textOf } from "../../../workbook/shown-text";
import type { Excel } from "../../excel";
import { oneOf, text, wholeNumber } from "../../given";
import { HostObject, isRecord, type Method, type Scalar } from "../../host-object";
import { from } from "../../members";
import { areaGiven } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** `worksheet.autoFilter`, or `table.autoFilter` if a table is given. Columns are filtered by the texts to show. */
export function filterObject(excel: Excel, sheet: Sheet, table?: () => Table): HostObject {
  const { workbook } = excel;
  const tableId = table?.().id;
  const found = (): Filter | undefined => sheet.filters.find((one) => one.tableId === tableId);
  const area = (): Range | undefined => (table ? table().area : found()?.area);
  const put = (filter: Filter | undefined): void => {
    workbook.mustAllow(sheet, "allowAutoFilter");
    const before = found();
    if (before) showRows(sheet, before);
    sheet.filters = [...sheet.filters.filter((one) => one !== before), ...(filter ? [filter] : [])];
    if (filter) hideRows(excel, sheet, filter);
  };
  const mustBeOn = (): Filter => {
    const filter = found();
    if (!filter) throw invalidOperation("there is no filter");
    return filter;
  };
  const rangeOf = (on: Range): HostObject => rangeObject(excel, sheet.id, on);
  return new HostObject("AutoFilter", {
    scalars: from<Scalar>("1.9", {
      enabled: { get: () => area() !== undefined },
      isDataFiltered: { get: () => (found()?.columns.size ?? 0) > 0 },
      criteria: {
        get: () =>
          Array.from({ length: area()?.columns ?? 0 }, (_, index) => {
            const values = found()?.columns.get(index);
            return values ? { filterOn: "Values", values } : null;
          }),
      },
    }),
    methods: from<Method>("1.9", {
      apply: {
        call: ([given, index, criteria]) => {
          const on = areaGiven(excel, sheet, given);
          const before = new Map(found()?.columns);
          if (index === undefined || index === null) return put({ tableId, area: on, columns: before });
          const column = wholeNumber(index, "columnIndex");
          if (column < 0 || column >= on.columns) throw invalidArgument("columnIndex");
          put({ tableId, area: on, columns: before.set(column, valuesGiven(criteria)) });
        },
      },
      clearCriteria: {
        call: () => {
          const on = area();
          if (on) put({ tableId, area: on, columns: new Map() });
        },
      },
      remove: { call: () => put(undefined) },
      getRange: { call: () => rangeOf(area() ?? mustBeOn().area) },
      getRangeOrNullObject: {
        call: () => {
          const on = area();
          return on ? rangeOf(on) : null;
        },
      },
    }),
  });
}

function valuesGiven(criteria: unknown): readonly string[] {
  if (!isRecord(criteria)) throw invalidArgument("criteria");
  if (oneOf(criteria["filterOn"], ["Values"], "criteria.filterOn") !== "Values")
    throw apiNotFound("other filters");
  const { values } = criteria;
  if (!Array.isArray(values)) throw invalidArgument("criteria.values");
  return values.map((value) => text(value, "criteria.values"));
}

function hideRows({ workbook }: Excel, sheet: Sheet, { area, columns }: Filter): void {
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const isShown = [...columns].every(([index, values]) =>
      values.includes(textOf(workbook, sheet, row, area.column + index)),
    );
    if (!isShown) changeLines(sheet.rows, row, 1, (line) => ({ ...line, hidden: true }));
  }
}

function showRows(sheet: Sheet, { area, columns }: Filter): void {
  if (columns.size === 0) return;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    if (lineAt(sheet.rows, row).hidden)
      changeLines(sheet.rows, row, 1, (line) => ({ ...line, hidden: false }));
  }
}
