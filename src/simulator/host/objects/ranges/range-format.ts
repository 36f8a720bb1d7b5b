import { maximumColumns, maximumRows, type Range } from "../../../../spreadsheet/address";
import { pointsToCharacters } from "../../../../spreadsheet/units";
import { changeLines, changeFormat, readField, readLines, setFields } from "../../../editing/edit-formats";
import { formatState, type BorderSide, type Format } from "../../../state/format";
import { standardColumnWidth, standardRowHeight } from "../../../state/new-state";
import type { Sheet } from "../../../state/state";
import { contains } from "../../../state/areas";
import type { Excel } from "../../excel";
import { number } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import {
  alignmentScalars,
  bordersObject,
  fillObject,
  fontObject,
  formatProtectionObject,
  type BorderTarget,
  type FormatTarget,
} from "./formats";

/** Excel's largest column width, in characters of Calibri 11, and row height, in points. */
const widestCharacters = 255;
const highestRow = 409.5;

function rangeFormatTarget(excel: Excel, sheet: Sheet, areas: readonly Range[]): FormatTarget {
  const { workbook } = excel;
  return {
    hidesNoFill: workbook.behaviours.hidesNoFill,
    read: (field) => readField(workbook, sheet, areas, field),
    write: (fields) => {
      workbook.mustAllow(sheet, "allowFormatCells");
      setFields(workbook, sheet, areas, fields);
    },
  };
}

/** `range.format`. */
export function rangeFormatObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const target = rangeFormatTarget(excel, sheet, areas);
  return new HostObject("RangeFormat", {
    scalars: {
      ...alignmentScalars(target),
      columnWidth: {
        since: "1.2",
        get: () =>
          common(areas, (area) =>
            readLines(sheet.columns, area.column, area.columns, (line) =>
              line.hidden ? 0 : (line.size ?? standardColumnWidth),
            ),
          ),
        set: (value) => setWidth(excel, sheet, areas, number(value, "columnWidth")),
      },
      rowHeight: {
        since: "1.2",
        get: () =>
          common(areas, (area) =>
            readLines(sheet.rows, area.row, area.rows, (line) =>
              line.hidden ? 0 : (line.size ?? standardRowHeight),
            ),
          ),
        set: (value) => setHeight(excel, sheet, areas, number(value, "rowHeight")),
      },
    },
    parts: {
      font: { get: () => fontObject(target) },
      fill: { get: () => fillObject(target) },
      borders: { get: () => bordersObject(rangeBorders(excel, sheet, areas)) },
      protection: {
        since: "1.2",
        get: () => formatProtectionObject(protectionTarget(excel, sheet, areas)),
      },
    },
    methods: {
      autofitRows: { since: "1.2", call: () => autofit(excel, sheet, areas, "rows") },
    },
  });
}

/** Locking cells is never allowed on a protected sheet. */
function protectionTarget(excel: Excel, sheet: Sheet, areas: readonly Range[]): FormatTarget {
  return {
    ...rangeFormatTarget(excel, sheet, areas),
    write: (fields) => {
      excel.workbook.mustAllow(sheet);
      setFields(excel.workbook, sheet, areas, fields);
    },
  };
}

function setWidth(excel: Excel, sheet: Sheet, areas: readonly Range[], points: number): void {
  excel.workbook.mustAllow(sheet, "allowFormatColumns");
  if (points < 0 || pointsToCharacters(points) > widestCharacters) throw invalidArgument("columnWidth");
  for (const { column, columns } of areas) {
    changeLines(sheet.columns, column, columns, (line) =>
      points === 0 ? { ...line, hidden: true } : { size: points, hidden: false },
    );
  }
}

function setHeight(excel: Excel, sheet: Sheet, areas: readonly Range[], points: number): void {
  excel.workbook.mustAllow(sheet, "allowFormatRows");
  if (points < 0 || points > highestRow) throw invalidArgument("rowHeight");
  for (const { row, rows } of areas) {
    changeLines(sheet.rows, row, rows, (line) =>
      points === 0 ? { ...line, hidden: true } : { size: points, hidden: false },
    );
  }
}

