import { cell, type Range } from "../../../../spreadsheet/address";
import { eachCell } from "../../../state/areas";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { shapeOf } from "../../../editing/edit-cells";
import { invalidArgument } from "../../../state/host-error";
import type { Method } from "../../host-object";
import { from } from "../../members";
import { readProperties, writeProperties } from "./cell-properties";
import { gridOf } from "./range-contents";

/** Methods that read or set the properties of many cells, rows or columns at once. */
export function bulkMethods(excel: Excel, sheet: () => Sheet, area: Range): Readonly<Record<string, Method>> {
  const read = (lines: readonly Range[], [wanted]: readonly unknown[]): unknown =>
    lines.map((line) => readProperties(excel, sheet(), line, wanted));
  const write = (lines: readonly Range[], [given]: readonly unknown[]): void => {
    if (!Array.isArray(given) || given.length !== lines.length) {
      throw invalidArgument("there must be properties for each row or column of the range");
    }
    lines.forEach((line, index) => writeProperties(excel, sheet(), line, given[index]));
  };
  return from<Method>("1.9", {
    getCellProperties: {
      call: ([wanted]) =>
        gridOf(area, (row, column) => readProperties(excel, sheet(), cell(row, column), wanted)),
    },
    setCellProperties: {
      call: ([given]) => {
        const at = shapeOf(given, area);
        eachCell(area, (row, column) => {
          writeProperties(excel, sheet(), cell(row, column), at(row - area.row, column - area.column));
        });
      },
    },
    getRowProperties: { call: (given) => read(lineAreas(area), given) },
    setRowProperties: { call: (given) => write(lineAreas(area), given) },
    getColumnProperties: { call: (given) => read(columnAreas(area), given) },
    setColumnProperties: { call: (given) => write(columnAreas(area), given) },
  });
}

/** The rows of an area, one by one. */
export const lineAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

const columnAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));
