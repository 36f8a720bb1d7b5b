import { type Cell, type Sheet, readXlsx } from "hucre/xlsx";
import { columnLetters } from "../../../spreadsheet/address";
import type { CellContent, CellValue } from "../../../spreadsheet/cells";
import { exceeds, limits } from "../../package/limits";
import type { WorkbookParts } from "../../package/package-parts";
import { Refusal } from "../../package/problem";
import { moveFormula } from "./shared-formulas";
import { store, writeZip } from "../../package/zip-writer";

/** A worksheet as the library read it, and the contents of its cells. */
export interface SheetCells {
  readonly sheet: Sheet;
  /** From A1 to the last row and column with any cell, including formatted ones. */
  readonly contents: readonly (readonly CellContent[])[];
}

/**
 * Reads the cells of all worksheets, in the order of the workbook.
 * The library never gets the file itself, but a new archive of the parts that hold cells, already unpacked
 * and checked. It therefore cannot read the same bytes differently from the guard. The file's styles are left
 * out, so that the library does not turn numbers into dates.
 * @param more further parts to include, as XML by part name.
 * @throws Refusal if a cell, or all shared formulas together, exceed a limit.
 */
export async function readCells(
  parts: WorkbookParts,
  more: ReadonlyMap<string, string> = new Map(),
): Promise<readonly SheetCells[]> {
  const encoder = new TextEncoder();
  const entries = [...new Map([...parts.all, ...more])].map(([name, xml]) =>
    store(name, encoder.encode(xml)),
  );
  const workbook = await readXlsx(writeZip(entries, new Date(0)), {
    sheets: [...parts.worksheetIndexes],
    range: `A1:${columnLetters(limits.columns)}${limits.rows}`,
    readStyles: more.size > 0,
  });
  const copies = new Copies();
  return workbook.sheets.map((sheet) => ({ sheet, contents: toContents(sheet, copies) }));
}

/** @throws Refusal if a cell has more text than allowed */
function toContents(sheet: Sheet, copies: Copies): readonly (readonly CellContent[])[] {
  const formulas = new SharedFormulas(sheet, copies);
  return sheet.rows.map((row, rowIndex) =>
    row.map((value, columnIndex) => {
      const formula = formulas.at(rowIndex, columnIndex);
      const longest = Math.max(typeof value === "string" ? value.length : 0, formula?.length ?? 0);
      if (longest > limits["text-length"])
        throw new Refusal(
          exceeds("text-length", `${sheet.name}!${columnLetters(columnIndex + 1)}${rowIndex + 1}`),
        );
      return toContent(value, formula);
    }),
  );
}

function toContent(
  value: Sheet["rows"][number][number] | undefined,
  formula: string | undefined,
): CellContent {
  if (value instanceof Date) throw new Error("The library returned a date although it was given no styles.");
  const plain: CellValue = value ?? null;
  // LibreOffice saves Boolean constants as these formulas.
  if (formula === "TRUE()" || formula === "FALSE()") return plain;
  return formula === undefined ? plain : { formula: `=${formula}`, value: plain };
}

/** Counts the characters of shared formulas written out for each cell, on all sheets together. */
class Copies {
  private characters = 0;

  /** @throws Refusal if there are more characters than allowed */
  add(formula: string): void {
    this.characters += formula.length;
    if (this.characters > limits["copied-formulas"]) throw new Refusal(exceeds("copied-formulas"));
  }
}

/** The formulas of a sheet, each as it applies to its own cell. */
class SharedFormulas {
  private readonly masters = new Map<
    number,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  private readonly cells: ReadonlyMap<string, Cell>;

  constructor(
    sheet: Sheet,
    private readonly copies: Copies,
  ) {
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
    this.copies.add(master.formula);
    return moveFormula(master.formula, row - master.row, column - master.column);
  }
}

/** Trims rows of cells from A1 to the used rectangle. `row` and `column` are 1-based. */
export function trim(rows: readonly (readonly CellContent[])[]): {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
} {
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
