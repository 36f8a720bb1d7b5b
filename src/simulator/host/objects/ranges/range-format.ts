import { contains, maximumColumns, maximumRows, type Range } from "../../../../spreadsheet/address";
import { pointsToCharacters } from "../../../../spreadsheet/units";
import { changeLines, changeFormat, readField, readLines, setFields } from "../../../editing/edit-formats";
import { formatState, type BorderSide } from "../../../state/format";
import { standardColumnWidth, standardRowHeight } from "../../../state/new-state";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { number } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, type Scalar } from "../../host-object";
import {
  alignmentScalars,
  bordersObject,
  fillObject,
  fontObject,
  lockedScalar,
  sides,
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

type Lines = "rows" | "columns";

/** The first row or column of an area, and how many it has. */
export const linesIn = (area: Range, which: Lines): [first: number, count: number] =>
  which === "rows" ? [area.row, area.rows] : [area.column, area.columns];

/** `range.format`. */
export function rangeFormatObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const target = rangeFormatTarget(excel, sheet, areas);
  // Locking cells is never allowed on a protected sheet.
  const locking: FormatTarget = {
    ...target,
    write: (fields) => {
      excel.workbook.mustAllow(sheet);
      setFields(excel.workbook, sheet, areas, fields);
    },
  };
  const size = (which: Lines, standard: number, what: string): Scalar => ({
    since: "1.2",
    get: () =>
      common(areas, (area) =>
        readLines(sheet[which], ...linesIn(area, which), (line) =>
          line.hidden ? 0 : (line.size ?? standard),
        ),
      ),
    set: (value) => setSize(excel, sheet, areas, which, number(value, what)),
  });
  return new HostObject("RangeFormat", {
    scalars: {
      ...alignmentScalars(target, "1.9"),
      columnWidth: size("columns", standardColumnWidth, "columnWidth"),
      rowHeight: size("rows", standardRowHeight, "rowHeight"),
    },
    parts: {
      font: { get: () => fontObject(target) },
      fill: { get: () => fillObject(target) },
      borders: { get: () => bordersObject(rangeBorders(excel, sheet, areas)) },
      protection: {
        since: "1.2",
        get: () => new HostObject("FormatProtection", { scalars: { locked: lockedScalar(locking) } }),
      },
    },
    methods: { autofitRows: { since: "1.2", call: () => autofitRows(excel, sheet, areas) } },
  });
}

/** What is set for whole columns or rows: a width or a height in points. */
function setSize(excel: Excel, sheet: Sheet, areas: readonly Range[], which: Lines, points: number): void {
  excel.workbook.mustAllow(sheet, which === "rows" ? "allowFormatRows" : "allowFormatColumns");
  const isTooLarge = which === "rows" ? points > highestRow : pointsToCharacters(points) > widestCharacters;
  if (points < 0 || isTooLarge) throw invalidArgument(`the size of ${which}`);
  for (const area of areas) {
    changeLines(sheet[which], ...linesIn(area, which), (line) =>
      points === 0 ? { ...line, hidden: true } : { size: points, hidden: false },
    );
  }
}

/** Fitted rows have no fixed size here, because the simulator does not lay out text. */
function autofitRows(excel: Excel, sheet: Sheet, areas: readonly Range[]): void {
  excel.workbook.mustAllow(sheet, "allowFormatRows");
  for (const { row, rows } of areas) {
    if (rows === maximumRows) changeLines(sheet.rows, row, rows, (line) => ({ ...line, size: undefined }));
    else
      for (const [index, line] of [...sheet.rows]) {
        if (index >= row && index < row + rows)
          changeLines(sheet.rows, index, 1, () => ({ ...line, size: undefined }));
      }
  }
}

const edges = [...Object.keys(sides), "InsideHorizontal", "InsideVertical"];

/** The borders of areas: the edges of each area, and the inside borders between its cells. */
function rangeBorders(excel: Excel, sheet: Sheet, areas: readonly Range[]): readonly BorderTarget[] {
  return edges.map((sideIndex) => ({
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

interface Side {
  readonly part: Range;
  readonly field: (typeof sides)[keyof typeof sides];
}

/** The cells with a border, and their side. An inside border is a side of the cells before it and of those after it. */
function sidesOf(sideIndex: string, area: Range): readonly Side[] {
  const { row, column, rows, columns } = area;
  const side = (field: Side["field"], lines: Partial<Range>): Side => ({
    field,
    part: { ...area, ...lines },
  });
  const all: Readonly<Record<string, readonly Side[]>> = {
    EdgeTop: [side("borderTop", { rows: 1 })],
    EdgeBottom: [side("borderBottom", { row: row + rows - 1, rows: 1 })],
    EdgeLeft: [side("borderLeft", { columns: 1 })],
    EdgeRight: [side("borderRight", { column: column + columns - 1, columns: 1 })],
    InsideHorizontal: [
      side("borderBottom", { rows: rows - 1 }),
      side("borderTop", { row: row + 1, rows: rows - 1 }),
    ],
    InsideVertical: [
      side("borderRight", { columns: columns - 1 }),
      side("borderLeft", { column: column + 1, columns: columns - 1 }),
    ],
  };
  return (all[sideIndex] ?? []).filter(({ part }) => part.rows > 0 && part.columns > 0);
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
