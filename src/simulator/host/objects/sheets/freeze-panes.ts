import type { Range } from "../../../../spreadsheet/address";
import { isWholeColumns, isWholeRows, wholeSheet } from "../../../state/areas";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { wholeNumber } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, type Method } from "../../host-object";
import { from } from "../../members";
import { areaGiven } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** `worksheet.freezePanes`. */
export function freezePanesObject(excel: Excel, sheet: Sheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    excel.workbook.mustBeInFront();
    if (rows < 0 || columns < 0) throw invalidArgument("count");
    sheet.freeze = rows + columns === 0 ? undefined : { rows, columns };
  };
  return new HostObject("WorksheetFreezePanes", {
    methods: from<Method>("1.7", {
      freezeAt: {
        call: ([given]) => {
          if (given === null || given === undefined) return freeze(0, 0);
          const area = areaGiven(excel, sheet, given);
          freeze(isWholeColumns(area) ? 0 : area.rows, isWholeRows(area) ? 0 : area.columns);
          const { row, column } = area;
          if (sheet.freeze && (row > 1 || column > 1))
            sheet.freeze = { ...sheet.freeze, from: { row, column } };
        },
      },
      freezeRows: { call: ([count]) => freeze(wholeNumber(count ?? 1, "count"), 0) },
      freezeColumns: { call: ([count]) => freeze(0, wholeNumber(count ?? 1, "count")) },
      unfreeze: { call: () => freeze(0, 0) },
      getLocationOrNullObject: {
        call: () => {
          excel.workbook.mustBeInFront();
          const area = frozenArea(sheet);
          return area ? rangeObject(excel, sheet.id, area) : null;
        },
      },
    }),
  });
}

function frozenArea({ freeze }: Sheet): Range | undefined {
  if (!freeze) return undefined;
  return {
    row: freeze.from?.row ?? 1,
    column: freeze.from?.column ?? 1,
    rows: freeze.rows === 0 ? wholeSheet.rows : freeze.rows,
    columns: freeze.columns === 0 ? wholeSheet.columns : freeze.columns,
  };
}