/** Fitted rows and columns have no fixed size here, because the simulator does not lay out text. */
function autofit(excel: Excel, sheet: Sheet, areas: readonly Range[], lines: "rows" | "columns"): void {
  excel.workbook.mustAllow(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  for (const area of areas) {
    const [map, first, count] =
      lines === "rows" ? [sheet.rows, area.row, area.rows] : [sheet.columns, area.column, area.columns];
    if (count === maximumRows) changeLines(map, first, count, (line) => ({ ...line, size: undefined }));
    else
      for (const [index, line] of [...map]) {
        if (index >= first && index < first + count)
          changeLines(map, index, 1, () => ({ ...line, size: undefined }));
      }
  }
}

const edges = [
  ["EdgeTop", "borderTop"],
  ["EdgeBottom", "borderBottom"],
  ["EdgeLeft", "borderLeft"],
  ["EdgeRight", "borderRight"],
  ["InsideHorizontal", undefined],
  ["InsideVertical", undefined],
] as const;

/** The borders of areas: the edges of each area, and the inside borders between its cells. */
function rangeBorders(excel: Excel, sheet: Sheet, areas: readonly Range[]): readonly BorderTarget[] {
  return edges.map(([sideIndex]) => ({
    sideIndex,
    read: () => {
      const found = areas.flatMap((area) =>
        sidesOf(sideIndex, area).map(({ part, field }) => readField(excel.workbook, sheet, [part], field)),
      );
      const [first] = found;
      const isOne = found.every((side) => side !== null && JSON.stringify(side) === JSON.stringify(first));
      return first && isOne ? first : null;
    },
    write: (change) => {
      excel.workbook.mustAllow(sheet, "allowFormatCells");
      for (const { part, field } of areas.flatMap((area) => sidesOf(sideIndex, area))) {
        changeFormat(excel.workbook, sheet, [part], (before) => {
          const side: BorderSide = excel.workbook.resolve(before)[field];
          return formatState(before.style, { ...before.own, [field]: change(side) });
        });
      }
    },
  }));
}

type SideField = "borderTop" | "borderRight" | "borderBottom" | "borderLeft";

interface Side {
  readonly part: Range;
  readonly field: SideField & keyof Format;
}

function sidesOf(sideIndex: (typeof edges)[number][0], area: Range): readonly Side[] {
  const { row, column, rows, columns } = area;
  const bottom = row + rows - 1;
  const right = column + columns - 1;
  switch (sideIndex) {
    case "EdgeTop":
      return [{ part: { ...area, rows: 1 }, field: "borderTop" }];
    case "EdgeBottom":
      return [{ part: { ...area, row: bottom, rows: 1 }, field: "borderBottom" }];
    case "EdgeLeft":
      return [{ part: { ...area, columns: 1 }, field: "borderLeft" }];
    case "EdgeRight":
      return [{ part: { ...area, column: right, columns: 1 }, field: "borderRight" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { part: { ...area, rows: rows - 1 }, field: "borderBottom" },
            { part: { ...area, row: row + 1, rows: rows - 1 }, field: "borderTop" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { part: { ...area, columns: columns - 1 }, field: "borderRight" },
            { part: { ...area, column: column + 1, columns: columns - 1 }, field: "borderLeft" },
          ];
  }
}

function common<Value>(areas: readonly Range[], read: (area: Range) => Value | null): Value | null {
  const values = areas.map(read);
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

export const isInsideSheet = ({ row, column, rows, columns }: Range): boolean =>
  rows > 0 &&
  columns > 0 &&
  contains({ row: 1, column: 1, rows: maximumRows, columns: maximumColumns }, row, column) &&
  row + rows - 1 <= maximumRows &&
  column + columns - 1 <= maximumColumns;
