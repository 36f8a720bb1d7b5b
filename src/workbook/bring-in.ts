import { listStatements, type Checklist } from "../checklist/checklist";
import type { SheetGrid } from "../spreadsheet/cells";
import { GridView, normalise } from "./grid-view";

/** A cell beside a statement in somebody's own spreadsheet. */
export interface CellBeside {
  readonly address: string;
  /** What stands over its column in the row above the first statement found; empty when nothing does. */
  readonly heading: string;
  readonly text: string;
}

/** A row of somebody's own spreadsheet that holds the words of a statement. */
export interface MatchedRow {
  readonly statement: number;
  readonly sheet: string;
  /** The cell of the words. */
  readonly address: string;
  /** The row's other cells that hold something, from left to right. */
  readonly beside: readonly CellBeside[];
}

/** What was found of a checklist in a spreadsheet. */
export interface Matches {
  /** In the checklist's order; a statement that stands in several rows is there as often. */
  readonly rows: readonly MatchedRow[];
  /** Numbers of the statements that stand nowhere. */
  readonly missing: readonly number[];
}

/**
 * Finds the rows of any spreadsheet that hold a statement's own words. Case, white space, a number before them, and an asterisk or
 * a full stop after them say nothing; any other difference does. What the cells beside them mean is left to a person.
 */
export function matchStatements(checklist: Checklist, grids: readonly SheetGrid[]): Matches {
  const statements = new Map(listStatements(checklist).map(({ number, text }) => [bare(text), number]));
  const rows = grids.flatMap((grid) => matchSheet(new GridView(grid), statements));
  const found = new Set(rows.map(({ statement }) => statement));
  const numbers = [...statements.values()];
  return {
    rows: rows.sort((a, b) => numbers.indexOf(a.statement) - numbers.indexOf(b.statement)),
    missing: numbers.filter((number) => !found.has(number)),
  };
}

function matchSheet(view: GridView, statements: ReadonlyMap<string, number>): MatchedRow[] {
  const rows: MatchedRow[] = [];
  let headings: number | undefined;
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const column = findStatement(view, row, statements);
    const statement = column && statements.get(bare(view.text(row, column)));
    if (column === undefined || statement === undefined) continue;
    headings ??= row - 1;
    rows.push({
      statement,
      sheet: view.name,
      address: view.address(row, column),
      beside: listBeside(view, row, column, headings),
    });
  }
  return rows;
}

function findStatement(
  view: GridView,
  row: number,
  statements: ReadonlyMap<string, number>,
): number | undefined {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    if (statements.has(bare(view.text(row, column)))) return column;
  }
  return undefined;
}

function listBeside(view: GridView, row: number, words: number, headings: number): CellBeside[] {
  const cells: CellBeside[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (column === words || text.trim() === "") continue;
    cells.push({ address: view.address(row, column), heading: view.text(headings, column).trim(), text });
  }
  return cells;
}

/** The words alone, made comparable. */
function bare(text: string): string {
  return normalise(text)
    .replace(/^\d+\s*[.):–-]?\s+/, "")
    .replace(/[\s*.]+$/, "");
}
