import type { Range } from "../../../../spreadsheet/address";
import { asShown } from "../../../formulas/rewrite";
import { formatToLocal, localOf, toLocal } from "../../../formulas/languages";
import { wasOpened, withIntersections } from "../../../formulas/opened";
import type { Value } from "../../../formulas/calculator";
import { shapeOf, writeValues } from "../../../editing/edit-cells";
import { setFields } from "../../../editing/edit-formats";
import { textOf } from "../../../workbook/shown-text";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { text } from "../../given";
import { eachCell, isWholeColumns, isWholeRows } from "../../../state/areas";
import { invalidArgument, invalidOperation } from "../../../state/host-error";
import type { Scalar } from "../../host-object";

/** The contents of cells, as rows of columns. */
export function contentScalars(
  excel: Excel,
  sheet: () => Sheet,
  area: Range,
): Readonly<Record<string, Scalar>> {
  const { workbook } = excel;
  const isUnbounded = isWholeColumns(area) || isWholeRows(area);
  const rowsOf = <Value>(read: (row: number, column: number) => Value): Value[][] | null =>
    isUnbounded ? null : gridOf(area, read);
  const writing = (write: (value: unknown) => void) => (value: unknown) => {
    if (isUnbounded) throw invalidArgument("whole rows and columns have no contents of their own");
    write(value);
  };
  const typing = writing((value) => writeValues(workbook, sheet(), area, value));
  return {
    values: {
      get: () => rowsOf((row, column) => shown(workbook.value(sheet(), row, column))),
      set: typing,
    },
    formulas: {
      get: () => rowsOf((row, column) => formulaShown(excel, sheet(), row, column)),
      set: typing,
    },
    formulasLocal: {
      get: () =>
        rowsOf((row, column) => {
          const formula = formulaShown(excel, sheet(), row, column);
          const local = localOf(workbook.behaviours.language);
          const isFormula = typeof formula === "string" && formula.startsWith("=");
          return isFormula && local ? toLocal(formula, local) : formula;
        }),
      set: writing((value) => writeValues(workbook, sheet(), area, value, workbook.behaviours.language)),
    },
    text: { get: () => rowsOf((row, column) => textOf(workbook, sheet(), row, column)) },
    valueTypes: { get: () => rowsOf((row, column) => types[typeof workbook.value(sheet(), row, column)]) },
    numberFormat: {
      get: () =>
        rowsOf((row, column) => workbook.resolve(workbook.formatAt(sheet(), row, column)).numberFormat),
      set: writing((value) => setNumberFormats(excel, sheet(), area, value)),
    },
    numberFormatLocal: {
      since: "1.7",
      get: () =>
        rowsOf((row, column) => {
          const { numberFormat } = workbook.resolve(workbook.formatAt(sheet(), row, column));
          const local = localOf(workbook.behaviours.language);
          return local ? formatToLocal(numberFormat, local) : numberFormat;
        }),
    },
  };
}

function setNumberFormats({ workbook }: Excel, sheet: Sheet, area: Range, given: unknown): void {
  const at = shapeOf(given, area);
  workbook.mustAllow(sheet, "allowFormatCells");
  const fields = (value: unknown) => ({ numberFormat: text(value, "numberFormat") || "General" });
  if (!Array.isArray(given)) return setFields(workbook, sheet, [area], fields(given));
  eachCell(area, (row, column) => {
    const wanted = at(row - area.row, column - area.column);
    if (wanted !== null) workbook.addFormat(sheet, row, column, fields(wanted));
  });
}

/** The largest number of cells in one answer. */
const mostCells = 2_000_000;

/** A value for each cell of an area. */
export function gridOf<Value>(area: Range, read: (row: number, column: number) => Value): Value[][] {
  if (area.rows * area.columns > mostCells) throw invalidOperation("the range is too large to be loaded");
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
  );
}

function shown(value: Value | undefined): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

function formulaShown(excel: Excel, sheet: Sheet, row: number, column: number): string | number | boolean {
  const content = excel.workbook.content(sheet, row, column);
  if (typeof content !== "object") return content ?? "";
  if (content.kind === "error") return content.error;
  const formula = asShown(content.formula);
  return excel.workbook.behaviours.showsIntersections && wasOpened(content)
    ? withIntersections(formula)
    : formula;
}

const types: Readonly<Record<string, string>> = {
  undefined: "Empty",
  string: "String",
  number: "Double",
  boolean: "Boolean",
  object: "Error",
};
