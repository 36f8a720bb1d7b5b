import type { CellValue } from "../../spreadsheet/cells";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { attempt, requestAfterTyping } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { findListed, headersOf, queueSheetList, usedCells, type SheetHeaders } from "./read-sheets";
import { dateSystemOf, queueDateSystem } from "./date-system";

/** The values of a sheet's used cells, without formulas: a fraction of what a full reading takes. */
export interface SheetValues extends SheetHeaders {
  readonly name: string;
  /** The first row and column, 1-based. */
  readonly row: number;
  readonly column: number;
  /** An empty cell is null. */
  readonly values: readonly (readonly CellValue[])[];
}

export interface ValuesRead {
  /** The sheets found, in the order requested. */
  readonly sheets: readonly SheetValues[];
  /** The names of all sheets of the workbook, in its order. */
  readonly all: readonly string[];
  readonly dates: DateSystem;
}

/** Reads the values of sheets in one request. */
export function readValues(names: readonly string[]): Promise<ExcelResult<ValuesRead>> {
  return attempt("reading the workbook", async () => {
    const { all, asked, system } = await requestAfterTyping(({ workbook }) => ({
      all: queueSheetList(workbook),
      asked: names.map((name) => ({
        name,
        used: usedCells(workbook, name).load("rowIndex,columnIndex,values"),
      })),
      system: queueDateSystem(workbook),
    }));
    return {
      ok: true,
      value: {
        sheets: asked.flatMap(({ name, used }) => {
          const sheet = findListed(all, name);
          return sheet
            ? [
                {
                  name: sheet.name,
                  ...valuesIn(used),
                  ...headersOf(sheet.pageLayout.headersFooters.defaultForAllPages),
                },
              ]
            : [];
        }),
        all: all.items.map(({ name }) => name),
        dates: dateSystemOf(system),
      },
    };
  });
}

function valuesIn(used: Excel.Range): Pick<SheetValues, "row" | "column" | "values"> {
  if (used.isNullObject) return { row: 1, column: 1, values: [] };
  const values: CellValue[][] = used.values;
  return {
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    values: values.map((line) => line.map((value) => (value === "" ? null : value))),
  };
}
