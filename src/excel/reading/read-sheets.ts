import type { CellValue, SheetGrid } from "../../spreadsheet/cells";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { attempt, request } from "../host/host";
import type { Calculation } from "../host/calculation";
import type { ExcelResult } from "../host/excel-problem";
import { contentsOf } from "../planning/typed-text";
import { dateSystemOf, queueDateSystem } from "./date-system";
import { findCells, looksLikeError } from "./looks";

export interface SheetsRead {
  /** The sheets found, in the order requested. */
  readonly grids: readonly SheetGrid[];
  /** The id of each sheet found, by name. Events refer to sheets by id. */
  readonly ids: ReadonlyMap<string, string>;
  /** The requested names that no sheet has. */
  readonly missing: readonly string[];
  /** The names of all other sheets, in the order of the workbook. */
  readonly otherSheets: readonly string[];
  /** The year from which the workbook counts days. The grids have 1900 dates in any case. */
  readonly dates: DateSystem;
  readonly calculation: Calculation;
}

/**
 * Reads all cells, formulas, page headers and page footers of the named sheets in one request, and in one
 * more if there are error values or 1904 dates. A missing sheet is not a failure.
 * A formula comes with its value, an error value as its text and an attachment, an empty text as an empty
 * cell, and a date as a serial number. Number formats are read by `readNumberFormats`.
 */
export function readSheets(names: readonly string[]): Promise<ExcelResult<SheetsRead>> {
  return attempt("reading the workbook", async () => ({
    ok: true,
    value: await sheetsOf(await request(({ workbook }) => queueSheets(workbook, names))),
  }));
}

export type QueuedSheets = ReturnType<typeof queueSheets>;

/** Queues reading sheets in a request. */
export function queueSheets(workbook: Excel.Workbook, names: readonly string[]) {
  return {
    all: workbook.worksheets.load("items/name"),
    asked: names.map((name) => queueSheet(workbook.worksheets, name)),
    system: queueDateSystem(workbook),
    application: workbook.application.load("calculationMode"),
  };
}

/** The sheets that a request has read. */
export async function sheetsOf({ all, asked, system, application }: QueuedSheets): Promise<SheetsRead> {
  const found = asked.filter(({ sheet }) => !sheet.isNullObject);
  const dates = dateSystemOf(system);
  const foundNames = new Set(found.map(({ sheet }) => sheet.name));
  return {
    grids: await complete(found.map(gridOf), dates),
    ids: new Map(found.map(({ sheet }) => [sheet.name, sheet.id])),
    missing: asked.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name),
    otherSheets: all.items.map((sheet) => sheet.name).filter((name) => !foundNames.has(name)),
    dates,
    // Data tables apart, the third mode is automatic too.
    calculation: application.calculationMode === Excel.CalculationMode.manual ? "manual" : "automatic",
  };
}

/** Asks for more about the cells of the few workbooks that need it. */
async function complete(grids: readonly SheetGrid[], dates: DateSystem): Promise<readonly SheetGrid[]> {
  const isPlain = dates === 1900 && grids.every((grid) => findCells(grid, looksLikeError).length === 0);
  return isPlain ? grids : (await import("./read-looks")).completeGrids(grids, dates);
}

interface QueuedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly headers: () => SheetHeaders;
}

/** Members of a null object are null objects too, so a missing sheet can be queued like any other. */
function queueSheet(worksheets: Excel.WorksheetCollection, name: string): QueuedSheet {
  const sheet = worksheets.getItemOrNullObject(name);
  return {
    name,
    sheet: sheet.load("id,name"),
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,values,formulas"),
    headers: queueHeaders(sheet),
  };
}

function gridOf({ sheet, used, headers }: QueuedSheet): SheetGrid {
  const texts = headers();
  if (used.isNullObject) return { name: sheet.name, row: 1, column: 1, cells: [], ...texts };
  const values: CellValue[][] = used.values;
  const formulas: CellValue[][] = used.formulas;
  return {
    name: sheet.name,
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    cells: contentsOf(values, formulas),
    ...texts,
  };
}

/** The texts that a sheet prints at the top and bottom of each page, as a file stores them. */
export type SheetHeaders = Pick<SheetGrid, "pageHeader" | "pageFooter">;

/** Queues reading the page header and footer; the function gives them once the request is answered. */
export function queueHeaders(sheet: Excel.Worksheet): () => SheetHeaders {
  const texts = sheet.pageLayout.headersFooters.defaultForAllPages.load(
    "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
  );
  return () => ({
    pageHeader: joinTexts(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    pageFooter: joinTexts(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  });
}

/** Joins the three parts of a page header as a file stores them (`&L…&C…&R…`), without empty parts. */
function joinTexts(left: string, centre: string, right: string): string {
  return [["&L", left] as const, ["&C", centre] as const, ["&R", right] as const]
    .map(([code, text]) => (text === "" ? "" : code + text))
    .join("");
}
