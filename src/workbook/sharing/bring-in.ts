import type { Given, ReturnedCopy } from "../../assessment/answers/circulation";
import { isMarked } from "../../assessment/answers/marks";
import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { SheetGrid } from "../../spreadsheet/cells";
import { GridView, normalise } from "../locating/grid-view";
import type { ReturnedFile } from "./judge-returned";

/** A cell beside a statement in somebody's own spreadsheet. */
interface CellBeside {
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

/** What a person took from one row of the spreadsheet. */
export interface ChosenAnswer {
  readonly statement: number;
  readonly response: ResponseId | null;
  /** The texts of the cells that were taken as evidence, as they stand. */
  readonly evidence: readonly string[];
}

/**
 * What was chosen, to be merged like a copy that came back: it has the file's name for its author, and goes into the log. Where one
 * statement was chosen twice, a person must look.
 */
export function toReturnedCopy(
  { file, sha256, origin }: Pick<ReturnedFile, "file" | "sha256" | "origin">,
  chosen: readonly ChosenAnswer[],
): ReturnedCopy {
  const numbers = chosen.map(({ statement }) => statement);
  const statements = new Map<number, Given>();
  for (const { statement, response, evidence } of chosen) {
    const before = statements.get(statement);
    const texts = [before?.evidence ?? "", ...evidence].filter(isMarked);
    statements.set(statement, {
      response: response ?? before?.response ?? null,
      evidence: [...new Set(texts)].join("\n"),
    });
  }
  return {
    file,
    sha256,
    copyId: `own ${sha256.slice(0, 16)}`,
    contributor: file,
    role: "",
    sections: "",
    savedAt: origin.modified ?? "",
    asked: [...statements.keys()],
    base: null,
    answers: { statements, prompts: new Map() },
    doubtful: [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))],
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
