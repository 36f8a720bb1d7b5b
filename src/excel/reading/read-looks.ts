import { toAddress, type Range } from "../../spreadsheet/address";
import type { SheetGrid } from "../../spreadsheet/cells";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { attempt, request } from "../host/host";
import type { ExcelResult } from "../host/excel-problem";
import {
  cellsIn,
  formattedNumbersIn,
  findCells,
  inSystem1900,
  looksLikeError,
  looksOf,
  placesOf,
  spanColumns,
  unreadableIn,
} from "./looks";

/** A cell of a sheet, by an address such as `H6`. */
export interface CellAsked {
  readonly sheet: string;
  readonly address: string;
}

/**
 * Adds the number formats of some cells to grids, in one request, or none if there are no cells. All number
 * formats together would be several times as large as the rest.
 */
export function readNumberFormats(
  grids: readonly SheetGrid[],
  cells: readonly CellAsked[],
): Promise<ExcelResult<readonly SheetGrid[]>> {
  return attempt("reading number formats", async () => {
    if (cells.length === 0) return { ok: true, value: grids };
    const asked = grids.map((grid) => ({
      grid,
      areas: spanColumns(
        placesOf(cells.filter(({ sheet }) => sheet === grid.name).map(({ address }) => address)),
      ),
    }));
    const queued = await request(({ workbook }) =>
      asked.map(({ grid, areas }) => ({ grid, parts: queueFormats(workbook, grid, areas) })),
    );
    return { ok: true, value: await Promise.all(queued.map(({ grid, parts }) => withFormats(grid, parts))) };
  });
}

/**
 * What the contents of sheets do not tell, in one request: which texts are
 * error values, and which numbers of a workbook with 1904 dates are days.
 */
export async function completeGrids(
  grids: readonly SheetGrid[],
  dates: DateSystem,
): Promise<readonly SheetGrid[]> {
  const asked = grids.map((grid) => ({
    grid,
    errors: spanColumns(findCells(grid, looksLikeError)),
    days: dates === 1904 ? spanColumns(findCells(grid, (value) => typeof value === "number")) : [],
  }));
  const queued = await request(({ workbook }) =>
    asked.map(({ grid, errors, days }) => ({
      grid,
      errors: errors.map((area) => ({
        area,
        found: workbook.worksheets.getItem(grid.name).getRange(toAddress(area)).load("valueTypes"),
      })),
      days: queueFormats(workbook, grid, days),
    })),
  );
  const complete = queued.map(async ({ grid, errors, days }) => {
    const attachments = errors.flatMap(({ area, found }) =>
      unreadableIn(area, cellsIn(grid, area), found.valueTypes),
    );
    const formatted = await withFormats(withDays(grid, days, dates), days);
    return attachments.length > 0 ? { ...formatted, attachments } : formatted;
  });
  return Promise.all(complete);
}

interface FormatPart {
  readonly area: Range;
  readonly found: Excel.Range;
}

function queueFormats(workbook: Excel.Workbook, { name }: SheetGrid, areas: readonly Range[]): FormatPart[] {
  return areas.map((area) => ({
    area,
    found: workbook.worksheets.getItem(name).getRange(toAddress(area)).load("numberFormat"),
  }));
}

async function withFormats(grid: SheetGrid, parts: readonly FormatPart[]): Promise<SheetGrid> {
  if (parts.length === 0) return grid;
  const numbers = parts.flatMap(({ area, found }) =>
    formattedNumbersIn(area, cellsIn(grid, area), found.numberFormat as string[][]),
  );
  return { ...grid, numberFormats: new Map([...(grid.numberFormats ?? []), ...(await looksOf(numbers))]) };
}

function withDays(grid: SheetGrid, parts: readonly FormatPart[], from: DateSystem): SheetGrid {
  if (parts.length === 0) return grid;
  const cells = grid.cells.map((line) => [...line]);
  for (const { area, found } of parts) {
    const moved = inSystem1900(cellsIn(grid, area), found.numberFormat as string[][], from);
    moved.forEach((line, r) =>
      line.forEach((content, c) => {
        const row = cells[area.row + r - grid.row];
        if (row) row[area.column + c - grid.column] = content;
      }),
    );
  }
  return { ...grid, cells };
}
