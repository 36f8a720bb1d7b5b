import type { CellValue, SheetGrid } from "../../spreadsheet/cells";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { attempt, request } from "../host/host";
import type { Calculation } from "../host/calculation";
import type { ExcelResult } from "../host/excel-problem";
import type { PageText } from "../planning/operations";
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
    all: names.length === 0 ? workbook.worksheets.load("items/id,items/name") : queueSheetList(workbook),
    asked: names.map((name) => ({
      name,
      used: usedCells(workbook, name).load("rowIndex,columnIndex,values,formulas"),
    })),
    system: queueDateSystem(workbook),
    application: workbook.application.load("calculationMode"),
  };
}

const headerFields = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] satisfies PageText[];

/** Queues the ids, names, page headers and page footers of all sheets: for all at once, because each query has its price. */
export function queueSheetList({ worksheets }: Excel.Workbook): Excel.WorksheetCollection {
  const headers = headerFields.map((field) => `items/pageLayout/headersFooters/defaultForAllPages/${field}`);
  return worksheets.load(["items/id", "items/name", ...headers].join(","));
}

/** Members of a null object are null objects too, so a missing sheet can be queued like any other. */
export function usedCells({ worksheets }: Excel.Workbook, name: string): Excel.Range {
  return worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
}

/** The sheet of a list with a name, in any case, as Excel compares names. */
export function findListed({ items }: Excel.WorksheetCollection, name: string): Excel.Worksheet | undefined {
  return items.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The sheets that a request has read. */
export async function sheetsOf({ all, asked, system, application }: QueuedSheets): Promise<SheetsRead> {
  const sheets = asked.map(({ name, used }) => ({ name, used, sheet: findListed(all, name) }));
  const found = sheets.flatMap(({ sheet, used }) => (sheet ? [{ sheet, used }] : []));
  const dates = dateSystemOf(system);
  const foundNames = new Set(found.map(({ sheet }) => sheet.name));
  return {
    grids: await complete(found.map(gridOf), dates),
    ids: new Map(found.map(({ sheet }) => [sheet.name, sheet.id])),
    missing: sheets.filter(({ sheet }) => sheet === undefined).map(({ name }) => name),
    otherSheets: all.items.map((sheet) => sheet.name).filter((name) => !foundNames.has(name)),
    dates,
    calculation: calculationOf(application),
  };
}

/** Data tables apart, the third mode is automatic too. */
export function calculationOf({ calculationMode }: Excel.Application): Calculation {
  return calculationMode === Excel.CalculationMode.manual ? "manual" : "automatic";
}

/** Asks for more about the cells of the few workbooks that need it. */
async function complete(grids: readonly SheetGrid[], dates: DateSystem): Promise<readonly SheetGrid[]> {
  const isPlain = dates === 1900 && grids.every((grid) => findCells(grid, looksLikeError).length === 0);
  return isPlain ? grids : (await import("./read-looks")).completeGrids(grids, dates);
}

function gridOf({ sheet, used }: { readonly sheet: Excel.Worksheet; readonly used: Excel.Range }): SheetGrid {
  const headers = headersOf(sheet.pageLayout.headersFooters.defaultForAllPages);
  if (used.isNullObject) return { name: sheet.name, row: 1, column: 1, cells: [], ...headers };
  const values: CellValue[][] = used.values;
  const formulas: CellValue[][] = used.formulas;
  return {
    name: sheet.name,
    row: used.rowIndex + 1,
    column: used.columnIndex + 1,
    cells: contentsOf(values, formulas),
    ...headers,
  };
}

/** The texts that a sheet prints at the top and bottom of each page, as a file stores them. */
export type SheetHeaders = Pick<SheetGrid, "pageHeader" | "pageFooter">;

export function headersOf(texts: Readonly<Record<PageText, string>>): SheetHeaders {
  return {
    pageHeader: joinTexts(texts.leftHeader, texts.centerHeader, texts.rightHeader),
    pageFooter: joinTexts(texts.leftFooter, texts.centerFooter, texts.rightFooter),
  };
}

/** Joins the three parts of a page header as a file stores them (`&L…&C…&R…`), without empty parts. */
function joinTexts(left: string, centre: string, right: string): string {
  return [["&L", left] as const, ["&C", centre] as const, ["&R", right] as const]
    .map(([code, text]) => (text === "" ? "" : code + text))
    .join("");
}
