import { type Cell, type Sheet, readXlsx } from "hucre/xlsx";
import { columnLetters } from "../spreadsheet/address";
import type { CellContent, CellValue, SheetGrid } from "../spreadsheet/cells";
import { checkExtents, limits, openArchive } from "./guard";
import { type WorkbookParts, findWorkbookParts } from "./package-parts";
import type { FileProblem } from "./problem";
import { moveFormula } from "./shared-formulas";
import { unescapeText } from "./text";
import { store, writeZip } from "./zip-writer";

export type ReadOutcome =
  | { readonly ok: true; readonly grids: readonly SheetGrid[] }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads every worksheet of an .xlsx file, hidden ones too, in the order of the workbook. Dates are serial numbers,
 * errors are their text, a cell with a formula carries the value it was saved with.
 *
 * The library never sees the file itself: it gets a new archive of the parts that hold cells, already inflated and
 * measured, so that it cannot read anything else out of the same bytes than the guard did. The styles are left out,
 * without which it makes no dates of numbers.
 */
export async function read(bytes: Uint8Array): Promise<ReadOutcome> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const found = findWorkbookParts(archive.value);
  if (!found.ok) return found;
  const problem = checkExtents(found.value.sheets);
  if (problem) return { ok: false, problem };
  try {
    return { ok: true, grids: await readSheets(found.value) };
  } catch (error) {
    // The library throws on XML it cannot make sense of.
    return {
      ok: false,
      problem: { kind: "damaged", message: error instanceof Error ? error.message : String(error) },
    };
  }
}

async function readSheets(parts: WorkbookParts): Promise<readonly SheetGrid[]> {
  const encoder = new TextEncoder();
  const entries = [...parts.all].map(([name, xml]) => store(name, encoder.encode(xml)));
  const workbook = await readXlsx(writeZip(entries, new Date(0)), {
    sheets: [...parts.worksheetIndexes],
    range: `A1:${columnLetters(limits.columns)}${limits.rows}`,
  });
  return workbook.sheets.map(toGrid);
}

function toGrid(sheet: Sheet): SheetGrid {
  const formulas = new SharedFormulas(sheet);
  const rows = sheet.rows.map((row, rowIndex) =>
    row.map((value, columnIndex) => toContent(value, formulas.at(rowIndex, columnIndex))),
  );
  return {
    name: sheet.name,
    ...trim(rows),
    pageHeader: unescapeText(sheet.headerFooter?.oddHeader ?? ""),
    pageFooter: unescapeText(sheet.headerFooter?.oddFooter ?? ""),
  };
}

function toContent(
  value: Sheet["rows"][number][number] | undefined,
  formula: string | undefined,
): CellContent {
  if (value instanceof Date) throw new Error("A date was read where no styles were given.");
  const plain: CellValue = value ?? null;
  // LibreOffice has no Boolean constants and saves them as these.
  if (formula === "TRUE()" || formula === "FALSE()") return plain;
  return formula === undefined ? plain : { formula: `=${formula}`, value: plain };
}

/** The formulas of a sheet, each as it reads in its own cell. */
class SharedFormulas {
  private readonly masters = new Map<
    number,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  private readonly cells: ReadonlyMap<string, Cell>;

  constructor(sheet: Sheet) {
    this.cells = sheet.cells ?? new Map<string, Cell>();
    for (const [key, cell] of this.cells) {
      if (cell.formulaSharedIndex === undefined || !cell.formula) continue;
      const [row = 0, column = 0] = key.split(",").map(Number);
      this.masters.set(cell.formulaSharedIndex, { formula: cell.formula, row, column });
    }
  }

  /** The formula at 0-based indexes, without its equals sign. */
  at(row: number, column: number): string | undefined {
    const cell = this.cells.get(`${row},${column}`);
    if (cell?.formula === undefined) return undefined;
    if (cell.formula !== "" || cell.formulaSharedIndex === undefined) return cell.formula;
    const master = this.masters.get(cell.formulaSharedIndex);
    if (!master)
      throw new Error(`The formula that ${columnLetters(column + 1)}${row + 1} shares is missing.`);
    return moveFormula(master.formula, row - master.row, column - master.column);
  }
}

/** Cuts a grid that begins at A1 down to the rectangle in use. */
function trim(rows: readonly (readonly CellContent[])[]): Pick<SheetGrid, "row" | "column" | "cells"> {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [rowIndex, row] of rows.entries()) {
    for (const [columnIndex, content] of row.entries()) {
      if (content === null) continue;
      top = Math.min(top, rowIndex);
      bottom = rowIndex;
      left = Math.min(left, columnIndex);
      right = Math.max(right, columnIndex);
    }
  }
  if (bottom < 0) return { row: 1, column: 1, cells: [] };
  const cells = rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
  return { row: top + 1, column: left + 1, cells };
}
