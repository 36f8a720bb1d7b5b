import type { Range } from "../../../../spreadsheet/address";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { shapeOf } from "../../../editing/edit-cells";
import { invalidArgument } from "../../../state/host-error";
import type { Method } from "../../host-object";
import { readProperties, writeProperties } from "./cell-properties";
import { gridOf } from "./range-contents";

/** Methods that read or set the properties of many cells, rows or columns at once. */
export function bulkMethods(excel: Excel, sheet: () => Sheet, area: Range): Readonly<Record<string, Method>> {
  return {
    getCellProperties: {
      since: "1.9",
      call: ([wanted]) =>
        gridOf(area, (row, column) =>
          readProperties(excel, sheet(), { row, column, rows: 1, columns: 1 }, wanted),
        ),
    },
    setCellProperties: {
      since: "1.9",
      call: ([given]) => {
        const at = shapeOf(given, area);
        gridOf(area, (row, column) => {
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
  };
}

function writeLines(excel: Excel, sheet: Sheet, lines: readonly Range[], given: unknown): void {
  if (!Array.isArray(given) || given.length !== lines.length) {
    throw invalidArgument("there must be properties for each row or column of the range");
  }
  lines.forEach((line, index) => writeProperties(excel, sheet, line, given[index]));
}

/** The rows of an area, one by one. */
export const lineAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));

const columnAreas = (area: Range): readonly Range[] =>
  Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));
