import type { CellValue, SheetGrid } from "../../spreadsheet/cells";
import { attempt, request } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import { contentsOf } from "../planning/typed-text";

export interface SheetsRead {
  /** The sheets found, in the order requested. */
  readonly grids: readonly SheetGrid[];
  /** The id of each sheet found, by name. Events refer to sheets by id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The requested names that no sheet has. */
  readonly missing: readonly string[];
  /** The names of all other sheets, in the order of the workbook. */
  readonly otherSheets: readonly string[];
}

/**
 * Reads all cells, formulas, page headers and page footers of the named sheets in one request. A missing
 * sheet is not a failure.
 * A formula comes with its value, an error value as its text, an empty text as an empty cell, and a date as a
 * serial number.
 */
export function readSheets(names: readonly string[]): Promise<ExcelResult<SheetsRead>> {
  return attempt("reading the workbook", async () => {
    const { all, asked } = await request((context) => {
      const { worksheets } = context.workbook;
      return { all: worksheets.load("items/name"), asked: names.map((name) => queueSheet(worksheets, name)) };
    });
    const found = asked.filter(({ sheet }) => !sheet.isNullObject);
    const foundNames = new Set(found.map(({ sheet }) => sheet.name));
    return {
      ok: true,
      value: {
        grids: found.map(gridOf),
        ids: new Map(found.map(({ sheet }) => [sheet.name, sheet.id])),
        missing: asked.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name),
        otherSheets: all.items.map((sheet) => sheet.name).filter((name) => !foundNames.has(name)),
      },
    };
  });
}

interface QueuedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly texts: Excel.HeaderFooter;
}

/** Members of a null object are null objects too, so a missing sheet can be queued like any other. */
function queueSheet(worksheets: Excel.WorksheetCollection, name: string): QueuedSheet {
  const sheet = worksheets.getItemOrNullObject(name);
  return {
    name,
    sheet: sheet.load("id,name"),
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values,formulas"),
    texts: sheet.pageLayout.headersFooters.defaultForAllPages.load(
      "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
    ),
  };
}

function gridOf({ sheet, used, texts }: QueuedSheet): SheetGrid {
  const page = {
    pageHeader: joinTexts(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    pageFooter: joinTexts(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  };
  if (used.isNullObject) return { name: sheet.name, row: 1, column: 1, cells: [], ...page };
  const values: CellValue[][] = used.values;
  const formulas: CellValue[][] = used.formulas;
  return {
    name: sheet.name,
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    cells: contentsOf(values, formulas),
    ...page,
  };
}

/** Joins the three parts of a page header as a file stores them (`&L…&C…&R…`), without empty parts. */
function joinTexts(left: string, centre: string, right: string): string {
  return [["&L", left] as const, ["&C", centre] as const, ["&R", right] as const]
    .map(([code, text]) => (text === "" ? "" : code + text))
    .join("");
}
